import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import {rollup} from 'rollup';
import {projectFolder} from '../../support/serve.mjs';

const allowed = ['BSD-3-Clause', 'MIT', '0BSD', 'ISC', 'Apache-2.0', 'BSD-2-Clause'];

const read = (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

/** Finds a package as Node does from a folder, without asking what it exports. */
const find = (name, from) => {
  for (let folder = from; ; folder = dirname(folder)) {
    const found = join(folder, 'node_modules', name);
    if (existsSync(join(found, 'package.json'))) return found;
    if (folder === dirname(folder)) throw new Error(`${name} is not installed`);
  }
};

/** All that a package brings along, itself included. */
const treeOf = (folder, seen = new Map()) => {
  const {name, version, license, dependencies = {}, optionalDependencies = {}} = read(folder);
  if (seen.has(folder)) return seen;
  seen.set(folder, {name, version, license});
  for (const dependency of Object.keys({...dependencies, ...optionalDependencies})) treeOf(find(dependency, folder), seen);
  return seen;
};

/**
 * Looks at what comes along with the element: Lit and its own packages, all under
 * licences that ask for no more than their notice, and none with a known advisory
 * (where the registry can be asked).
 */
export const runLicences = async () => {
  const failures = [];
  const own = read(projectFolder);
  if (Object.keys(own.dependencies).join() !== 'lit') failures.push(`licences: the package depends on ${Object.keys(own.dependencies).join(', ')}`);
  const tree = [...treeOf(find('lit', projectFolder)).values()];
  for (const {name, version, license} of tree) {
    if (!/^(lit|lit-element|lit-html|@lit\/.*|@lit-labs\/ssr-dom-shim|@types\/trusted-types)$/.test(name)) failures.push(`licences: ${name} ${version} comes along`);
    if (!allowed.includes(license)) failures.push(`licences: ${name} ${version} is under ${license}`);
  }
  // What the script tag loads is made of the element's own modules and of these.
  const bundle = await rollup({
    input: join(projectFolder, 'dist/modules/script.js'),
    plugins: [nodeResolve({browser: true, exportConditions: ['browser', 'production', 'import']})],
  });
  const foreign = bundle.watchFiles.filter((file) => file.includes('node_modules'));
  await bundle.close();
  if (foreign.length === 0) failures.push('licences: no module of Lit in the bundle');
  for (const file of foreign) if (!/node_modules\/(lit|lit-html)\/[^/]+(\/[^/]+)*$/.test(file)) failures.push(`licences: ${file} in the bundle`);

  const audit = spawnSync('npm', ['audit', '--omit=dev', '--json'], {cwd: projectFolder, encoding: 'utf8', shell: process.platform === 'win32'});
  let advisories;
  try {
    advisories = JSON.parse(audit.stdout).metadata.vulnerabilities.total;
  } catch {
    console.log('left out: known advisories (the registry does not tell them)');
  }
  if (advisories) failures.push(`licences: ${advisories} known advisories: npm audit --omit=dev`);
  return {counts: {'packages that come along': tree.length, 'modules of Lit in the bundle': foreign.length, ...(advisories !== undefined && {advisories})}, failures};
};
