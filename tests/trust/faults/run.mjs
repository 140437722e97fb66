import {pathToFileURL} from 'node:url';
import {chromium} from 'playwright-core';
import {chromeArguments, chromePath} from '../../support/engines.mjs';
import {cases} from './cases.mjs';
import {judge} from './judge.mjs';
import {play} from './scenes.mjs';
import {startFaultServer} from './server.mjs';

/** A browser has only so many connections, and those that are never answered hold theirs: so not all are on one page. */
const batches = [['src', 'near'], ['pointer', 'shard'], ['item']].map((roles) => cases.filter(({role}) => roles.includes(role)));

const inChromium = async (browser, cases) => {
  const server = await startFaultServer(cases);
  const page = await browser.newPage({viewport: {width: 1200, height: 900}});
  const wrongs = [];
  page.on('pageerror', (error) => wrongs.push(`page error: ${error}`));
  page.on('dialog', (dialog) => {
    wrongs.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(server.address);
  const seen = await server.results;
  await page.close();
  const judged = judge(cases, {...seen, wrongs: [...seen.wrongs, ...wrongs]}, server.asked, 1);
  await server.close();
  return judged;
};

export const run = async () => {
  const browser = await chromium.launch({executablePath: chromePath(), args: chromeArguments});
  let checks = 0;
  const failures = [];
  for (const batch of batches) {
    const judged = await inChromium(browser, batch);
    checks += judged.checks;
    failures.push(...judged.failures);
  }
  const played = await play(browser);
  await browser.close();
  return {counts: {faults: cases.length, scenes: played.scenes, checks: checks + played.checks}, failures: [...failures, ...played.failures]};
};

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const {counts, failures} = await run({});
  for (const failure of failures) console.log(failure);
  console.log(counts, failures.length);
  process.exitCode = failures.length ? 1 : 0;
}
