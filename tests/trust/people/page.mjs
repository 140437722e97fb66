/** Runs in a page before all else: keeps count of the cards that are drawn. */
export const watchCards = () => {
  globalThis.done = new Set();
  document.addEventListener('nice-pick-ready', ({target}) => globalThis.done.add(target));
  document.addEventListener('nice-pick-error', ({target, fatal}) => fatal && globalThis.done.add(target));
};

/** Waits until every card of a page is drawn, or has said that it cannot be; one that waits for ever has drawn what it shows meanwhile. */
export const untilDrawn = async (page, isPending = false) => {
  await page.waitForFunction((isPending) => {
    const cards = [...document.querySelectorAll('nice-pick')];
    return cards.length > 0 && cards.every((card) => globalThis.done.has(card) || (isPending && card.shadowRoot?.childNodes.length));
  }, isPending);
  await page.evaluate(() => document.fonts.ready);
};
