import {fileURLToPath} from 'node:url';
import {chromium} from 'playwright-core';
import {chromeArguments, chromePath} from '../../support/engines.mjs';
import {runInBrowsers} from '../fuzz/browsers.mjs';
import {cases} from './cases.mjs';
import {judge} from './judge.mjs';
import {play} from './scenes.mjs';
import {startFaultServer} from './server.mjs';

/** Every fault of every file, a few hundred to a page: a browser has only so many connections, and those that are never answered hold theirs. */
const all = [['src', 'near'], ['pointer', 'shard'], ['item']].map((roles) => cases.filter(({role}) => roles.includes(role)));

/** A sample for the other engines. WebKit has 17 connections for all hosts together: what is slow stands on a page of its own. */
const isSlow = ({name}) => /never|no body|half-way|no end|without end|nowhere|late|pieces/.test(name);
const sample = [cases.filter((one) => (one.role === 'src' || one.isDocument) && !isSlow(one)), cases.filter((one) => one.role === 'src' && isSlow(one))];

const batchesOf = (engine) => (engine === 'chromium' ? all : sample);

/** How often each engine by itself asks anew where a connection breaks. */
const retries = {chromium: 1, firefox: 10, webkit: 3};

const inChromium = async () => {
  const browser = await chromium.launch({executablePath: chromePath(), args: chromeArguments});
  const sum = {checks: 0, failures: []};
  const add = ({checks, failures}) => {
    sum.checks += checks;
    sum.failures.push(...failures);
  };
  for (const batch of batchesOf('chromium')) {
    const server = await startFaultServer(batch);
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
    add(judge(batch, {...seen, wrongs: [...seen.wrongs, ...wrongs]}, server.asked, retries.chromium));
    await server.close();
  }
  const played = await play(browser);
  add(played);
  await browser.close();
  return {...sum, scenes: played.scenes};
};

const inOther = async (engine) => {
  const batches = batchesOf(engine);
  const servers = [];
  for (const batch of batches) servers.push(await startFaultServer(batch));
  const {failures} = await runInBrowsers({
    engines: [engine],
    files: [fileURLToPath(new URL('faults.test.ts', import.meta.url))],
    told: {addresses: servers.map(({address}) => address)},
  });
  const sum = {checks: 0, failures};
  for (const [index, {results, asked, close}] of servers.entries()) {
    const seen = await Promise.race([results, undefined]);
    if (seen) {
      const judged = judge(batches[index], seen, asked, retries[engine]);
      sum.checks += judged.checks;
      sum.failures.push(...judged.failures.map((failure) => `${engine}: ${failure}`));
    }
    await close();
  }
  return sum;
};

/**
 * Puts cards before every fault of the network and of the catalog.
 *
 * @param engines names of the browsers to do it in
 */
export const run = async ({engines = ['chromium']} = {}) => {
  const counts = {faults: 0, scenes: 0, checks: 0};
  const failures = [];
  for (const engine of engines) {
    const {checks, scenes = 0, failures: found} = await (engine === 'chromium' ? inChromium() : inOther(engine));
    counts.faults += batchesOf(engine).flat().length;
    counts.scenes += scenes;
    counts.checks += checks;
    failures.push(...found);
  }
  return {counts, failures};
};
