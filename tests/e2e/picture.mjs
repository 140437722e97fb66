// Compares every state of a card, drawn by the script, with the same card baked and no
// script on the page: they must look the same, light and dark, folded and open, in
// every browser. Then the script comes to the baked page, and nothing may change.
//
// Names of browsers or states as arguments keep to those.
import {spawnSync} from 'node:child_process';
import {cpSync, mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {PNG} from 'pngjs';
import {projectFolder, serve} from '../support/serve.mjs';
import {findBrowsers} from './support/browsers.mjs';
import {expected} from './support/expected.mjs';
import {adopt, boxes, click, readTexts, setScheme, traces, untilDrawn, watch} from './support/in-page.mjs';
import {blankIn, comparePictures} from './support/pictures.mjs';
import {readStates} from './support/states.mjs';

const limit = 0.001;
const perPage = 5;
const width = 840;
const mostHeight = 12_000;
const site = `${projectFolder}.cache/e2e/picture`;

const names = process.argv.slice(2);
const all = readStates();
const only = (known) => {
  const wanted = names.filter((name) => known.includes(name));
  return wanted.length > 0 ? wanted : known;
};
const {browsers, missing} = await findBrowsers(only(['chromium', 'firefox', 'webkit']), mostHeight);
for (const {name, how} of missing) console.log(`left out: ${name} (${how})`);
if (process.env.CI && missing.length > 0) throw new Error(`CI compares in every browser, and ${missing.map(({name}) => name).join(', ')} is not there`);

const faults = [];
const fault = (where, what) => {
  faults.push(`${where}: ${what}`);
  console.error(`✗ ${where}: ${what.length > 400 ? `${what.slice(0, 400)}…` : what}`);
};

rmSync(site, {recursive: true, force: true});
mkdirSync(site, {recursive: true});
for (const file of ['demo/demo.css', 'demo/states.css', 'dist/nice-pick.js', 'dist/catalog']) cpSync(projectFolder + file, `${site}/${file.split('/')[1]}`, {recursive: true});

const script = `<script>
  globalThis.ready = new Set();
  globalThis.failed = new Set();
  document.addEventListener('nice-pick-ready', ({target}) => ready.add(target));
  document.addEventListener('nice-pick-error', ({target, fatal}) => fatal && failed.add(target));
</script>
<script type="module" src="/nice-pick.js"></script>`;
const policy = `<meta http-equiv="Content-Security-Policy" content="script-src 'none'" />`;

const writePage = (path, head, states) =>
  writeFileSync(
    `${site}/${path}.html`,
    `<!doctype html>
<html lang="en"><head><meta charset="utf-8" /><meta name="viewport" content="width=device-width" /><title>States</title><link rel="icon" href="data:," />
<link rel="stylesheet" href="/demo.css" /><link rel="stylesheet" href="/states.css" />
${head}</head>
<body><main>
${states.map(({name, html}) => `<section class="state" id="${name}"><h3>${name}</h3>${html}</section>`).join('\n')}
</main></body></html>
`,
  );

/** Bakes a folder of the site, and returns the names of the pages that it could not. */
const bake = (folder) => {
  const {stdout, stderr} = spawnSync(process.execPath, [`${projectFolder}dist/bake/cli.js`, 'bake', `${site}/${folder}`, '--root', site, '--json'], {encoding: 'utf8'});
  const results = stdout.split('\n').flatMap((line) => (line.startsWith('{"file"') ? [JSON.parse(line)] : []));
  if (results.length === 0) throw new Error(`nothing was baked: ${stderr}`);
  return results
    .filter(({status}) => status === 'failed')
    .map(({file}) => file.match(/([^/\\]+)\.html$/)[1])
    .sort();
};

/** The comparisons that the demo sets by script, by the names of their states. */
const readProperties = async (browser) => {
  const demo = await serve(projectFolder);
  await browser.open(`${demo.address}/demo/states.html`);
  const found = await browser.run(() => [...document.querySelectorAll('nice-pick')].flatMap((card) => (card.comparison ? [[card.closest('.state').id, card.comparison]] : [])));
  demo.close();
  return Object.fromEntries(found);
};

/** Takes all pictures of a page, and reads what it says. */
const look = async (browser, hasInline) => {
  const pictures = {};
  const take = async (name) => {
    const {outside, states} = await browser.run(boxes);
    if (outside > 0) throw new Error(`${outside} px of a page are outside the window: give it more room`);
    pictures[name] = {picture: await browser.picture(), boxes: states};
  };
  const first = await browser.run(readTexts);
  const open = [];
  for (const scheme of ['light', 'dark']) {
    await browser.run(setScheme, scheme);
    await take(scheme);
    const hasFolds = (await browser.run(click, {selector: 'details:not([open]) > summary'})) > 0;
    if (hasFolds) await take(`${scheme}, open`);
    if (hasFolds && scheme === 'light') open.push(await browser.run(readTexts));
    await browser.run(click, {selector: 'details[open] > summary'});
    if (!hasInline) continue;
    const selector = '[part=trigger]';
    const count = await browser.run(click, {selector, index: 0});
    for (let index = 0; index < count; index++) {
      if (index > 0) await browser.run(click, {selector, index});
      await take(`${scheme}, popover ${index + 1}`);
      if (scheme === 'light') open.push(await browser.run(readTexts));
    }
    await browser.run(click, {selector, index: count - 1});
  }
  return {texts: {first, open: Object.fromEntries(Object.keys(first).map((name) => [name, open.map((texts) => texts[name]).join(' ')]))}, pictures};
};

let pictureCount = 0;
let largest = {share: 0, what: ''};

/** Compares two pictures of a page, state by state, and keeps those that differ. */
const comparison = (where, one, other) => {
  for (const {name, share, parts} of comparePictures(one, other)) {
    pictureCount++;
    if (share > largest.share) largest = {share, what: `${where}: ${name}`};
    if (share <= limit) continue;
    const file = `${site}/${`${where} ${name}`.replace(/[^a-z0-9]+/g, '-')}`;
    parts.forEach((part, index) => writeFileSync(`${file}-${['one', 'other', 'difference'][index]}.png`, PNG.sync.write(part)));
    fault(`${where}: ${name}`, `${(100 * share).toFixed(2)} % of its pixels differ, expected at most ${100 * limit} % (${file}-*.png)`);
  }
};

const compare = (where, page, live, baked) => {
  for (const {name} of page.states) {
    const {first = [], open = []} = expected[name] ?? {};
    if (first.length === 0) fault(`${where} ${name}`, 'no text is expected of this state: say it in tests/e2e/support/expected.mjs');
    for (const [way, {texts}] of Object.entries({live, baked})) {
      for (const text of first) if (!texts.first[name].includes(text)) fault(`${where} ${name}`, `${way}, expected "${text}", saw ${texts.first[name]}`);
      for (const text of open) {
        if (!texts.open[name].includes(text)) fault(`${where} ${name}, open`, `${way}, expected "${text}", saw ${texts.open[name]}`);
        if (texts.first[name].includes(text)) fault(`${where} ${name}`, `${way}, expected "${text}" only once it is open`);
      }
    }
    for (const when of ['first', 'open']) {
      const [one, other] = [live, baked].map(({texts}) => texts[when][name]);
      if (one !== other) fault(`${where} ${name}, ${when}`, `baked, expected the text ${one}, saw ${other}`);
    }
  }
  // A picture of nothing would be like any other.
  for (const name of blankIn(live.pictures.light)) fault(`${where} ${name}`, 'the picture of it is blank');
  for (const [scene, picture] of Object.entries(live.pictures)) {
    const [base] = scene.split(',');
    const other = live.pictures[scene === 'dark' ? 'light' : base];
    if (other !== picture && other.picture.equals(picture.picture)) fault(`${where} ${scene}`, 'the picture shows nothing of its own');
    if (!baked.pictures[scene]) {
      fault(`${where} ${scene}`, 'there is no such picture of the baked page');
      continue;
    }
    comparison(`${where}, ${scene}`, picture, baked.pictures[scene]);
  }
};

/** Brings the script to a baked page. */
const takeOver = async (browser, where) => {
  const held = await browser.run(watch);
  const take = async () => ({boxes: (await browser.run(boxes)).states, picture: await browser.picture()});
  const before = await take();
  const found = await browser.run(adopt, '/nice-pick.js');
  const after = await take();
  for (const [what, value] of Object.entries(found)) if (value) fault(`${where}, script late`, `${what}: ${value}, expected none`);
  comparison(`${where}, script late`, before, after);
  return held;
};

let properties;

const prepare = async (browser) => {
  properties = await readProperties(browser);
  const states = only(all.map(({name}) => name)).map((name) => all.find((state) => state.name === name));
  for (const state of states) {
    const comparison = JSON.stringify(properties[state.name])?.replaceAll('<', '\\u003c');
    if (!comparison) continue;
    state.script = `<script type="module">document.querySelector('#${state.name} nice-pick').comparison = ${comparison};</script>`;
    state.json = state.html.replace('</nice-pick>', `<script type="application/json">${comparison}</script></nice-pick>`);
  }
  const asJson = (list) => list.map(({json, html, ...state}) => ({...state, html: json ?? html}));
  const folder = (name) => mkdirSync(`${site}/${name}`, {recursive: true});
  ['single', 'live', 'baked', 'late'].forEach(folder);
  for (const state of asJson(states)) writePage(`single/${state.name}`, '', [state]);
  const left = bake('single');
  const drawn = states.filter(({name}) => !left.includes(name));
  writePage(
    'live/left',
    script,
    states.filter(({name}) => left.includes(name)),
  );
  const pages = [];
  for (const kind of ['block', 'inline']) {
    const list = drawn.filter(({isInline}) => isInline === (kind === 'inline'));
    while (list.length > 0) pages.push({name: `${kind}-${pages.length + 1}`, kind, states: list.splice(0, kind === 'block' ? perPage : 12)});
  }
  for (const page of pages) {
    writePage(`live/${page.name}`, page.states.map(({script = ''}) => script).join('') + script, page.states);
    writePage(`baked/${page.name}`, policy, asJson(page.states));
    writePage(`late/${page.name}`, '', asJson(page.states));
  }
  for (const folder of ['baked', 'late']) for (const name of bake(folder)) fault(name, `${folder}: could not be baked, though each of its states alone could`);
  console.log(`${drawn.length} of ${states.length} states; left out, for there is no card to bake: ${left.join(', ') || 'none'}`);
  return {pages, left};
};

/** Looks at all pages in one browser. */
const lookWith = async (name, browser, {pages, left}) => {
  const began = Date.now();
  const held = {open: 0, focus: 0};
  for (const page of pages) {
    const where = `${name} ${page.name}`;
    await browser.resize(width, 5000);
    await browser.open(`${server.address}/live/${page.name}.html`);
    const {late, failed} = await browser.run(untilDrawn);
    if (late.length + failed.length > 0) fault(where, `no card came of ${[...late, ...failed].join(', ')}`);
    await browser.run(click, {selector: 'details:not([open]) > summary'});
    await browser.resize(width, await browser.run(() => document.documentElement.scrollHeight));
    await browser.run(click, {selector: 'details[open] > summary'});
    const live = await look(browser, page.kind === 'inline');

    await browser.open(`${server.address}/baked/${page.name}.html`);
    const {scripts, isDefined} = await browser.run(traces);
    if (scripts > 0 || isDefined) fault(where, `baked, expected no script, saw ${scripts}${isDefined ? ', and one has run' : ''}`);
    compare(where, page, live, await look(browser, page.kind === 'inline'));

    await browser.open(`${server.address}/late/${page.name}.html`);
    const {open, hasFocus} = await takeOver(browser, where);
    held.open += open;
    held.focus += hasFocus;
  }
  // Of a few states, none may have anything to open.
  if (names.length === 0 && (held.open === 0 || held.focus === 0)) fault(name, 'nothing was open or had the focus when the script came');
  // What has no card to bake has none in the page either.
  await browser.open(`${server.address}/live/left.html`);
  const {failed} = await browser.run(untilDrawn);
  if (failed.sort().join() !== left.join()) fault(name, `expected no card of ${left.join(', ')}, saw none of ${failed.join(', ')}`);
  console.log(`${name}: ${pages.length} pages, ${((Date.now() - began) / 1000).toFixed(0)} s`);
};

const server = await serve(site);
const started = await Promise.all(Object.entries(browsers).map(async ([name, start]) => [name, await start()]));
try {
  const prepared = await prepare(started[0][1]);
  await Promise.all(started.map(([name, browser]) => lookWith(name, browser, prepared)));
} finally {
  await Promise.all(started.map(([, browser]) => browser.close()));
}
server.close();
console.log(
  `${pictureCount} pictures of states compared, the largest difference ${(100 * largest.share).toFixed(4)} % of the card's pixels${largest.what && ` (${largest.what})`}; ${faults.length} faults`,
);
if (faults.length > 0) process.exitCode = 1;
