import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {findBrowsers} from '../../e2e/support/browsers.mjs';
import {room} from './stage.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));

/** Gets the style sheets and scripts of other people. */
const install = () => {
  if (existsSync(`${here}node_modules`)) return;
  const {status} = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--no-package-lock', '--silent'], {cwd: here, stdio: 'inherit', shell: process.platform === 'win32'});
  if (status !== 0) throw new Error('the packages of tests/trust/pages could not be installed');
};

/**
 * Puts cards into pages with other people's style sheets and scripts.
 *
 * @param engines names of the browsers to do it in
 * @param only names of pages to keep
 */
export const run = async ({engines = ['chromium'], only} = {}) => {
  install();
  const {compareLooks} = await import('./looks.mjs');
  const {useEverywhere} = await import('./works.mjs');
  const counts = {};
  const failures = [];
  const add = (part, {counts: more, failures: found}) => {
    for (const [name, count] of Object.entries(more)) counts[`${part}: ${name}`] = count;
    failures.push(...found);
  };
  const {browsers} = await findBrowsers(engines, 1.5 * room.height);
  const compareIn = async (engine) => {
    const browser = await browsers[engine]();
    try {
      add(`looks, ${engine}`, await compareLooks({browser, engine, only}));
    } finally {
      await browser.close();
    }
  };
  // Firefox is the slowest by far, so the others take turns beside it.
  const others = async () => {
    if (engines.includes('chromium')) add('use', await useEverywhere({only}));
    for (const engine of engines) if (engine !== 'firefox') await compareIn(engine);
  };
  await Promise.all([others(), engines.includes('firefox') && compareIn('firefox')]);
  return {counts, failures};
};

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const only = process.argv.slice(2);
  const {counts, failures} = await run({engines: process.env.ENGINES?.split(','), only: only.length > 0 ? only : undefined});
  for (const failure of failures) console.log(failure.slice(0, 1500));
  console.log(counts, `${failures.length} failures`);
  process.exit(failures.length ? 1 : 0);
}
