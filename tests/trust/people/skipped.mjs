import {spawnSync} from 'node:child_process';
import {chromium} from 'playwright-core';
import {chromeArguments, chromePath} from '../../support/engines.mjs';
import {untilDrawn, watchCards} from './page.mjs';

const count = 100;

/** A word that stands in one card alone, in the last line of it, and nowhere in the page's own markup. */
const wordOf = (index) => `ostrich${index}feather`;

/** Cards that have all with them, so that all are loaded, of which all but the first are off screen. */
const markup = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Many</title><link rel="icon" href="data:,"><script type="module" src="/dist/nice-pick.js"></script>
<body><main></main><script type="module">
const main = document.querySelector('main');
for (let index = 0; index < ${count}; index++) {
  const card = document.createElement('nice-pick');
  card.id = 'card' + index;
  card.comparison = {a: {name: 'Tea', pros: ['warm', 'cheap']}, b: {name: 'Coffee', cons: ['bitter', 'ostrich' + index + 'feather']}, pick: 'Tea'};
  main.append(card);
}
</script></body></html>`;

/**
 * Looks for what is said by cards that are not laid out, because they are far off
 * screen, as a reader does: with the browser's search, by a link, by ear and on paper.
 */
export const findSkipped = async ({server, address}) => {
  const failures = [];
  // As it is for whoever has a screen reader: what the protocol alone asks for leaves out what is not laid out.
  const browser = await chromium.launch({executablePath: chromePath(), args: [...chromeArguments, '--force-renderer-accessibility']});
  const check = (isRight, what) => isRight || failures.push(`many cards: ${what}`);
  server.pages['/people/many'] = markup;
  const page = await browser.newPage({viewport: {width: 1000, height: 800}});
  await page.addInitScript(watchCards);
  await page.goto(`${address}/people/many`);
  await untilDrawn(page);
  const skipped = await page.evaluate(
    () => [...document.querySelectorAll('nice-pick')].filter(({shadowRoot}) => !shadowRoot.querySelector('li').checkVisibility({contentVisibilityAuto: true})).length,
  );
  check(skipped >= count - 20, `${skipped} of ${count} are skipped`);

  const session = await page.context().newCDPSession(page);
  await session.send('Accessibility.enable');
  const {nodes} = await session.send('Accessibility.getFullAXTree');
  const heard = nodes.map(({name}) => name?.value ?? '').join('\n');
  for (let index = 0; index < count; index++) check(heard.includes(wordOf(index)), `card ${index} is not heard`);

  const pdf = await page.pdf();
  const {stdout, error} = spawnSync('pdftotext', ['-raw', '-', '-'], {input: pdf, encoding: 'utf8', maxBuffer: 1e8});
  check(!error, 'there is no pdftotext: "apt-get install poppler-utils"');
  for (let index = 0; index < count; index++) check(stdout?.includes(wordOf(index)), `card ${index} is not on paper`);

  for (const index of [1, 50, count - 1]) {
    const isInView = () =>
      page.evaluate((id) => {
        const {top, bottom} = document.getElementById(id).getBoundingClientRect();
        return top < innerHeight && bottom > 0;
      }, `card${index}`);
    await page.evaluate(() => {
      document.getSelection().removeAllRanges();
      scrollTo(0, 0);
    });
    check(await page.evaluate((word) => window.find(word), wordOf(index)), `card ${index} is not found`);
    await page.waitForTimeout(300);
    check(await isInView(), `card ${index} is found, but not shown`);
    await page.evaluate(() => scrollTo(0, 0));
    await page.evaluate((id) => (location.hash = id), `card${index}`);
    await page.waitForTimeout(300);
    const top = await page.evaluate((id) => document.getElementById(id).getBoundingClientRect().top, `card${index}`);
    // The last one cannot stand at the top of the window.
    check(index === count - 1 ? await isInView() : Math.abs(top) <= 8, `a link to card ${index} leads ${top} px beside it`);
  }
  await browser.close();
  return {counts: {'cards skipped, and found': skipped}, failures};
};
