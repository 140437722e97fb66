import assert from 'node:assert/strict';
import {mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, describe, it} from 'node:test';
import {loadSource, parseCsv, sourceFolder} from '../../../src/catalog/build/load.js';
import {nodejs, sample, sqlite} from './sample.js';

describe('parseCsv', () => {
  it('gives an object a row, by the header’s names', () => {
    assert.deepEqual(parseCsv('slug,value\nreact,1\nvue,2\n'), [
      {slug: 'react', value: '1'},
      {slug: 'vue', value: '2'},
    ]);
  });

  it('needs no line end after the last row', () => {
    assert.deepEqual(parseCsv('slug,value\nreact,1'), [{slug: 'react', value: '1'}]);
  });

  it('takes lines that end as on Windows', () => {
    assert.deepEqual(parseCsv('slug,value\r\nreact,1\r\nvue,2\r\n'), [
      {slug: 'react', value: '1'},
      {slug: 'vue', value: '2'},
    ]);
    assert.deepEqual(parseCsv('slug,value\r\n"react","1"\r\n'), [{slug: 'react', value: '1'}]);
  });

  it('takes commas in quotes', () => {
    assert.deepEqual(parseCsv('name,value\n"Bash/Shell (all shells), incl. zsh",49.2\n'), [{name: 'Bash/Shell (all shells), incl. zsh', value: '49.2'}]);
  });

  it('takes quotes in quotes', () => {
    assert.deepEqual(parseCsv('name,value\n"the ""good"" parts",1\n"""",2\n"",3\n'), [
      {name: 'the "good" parts', value: '1'},
      {name: '"', value: '2'},
      {name: '', value: '3'},
    ]);
  });

  it('takes line ends in quotes', () => {
    assert.deepEqual(parseCsv('name,value\n"two\nlines",1\n"two\r\nlines",2\n'), [
      {name: 'two\nlines', value: '1'},
      {name: 'two\r\nlines', value: '2'},
    ]);
  });

  it('takes empty cells, at the end of a row as well', () => {
    assert.deepEqual(parseCsv('a,b,c\n,,\n1,,3\n1,2,\n1,2,'), [
      {a: '', b: '', c: ''},
      {a: '1', b: '', c: '3'},
      {a: '1', b: '2', c: ''},
      {a: '1', b: '2', c: ''},
    ]);
  });

  it('takes a row that is too short as one with empty cells', () => {
    assert.deepEqual(parseCsv('a,b\n1\n'), [{a: '1', b: ''}]);
  });

  it('keeps spaces and signs as they are', () => {
    assert.deepEqual(parseCsv('name\n C++ \nC#\n.NET (5+)\nπ\n'), [{name: ' C++ '}, {name: 'C#'}, {name: '.NET (5+)'}, {name: 'π'}]);
  });

  it('gives no row for a header alone, nor for nothing', () => {
    assert.deepEqual(parseCsv('slug,value\n'), []);
    assert.deepEqual(parseCsv(''), []);
  });
});

describe('loadSource', () => {
  const folders: string[] = [];
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, {recursive: true});
  });

  /** A folder with the sample's sources, or with others in their place. */
  const folderOf = (files: Readonly<Record<string, string>> = {}): string => {
    const {metrics, vocabulary} = sample();
    const folder = mkdtempSync(join(tmpdir(), 'nice-pick-load-'));
    folders.push(folder);
    mkdirSync(join(folder, 'items'));
    const all = {
      'items/sqlite.json': JSON.stringify(sqlite),
      'items/nodejs.json': JSON.stringify(nodejs),
      'figures.csv': 'slug,metric,counted,value\nsqlite,survey/databases,SQLite,37.5\nnodejs,downloads,"node, the runtime",1234\n',
      'metrics.json': JSON.stringify(metrics),
      'vocabulary.json': JSON.stringify(vocabulary),
      ...files,
    };
    for (const [name, text] of Object.entries(all)) writeFileSync(join(folder, name), text);
    return folder;
  };

  it('reads every item, by its file’s name and in its order', () => {
    const {items} = loadSource(folderOf());
    assert.deepEqual(
      [...items],
      [
        ['nodejs.json', nodejs],
        ['sqlite.json', sqlite],
      ],
    );
  });

  it('reads figures as numbers', () => {
    assert.deepEqual(loadSource(folderOf()).figures, [
      {slug: 'sqlite', metric: 'survey/databases', counted: 'SQLite', value: 37.5},
      {slug: 'nodejs', metric: 'downloads', counted: 'node, the runtime', value: 1234},
    ]);
  });

  it('reads metrics and vocabulary', () => {
    const {metrics, vocabulary} = loadSource(folderOf());
    assert.deepEqual([metrics, vocabulary], [sample().metrics, sample().vocabulary]);
  });

  it('passes over what is no JSON among the items', () => {
    assert.deepEqual([...loadSource(folderOf({'items/README.md': '# Items', 'items/sqlite.json~': 'x'})).items.keys()], ['nodejs.json', 'sqlite.json']);
  });

  it('names the file that cannot be read as JSON', () => {
    assert.throws(() => loadSource(folderOf({'items/broken.json': '{"slug": "broken",}'})), /^Error: broken\.json: /);
    assert.throws(() => loadSource(folderOf({'metrics.json': '['})), /^Error: metrics\.json: /);
  });

  it('reads the catalog’s own sources where no folder is named', () => {
    const {items, figures, metrics, vocabulary} = loadSource();
    assert.equal(items.size, readdirSync(join(sourceFolder, 'items')).length);
    assert.ok(items.size >= 400, `${items.size} items`);
    assert.ok(figures.every(({value}) => value > 0 || value === 0));
    assert.ok(figures.length > 0 && metrics.length > 0 && vocabulary.kinds.length > 0 && vocabulary.groups.length > 0);
  });
});
