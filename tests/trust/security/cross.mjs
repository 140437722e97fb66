import {shardOf, skeletonOf} from '../../../dist/modules/catalog/hash.js';
import {key} from '../../../dist/modules/catalog/key.js';
import {compose, fields, pollute} from './cards.mjs';
import {payloads} from './payloads.mjs';
import {addPages, canaries} from './server.mjs';

const json = (value, headers) => ({body: JSON.stringify(value), headers: {'content-type': 'application/json', ...headers}});

const pollutions = payloads.flatMap(({kind}, number) => (kind === 'pollution' ? [number] : []));

/** A catalog that somebody hostile has made: its items, and the names that it says are near. */
const shards = {
  '0.json': Object.fromEntries([
    ...payloads.flatMap((_, number) => ['left', 'right'].map((side) => [`${side}${number}`, `${side}${number}`])),
    ...pollutions.map((number) => [`polluted${number}`, `polluted${number}`]),
    ['react', 'plain'],
  ]),
  'near-0.json': Object.fromEntries(payloads.flatMap(({text}) => [text, `${text} 2`].map((name) => [skeletonOf(key(name)), text]))),
};
if (shardOf('any', 1) !== 0) throw new Error('with one shard there is another one');

const itemOf = (file) => {
  const [, side, number] = /^(\D+)(\d*)$/.exec(file);
  if (side === 'plain') return {name: 'React'};
  const {comparison} = compose(payloads, +number, 'figures');
  return side === 'polluted' ? pollute(comparison.a, payloads[+number].text) : comparison[side === 'left' ? 'a' : 'b'];
};

/** Holds back all that the page's own markup would do: what happens yet is a card's doing. */
const policyOf = (host) => `default-src 'none'; script-src http://${host}/tests/ http://${host}/dist/`;

addPages({
  '/trust/cross/': ({searchParams}, {headers: {host}}) => ({
    headers: searchParams.get('way') === 'markup' ? {'content-security-policy': policyOf(host)} : {},
    body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Cards</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/tests/trust/security/pages/cross.css"><script type="module" src="/tests/trust/security/pages/cross.mjs"></script></head><body></body></html>`,
  }),
  '/trust/comparison/': ({pathname}) => {
    const [number, when] = pathname.slice('/trust/comparison/'.length).replace('.json', '').split('/');
    return json(when === 'pollution' ? pollute(compose(payloads, +number, 'figures').comparison, payloads[+number].text) : compose(payloads, +number, when).comparison);
  },
  '/trust/catalog/': ({pathname}) => {
    const path = pathname.slice('/trust/catalog/'.length);
    if (path === 'catalog.json') return json({version: '1', shards: 1});
    if (path.startsWith('1/')) return json(shards[path.slice(2)]);
    return json(itemOf(path.replace(/^items\/|\.json$/g, '')));
  },
});

const known = ['/trust/cross/', '/tests/trust/security/', '/dist/nice-pick.js', '/trust/comparison/', '/trust/catalog/'];

/** The ways into a card that one page tests, and how many payloads go to a page. */
export const ways = {property: 80, script: 80, src: 80, catalog: 120, table: 60, markup: 120, attributes: 120, addresses: 120, pollution: 600};

/** Looks after every payload in every field by every way. */
export const runCross = async ({browser, server, only = Object.keys(ways)}) => {
  const context = await browser.newContext({viewport: {width: 800, height: 900}});
  const counts = {cards: 0, texts: 0};
  const failures = [];
  // Those of the controls are meant to be there.
  canaries.length = 0;
  const byWay = {};
  for (const way of only) {
    for (let from = 0; from < payloads.length; from += ways[way]) {
      const page = await context.newPage();
      const requests = [];
      page.on('request', (request) => requests.push(request.url()));
      page.on('pageerror', (error) => failures.push(`${way} from ${from}: ${error.message}`));
      page.on('popup', (popup) => failures.push(`${way} from ${from}: opened ${popup.url()}`));
      page.on('dialog', (dialog) => {
        failures.push(`${way} from ${from}: said ${dialog.message()}`);
        void dialog.dismiss();
      });
      const address = `${server.address}/trust/cross/?way=${way}&from=${from}&to=${from + ways[way]}`;
      await page.goto(address);
      const result = await page.waitForFunction(() => window.result, undefined, {timeout: 60_000}).catch((error) => error);
      const {cards, ready, texts, faults, expected} =
        result instanceof Error ? {cards: 0, ready: 0, texts: 0, faults: [`${way} from ${from}: ${result.message}`], expected: []} : await result.jsonValue();
      failures.push(...faults);
      // What the page's own markup asks for is held back by its policy; the others have none.
      for (const url of way === 'markup' ? [] : requests)
        if (!known.some((path) => url.startsWith(server.address + path)) && !expected.includes(url) && !/^(marker:|data:,$)/.test(url))
          failures.push(`${way} from ${from}: asked for ${url}`);
      if (page.url() !== address) failures.push(`${way} from ${from}: went to ${page.url()}`);
      counts.cards += cards;
      counts.texts += texts;
      byWay[way] = (byWay[way] ?? 0) + ready;
      for (const path of canaries.splice(0)) if (!expected.some((url) => new URL(url).pathname === path)) failures.push(`${way} from ${from}: the server was asked for ${path}`);
      await page.close();
    }
  }
  await context.close();
  return {counts: {...counts, payloads: payloads.length, fields: fields.length}, byWay, failures};
};
