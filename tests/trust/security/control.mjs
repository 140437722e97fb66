/* global addEventListener */
import {payloads} from './payloads.mjs';
import {canaries} from './server.mjs';

const together = 35;

/**
 * Runs every payload in a page without a guard, each in a frame of its own.
 *
 * @returns the payloads that work there, and those that do not
 */
export const runControls = async ({browser, server}) => {
  const context = await browser.newContext({bypassCSP: false});
  const working = [];
  const idle = [];
  for (let from = 0; from < payloads.length; from += together) {
    const numbers = payloads.slice(from, from + together).map((_, index) => from + index);
    const page = await context.newPage();
    await page.goto(`${server.address}/tests/trust/security/pages/blank.html`);
    await page.evaluate((numbers) => {
      window.told = [];
      addEventListener('message', ({data, source}) => data === 'fired' && window.told.push(source));
      for (const number of numbers) {
        const frame = document.createElement('iframe');
        frame.src = `/trust/control/${number}/`;
        document.body.append(frame);
      }
    }, numbers);
    const look = async () => {
      const seen = await page.evaluate(() =>
        [...document.querySelectorAll('iframe')].map(({contentWindow}) => {
          try {
            return window.told.includes(contentWindow) || contentWindow.hasFired;
          } catch {
            return false;
          }
        }),
      );
      return numbers.filter((number, index) => seen[index] || canaries.some((path) => path.startsWith(`/trust/control/${number}/`)));
    };
    // Most work at once; the others get the time that the slowest take.
    const end = Date.now() + 4000;
    let fired = await look();
    while (fired.length < numbers.length && Date.now() < end) {
      await new Promise((wake) => setTimeout(wake, 50));
      fired = await look();
    }
    for (const number of numbers) (fired.includes(number) ? working : idle).push(payloads[number]);
    await page.close();
  }
  await context.close();
  return {working, idle};
};
