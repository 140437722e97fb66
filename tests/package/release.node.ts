// Tests the release with a small package that is made for it.
import assert from 'node:assert/strict';
import {execFileSync, spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, test} from 'node:test';
import {projectFolder} from './installed.js';

/** Writes a script, its hash, and a README that pins it. */
const build = `
import {createHash} from 'node:crypto';
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
mkdirSync('dist', {recursive: true});
const script = 'export const version = ' + JSON.stringify(readFileSync('src/version.ts', 'utf8'));
const hash = 'sha384-' + createHash('sha384').update(script).digest('base64');
writeFileSync('dist/nice-pick.js', script);
writeFileSync('dist/integrity.json', JSON.stringify({'nice-pick.js': hash}));
writeFileSync('README.md', '<script src="dist/nice-pick.js" integrity="' + hash + '"></script>');
`;

describe('a release', () => {
  let folder: string;
  const git = (...parameters: string[]): string => execFileSync('git', parameters, {cwd: folder, encoding: 'utf8'}).trim();
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
  const commit = (file: string, text: string): void => {
    writeFileSync(join(folder, file), text);
    git('add', '.');
    git('commit', '--quiet', '--message', `Write ${file}`);
  };
  const release = (...parameters: string[]): {status: number | null; said: string} => {
    const {status, stdout, stderr} = spawnSync(process.execPath, [join(projectFolder, 'tests/tools/release.mjs'), ...parameters], {cwd: folder, encoding: 'utf8'});
    return {status, said: stdout + stderr};
  };
  const refuses = (message: RegExp, ...parameters: string[]): void => {
    const before = git('rev-parse', 'HEAD') + git('status', '--porcelain') + git('tag');
    const {status, said} = release(...parameters);
    assert.match(said, message);
    assert.equal(status, 1);
    assert.equal(git('rev-parse', 'HEAD') + git('status', '--porcelain') + git('tag'), before);
  };

  const scripts = {build: 'node build.mjs', docs: 'node nothing.mjs', 'docs:check': 'node nothing.mjs', test: 'node nothing.mjs', 'test:frameworks': 'node nothing.mjs'};
  const manifest = (more: object = {}): string => JSON.stringify({name: 'released', version: '0.1.0', type: 'module', files: ['dist'], scripts: {...scripts, ...more}}, null, 2);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'nice-pick-'));
    mkdirSync(join(folder, 'src'));
    mkdirSync(join(folder, 'node_modules'));
    git('init', '--quiet');
    git('config', 'user.name', 'Releaser');
    git('config', 'user.email', 'releaser@example.org');
    const files = {
      'package.json': manifest(),
      'build.mjs': build,
      'nothing.mjs': '',
      'src/version.ts': "export const version = '0.1.0';\n",
      'README.md': '',
      'CHANGELOG.md': '# Changes\n\n## 0.2.0 (unreleased)\n\n- New.\n\n## 0.1.0 (unreleased)\n\n- First.\n',
      '.gitignore': 'dist/\nnode_modules/\n.cache/\n',
    };
    for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
    git('add', '.');
    git('commit', '--quiet', '--message', 'All');
  });
  afterEach(() => rmSync(folder, {recursive: true}));

  test('writes the version, the day and the hashes, packs, commits and tags', () => {
    const {status, said} = release('minor');
    assert.equal(status, 0, said);
    assert.match(read('package.json'), /"version": "0\.2\.0"/);
    assert.equal(read('src/version.ts'), "export const version = '0.2.0';\n");
    assert.match(read('CHANGELOG.md'), /^## 0\.2\.0 \(\d{4}-\d\d-\d\d\)$/m);
    assert.match(read('README.md'), /integrity="sha384-/);
    assert.ok(existsSync(join(folder, '.cache/release/released-0.2.0.tgz')));
    assert.equal(git('tag'), 'v0.2.0');
    assert.equal(git('rev-list', '-n1', 'v0.2.0'), git('rev-parse', 'HEAD'));
    assert.equal(git('status', '--porcelain'), '');
    assert.match(said, /npm publish .*released-0\.2\.0\.tgz/);
    refuses(/v0\.2\.0 is released already/, '0.2.0');
    refuses(/0\.1\.0 is before 0\.2\.0/, '0.1.0');
  });

  test('can be of the version that there is, as the first one', () => {
    const {status, said} = release('0.1.0');
    assert.equal(status, 0, said);
    assert.equal(git('tag'), 'v0.1.0');
  });

  test('keeps nothing of a dry run but the package', () => {
    const head = git('rev-parse', 'HEAD');
    const {status, said} = release('0.2.0', '--dry-run');
    assert.equal(status, 0, said);
    assert.match(said, /v0\.2\.0: \d+ files/);
    assert.equal(git('rev-parse', 'HEAD') + git('tag') + git('status', '--porcelain'), head);
    assert.ok(existsSync(join(folder, '.cache/release/released-0.2.0.tgz')));
  });

  test('is refused where something is not committed', () => {
    writeFileSync(join(folder, 'new.txt'), '');
    refuses(/not committed/, 'minor');
  });

  test('is refused without notes', () => refuses(/CHANGELOG\.md has no notes under "## 1\.0\.0 \(unreleased\)"/, 'major'));

  test('is refused without a version', () => refuses(/usage/));

  test('changes nothing where the tests fail', () => {
    commit('package.json', manifest({test: 'node -e "process.exit(1)"'}));
    refuses(/npm test .*; nothing is changed/, 'minor');
  });

  test('changes nothing where the package is not what its hashes say', () => {
    commit('build.mjs', `${build}writeFileSync('dist/nice-pick.js', 'other');`);
    refuses(/nice-pick\.js in the package is not what integrity\.json says/, 'minor');
  });

  test('changes nothing where the README pins another build', () => {
    commit('build.mjs', `${build}writeFileSync('README.md', '<script src="dist/nice-pick.js" integrity="sha384-other"></script>');`);
    refuses(/README\.md pins another nice-pick\.js/, 'minor');
  });
});
