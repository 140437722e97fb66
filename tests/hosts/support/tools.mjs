import {spawn, spawnSync} from 'node:child_process';
import {cpSync, existsSync, mkdirSync, readdirSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {projectFolder} from '../../support/serve.mjs';

/**
 * Runs a program and gives what it printed; where it fails, its last lines are the error.
 *
 * @param command the program
 * @param programArguments what it is called with
 * @param options those of `child_process.spawn`; `env` is added to the environment
 */
export const run = (command, programArguments, {env, ...options} = {}) =>
  new Promise((resolve, reject) => {
    const child = spawn(command, programArguments, {...options, env: {...process.env, ...env}, stdio: ['ignore', 'pipe', 'pipe']});
    let printed = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (printed += data));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(printed);
      else reject(new Error(`${command} ${programArguments.join(' ')} ended with ${code}: ${printed.trim().split('\n').slice(-15).join('\n')}`));
    });
  });

const isInstalled = (name) => spawnSync('dpkg-query', ['-W', '-f=${Status}', name], {encoding: 'utf8'}).stdout?.includes('ok installed');

/** Installs those of Debian's packages that are missing, without what they only recommend. */
export const installDebian = async (...names) => {
  const missing = names.filter((name) => !isInstalled(name));
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) throw new Error(`needs ${missing.join(', ')}: "apt-get install ${missing.join(' ')}"`);
  const env = {DEBIAN_FRONTEND: 'noninteractive'};
  await run('apt-get', ['update', '-qq'], {env});
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], {env});
};

/** Installs the packages of a folder's own package.json, unless they are there. */
export const installNpm = async (folder) => {
  if (!existsSync(join(folder, 'node_modules'))) await run('npm', ['install', '--no-audit', '--no-fund', '--no-package-lock'], {cwd: folder});
};

/** Puts the product's files into a folder of a site, as an author does: the scripts, the style sheet, the catalog, the frame. */
export const copyProduct = (dist, folder) => {
  mkdirSync(folder, {recursive: true});
  for (const name of readdirSync(dist)) if (/^(nice-pick\.|embed|catalog$)/.test(name)) cpSync(join(dist, name), join(folder, name), {recursive: true});
};

/** The files that the package ships for hosts. */
export const shipped = join(projectFolder, 'src/hosts');

/** Makes a site's folder beside its output from one or several folders, later ones over earlier ones. */
export const assemble = (out, ...folders) => {
  const site = `${out}-site`;
  rmSync(site, {recursive: true, force: true});
  for (const folder of folders) cpSync(folder, site, {recursive: true});
  return site;
};
