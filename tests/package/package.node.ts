// Tests the build, because what is published is the build: `npm run build` first.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {version} from '../../src/version.js';

const folder = fileURLToPath(new URL('../../', import.meta.url));
const read = (file: string): string => readFileSync(folder + file, 'utf8');
const manifest = JSON.parse(read('package.json')) as {version: string; dependencies: Record<string, string>; exports: Record<string, string | Record<string, string>>};

const node = (code: string): string => execFileSync(process.execPath, ['--input-type=module', '-e', code], {cwd: folder, encoding: 'utf8'}).trim();

test('the version in the source is the package’s', () => {
  assert.equal(version, manifest.version);
});

test('every path of "exports" is there', () => {
  for (const target of Object.values(manifest.exports).flatMap((entry) => (typeof entry === 'string' ? [entry] : Object.values(entry))))
    assert.ok(existsSync(folder + target.replace('*', '').replace(/^\.\//, '')), target);
});

test('every module of the package can be imported in Node', () => {
  assert.equal(node("const {NicePick} = await import('nice-pick'); console.log(NicePick.version)"), manifest.version);
  assert.equal(node("const {NicePick} = await import('nice-pick/element'); console.log(typeof NicePick)"), 'function');
});

test('the verdict can be reached without a DOM', () => {
  const code = "const {decide} = await import('nice-pick/verdict'); console.log(decide({name: 'A'}, {name: 'B'}, {pick: 'b'}).winner)";
  assert.equal(node(code), 'b');
});

test('the element alone brings only lit', () => {
  assert.deepEqual(Object.keys(manifest.dependencies), ['lit']);
});

test('the bundle is one module, with Lit’s production build and without a dynamic import', () => {
  const bundle = read('dist/nice-pick.js');
  assert.doesNotMatch(bundle, /\bimport\s*\(|\bfrom\s*["']|dev mode/);
  assert.match(bundle, /customElements/);
});

test('the classic script is no module', () => {
  assert.doesNotMatch(read('dist/nice-pick.classic.js'), /\bimport\b(?!\.)|\bexport\b|import\.meta/);
});

test('the package holds what is needed, and nothing else', () => {
  const packed = JSON.parse(execFileSync('npm', ['pack', '--dry-run', '--json', '--silent'], {cwd: folder, encoding: 'utf8'})) as unknown;
  const [{files}] = (Array.isArray(packed) ? packed : Object.values(packed as object)) as [{files: {path: string}[]}];
  const paths = files.map(({path}) => path);
  for (const wanted of [
    'README.md',
    'LICENSE',
    'dist/nice-pick.js',
    'dist/nice-pick.classic.js',
    'dist/nice-pick.css',
    'dist/catalog/catalog.json',
    'dist/catalog/NOTICE.md',
    'dist/custom-elements.json',
  ])
    assert.ok(paths.includes(wanted), `${wanted} is missing`);
  assert.deepEqual(
    paths.filter((path) => /^(tests|demo|\.ci|node_modules)\//.test(path) || /published\.csv$/.test(path)),
    [],
  );
});
