import {readdirSync} from 'node:fs';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {runInBrowsers} from './browsers.mjs';

const folder = fileURLToPath(new URL('.', import.meta.url));

/** The seed of the checks: the same cases every time. A long run has another one each time. */
const fixedSeed = 20_260_223;

/**
 * Plays generated cases of cards.
 *
 * @param engines names of the browsers to do it in
 * @param count how many cases of each property
 * @param seed where the generator begins
 * @param only a part of the name of the test file
 */
export const run = async ({engines = ['chromium'], count = 150, seed = fixedSeed, only = ''} = {}) => {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.test.ts') && name.includes(only))
    .map((name) => folder + name);
  const {passed, failures} = await runInBrowsers({engines, files, told: {seed, count}, minutes: 60});
  return {counts: {properties: passed, cases: passed * count, seed}, failures};
};

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const {ENGINES, FUZZ_COUNT = '2000', FUZZ_SEED, FUZZ_ONLY} = process.env;
  const {counts, failures} = await run({engines: ENGINES?.split(','), count: +FUZZ_COUNT, seed: FUZZ_SEED ? +FUZZ_SEED : Math.trunc(Math.random() * 2 ** 31), only: FUZZ_ONLY});
  for (const failure of failures) console.log(failure);
  console.log(counts, `${failures.length} failures`);
  process.exit(failures.length ? 1 : 0);
}
