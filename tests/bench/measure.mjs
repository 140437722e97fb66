// Opens a page for a card, and measures in it.
import {harness} from './page.mjs';

const blank = `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>Bench</title><style>body { font: 16px/1.5 sans-serif; margin: 16px }</style></head>
  <body><main></main></body>
</html>`;

/**
 * Opens an empty page, and gives it a card that it may show. Every measurement has a
 * page of its own in a process of its own: nothing is warm that would be cold for a reader.
 *
 * @param browser a Chromium
 * @param card one of the cards of the bench
 * @param comparison what it says
 * @param slowDown how many times slower than it is the page's processor is to be
 */
export const open = async (browser, card, comparison, slowDown = 1) => {
  const context = await browser.newContext({viewport: {width: 1280, height: 900}});
  await context.route('**/*', (route) => route.fulfill({contentType: 'text/html', body: blank}));
  await context.addInitScript(harness);
  const page = await context.newPage();
  const problems = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => problems.push(message.text()));
  const session = await context.newCDPSession(page);
  // The clock is the processor time of the page's main thread, so that what else the machine does is not in it.
  await session.send('Performance.enable', {timeDomain: 'threadTicks'});
  await page.goto('http://localhost/');
  await page.evaluate((given) => void Object.assign(globalThis, given), {card, comparison});
  await session.send('Emulation.setCPUThrottlingRate', {rate: slowDown});

  const spent = async () => {
    const {metrics} = await session.send('Performance.getMetrics');
    return 1000 * metrics.find(({name}) => name === 'TaskDuration').value;
  };

  /** Milliseconds of the main thread for a change, script, style, layout and paint, to the end of its frame. */
  const frame = async (change) => {
    const before = await spent();
    const {exceptionDetails} = await session.send('Runtime.evaluate', {expression: `harness.frame(() => ${change})`, awaitPromise: true});
    if (exceptionDetails || problems.length > 0) throw new Error(`${card.name}: ${exceptionDetails?.exception.description ?? problems.join('\n')}`);
    return (await spent()) - before;
  };

  // The first frames of a page do work that belongs to no card; what a frame costs that changes nothing is taken off.
  await frame();
  const idle = Math.min(await frame(), await frame(), await frame());
  return {
    page,
    session,
    time: async (change) => (await frame(change)) - idle,
    /** Bytes in use, JavaScript's and the DOM's, when all garbage is collected. */
    heap: async () => {
      for (let times = 0; times < 2; times++) await session.send('HeapProfiler.collectGarbage');
      const {usedSize, embedderHeapUsedSize, backingStorageSize} = await session.send('Runtime.getHeapUsage');
      return usedSize + embedderHeapUsedSize + backingStorageSize;
    },
    close: () => context.close(),
  };
};
