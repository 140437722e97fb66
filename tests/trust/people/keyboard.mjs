import {PNG} from 'pngjs';
import {untilDrawn, watchCards} from './page.mjs';
import {contrast} from '../../support/wcag.mjs';

const markup = (
  style,
) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Keys</title><link rel="icon" href="data:,"><script type="module" src="/dist/nice-pick.js"></script><style>body { margin: 24px; font: 16px/1.5 sans-serif; ${style} }</style><body>
<p><a href="#before" id="before">Before</a></p>
<nice-pick a="react" b="vue" contact="https://blog.example/"></nice-pick>
<nice-pick variant="compact" a="postgresql" b="mysql"></nice-pick>
<p>We chose between <nice-pick variant="inline" a="docker" b="podman"></nice-pick> last year.</p>
<p><a href="#after" id="after">After</a></p></body></html>`;

/** Pages on which the ring around what has the focus is to be seen. */
const pages = {light: 'background: #fff', dark: 'color-scheme: dark; background: #111; color: #eee', 'dark without saying so': 'background: #111; color: #eee'};

/** What has the focus, in words. */
const focused = () => {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  if (!element || element === document.body) return 'nothing';
  const isIn = element.getRootNode().host?.getAttribute('variant') ?? (element.getRootNode().host ? 'card' : 'page');
  return `${isIn}: ${element.innerText.replace(/\s+/g, ' ').trim()}`;
};

const way = ['page: Before', 'card: Stack Overflow Developer Survey 2026', 'card: React', 'card: Vue', 'card: Show all', 'card: Disagree?'];
const compact = ['compact: Stack Overflow Developer Survey 2026', 'compact: Show all'];
const trigger = 'inline: Docker vs Podman';

/** How many points of a picture differ from another one by a contrast of 3:1. */
const changed = (one, other) => {
  const [before, after] = [one, other].map((picture) => PNG.sync.read(picture).data);
  const colour = (data, at) => [0, 1, 2].map((channel) => data[at + channel] / 255);
  let count = 0;
  for (let at = 0; at < before.length; at += 4) if (contrast(colour(before, at), colour(after, at)) >= 3) count++;
  return count;
};

/** Uses cards with nothing but the keys Tab, Enter, Space and Escape. */
export const useKeys = async ({browser, server, address}) => {
  const failures = [];
  let presses = 0;
  let rings = 0;
  let fewest = Infinity;
  for (const [name, style] of Object.entries(pages)) {
    server.pages['/people/keys'] = markup(style);
    const page = await browser.newPage({viewport: {width: 900, height: 2400}});
    await page.addInitScript(watchCards);
    await page.goto(`${address}/people/keys`);
    await untilDrawn(page);
    const press = async (key) => {
      presses++;
      await page.keyboard.press(key);
    };
    const expect = async (look, expected, where = name) => {
      const end = Date.now() + 3000;
      let seen;
      do {
        await page.evaluate(() => new Promise(requestAnimationFrame));
        seen = await page.evaluate(look);
      } while (seen !== expected && Date.now() < end);
      if (seen !== expected) failures.push(`keys, ${where}: expected ${expected}, there was ${seen}`);
      return seen === expected;
    };
    /** Goes on by Tab and sees each stop, and that it shows. */
    const follow = async (stops, where, key = 'Tab') => {
      for (const stop of stops) {
        await press(key);
        if (!(await expect(focused, stop, `${name}, ${where}`)) || key !== 'Tab') continue;
        const clip = await page.evaluate(() => {
          let element = document.activeElement;
          while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
          globalThis.last = element;
          const {x, y, width, height} = element.getBoundingClientRect();
          return {x: Math.max(0, x - 8), y: Math.max(0, y - 8), width: width + 16, height: height + 16};
        });
        const withRing = await page.screenshot({clip});
        await page.evaluate(() => globalThis.last.blur());
        const without = await page.screenshot({clip});
        await page.evaluate(() => globalThis.last.focus({focusVisible: true}));
        const points = changed(without, withRing);
        rings++;
        fewest = Math.min(fewest, points);
        // A line of one pixel along the short side of the smallest of them.
        if (points < 60) failures.push(`keys, ${name}: the focus on "${stop}" changes ${points} points of the picture`);
      }
    };
    const isOpen = (variant) => `[...document.querySelector('nice-pick${variant}').shadowRoot.querySelectorAll('details')].some(({open}) => open)`;
    const isShown = () => !!document.querySelector('[variant=inline]').shadowRoot.querySelector(':popover-open');

    try {
      await follow([...way, ...compact, trigger, 'page: After'], 'all folded');
      await follow([trigger, ...[...way, ...compact].reverse()], 'backwards', 'Shift+Tab');

      // Both folds, each with one of the two keys; the focus stays where it is.
      await follow(way.slice(1, 5), 'to the fold');
      for (const key of ['Enter', 'Space'])
        for (const open of [true, false]) {
          await press(key);
          await expect(isOpen(':not([variant])'), open);
          await expect(focused, 'card: Show all');
        }
      await follow([...way.slice(5), ...compact], 'to the other fold');
      await press('Enter');
      await expect(isOpen('[variant=compact]'), true);
      await follow(['compact: PostgreSQL', 'compact: MySQL', trigger], 'through the open fold');

      for (const key of ['Enter', 'Space']) {
        await press(key);
        await expect(isShown, true);
        await expect(focused, trigger);
        await press('Escape');
        await expect(isShown, false);
        await expect(focused, trigger);
      }
      // From within, too.
      const inside = ['Stack Overflow Developer Survey 2026', 'Docker', 'Podman'].map((text) => `inline: ${text}`);
      await press('Enter');
      await follow(inside.slice(0, 2), 'into the popover');
      await press('Escape');
      await expect(isShown, false);
      await expect(focused, trigger);
      // And out of it at its end: it does not stay before what has the focus then.
      await press('Enter');
      await expect(isShown, true);
      await follow([...inside, 'page: After'], 'out of the popover');
      await expect(isShown, false);
      await press('Shift+Tab');
      await expect(focused, trigger);
      await press('Enter');
      await expect(isShown, true);
      await press('Shift+Tab');
      await expect(focused, 'compact: MySQL');
      await expect(isShown, false);
    } catch (error) {
      // A key that does something else than it should may lead out of the page.
      failures.push(`keys, ${name}: ${error.message}`);
    }
    await page.close();
  }
  return {counts: {'keys pressed': presses, 'rings seen': rings, 'fewest points of a ring': fewest}, failures};
};
