// Tests the build, because what is published is the build: `npm run build` first.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {version} from '../../src/version.js';
import {projectFolder as folder, readPackage} from './installed.js';

const read = (file: string): string => readFileSync(folder + file, 'utf8');
const manifest = readPackage(folder);

const node = (code: string): string => execFileSync(process.execPath, ['--input-type=module', '-e', code], {cwd: folder, encoding: 'utf8'}).trim();

test('the version in the source is the package’s', () => {
  assert.equal(version, manifest.version);
});

test('the version can be read without a DOM', () => {
  assert.equal(node("const {NicePick} = await import('nice-pick'); console.log(NicePick.version)"), manifest.version);
});

test('the verdict can be reached without a DOM', () => {
  const code = "const {decide} = await import('nice-pick/verdict'); console.log(decide({name: 'A'}, {name: 'B'}, {pick: 'b'}).winner)";
  assert.equal(node(code), 'b');
});

test('the bundle is one module, with Lit’s production build and without a dynamic import', () => {
  const bundle = read('dist/nice-pick.js');
  assert.doesNotMatch(bundle, /\bimport\s*\(|\bfrom\s*["']|dev mode/);
  assert.match(bundle, /customElements/);
});

test('the classic script is no module', () => {
  assert.doesNotMatch(read('dist/nice-pick.classic.js'), /\bimport\b(?!\.)|\bexport\b|import\.meta/);
});
