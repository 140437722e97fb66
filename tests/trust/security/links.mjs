import {addPages} from './server.mjs';

/** What a catalog may say of itself to have a request go elsewhere. */
const astray = [
  '../evil',
  '../../evil',
  '..',
  '.',
  '',
  '/evil',
  '//evil.example/',
  '\\\\evil.example\\',
  '..\\evil',
  'https://evil.example/x',
  'https:evil',
  'javascript:fired()',
  'data:application/json,{"name":"Evil"}',
  'a/../../evil',
  'a/b',
  'a\\b',
  'a?b',
  'a#b',
  'a%2fb',
  '%2e%2e/evil',
  '..%2f..%2fevil',
  'a\n/evil',
  'a\t',
  ' a',
  'a b',
  'a@evil.example',
  'a:80',
  '\u2025/evil',
  '\uff0e\uff0e/evil',
  'a.b.c',
  '.git',
  null,
  1e21,
  {},
  ['../evil'],
  [['//evil.example/']],
];

/** Where it may say so: each a catalog that is otherwise sound. */
const places = {
  version: (value) => ({pointer: {version: value}}),
  shards: (value) => ({pointer: {shards: value}}),
  base: (value) => ({pointer: {base: value, home: value, catalog: value, url: value}}),
  file: (value) => ({shard: {hostile: value}}),
  prototype: (value) => ({shard: {['__proto__']: {hostile: value}}}),
  near: (value) => ({near: value}),
  item: (value) => ({item: {name: 'Hostile', slug: value, file: value, src: value, related: [`${value}`], $schema: value}}),
};

const catalogs = Object.keys(places).flatMap((place) => astray.map((value) => ({place, ...places[place](value)})));

const folder = '/trust/astray/';

/** Every request that says who reads, or where: the path, and what it says. */
let told = [];

addPages({
  [folder]: ({pathname, search}, {headers: {cookie, referer}}) => {
    if (cookie || referer) told.push({path: pathname, cookie, referer});
    const [number, ...rest] = pathname.slice(folder.length).split('/');
    if (rest[0] === 'comparison.json') return {headers: {'content-type': 'application/json'}, body: '{"a": "One", "b": "Two"}'};
    const path = rest.join('/') + search;
    const catalog = catalogs[+number];
    const json = (value) => ({headers: {'content-type': 'application/json'}, body: JSON.stringify(value)});
    if (!catalog) return {status: 404, body: ''};
    if (path === 'catalog.json') return json({version: '1', shards: 1, ...catalog.pointer});
    if (path.startsWith('items/')) return json(catalog.item ?? {name: 'Hostile'});
    if (/near-\w+\.json$/.test(path)) return json(Object.fromEntries('abcdefghijklmnopqrstuvwxyz'.split('').map((letter) => [letter, catalog.near])));
    return json({hostile: 'hostile', other: 'other', ...catalog.shard});
  },
  '/trust/links/': ({searchParams}) => ({
    headers: {'referrer-policy': searchParams.get('referrer') ?? 'strict-origin-when-cross-origin'},
    body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Links</title><link rel="icon" href="data:,">${searchParams.get('head') ?? ''}<script type="module" src="/dist/nice-pick.js"></script></head><body><nice-pick><script type="application/json">${JSON.stringify(
      {a: {name: 'One', homepage: '/trust/landing/', summary: [{text: 'link', href: '/trust/landing/'}]}, b: 'Two', contact: '/trust/landing/'},
    )}</script></nice-pick></body></html>`,
  }),
  '/trust/landing/': (_, {headers}) => ({body: `<!doctype html><html lang="en"><title>Landing</title><body data-referrer="${headers.referer ?? ''}"></body></html>`}),
});

/** Looks whether a catalog can send requests elsewhere, and where links lead to. */
export const runLinks = async ({browser, server}) => {
  const failures = [];
  const context = await browser.newContext({viewport: {width: 900, height: 700}});
  await context.addCookies([{name: 'session', value: 'secret', url: server.address}]);
  told = [];
  const page = await context.newPage();
  const requests = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => failures.push(`links: ${error.message}`));
  await page.goto(`${server.address}/tests/trust/security/pages/blank.html`);
  requests.length = 0;
  const ends = await page.evaluate(
    async ({count, folder}) => {
      await import('/dist/nice-pick.js');
      const style = document.createElement('style');
      style.textContent = 'nice-pick { position: absolute; inset: 0 auto auto 0; width: 600px }';
      document.head.append(style);
      return Promise.all(
        Array.from({length: count + 1}, (_, number) => {
          const card = document.createElement('nice-pick');
          const end = new Promise((resolve) => {
            card.addEventListener('nice-pick-ready', () => resolve('ready'));
            card.addEventListener('nice-pick-error', ({fatal, problem}) => fatal && resolve(problem.message));
          });
          const source = number < count ? {a: 'hostile', b: 'b', catalog: `${folder}${number}/`} : {src: `${folder}0/comparison.json`};
          for (const [name, value] of Object.entries(source)) card.setAttribute(name, value);
          document.body.append(card);
          return end;
        }),
      );
    },
    {count: catalogs.length, folder},
  );
  const within = new RegExp(`^${server.address}${folder}\\d+/(catalog\\.json|comparison\\.json|[\\w.-]+/(near-)?\\w+\\.json|items/[\\w.-]+\\.json)$`);
  for (const url of requests) if (url !== `${server.address}/dist/nice-pick.js` && !within.test(url)) failures.push(`links: a catalog had ${url} asked for`);
  const asked = requests.filter((url) => within.test(url)).length;
  if (asked < catalogs.length) failures.push(`links: only ${asked} files were asked for of ${catalogs.length} catalogs`);
  ends.forEach((end, number) => {
    // An unknown name ends it all; what matters is that it ended.
    if (typeof end !== 'string') failures.push(`links: catalog ${number} came to no end`);
  });

  for (const {path, cookie, referer} of told) failures.push(`links: the request of ${path} says ${cookie ?? referer}`);
  // The page's own requests do say so: this would be seen.
  await page.evaluate((address) => fetch(address), `${folder}0/catalog.json`);
  if (!told.some(({cookie, referer}) => cookie && referer)) failures.push('links: it is not seen what requests say');

  // A link in the card is one of the page: what the page says of its own holds for it.
  const open = async (query, expected) => {
    const page = await context.newPage();
    await page.goto(`${server.address}/trust/links/?${new URLSearchParams(query)}`);
    const links = page.locator('nice-pick a');
    const count = await links.count();
    if (count !== 3) failures.push(`links: ${count} links in the card`);
    for (let index = 0; index < count; index++) {
      const opens = expected.isNew ? context.waitForEvent('page') : page.waitForURL('**/trust/landing/');
      await links.nth(index).click();
      const landed = (await opens) ?? page;
      await landed.waitForLoadState();
      const {opener, referrer} = await landed.evaluate(() => ({opener: window.opener !== null, referrer: document.body.dataset.referrer}));
      if (opener) failures.push(`links: what link ${index} leads to can reach the page back`);
      if ((referrer !== '') !== expected.hasReferrer) failures.push(`links: link ${index} has the referrer "${referrer}"`);
      if (landed === page) await page.goBack();
      else await landed.close();
    }
    await page.close();
  };
  await open({}, {isNew: false, hasReferrer: true});
  await open({referrer: 'no-referrer'}, {isNew: false, hasReferrer: false});
  await open({head: '<base target="_blank">'}, {isNew: true, hasReferrer: true});
  await context.close();
  return {counts: {catalogs: catalogs.length, asked, opened: 9}, failures};
};
