import {chromium} from 'playwright-core';
import {chromeArguments, chromePath} from '../../support/engines.mjs';
import {projectFolder, serve} from '../../support/serve.mjs';
import {texts, untilDrawn} from './in-page.mjs';
import {otherPages, scenarios} from './scenarios.mjs';
import {makeScripts} from './scripts.mjs';
import {cards, room} from './stage.mjs';

const place = (name) => `.place[data-name="${name}"]`;

/**
 * Uses the cards of a stage as a reader and an author do, with a real mouse and real keys.
 *
 * @param tab the page of Playwright
 * @param frame the frame of it that the stage is in
 * @param expected what the cards say on a plain page, by name
 * @returns what is wrong
 */
export const use = async (tab, frame, expected) => {
  const wrong = await frame.evaluate(untilDrawn);
  if (wrong.length > 0) return wrong;
  const said = await frame.evaluate(texts);
  for (const name of Object.keys(cards)) if (said[name] !== expected[name]) wrong.push(`${name} says ${JSON.stringify(said[name])} instead of ${JSON.stringify(expected[name])}`);

  const until = async (look, wanted) => {
    const end = Date.now() + 5000;
    let seen = await look();
    while (Date.now() < end && seen !== wanted) seen = await look();
    return seen;
  };
  const told = (name) =>
    frame.evaluate(
      (name) =>
        globalThis.seen.toggled
          .filter(([target]) => target.closest('.place').dataset.name === name)
          .map(([, open]) => open)
          .join(),
      name,
    );
  const check = (isTrue, what) => isTrue || wrong.push(what);
  for (const name of ['compact from JSON', 'compact from the catalog']) {
    const sides = frame.locator(`${place(name)} .sides`);
    check(!(await sides.isVisible()), `${name} is open from the start`);
    await frame.locator(`${place(name)} summary`).click();
    await sides.waitFor({state: 'visible'});
    const opened = await until(() => told(name), 'true');
    check(opened === 'true', `${name} tells of ${opened}`);
  }

  const trigger = frame.locator(`${place('inline')} button`);
  const popover = frame.locator(`${place('inline')} [popover]`);
  check(!(await popover.isVisible()), 'inline is open from the start');
  await trigger.click();
  await popover.waitFor({state: 'visible'});
  await until(() => told('inline'), 'true');
  // The focus is within it, from where Chromium by itself does not give it back.
  await tab.keyboard.press('Tab');
  check(await popover.evaluate((element) => element.contains(element.getRootNode().activeElement)), 'Tab does not lead into the popover');
  await tab.keyboard.press('Escape');
  await popover.waitFor({state: 'hidden'});
  const toggled = await until(() => told('inline'), 'true,false');
  check(toggled === 'true,false', `inline tells of ${toggled}`);
  check(await trigger.evaluate((button) => button.getRootNode().activeElement === button), 'Escape does not give the focus back to the trigger');

  // What the author changes is drawn, whoever has been at the card.
  const table = frame.locator(`${place('card from a table')} nice-pick`);
  await table.evaluate((card) => card.setAttribute('pick', 'b'));
  const changed = 'Nice Pick: Vue. The author’s verdict.';
  const pick = await until(() => frame.locator(`${place('card from a table')} [part=pick]`).innerText(), changed);
  check(pick === changed, `after a change of the pick the card says ${JSON.stringify(pick)}`);
  wrong.push(...(await frame.evaluate(() => globalThis.seen.wrong)));
  return wrong;
};

/**
 * Uses cards in pages with other people's scripts, in a Chromium.
 *
 * @param only the pages to keep; all where it is left out
 */
export const useEverywhere = async ({only} = {}) => {
  const {missing, ...versions} = await makeScripts();
  const failures = process.env.CI ? missing.map(({name, how}) => `${name} is not there (${how})`) : [];
  const counts = {pages: 0};
  const server = await serve(projectFolder, {pages: {...otherPages}});
  // Playwright turns off what a page comes back from.
  const browser = await chromium.launch({executablePath: chromePath(), args: chromeArguments, ignoreDefaultArgs: ['--disable-back-forward-cache']});
  const look = async () => {
    const tab = await browser.newPage({viewport: room});
    await tab.goto(`${server.address}/plain`);
    const wrong = await tab.evaluate(untilDrawn);
    if (wrong.length > 0) throw new Error(`on the plain page, ${wrong.join(', ')}`);
    const said = await tab.evaluate(texts);
    await tab.close();
    return said;
  };
  const plain = await look();
  for (const [name, {page, needs, isThere, act, outside, frame: path, told = []}] of Object.entries(scenarios(versions))) {
    if (only && !only.includes(name)) continue;
    const lack = missing.find((one) => one.name === needs);
    if (lack) {
      console.log(`left out: ${name} (${lack.how})`);
      continue;
    }
    const tab = await browser.newPage({viewport: room});
    tab.setDefaultTimeout(15_000);
    const heard = [];
    tab.on('console', (message) => heard.push(message.text()));
    const wrong = [];
    tab.on('pageerror', (error) => wrong.push(`page error: ${error}`));
    try {
      server.pages['/page'] = page;
      await tab.goto(`${server.address}/page`);
      wrong.push(...(await tab.evaluate(untilDrawn)));
      if (isThere && !(await tab.evaluate(isThere))) wrong.push('what it is about is not there, so this says nothing');
      if (act) wrong.push(...(await tab.evaluate(act)));
      if (outside) wrong.push(...(await outside({tab, address: server.address})));
      const frame = path ? tab.frames().find((each) => each.url().endsWith(path)) : tab.mainFrame();
      if (wrong.length === 0) wrong.push(...(await use(tab, frame, plain)));
    } catch (error) {
      wrong.push(error.message);
    }
    if (JSON.stringify(heard) !== JSON.stringify(told)) wrong.push(`the console is told ${JSON.stringify(heard)} instead of ${JSON.stringify(told)}`);
    if (process.env.DUMP) await tab.screenshot({path: `${projectFolder}.cache/trust/pages/works ${name}.png`});
    await tab.close();
    counts.pages++;
    failures.push(...wrong.map((what) => `${name}: ${what}`));
  }
  await browser.close();
  server.close();
  return {counts, failures};
};
