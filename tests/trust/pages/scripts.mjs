import {spawnSync} from 'node:child_process';
import {copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import {rollup} from 'rollup';
import {projectFolder} from '../../support/serve.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
/** Where the scripts that are made for this part are, on the disk and on the server. */
const folder = `${projectFolder}.cache/trust/pages`;
export const made = '/.cache/trust/pages';

/** Prototype.js is in no package of npm. */
const prototypeFile = '/usr/share/javascript/prototype/prototype.js';

/** Bundles two elements of the page, each made with another Lit. */
const bundleLits = async () => {
  const entry = `${here}lits.js`;
  const bundle = await rollup({input: entry, plugins: [nodeResolve({browser: true, rootDir: here, exportConditions: ['browser', 'production']})], onwarn: () => undefined});
  await bundle.write({file: `${folder}/lits.js`, format: 'es'});
  await bundle.close();
};

/**
 * Makes the scripts that are in no package as they are.
 *
 * @returns what could not be had, and how to get it
 */
export const makeScripts = async () => {
  mkdirSync(folder, {recursive: true});
  const missing = [];
  if (!existsSync(prototypeFile) && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get'))
    spawnSync('apt-get', ['install', '-y', '-qq', 'libjs-prototype'], {stdio: 'inherit'});
  if (existsSync(prototypeFile)) copyFileSync(prototypeFile, `${folder}/prototype.js`);
  else missing.push({name: 'Prototype.js', how: '"apt-get install libjs-prototype"'});

  const {version} = JSON.parse(readFileSync(`${projectFolder}package.json`, 'utf8'));
  const script = readFileSync(`${projectFolder}dist/nice-pick.js`, 'utf8');
  const other = '9.8.7';
  const count = script.split(version).length - 1;
  if (count < 1) throw new Error(`dist/nice-pick.js does not have the version ${version} in it`);
  writeFileSync(`${folder}/nice-pick-${other}.js`, script.replaceAll(version, other));
  await bundleLits();
  return {missing, version, other};
};
