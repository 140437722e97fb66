import {deepStrictEqual, ok} from 'node:assert';
import {cards} from '../support/expected.mjs';

/**
 * Comes to the post from another page of the site by a link, as readers of a host
 * that keeps the page do: no parser brings the cards, a script of the host makes them.
 *
 * @param start the page with the link
 */
export const arrive =
  (start) =>
  async ({browser, origin}) => {
    const page = await browser.newPage();
    const faults = [];
    page.on('console', (message) => ['error', 'warning'].includes(message.type()) && faults.push(message.text()));
    page.on('pageerror', (error) => faults.push(error.message));
    try {
      await page.goto(origin + start, {waitUntil: 'networkidle'});
      await page.evaluate(() => (globalThis.isKept = true));
      await page.locator('main a[href*="choosing"]').click();
      for (const {selector, parts} of [...cards.tag, ...cards.table]) {
        const card = page.locator(selector);
        await card.scrollIntoViewIfNeeded();
        for (const [part, text] of Object.entries(parts)) await card.locator(`[part~="${part}"]`, {hasText: text}).filter({visible: true}).waitFor();
      }
      ok(await page.evaluate(() => globalThis.isKept), 'the link loaded a page instead of keeping the one that was there');
      deepStrictEqual(faults, [], `after a link: ${faults.join('; ')}`);
    } finally {
      await page.close();
    }
  };
