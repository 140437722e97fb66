import {fileURLToPath} from 'node:url';
import {chromium} from 'playwright-core';
import {chromeArguments, chromePath} from '../../support/engines.mjs';
import {runInBrowsers} from '../fuzz/browsers.mjs';
import {runBake} from './bake.mjs';
import {runControls} from './control.mjs';
import {runCross, ways} from './cross.mjs';
import {runEmbed} from './embed.mjs';
import {runLicences} from './licences.mjs';
import {runLimits} from './limits.mjs';
import {runLinks} from './links.mjs';
import {addressOf, forms, policies, refusals, runPolicies} from './policies.mjs';
import {serveTrust} from './server.mjs';

/** The fewest payloads that have to work without a guard, so that it says something that they do not work in a card. */
const fewestPayloads = 250;

const inChromium = async (server) => {
  const browser = await chromium.launch({executablePath: chromePath(), args: chromeArguments});
  const counts = {};
  const failures = [];
  const add = (part, {counts: more = {}, failures: found}) => {
    for (const [name, count] of Object.entries(more)) counts[`${part}: ${name}`] = count;
    failures.push(...found);
  };
  const {working, idle} = await runControls({browser, server});
  counts['payloads that work without a guard'] = working.length;
  for (const {id, text} of idle) console.log(`does not count, as it does not work without a guard: ${id} ${JSON.stringify(text)}`);
  if (working.length < fewestPayloads) failures.push(`only ${working.length} payloads work without a guard`);
  add('cross', await runCross({browser, server}));
  add('embed.html', await runEmbed({browser, server}));
  add('bake', await runBake({browser, server}));
  add('policies', await runPolicies({browser, server}));
  add('links', await runLinks({browser, server}));
  add('limits', await runLimits({browser, server}));
  await browser.close();
  return {counts, failures};
};

/** A sample for the other engines: one page of each way, and every policy that a frame can have. */
const inOthers = async (server, engines) => {
  const isFrameable = ([, {isIsolated}]) => !isIsolated;
  const told = {
    crosses: ['property', 'script', 'src', 'catalog', 'table', 'markup', 'attributes', 'pollution'].map(
      (way) => `${server.address}/trust/cross/?way=${way}&from=0&to=${way === 'pollution' ? 600 : ways[way]}`,
    ),
    policies: Object.keys(forms).flatMap((form) => [
      ...Object.entries(policies)
        .filter(isFrameable)
        .map(([name, {isOpaque}]) => ({name: `${name}, ${form}`, address: server.address + addressOf(name, form), policy: {isOpaque}})),
      ...Object.keys(refusals).map((name) => ({name: `${name}, ${form}`, address: server.address + addressOf(name, form), policy: null})),
    ]),
  };
  return runInBrowsers({engines, files: [fileURLToPath(new URL('security.test.ts', import.meta.url))], told});
};

/** Everything hostile that a card may be given, and every policy that a page may have. */
export const run = async ({engines = ['chromium', 'firefox', 'webkit']} = {}) => {
  const server = await serveTrust();
  const counts = {};
  const failures = [];
  const licences = await runLicences();
  Object.assign(counts, licences.counts);
  failures.push(...licences.failures);
  if (engines.includes('chromium')) {
    const {counts: more, failures: found} = await inChromium(server);
    Object.assign(counts, more);
    failures.push(...found);
  }
  const others = engines.filter((name) => name !== 'chromium');
  if (others.length > 0) {
    const {passed, failures: found} = await inOthers(server, others);
    counts[`tests in ${others.join(' and ')}`] = passed;
    failures.push(...found);
  }
  server.close();
  return {counts, failures};
};
