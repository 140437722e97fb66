import {chromium} from 'playwright-core';
import {chromeArguments, chromePath} from '../../support/engines.mjs';
import {projectFolder, serve} from '../../support/serve.mjs';
import {cards as staged, page} from '../pages/stage.mjs';
import {detachedIn} from './snapshot.mjs';

const rounds = 10;
const cardsOfRound = 100;
/** By this round, all that is made once has been made. */
const settled = 3;

/** What becomes of a card before it is taken away. */
const kinds = {
  ready: {
    'from the catalog': staged['card from the catalog'],
    'from a table': staged['card from a table'],
    'compact, opened': staged['compact from JSON'],
    'inline, opened': staged.inline,
  },
  failed: {'of an unknown name': '<nice-pick a="react" b="no such thing at all">Fallback</nice-pick>', 'of a missing file': '<nice-pick src="/missing.json">Fallback</nice-pick>'},
  waiting: {
    'far away': '<div style="position: absolute; top: 20000px"><nice-pick a="rust" b="go"></nice-pick></div>',
    'far away, inline': '<p style="position: absolute; top: 20000px"><nice-pick variant="inline" a="rust" b="go"></nice-pick></p>',
  },
};

/** What may stay behind, by the name of its class in the page. */
const classes = ['NicePick', 'ShadowRoot', 'IntersectionObserver', 'MutationObserver', 'CSSStyleSheet', 'Promise', 'ReadableStream', 'AbortSignal'];

/** Counts the timers that have not gone off, and keeps from the console, which holds what it is told of. Stands before any other script. */
const timers = `<script>
  console.error = console.warn = () => undefined;
  globalThis.timers = new Set();
  for (const kind of ['Timeout', 'Interval']) {
    const [set, clear] = [window['set' + kind], window['clear' + kind]];
    window['set' + kind] = (action, ...more) => {
      const timer = set((...given) => { if (kind === 'Timeout') timers.delete(timer); action(...given); }, ...more);
      timers.add(timer);
      return timer;
    };
    window['clear' + kind] = (timer) => { timers.delete(timer); clear(timer); };
  }
</script>`;

/** Makes cards, waits until all have become what they come to, opens what opens, and takes all away. Runs in the page. */
const round = async ({kinds, count}) => {
  const {seen} = globalThis;
  const markups = Object.entries(kinds).flatMap(([end, named]) => Object.values(named).map((markup) => ({end, markup})));
  const box = document.createElement('div');
  const expected = {ready: 0, failed: 0, waiting: 0};
  let html = '';
  for (let index = 0; index < count; index++) {
    const {end, markup} = markups[index % markups.length];
    expected[end]++;
    // Those that do not wait are all on screen.
    html += end === 'waiting' ? markup : `<div style="position: absolute; top: 0">${markup}</div>`;
  }
  box.innerHTML = html;
  document.body.append(box);
  const until = async (isTrue, what) => {
    const end = performance.now() + 20_000;
    while (!isTrue()) {
      if (performance.now() > end) throw new Error(`waited in vain for ${what()}`);
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  };
  await until(
    () => seen.ready.length === expected.ready && seen.failed.length === expected.failed,
    () => `${JSON.stringify(expected)}, there are ${seen.ready.length} and ${seen.failed.length}`,
  );
  let opened = 0;
  for (const card of seen.ready) {
    const control = card.shadowRoot.querySelector('summary, button');
    if (!control) continue;
    control.click();
    opened++;
    await until(
      () => seen.toggled.some(([target, open]) => open && target === card),
      () => 'a card to open',
    );
  }
  const made = box.querySelectorAll('nice-pick').length;
  box.remove();
  for (const list of Object.values(seen)) list.length = 0;
  for (let frames = 0; frames < 3; frames++) await new Promise((resolve) => requestAnimationFrame(resolve));
  return {made, opened};
};

/** Counts the objects of a class that are alive. */
const alive = async (devtools, name) => {
  const expression = name === 'NicePick' ? "customElements.get('nice-pick').prototype" : `${name}.prototype`;
  const {result: prototype} = await devtools.send('Runtime.evaluate', {expression, objectGroup: 'counted'});
  const {objects} = await devtools.send('Runtime.queryObjects', {prototypeObjectId: prototype.objectId, objectGroup: 'counted'});
  const {result} = await devtools.send('Runtime.callFunctionOn', {objectId: objects.objectId, functionDeclaration: 'function () { return this.length; }'});
  await devtools.send('Runtime.releaseObjectGroup', {objectGroup: 'counted'});
  return result.value;
};

/** Counts what there is in the page, after its garbage is collected. */
const count = async (devtools) => {
  for (let times = 0; times < 2; times++) await devtools.send('HeapProfiler.collectGarbage');
  const {metrics} = await devtools.send('Performance.getMetrics');
  const metric = (wanted) => metrics.find(({name}) => name === wanted).value;
  const counts = {nodes: metric('Nodes'), listeners: metric('JSEventListeners'), documents: metric('Documents')};
  for (const name of classes) counts[name] = await alive(devtools, name);
  const {result} = await devtools.send('Runtime.evaluate', {expression: 'timers.size'});
  counts.timers = result.value;
  counts['detached nodes'] = await detachedIn(devtools);
  return counts;
};

/** Makes and takes away cards again and again, and looks for what stays behind. It looks in Chromium, whose memory can be read. */
export const run = async ({engines = ['chromium']} = {}) => {
  if (!engines.includes('chromium')) return {counts: {}, failures: []};
  const server = await serve(projectFolder, {pages: {'/leaks': page({head: timers, body: ''})}});
  const browser = await chromium.launch({executablePath: chromePath(), args: chromeArguments});
  const tab = await browser.newPage();
  const failures = [];
  tab.on('pageerror', (error) => failures.push(`page error: ${error.message}`));
  await tab.goto(`${server.address}/leaks`);
  await tab.waitForFunction(() => customElements.get('nice-pick'));
  const devtools = await tab.context().newCDPSession(tab);
  await devtools.send('Performance.enable');
  const sum = {cards: 0, opened: 0};
  const counted = [];
  for (let turn = 1; turn <= rounds; turn++) {
    const {made, opened} = await tab.evaluate(round, {kinds, count: cardsOfRound});
    sum.cards += made;
    sum.opened += opened;
    if (turn === settled || turn === rounds) counted.push(await count(devtools));
  }
  await browser.close();
  server.close();
  if (process.env.DUMP) console.log(counted);
  const [early, late] = counted;
  for (const [name, value] of Object.entries(late)) {
    sum[name] = `${early[name]} after ${settled} rounds, ${value} after ${rounds}`;
    if (value > early[name]) failures.push(`${name}: ${sum[name]}`);
  }
  for (const name of ['NicePick', 'detached nodes', 'timers', 'IntersectionObserver', 'MutationObserver', 'AbortSignal'])
    if (late[name] > 0) failures.push(`${name}: ${late[name]} are left, though no card is in the page`);
  return {counts: sum, failures};
};
