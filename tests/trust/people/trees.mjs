import {spawnSync} from 'node:child_process';
import {cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {readStates} from '../../e2e/support/states.mjs';
import {projectFolder} from '../../support/serve.mjs';
import {untilDrawn, watchCards} from './page.mjs';
import {writeTree} from './tree.mjs';

const folder = fileURLToPath(new URL('trees/', import.meta.url));
const site = join(projectFolder, '.cache/trust-people');

/** Bakes every state in a page of its own, and returns the names of those that have a card to bake. */
const bake = (states, comparisons) => {
  rmSync(site, {recursive: true, force: true});
  mkdirSync(site, {recursive: true});
  for (const file of ['demo/demo.css', 'demo/states.css', 'dist/catalog']) cpSync(projectFolder + file, join(site, file.split('/')[1]), {recursive: true});
  for (const {name, html} of states) {
    // What a script gives a card stands in the page as JSON here.
    const json = comparisons[name] ? `<script type="application/json">${JSON.stringify(comparisons[name]).replaceAll('<', '\\u003c')}</script>` : '';
    writeFileSync(
      join(site, `${name}.html`),
      `<!doctype html><html lang="en"><head><meta charset="utf-8" /><title>${name}</title><link rel="icon" href="data:," /><link rel="stylesheet" href="demo.css" /><link rel="stylesheet" href="states.css" /></head><body><main><section class="state" id="${name}">${html.replace('</nice-pick>', `${json}</nice-pick>`)}</section></main></body></html>`,
    );
  }
  const {stdout, stderr} = spawnSync(process.execPath, [join(projectFolder, 'dist/bake/cli.js'), 'bake', site, '--json', '--no-table'], {encoding: 'utf8'});
  const results = stdout.split('\n').flatMap((line) => (line.startsWith('{"file"') ? [JSON.parse(line)] : []));
  if (results.length === 0) throw new Error(`nothing was baked: ${stderr}`);
  return results.filter(({status}) => status !== 'failed').map(({file}) => file.match(/([^/\\]+)\.html$/)[1]);
};

/** Reads what a screen reader is told of the state that is shown: as it comes, and with all that is folded away opened. */
const readTrees = async (page) => {
  const session = await page.context().newCDPSession(page);
  const read = async () => {
    const {root} = await session.send('DOM.getDocument', {depth: -1, pierce: true});
    const blocks = new Set();
    const collect = ({localName, backendNodeId, children = [], shadowRoots = []}) => {
      if (localName === 'div') blocks.add(backendNodeId);
      for (const child of [...shadowRoots, ...children]) collect(child);
    };
    collect(root);
    const {nodeId} = await session.send('DOM.querySelector', {nodeId: root.nodeId, selector: '.sample'});
    const {node} = await session.send('DOM.describeNode', {nodeId});
    const {nodes} = await session.send('Accessibility.getFullAXTree');
    return writeTree(
      nodes,
      nodes.find(({backendDOMNodeId}) => backendDOMNodeId === node.backendNodeId),
      ({backendDOMNodeId}) => blocks.has(backendDOMNodeId),
    );
  };
  const first = await read();
  const controls = await page.locator('nice-pick :is(summary, button)').all();
  const opened = [];
  for (const control of controls) {
    await control.click();
    opened.push(await read());
    // One popover at a time: what is behind it is in the tree as well.
    if (await control.evaluate(({localName}) => localName === 'button')) await control.press('Escape');
  }
  await session.detach();
  return [first, ...opened].join('\n\n--- opened\n\n') + '\n';
};

/** Compares what a screen reader is told of each state with what was read and found good. */
export const readAloud = async ({browser, address, isUpdate}) => {
  const failures = [];
  const states = readStates();
  const context = await browser.newContext({viewport: {width: 1000, height: 3000}, reducedMotion: 'reduce'});
  const page = await context.newPage();
  await page.addInitScript(watchCards);
  const live = {};
  const comparisons = {};
  for (const {name} of states) {
    await page.goto(`${address}/demo/states.html?only=${name}`);
    await untilDrawn(page, /^pending/.test(name));
    comparisons[name] = await page.evaluate(() => document.querySelector('nice-pick').comparison);
    live[name] = await readTrees(page);
  }
  await context.close();

  if (isUpdate) {
    mkdirSync(folder, {recursive: true});
    for (const [name, tree] of Object.entries(live)) writeFileSync(`${folder}${name}.txt`, tree);
  }
  for (const [name, tree] of Object.entries(live)) {
    const file = `${folder}${name}.txt`;
    const kept = existsSync(file) ? readFileSync(file, 'utf8') : '';
    if (tree !== kept) failures.push(`tree of ${name}: ${difference(kept, tree)}; where it is better so, read it all and keep it: node tests/trust/people/run.mjs --update`);
  }
  for (const file of readdirSync(folder)) if (!live[file.replace('.txt', '')]) failures.push(`tree of ${file}: there is no such state`);

  const baked = bake(states, comparisons);
  const still = await browser.newContext({viewport: {width: 1000, height: 3000}, javaScriptEnabled: false});
  const other = await still.newPage();
  for (const name of baked) {
    await other.goto(`${address}/.cache/trust-people/${name}.html`);
    const tree = await readTrees(other);
    if (tree !== live[name]) failures.push(`tree of ${name}, baked: ${difference(live[name], tree)}`);
  }
  await still.close();
  rmSync(site, {recursive: true, force: true});
  return {counts: {trees: states.length, 'trees of baked cards': baked.length}, failures};
};

/** The first line in which two texts differ. */
const difference = (one, other) => {
  const [before, after] = [one, other].map((text) => text.split('\n'));
  const index = before.findIndex((line, index) => line !== after[index]);
  const at = index < 0 ? before.length : index;
  return `line ${at + 1}: expected "${before[at] ?? ''}", heard "${after[at] ?? ''}"`;
};
