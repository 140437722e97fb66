// Runs the trust tests: `node tests/trust/run.mjs [part…]`. A part is a folder here with
// a run.mjs that exports `run({engines}) → {counts, failures}`; `engines` are names of
// browsers. Each part runs in a process of its own, and its failure stops no other.
import {fork} from 'node:child_process';
import {existsSync, readdirSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {findEngines} from '../support/engines.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const file = (part) => `${here}${part}/run.mjs`;

if (process.send) {
  const {run} = await import(file(process.argv[2]));
  const result = await run({engines: process.argv[3].split(',')});
  process.send(result, () => process.exit());
} else {
  const known = readdirSync(here).filter((name) => existsSync(file(name)));
  const wanted = process.argv.slice(2);
  const unknown = wanted.filter((part) => !known.includes(part));
  if (unknown.length > 0) throw new Error(`no such part: ${unknown.join(', ')}; there are ${known.join(', ')}`);

  const {engines, missing} = await findEngines(process.env.ENGINES?.split(','));
  for (const {name, how} of missing) console.log(`left out: ${name} (${how})`);
  const names = engines.map(({name}) => name);
  let failed = process.env.CI && missing.length > 0 ? 1 : 0;
  if (names.length === 0) throw new Error('no browser to test in');

  for (const part of wanted.length > 0 ? wanted : known) {
    console.log(`\n== ${part}`);
    const begin = Date.now();
    const {counts, failures} = await new Promise((resolve) => {
      const child = fork(fileURLToPath(import.meta.url), [part, names.join()]);
      child.on('message', resolve);
      child.on('exit', (code) => resolve({counts: {}, failures: [`it ended without a result (exit code ${code})`]}));
    });
    for (const [name, count] of Object.entries(counts)) console.log(`${name}: ${count}`);
    for (const failure of failures) console.log(`FAILED: ${failure}`);
    console.log(`${Math.round((Date.now() - begin) / 1000)} s, ${failures.length} failures`);
    failed += failures.length;
  }
  console.log(failed ? `\n${failed} failures` : '\nall well');
  process.exit(failed ? 1 : 0);
}
