// Pictures of every state, into demo/screenshots/: the README's own (card-light.png,
// card-dark.png) are kept in the repository, the others are for looking at.
import {mkdirSync} from 'node:fs';
import {chromium} from 'playwright-core';
import {chromeArguments, chromePath} from '../support/engines.mjs';
import {projectFolder, serve} from '../support/serve.mjs';

const folder = `${projectFolder}demo/screenshots`;
mkdirSync(folder, {recursive: true});

const pages = {
  '/card': `<!doctype html><html lang="en"><meta charset="utf-8"><title>Card</title><link rel="icon" href="data:,"><script type="module" src="/dist/nice-pick.js"></script><style>:root { color-scheme: light dark } body { margin: 24px; max-width: 46rem; font: 16px/1.6 system-ui, 'Noto Sans', sans-serif } nice-pick { margin: 0 }</style><nice-pick a="fine-tuning-llms" b="few-shot-learning"></nice-pick>`,
};
const server = await serve(projectFolder, {pages});
const browser = await chromium.launch({executablePath: chromePath(), args: chromeArguments});

/** Scrolls through a page, so that every card on it has come near, and waits for them. */
const settle = async (tab) => {
  await tab.evaluate(async () => {
    if (document.querySelector('nice-pick')) await customElements.whenDefined('nice-pick');
    for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight / 2) {
      scrollTo(0, top);
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 30)));
    }
    scrollTo(0, 0);
  });
  await tab.waitForLoadState('networkidle');
};

const open = async (path, options) => {
  const context = await browser.newContext({deviceScaleFactor: 2, ...options});
  const tab = await context.newPage();
  await tab.goto(server.address + path);
  await settle(tab);
  return tab;
};

const pictures = [];
const save = async (target, name, options) => {
  await target.screenshot({path: `${folder}/${name}.png`, ...options});
  pictures.push(name);
};

for (const colorScheme of ['light', 'dark']) {
  const tab = await open('/card', {colorScheme, viewport: {width: 784, height: 600}});
  await save(tab, `card-${colorScheme}`, {fullPage: true});
  await tab.context().close();
}

const looks = {
  light: {colorScheme: 'light', viewport: {width: 1000, height: 900}},
  dark: {colorScheme: 'dark', viewport: {width: 1000, height: 900}},
  narrow: {colorScheme: 'light', viewport: {width: 320, height: 700}},
  forced: {forcedColors: 'active', viewport: {width: 1000, height: 900}},
};
for (const [look, options] of Object.entries(looks)) {
  const tab = await open('/demo/states.html', {...options, deviceScaleFactor: 1});
  for (const state of await tab.locator('.state[id]').all()) await save(state, `state-${await state.getAttribute('id')}-${look}`);
  await tab.context().close();
}

const printed = await open('/demo/states.html', {viewport: {width: 800, height: 1100}, deviceScaleFactor: 1});
await printed.emulateMedia({media: 'print'});
await save(printed, 'states-print', {fullPage: true});
await printed.context().close();

for (const name of ['index', 'post', 'docs', 'catalog', 'sources'])
  for (const [look, options] of Object.entries({light: looks.light, dark: looks.dark, narrow: looks.narrow})) {
    const tab = await open(`/demo/${name}.html`, {...options, deviceScaleFactor: 1});
    await save(tab, `page-${name}-${look}`, {fullPage: name !== 'catalog'});
    await tab.context().close();
  }

await browser.close();
server.close();
console.log(`${pictures.length} pictures in ${folder}`);
