import assert from 'node:assert/strict';
import {spawn, spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {once} from 'node:events';
import {createInterface} from 'node:readline';
import {afterEach, describe, it} from 'node:test';

/** The command line as it is published; `npm run build` makes it. */
const cli = 'dist/bake/cli.js';
const good = '<!doctype html><html lang="en"><body>\n<nice-pick a="react" b="vue"></nice-pick>\n</body></html>\n';
const bad = '<!doctype html><html lang="en"><body>\n<nice-pick a="react" b="nobody-knows"></nice-pick>\n</body></html>\n';

const folders: string[] = [];

const site = (files: Record<string, string | Uint8Array>): string => {
  const folder = mkdtempSync(join(tmpdir(), 'bake-'));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), {recursive: true});
    writeFileSync(join(folder, name), content);
  }
  return folder;
};

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, {recursive: true});
});

const run = (...args: string[]): {code: number | null; out: string; err: string} => {
  const {status, stdout, stderr} = spawnSync(process.execPath, [cli, ...args], {encoding: 'utf8'});
  return {code: status, out: stdout, err: stderr};
};

const read = (folder: string, name = 'index.html'): string => readFileSync(join(folder, name), 'utf8');

describe('nice-pick bake', () => {
  it('bakes all pages below a folder, and says how many', () => {
    const folder = site({'index.html': good, 'posts/one.htm': good, 'posts/none.html': '<p>No card', 'words.txt': good});
    const {code, out, err} = run('bake', folder);
    assert.deepEqual([code, out, err], [0, '3 files, 2 cards, 2 baked, 0 failed\n', '']);
    assert.match(read(folder, 'posts/one.htm'), /shadowrootmode/);
    assert.equal(read(folder, 'words.txt'), good);
    assert.deepEqual(readdirSync(folder), ['index.html', 'posts', 'words.txt']);
  });

  it('changes nothing the second time', () => {
    const folder = site({'index.html': good});
    run('bake', folder);
    const before = statSync(join(folder, 'index.html'));
    assert.match(run('bake', folder).out, /0 baked/);
    assert.equal(statSync(join(folder, 'index.html')).ino, before.ino);
  });

  it('with --check says what would change, and changes nothing', () => {
    const folder = site({'index.html': good, 'other.html': '<p>x'});
    const {code, out} = run('bake', folder, '--check');
    assert.equal(code, 1);
    assert.match(out, /index\.html: would change\n2 files, 1 cards, 1 would change, 0 failed\n$/);
    assert.equal(read(folder), good);
    run('bake', folder);
    assert.equal(run('bake', folder, '--check').code, 0);
  });

  it('with --clean brings every file back as it was', () => {
    const files = {'index.html': good.replaceAll('\n', '\r\n'), 'bom.html': `\ufeff${good}`};
    const folder = site(files);
    run('bake', folder, '--json-ld', '--styles', 'link');
    assert.notEqual(read(folder), files['index.html']);
    assert.match(run('bake', folder, '--clean').out, /cleaned/);
    for (const [name, content] of Object.entries(files)) assert.equal(read(folder, name), content);
    assert.deepEqual(readdirSync(folder), ['bom.html', 'index.html']);
  });

  it('tells each fault in a line, does the other pages, and ends with 1', () => {
    const folder = site({'a.html': bad, 'b.html': good, 'c.html': new Uint8Array([0x3c, 0xff, 0xfe])});
    const {code, err, out} = run('bake', folder);
    assert.equal(code, 1);
    const [first, second, ...others] = err.trimEnd().split('\n');
    assert.match(first!, /a\.html:2:1: b: expected a name of the catalog, got "nobody-knows"/);
    assert.match(second!, /c\.html:1:1: file: expected UTF-8/);
    assert.deepEqual(others, []);
    assert.match(out, /3 files, 2 cards, 1 baked, 2 failed/);
    assert.equal(read(folder, 'a.html'), bad);
    assert.match(read(folder, 'b.html'), /shadowrootmode/);
  });

  it('tells of each page as JSON', () => {
    const folder = site({'a.html': bad, 'b.html': good});
    const lines = run('bake', folder, '--json')
      .out.trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    assert.equal(lines.length, 3);
    assert.deepEqual([lines[0]!['status'], (lines[0]!['faults'] as {line: number}[])[0]!.line], ['failed', 2]);
    assert.deepEqual([lines[1]!['status'], lines[1]!['cards']], ['changed', 1]);
    assert.deepEqual(lines[2], {pages: 2, cards: 2, changed: 1, failed: 1});
  });

  it('puts the styles into one file for a policy without inline styles', () => {
    const folder = site({'index.html': good, 'a/b/deep.html': good});
    run('bake', folder, '--styles', 'link');
    assert.match(read(folder), /<template shadowrootmode="open" data-nice-pick><link rel="stylesheet" href="nice-pick\.baked\.css"/);
    assert.match(read(folder, 'a/b/deep.html'), /href="\.\.\/\.\.\/nice-pick\.baked\.css"/);
    assert.doesNotMatch(read(folder), /<style/);
    assert.match(read(folder, 'nice-pick.baked.css'), /:host/);
    assert.equal(run('bake', folder, '--styles', 'link', '--check').code, 0);
    run('bake', folder);
    assert.deepEqual(readdirSync(folder).sort(), ['a', 'index.html']);
  });

  it('tells the hash of the styles that it puts in', () => {
    const folder = site({'index.html': good});
    run('bake', folder);
    const styles = /<style>(.*?)<\/style>/s.exec(read(folder))![1]!;
    assert.ok(run('--help').out.includes(`'sha256-${createHash('sha256').update(styles).digest('base64')}'`));
  });

  it('reads another catalog', () => {
    const folder = site({
      'index.html': good.replace('"react"', '"tea"').replace('"vue"', '"milk"'),
      'shelf/catalog.json': '{"version": "v1", "shards": 1}',
      'shelf/v1/0.json': '{"tea": "tea.1", "milk": "milk.1"}',
      'shelf/items/tea.1.json': '{"name": "Tea", "pros": ["warm"]}',
      'shelf/items/milk.1.json': '{"name": "Milk", "pros": ["cold"]}',
    });
    assert.equal(run('bake', folder, '--catalog', join(folder, 'shelf')).code, 0);
    assert.match(read(folder), /warm/);
  });

  it('keeps a file’s mode, and passes over links and hidden folders', () => {
    const folder = site({'index.html': good, '.git/page.html': good, 'node_modules/page.html': good});
    chmodSync(join(folder, 'index.html'), 0o640);
    run('bake', folder);
    assert.equal(statSync(join(folder, 'index.html')).mode & 0o777, 0o640);
    assert.equal(read(folder, '.git/page.html'), good);
    assert.equal(read(folder, 'node_modules/page.html'), good);
  });

  it('says what it did not understand, and ends with 2', () => {
    for (const args of [[], ['cook', '.'], ['bake'], ['bake', '.', '--stlyes', 'link'], ['bake', '.', '--styles', 'none'], ['bake', '/nowhere/at/all']]) {
      const {code, err, out} = run(...args);
      assert.deepEqual([args, code, out], [args, 2, '']);
      assert.match(err, /^nice-pick: .+\nTry: nice-pick --help\n$/);
    }
    assert.match(run('--help').out, /nice-pick bake <folder>/);
    assert.match(run('--version').out, /^\d+\.\d+\.\d+\n$/);
  });

  it('leaves no half-written page when it is killed', async () => {
    const names = Array.from({length: 40}, (_, index) => `page-${`${index}`.padStart(3, '0')}.html`);
    const files = Object.fromEntries(names.map((name) => [name, good.repeat(2)]));
    const whole = site(files);
    run('bake', whole);
    const wanted = read(whole, names[0]);
    for (const pages of [1, 23]) {
      const folder = site(files);
      const child = spawn(process.execPath, [cli, 'bake', folder, '--json'], {stdio: ['ignore', 'pipe', 'ignore']});
      let done = 0;
      createInterface(child.stdout).on('line', () => {
        if (++done === pages) child.kill('SIGKILL');
      });
      await once(child, 'close');
      const found = names.map((name) => read(folder, name));
      assert.ok(found.every((html) => html === good.repeat(2) || html === wanted));
      assert.ok(found.filter((html) => html === wanted).length >= pages);
      assert.equal(run('bake', folder).code, 0);
      assert.deepEqual(readdirSync(folder).sort(), names);
      assert.ok(names.every((name) => read(folder, name) === wanted));
    }
  });
});
