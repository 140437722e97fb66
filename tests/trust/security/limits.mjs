import {gzipSync} from 'node:zlib';
import {addPages} from './server.mjs';

const mostBytes = 262_144;
const mostValues = 2000;

const json = (body, headers, status) => ({status, headers: {'content-type': 'application/json', ...headers}, body});
const small = '{"a": "One", "b": "Two", "reason": "read"}';
/** A document of so many bytes. */
const padded = (bytes) => `${small.slice(0, -1)}, "x": "${'x'.repeat(bytes - small.length - 9)}"}`;
const nested = (field, depth) => `${small.slice(0, -1)}, ${field}: ${'['.repeat(depth)}${']'.repeat(depth)}}`;
const many = (pros, runs = 0) => JSON.stringify({a: {name: 'One', pros: Array(pros).fill(runs ? Array(runs).fill({text: 'x', href: 'x:'}) : 'x')}, b: 'Two'});

/** Documents at both sides of each limit: what the card comes to, by its own words. */
const documents = {
  'bytes, as many as may be': {answer: () => json(padded(mostBytes)), says: 'ready'},
  'bytes, one more': {answer: () => json(padded(mostBytes + 1)), says: /at most 262144 bytes/},
  'bytes, packed, as many as may be': {answer: () => json(gzipSync(padded(mostBytes)), {'content-encoding': 'gzip'}), says: 'ready'},
  'bytes, packed, one more': {answer: () => json(gzipSync(padded(mostBytes + 1)), {'content-encoding': 'gzip'}), says: /at most 262144 bytes/},
  'bytes, packed, a hundred million': {answer: () => json(gzipSync(Buffer.alloc(1e8, 32)), {'content-encoding': 'gzip'}), says: /at most 262144 bytes/},
  'depth, of what is not known, all that fits': {answer: () => json(nested('"x"', 130_000)), says: 'ready'},
  'depth, of a text': {answer: () => json(nested('"intro"', 3)), says: /intro\[0\]: expected object/},
  'depth, of a text, all that fits': {answer: () => json(nested('"intro"', 130_000)), says: /intro\[0\]: expected object/},
  'count, nearly as many values as may be': {answer: () => json(many(mostValues - 100)), says: 'ready'},
  'count, more values than may be': {answer: () => json(many(mostValues + 100)), says: new RegExp(`at most ${mostValues} values`)},
  'count, more marks than may be': {answer: () => json(many(50, 50)), says: new RegExp(`at most ${mostValues} values`)},
  'redirects, as many as browsers follow': {answer: (left = 20) => (left ? json('', {location: `${left - 1}`}, 302) : json(small)), says: 'ready'},
  'redirects, one more': {answer: (left = 21) => (left ? json('', {location: `${left - 1}`}, 302) : json(small)), says: /expected JSON, got nothing/, mostRequests: 21},
  'redirects, in a circle': {answer: () => json('', {location: '.'}, 302), says: /expected JSON, got nothing/, mostRequests: 21},
  'time, eight seconds': {answer: () => new Promise((resolve) => setTimeout(resolve, 8000, json(small))), says: 'ready'},
  'time, no answer': {answer: () => new Promise((resolve) => setTimeout(resolve, 14_000, json(small))), says: /an answer in 10 s/},
};
const names = Object.keys(documents);
const folder = '/trust/limit/';
let asked = {};

addPages({
  [folder]: ({pathname}) => {
    const [number, left] = pathname.slice(folder.length).split('/');
    asked[number] = (asked[number] ?? 0) + 1;
    return documents[names[+number]].answer(left ? +left : undefined);
  },
  // A page whose policy allows its own origin alone, and a document that leads away from there.
  '/trust/policy-redirect/': () => ({
    headers: {'content-security-policy': "default-src 'none'; script-src 'self'; connect-src 'self'"},
    body: `<!doctype html><html lang="en"><head><title>Redirect</title><script type="module" src="/dist/nice-pick.js"></script></head><body><nice-pick src="/trust/away/"><p>what the author put inside</p></nice-pick></body></html>`,
  }),
  '/trust/away/': (_, {headers: {host}}) => json('', {location: `http://${host.replace('127.0.0.1', 'localhost')}/trust/elsewhere/`, 'access-control-allow-origin': '*'}, 302),
  '/trust/elsewhere/': () => {
    asked.elsewhere = (asked.elsewhere ?? 0) + 1;
    return json(small, {'access-control-allow-origin': '*'});
  },
});

/** Looks at each limit of what is read, from both sides. */
export const runLimits = async ({browser, server}) => {
  const failures = [];
  asked = {};
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${server.address}/tests/trust/security/pages/blank.html`);
  const ends = await page.evaluate(
    async ({count, folder}) => {
      await import('/dist/nice-pick.js');
      const style = document.createElement('style');
      style.textContent = 'nice-pick { position: absolute; inset: 0 auto auto 0; width: 600px }';
      document.head.append(style);
      return Promise.all(
        Array.from({length: count}, (_, number) => {
          const card = document.createElement('nice-pick');
          let reports = 0;
          const end = new Promise((resolve) => {
            card.addEventListener('nice-pick-ready', () => resolve({end: 'ready', reports}));
            card.addEventListener('nice-pick-error', ({fatal, problem}) => (fatal ? resolve({end: problem.message, reports}) : reports++));
          });
          card.src = `${folder}${number}/`;
          document.body.append(card);
          return end;
        }),
      );
    },
    {count: names.length, folder},
  );
  names.forEach((name, number) => {
    const {says, mostRequests = Infinity} = documents[name];
    const {end, reports} = ends[number];
    if (typeof says === 'string' ? end !== says : !says.test(end)) failures.push(`limits, ${name}: ${end.slice(0, 120)} (${reports} reports)`);
    if (asked[number] > mostRequests) failures.push(`limits, ${name}: ${asked[number]} requests`);
  });

  await page.goto(`${server.address}/trust/policy-redirect/`);
  await page.waitForFunction(() => document.querySelector('nice-pick').shadowRoot?.querySelector('slot'));
  const isShown = await page.waitForFunction(() => document.querySelector('nice-pick p').checkVisibility(), undefined, {timeout: 5000}).catch(() => undefined);
  if (!isShown) failures.push('limits: a redirect that the policy forbids takes what the author put inside');
  if (asked.elsewhere) failures.push('limits: a redirect leads beyond the policy of the page');
  await context.close();
  return {counts: {limits: names.length}, failures};
};
