// Tests the package as npm would publish it, installed into an empty folder: `npm run build` first.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join, relative} from 'node:path';
import {after, before, describe, test} from 'node:test';
import {pathToFileURL} from 'node:url';
import {checkPackage, createPackageFromTarballData} from '@arethetypeswrong/core';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import {publint} from 'publint';
import {formatMessage} from 'publint/utils';
import {rollup} from 'rollup';
import {install, projectFolder, readPackage, type Installed} from './installed.js';

const manifest = readPackage(projectFolder);

/** The paths that the package is to hold: each of these says at least one, and there is none that none of them says. */
const wanted = [
  /^(package\.json|README\.md|LICENSE|CHANGELOG\.md)$/,
  /^dist\/nice-pick(\.classic)?\.js$/,
  /^dist\/nice-pick\.css$/,
  /^dist\/(custom-elements|integrity|web-types|vscode\.(html|css)-custom-data)\.json$/,
  /^dist\/types\/(element|react|preact|vue|svelte|angular)\.d\.ts$/,
  /^dist\/types\/angular\.js$/,
  /^dist\/schema\/(comparison|item)\.json$/,
  /^dist\/catalog\/(catalog\.json|NOTICE\.md|[^/]+\.json)$/,
  /^dist\/catalog\/[0-9a-f]{8}\/[^/]+\.json$/,
  /^dist\/catalog\/items\/[^/]+\.json$/,
  /^dist\/modules\/.+(\.d\.ts|\.js)(\.map)?$/,
  /^src\/.+\.ts$/,
  /^src\/(card\/[^/]+\.css|comparison\/comparison\.schema\.json|catalog\/(NOTICE|README)\.md)$/,
];
/** What else it holds where there is a source for it. */
const ifThere: Record<string, RegExp> = {
  'src/bake': /^dist\/bake\/.+$/,
  'src/embed': /^(dist\/embed[^/]*\.(html|css|js)|src\/embed\/[^/]+\.(html|css))$/,
  'src/hosts': /^(dist|src)\/hosts\/.+$/,
};

/** The paths of files below a folder. */
const below = (folder: string): string[] =>
  readdirSync(join(projectFolder, folder), {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map(({parentPath, name}) => relative(projectFolder, join(parentPath, name)));

describe('the installed package', () => {
  let installed: Installed;
  before(() => {
    installed = install();
  });
  after(() => installed.remove());

  /** Every path that can be imported, with an example for each that stands for many. */
  const entries = (): string[] =>
    Object.keys(manifest.exports).map((path) => {
      const target = manifest.exports[path];
      const name = path.replace(/^\./, manifest.name);
      if (!path.includes('*')) return name;
      assert.equal(typeof target, 'string', path);
      const [before, behind] = (target as string).slice(2).split('*') as [string, string];
      const example = installed.files.find((file) => file.startsWith(before) && file.endsWith(behind));
      assert.ok(example, `${path} stands for nothing`);
      return name.replace('*', example.slice(before.length, example.length - behind.length));
    });

  const node = (code: string): string =>
    execFileSync(process.execPath, ['--input-type=module', '-e', code], {cwd: installed.folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe']}).trim();

  const bundle = async (code: string, external: string[] = []): Promise<string> => {
    const entry = join(installed.folder, 'entry.js');
    const warnings: string[] = [];
    const bundled = await rollup({
      input: entry,
      external,
      plugins: [{name: 'entry', resolveId: (id) => (id === entry ? id : null), load: (id) => (id === entry ? code : null)}, nodeResolve({browser: true})],
      onwarn: ({message}) => warnings.push(message),
    });
    const {output} = await bundled.generate({format: 'es'});
    await bundled.close();
    assert.deepEqual(warnings, []);
    return output.map((chunk) => (chunk.type === 'chunk' ? chunk.code : '')).join('\n');
  };

  test('holds what is needed, and nothing else', () => {
    const patterns = [
      ...wanted,
      ...Object.entries(ifThere)
        .filter(([folder]) => existsSync(join(projectFolder, folder)))
        .map(([, pattern]) => pattern),
    ];
    for (const pattern of patterns)
      assert.ok(
        installed.files.some((path) => pattern.test(path)),
        `nothing is of ${pattern}`,
      );
    assert.deepEqual(
      installed.files.filter((path) => !patterns.some((pattern) => pattern.test(path))),
      [],
    );
  });

  test('holds the modules of every source, and of nothing else', () => {
    const sources = below('src').filter((path) => path.endsWith('.ts') && !path.startsWith('src/catalog/build/'));
    const of = (folder: string): string[] => installed.files.filter((path) => path.startsWith(folder) && /\.[jt]s$/.test(path)).sort();
    assert.deepEqual(
      of('src/').filter((path) => path.endsWith('.ts')),
      sources.sort(),
    );
    // Of the tool that bakes, and of the page for frames, there are bundles.
    const compiled = sources
      .filter((path) => !path.startsWith('src/embed/'))
      .flatMap((path) => (path.startsWith('src/bake/') ? ['.d.ts'] : ['.js', '.d.ts']).map((end) => path.replace('src/', 'dist/modules/').replace(/\.ts$/, end)));
    assert.deepEqual(of('dist/modules/'), compiled.sort());
  });

  test('holds the whole catalog', () => {
    const items = below('src/catalog/items').filter((path) => path.endsWith('.json'));
    assert.ok(items.length > 400);
    assert.equal(installed.files.filter((path) => path.startsWith('dist/catalog/items/')).length, items.length);
    assert.deepEqual(
      below('dist/catalog').filter((path) => !installed.files.includes(path)),
      [],
    );
  });

  test('brings lit and what lit needs, and nothing else', () => {
    const modules = join(installed.folder, 'node_modules');
    const there = readdirSync(modules)
      .filter((name) => !name.startsWith('.'))
      .flatMap((name) => (name.startsWith('@') ? readdirSync(join(modules, name)).map((inner) => `${name}/${inner}`) : [name]));
    const needed = new Set(['nice-pick', 'lit']);
    for (const name of needed) if (name !== 'nice-pick') for (const dependency of Object.keys(readPackage(join(modules, name)).dependencies ?? {})) needed.add(dependency);
    assert.deepEqual(there.sort(), [...needed].sort());
  });

  test('has the integrity of each file that a page loads by its address', () => {
    const folder = join(installed.folder, 'node_modules/nice-pick/dist');
    const integrity = JSON.parse(readFileSync(join(folder, 'integrity.json'), 'utf8')) as Record<string, string>;
    assert.deepEqual(
      Object.keys(integrity),
      readdirSync(folder)
        .filter((file) => /\.(js|css|html)$/.test(file))
        .sort(),
    );
    for (const [file, value] of Object.entries(integrity))
      assert.equal(
        value,
        `sha384-${createHash('sha384')
          .update(readFileSync(join(folder, file)))
          .digest('base64')}`,
        file,
      );
  });

  test('every path of "exports" resolves in Node to a file of it', () => {
    const names = entries();
    const resolved = JSON.parse(node(`console.log(JSON.stringify(${JSON.stringify(names)}.map((name) => import.meta.resolve(name))))`)) as string[];
    assert.equal(resolved.length, Object.keys(manifest.exports).length);
    const root = pathToFileURL(join(installed.folder, 'node_modules/nice-pick/')).href;
    for (const address of resolved) {
      assert.ok(address.startsWith(root), address);
      assert.ok(existsSync(new URL(address)), address);
    }
  });

  // The bundles are for browsers, and the directive for where Angular is.
  const inNode = Object.keys(manifest.exports).filter((path) => /^\.(\/[a-z]+)?$/.test(path) && path !== './angular');
  for (const path of inNode)
    test(`${path} can be imported in Node`, () => {
      const names = JSON.parse(node(`console.log(JSON.stringify(Object.keys(await import('${path.replace('.', manifest.name)}'))))`)) as string[];
      assert.notDeepEqual(names, []);
    });

  test('the command says how it is used', () => {
    const said = execFileSync('npm', ['exec', '--', 'nice-pick', '--help'], {cwd: installed.folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe']});
    assert.match(said, /nice-pick bake/);
  });

  for (const path of ['.', './react', './preact', './vue', './svelte', './angular'])
    test(`${path} defines the element in a bundle`, async () => {
      const code = await bundle(`import '${path.replace('.', manifest.name)}';`, ['@angular/core']);
      assert.match(code, /\.define\('nice-pick'/);
    });

  test('the class alone does not define the element in a bundle', async () => {
    const code = await bundle("import {NicePick} from 'nice-pick/element'; console.log(NicePick);");
    assert.match(code, /class NicePick /);
    assert.doesNotMatch(code, /\.define\(/);
  });

  test('the verdict brings no element and no Lit into a bundle', async () => {
    const code = await bundle("import {decide} from 'nice-pick/verdict'; console.log(decide);");
    assert.match(code, /function decide|const decide/);
    assert.doesNotMatch(code, /HTMLElement|litHtmlVersions|customElements/);
  });

  test('the scripts by their file go into a bundle', async () => {
    for (const file of ['nice-pick.js', 'nice-pick.classic.js']) assert.match(await bundle(`import 'nice-pick/${file}';`), /\.define\("nice-pick"|\.define\('nice-pick'/);
  });

  test('publint has nothing to say', async () => {
    const {tarball} = installed;
    const {messages} = await publint({pack: {tarball: new Uint8Array(tarball).buffer}, strict: true});
    assert.deepEqual(
      messages.map((message) => formatMessage(message, manifest)),
      [],
    );
  });

  test('the types are right for who imports ES modules', async () => {
    // A style sheet has no types.
    const result = await checkPackage(createPackageFromTarballData(new Uint8Array(installed.tarball)), {excludeEntrypoints: [/\.css$/]});
    assert.ok(result.types);
    const problems = result.problems.filter((problem) => !('resolutionKind' in problem) || !['node10', 'node16-cjs'].includes(problem.resolutionKind));
    assert.deepEqual(problems, []);
  });
});
