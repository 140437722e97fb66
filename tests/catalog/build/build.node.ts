import assert from 'node:assert/strict';
import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, describe, it} from 'node:test';
import {buildCatalog, toItem} from '../../../src/catalog/build/build.js';
import {namesOf} from '../../../src/catalog/build/check.js';
import type {CatalogSource, SourceItem} from '../../../src/catalog/build/load.js';
import {shardOf, skeletonOf} from '../../../src/catalog/hash.js';
import {key} from '../../../src/catalog/key.js';
import type {Item} from '../../../src/comparison/types.js';
import {cSharp, downloads, filesOf, nodejs, sample, sqlite, survey} from './sample.js';

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, {recursive: true, force: true});
});

interface Built {
  folder: string;
  version: string;
  shards: number;
  /** The files, by their paths, with what they say. */
  files: Map<string, string>;
}

const build = (source: CatalogSource, folder = mkdtempSync(join(tmpdir(), 'nice-pick-build-'))): Built => {
  folders.push(folder);
  const {version, shards} = buildCatalog(source, folder);
  const paths = readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map(({parentPath, name}) =>
      join(parentPath, name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    );
  return {folder, version, shards, files: new Map(paths.toSorted().map((path) => [path, readFileSync(join(folder, path), 'utf8')]))};
};

const json = ({files}: Built, path: string): unknown => {
  assert.ok(files.has(path), `there is no ${path}`);
  return JSON.parse(files.get(path)!);
};

/** What a shard says of a key. */
const entryOf = (built: Built, prefix: string, key: string): string | undefined => {
  const shard = json(built, `${built.version}/${prefix}${shardOf(key, built.shards)}.json`) as Record<string, string>;
  return Object.hasOwn(shard, key) ? shard[key] : undefined;
};

/** The file that a name leads to, as a script finds it. */
const fileOf = (built: Built, name: string): string | undefined => entryOf(built, '', key(name));

const itemOf = (built: Built, name: string): Item => json(built, `items/${fileOf(built, name)!}.json`) as Item;

/** The names near one that is not known, as a script finds them. */
const nearTo = (built: Built, name: string): string | undefined => entryOf(built, 'near-', skeletonOf(key(name)));

/** A catalog of so many items, each with two aliases. */
const many = (count: number): CatalogSource => ({
  ...sample(),
  figures: [],
  items: filesOf(
    ...Array.from({length: count}, (_, index): SourceItem => ({...sqlite, slug: `thing-${index}`, name: `Thing No. ${index}`, aliases: [`the ${index}th`], related: []})),
  ),
});

const changed = (change: Partial<SourceItem>): CatalogSource => ({...sample(), items: filesOf(cSharp, nodejs, {...sqlite, ...change})});

describe('buildCatalog', () => {
  it('leads from every slug, name and alias, in any spelling, to the item', () => {
    const built = build(sample());
    for (const [name, slug] of Object.entries({
      sqlite: 'sqlite',
      SQLite: 'sqlite',
      sqlite3: 'sqlite',
      'SQ-Lite': 'sqlite',
      'C#': 'c-sharp',
      'c #': 'c-sharp',
      'C Sharp': 'c-sharp',
      'c-sharp': 'c-sharp',
      'Node.js': 'nodejs',
      'node js': 'nodejs',
      NODE: 'nodejs',
    }))
      assert.equal(itemOf(built, name).slug, slug, name);
  });

  it('does so in a catalog of many shards', () => {
    const source = many(500);
    const built = build(source);
    assert.ok(built.shards > 10, `${built.shards} shards`);
    for (const item of source.items.values()) for (const {name} of namesOf(item)) assert.equal(itemOf(built, name).slug, item.slug, name);
  });

  it('has the same number of names in a shard, on average, at every size', () => {
    const average = (count: number): number => {
      const built = build(many(count));
      const names = [...built.files].filter(([path]) => /\/\d+\.json$/.test(path)).map(([, text]) => Object.keys(JSON.parse(text) as object).length);
      assert.equal(names.length, built.shards);
      return names.reduce((sum, length) => sum + length, 0) / built.shards;
    };
    const [one, other] = [average(200), average(2000)];
    assert.ok(Math.abs(one - other) / other < 0.1, `${one} against ${other}`);
  });

  it('gives an unknown name no entry, and every key the file of a shard', () => {
    const built = build(sample());
    assert.equal(fileOf(built, 'DuckDB'), undefined);
    for (const name of ['', 'x', 'constructor', '数据库']) assert.equal(fileOf(built, name), undefined, name);
  });

  it('tells a script of the version and the number of shards, and says the same itself', () => {
    const built = build(sample());
    assert.deepEqual(json(built, 'catalog.json'), {version: built.version, shards: built.shards});
    assert.match(built.version, /^[\w-]+$/);
  });

  it('names files so that a script lets them into an address', () => {
    for (const path of build(sample()).files.keys()) assert.match(path, /^([\w-]+\/)?[\w-]+(\.\w+)?\.json$/);
  });

  it('empties the folder first', () => {
    const folder = mkdtempSync(join(tmpdir(), 'nice-pick-build-'));
    mkdirSync(join(folder, 'items'));
    writeFileSync(join(folder, 'items', 'gone.12345678.json'), '{}');
    writeFileSync(join(folder, 'old.json'), '{}');
    build(sample(), folder);
    assert.equal(existsSync(join(folder, 'items', 'gone.12345678.json')), false);
    assert.equal(existsSync(join(folder, 'old.json')), false);
  });

  it('makes a folder that is not there', () => {
    const parent = mkdtempSync(join(tmpdir(), 'nice-pick-build-'));
    folders.push(parent);
    assert.equal(itemOf(build(sample(), join(parent, 'a', 'b')), 'sqlite').name, 'SQLite');
  });

  it('lists all names, with kind and group', () => {
    assert.deepEqual(
      json(build(sample()), 'names.json'),
      [cSharp, nodejs, sqlite].map(({slug, name, kind, group}) => ({slug, name, kind, group})),
    );
  });

  it('lists the sources of all figures, with their licences', () => {
    assert.deepEqual(json(build(sample()), 'sources.json'), sample().metrics);
  });

  describe('writes an item', () => {
    it('with all that its source says, in English', () => {
      const {slug, name, aliases, kind, group, summary, useIf, pros, cons, homepage} = sqlite;
      const item = itemOf(build(sample()), 'sqlite');
      assert.deepEqual({...item, figures: [], related: []}, {slug, name, aliases, kind, group, summary, useIf, pros, cons, homepage, lang: 'en', figures: [], related: []});
    });

    it('with the marks of its texts as they are printed, and its names as they are written', () => {
      const source = sample();
      const given = {
        ...sqlite,
        name: "O'SQL",
        summary: `It is its users' own, or "theirs".`,
        useIf: [`you'd say "both" ("either")`],
        pros: [`"One" is sqlite's`],
        cons: [`Plug'n'Play isn't`],
      };
      const {name, summary, useIf, pros, cons} = toItem(given, source, (slug) => slug, []);
      assert.deepEqual(
        {name, summary, useIf, pros, cons},
        {name: "O'SQL", summary: 'It is its users’ own, or “theirs”.', useIf: ['you’d say “both” (“either”)'], pros: ['“One” is sqlite’s'], cons: ['Plug’n’Play isn’t']},
      );
    });

    it('with the names of its related items in place of their slugs', () => {
      assert.deepEqual(itemOf(build(sample()), 'sqlite').related, ['C#']);
    });

    it('with its figures and their metrics, whole', () => {
      assert.deepEqual(itemOf(build(sample()), 'sqlite').figures, [{value: 37.5, counted: 'SQLite', metric: survey}]);
    });

    it('with figures in the order of trust', () => {
      const source = sample();
      const figures = [
        {slug: 'sqlite', metric: downloads.id, counted: 'sqlite', value: 5},
        {slug: 'sqlite', metric: survey.id, counted: 'SQLite', value: 37.5},
      ];
      assert.deepEqual(
        itemOf(build({...source, figures}), 'sqlite').figures!.map(({metric}) => metric.id),
        [survey.id, downloads.id],
      );
    });

    it('with an empty list where there is no figure: they were looked for', () => {
      assert.deepEqual(itemOf(build(sample()), 'C#').figures, []);
    });

    it('without what its source does not say', () => {
      const item = itemOf(build(sample()), 'nodejs');
      assert.ok(!('related' in item) && !('homepage' in item));
    });

    it('and nothing that only editors need', () => {
      const source = sample();
      const item = toItem({...sqlite, $schema: '../item.schema.json'} as SourceItem, source, (slug) => slug, []);
      assert.ok(!('$schema' in item));
    });
  });

  describe('names files by what they say:', () => {
    const base = build(sample());

    it('the same sources give the same files, to the letter', () => {
      assert.deepEqual(build(sample()).files, base.files);
    });

    const changes: Readonly<Record<string, CatalogSource>> = {
      'a changed text': changed({pros: ['Runs inside of the application', ...sqlite.pros.slice(1)]}),
      'a changed kind': changed({kind: 'runtime'}),
      'a changed homepage': changed({homepage: 'https://sqlite.org/'}),
      'another alias': changed({aliases: ['sqlite3', 'sqlite 2']}),
      'a related item more': changed({related: ['c-sharp', 'nodejs']}),
      'a changed figure': {...sample(), figures: [{slug: 'sqlite', metric: survey.id, counted: 'SQLite', value: 38}, ...sample().figures.slice(1)]},
      'a changed metric': {...sample(), metrics: [{...survey, label: 'People who named it'}, ...sample().metrics.slice(1)]},
    };
    for (const [what, source] of Object.entries(changes))
      it(`${what} gives its item another name, no other item one, and the catalog another version`, () => {
        const built = build(source);
        assert.notEqual(fileOf(built, 'sqlite'), fileOf(base, 'sqlite'));
        for (const name of ['nodejs', 'c-sharp']) assert.equal(fileOf(built, name), fileOf(base, name), name);
        assert.notEqual(built.version, base.version);
      });

    it('a changed name gives another one to those that name it, too', () => {
      const built = build(changed({name: 'SQLite Database'}));
      assert.deepEqual(itemOf(built, 'c-sharp').related, ['SQLite Database']);
      assert.notEqual(fileOf(built, 'c-sharp'), fileOf(base, 'c-sharp'));
      assert.equal(fileOf(built, 'nodejs'), fileOf(base, 'nodejs'));
    });

    it('an item more gives the catalog another version, and every other item its own name', () => {
      const built = build({...sample(), items: filesOf(cSharp, {...nodejs, slug: 'deno', name: 'Deno', aliases: []}, nodejs, sqlite)});
      assert.notEqual(built.version, base.version);
      for (const name of ['nodejs', 'c-sharp', 'sqlite']) assert.equal(fileOf(built, name), fileOf(base, name), name);
    });

    it('a metric that no item has a figure of changes no item and no version', () => {
      const built = build({...sample(), metrics: [...sample().metrics, {...survey, id: 'survey/unused'}]});
      assert.equal(built.version, base.version);
      assert.deepEqual([...built.files.keys()], [...base.files.keys()]);
    });

    it('nothing under an old name ever says something new', () => {
      for (const source of Object.values(changes))
        for (const [path, text] of build(source).files) if (/\//.test(path) && base.files.has(path)) assert.equal(text, base.files.get(path), path);
    });
  });

  describe('offers names near to one that is misspelt', () => {
    const items = ['React', 'Kubernetes', 'PostgreSQL', 'TypeScript', 'C++'].map((name): SourceItem => ({...sqlite, slug: key(name), name, aliases: [], related: []}));
    const built = build({...sample(), items: filesOf(...items), figures: []});

    it('with letters turned round, doubled, or with wrong vowels', () => {
      for (const [misspelt, name] of Object.entries({
        raect: 'React',
        reactt: 'React',
        kubernets: 'Kubernetes',
        kubernetis: 'Kubernetes',
        postgressql: 'PostgreSQL',
        tipescript: 'TypeScript',
      }))
        assert.equal(nearTo(built, misspelt), name, misspelt);
    });

    it('with a letter left out', () => {
      for (const [misspelt, name] of Object.entries({kuberetes: 'Kubernetes', postgreql: 'PostgreSQL', typescrit: 'TypeScript'}))
        assert.equal(nearTo(built, misspelt), name, misspelt);
    });

    it('by its name, where it is an alias that is near', () => {
      assert.equal(nearTo(build(sample()), 'sqilte3'), 'SQLite');
    });

    it('and none where none is near', () => {
      for (const name of ['zzz', 'haskell', 'x']) assert.equal(nearTo(built, name), undefined, name);
    });

    it('first by what is offered: a name that is near comes before an alias', () => {
      const [react, tree] = ['React', 'Decision Tree'].map((name): SourceItem => ({...sqlite, slug: key(name), name, aliases: [], related: []}));
      const near = nearTo(build({...sample(), items: filesOf({...tree!, aliases: ['CART']}, react!), figures: []}), 'raect');
      assert.equal(near, 'React or Decision Tree');
    });

    it('at most three, the whole names first and of those the shortest', () => {
      const crowd = ['Rct', 'Racta', 'Recto', 'Ractu', 'Rcti'].map((name): SourceItem => ({...sqlite, slug: key(name), name, aliases: [], related: []}));
      const longer: SourceItem = {...sqlite, slug: 'a-crtx', name: 'Acrtx', aliases: [], related: []};
      const near = nearTo(build({...sample(), items: filesOf(longer, ...crowd), figures: []}), 'ratc')!;
      assert.deepEqual(near.split(' or '), ['Rct', 'Rcti', 'Racta']);
    });
  });
});
