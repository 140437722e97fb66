import {deepStrictEqual, strictEqual} from 'node:assert';
import {cards, framed, rows} from './expected.mjs';

const patience = 30_000;
const isEmbed = (address) => /\/embed[^/]*\.(html|js|css)/.test(address);

const squeeze = (text) => text.replace(/\s+/g, ' ').trim();

/** Waits until the text is as expected; else the error says what there was. */
const expectText = async (locator, expected, what) => {
  const end = Date.now() + patience;
  let seen;
  do {
    const shown = await locator.filter({visible: true}).allInnerTexts();
    seen = shown.map(squeeze).join(' | ');
    if (seen === expected) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  } while (Date.now() < end);
  strictEqual(seen, expected, `${what}: expected "${expected}", saw "${seen}"`);
};

const expectCards = async (page, wanted) => {
  for (const {selector, parts} of wanted) {
    const card = page.locator(selector);
    strictEqual(await card.count(), 1, `${selector}: expected one, saw ${await card.count()}`);
    await card.scrollIntoViewIfNeeded();
    for (const [part, text] of Object.entries(parts)) await expectText(card.locator(`[part~="${part}"]`), text, `${selector} ${part}`);
  }
};

/** The table as a reader sees it where there is no card. */
const expectTable = async (table) => {
  strictEqual(await table.count(), 1, `expected one table, saw ${await table.count()}`);
  strictEqual(await table.isVisible(), true, 'the table is there, but is not shown');
  const seen = await table.evaluate((element) => [...element.rows].map(({cells}) => [...cells].map((cell) => cell.innerText.replace(/ *\n\s*/g, '\n').trim())));
  deepStrictEqual(seen, rows, `the table reads ${JSON.stringify(seen)}`);
};

/** Opens a page, and notes whatever is not as it should be: what the console says, requests that fail or leave the site. */
const open = async (browser, origin, path, {javaScriptEnabled = true, before} = {}) => {
  const context = await browser.newContext({javaScriptEnabled, viewport: {width: 1280, height: 900}});
  const page = await context.newPage();
  const faults = [];
  // The icon of a site is asked for by the browser, not by the page.
  const note = (address, text) => address.endsWith('/favicon.ico') || faults.push({isEmbed: isEmbed(address), text});
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) note(message.location().url, `the console says: ${message.text()}`);
  });
  page.on('pageerror', (error) => note('', `page error: ${error.message}`));
  page.on('request', (request) => {
    if (!/^(data|blob|about):/.test(request.url()) && new URL(request.url()).origin !== origin) note('', `a request outside the site: ${request.url()}`);
  });
  page.on('requestfailed', (request) => {
    const {errorText} = request.failure() ?? {};
    // Without JavaScript, Chromium does not fetch what a page preloads of scripts.
    if (javaScriptEnabled || errorText !== 'csp') note(request.url(), `failed: ${request.url()} ${errorText}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) note(response.url(), `${response.status()}: ${response.url()}`);
  });
  if (before) await page.addInitScript(before);
  await page.goto(origin + path, {waitUntil: 'networkidle'});
  return {page, faults, close: () => context.close()};
};

const expectNone = (faults) => strictEqual(faults.length, 0, [...new Set(faults.map(({text}) => text))].join('; '));

/**
 * Runs one check and says how it went.
 *
 * @returns `✓`, or in words why not
 */
export const attempt = async (check) => {
  try {
    await check();
    return '✓';
  } catch (error) {
    return error.message;
  }
};

/** The post as its author has it: the cards by name, the table, the frame. */
export const checkPost = async (browser, origin, path, {hasFrame}) => {
  const {page, faults, close} = await open(browser, origin, path);
  const results = {
    tag: await attempt(() => expectCards(page, cards.tag)),
    table: await attempt(() => expectCards(page, cards.table)),
  };
  if (hasFrame)
    results.iframe = await attempt(async () => {
      const frame = page.locator('iframe[src*="embed.html"]');
      await frame.scrollIntoViewIfNeeded({timeout: patience});
      for (const [part, text] of Object.entries(framed)) await expectText(frame.contentFrame().locator(`[part~="${part}"]`), text, `frame ${part}`);
      expectNone(faults.filter(({isEmbed}) => isEmbed));
    });
  const own = faults.filter(({isEmbed}) => !isEmbed);
  await close();
  if (own.length > 0 && results.tag === '✓') results.tag = await attempt(() => expectNone(own));

  // Without JavaScript there is no card, and the reader has the table.
  const plain = await open(browser, origin, path, {javaScriptEnabled: false});
  if (results.table === '✓') results.table = await attempt(() => expectTable(plain.page.locator('nice-pick:not([a]) table')));
  await plain.close();
  return results;
};

/** The baked post where no script runs. */
export const checkBakedPlain = (browser, origin, path) =>
  attempt(async () => {
    const {page, faults, close} = await open(browser, origin, path, {javaScriptEnabled: false});
    try {
      await expectCards(page, [...cards.tag, ...cards.table]);
      expectNone(faults.filter(({isEmbed}) => !isEmbed));
    } finally {
      await close();
    }
  });

/** Remembers the card that each tag came with, as the parser brings it, before any script of the page runs. */
const remember = () => {
  globalThis.baked = new Map();
  new MutationObserver(() => {
    for (const card of document.querySelectorAll('nice-pick')) {
      const drawn = card.shadowRoot?.querySelector('[part~="card"]');
      if (drawn && !globalThis.baked.has(card)) globalThis.baked.set(card, drawn);
    }
  }).observe(document, {childList: true, subtree: true});
};

/** The baked post where the script runs as well: it must take the cards over as they are. */
export const checkBakedLive = (browser, origin, path) =>
  attempt(async () => {
    const {page, faults, close} = await open(browser, origin, path, {before: remember});
    try {
      await page.waitForFunction(() => customElements.get('nice-pick'), undefined, {timeout: patience});
      await expectCards(page, [...cards.tag, ...cards.table]);
      const drawnAnew = await page.evaluate(() => {
        const all = [...document.querySelectorAll('nice-pick')];
        return all.filter((card) => {
          const drawn = card.shadowRoot.querySelectorAll('[part~="card"]');
          return drawn.length !== 1 || globalThis.baked.get(card) !== drawn[0];
        }).length;
      });
      strictEqual(drawnAnew, 0, `${drawnAnew} cards were drawn a second time`);
      expectNone(faults.filter(({isEmbed}) => !isEmbed));
    } finally {
      await close();
    }
  });

/** A feed as a reader shows it: parsed as XML, the post's text without scripts. */
export const checkFeed = (browser, origin, feed, post) =>
  attempt(async () => {
    const context = await browser.newContext({javaScriptEnabled: false});
    const page = await context.newPage();
    try {
      const answer = await context.request.get(origin + feed);
      strictEqual(answer.status(), 200, `${feed}: ${answer.status()}`);
      const found = await page.evaluate(
        ([xml, post]) => {
          const feed = new DOMParser().parseFromString(xml, 'application/xml');
          const fault = feed.querySelector('parsererror');
          if (fault) return {fault: `is no XML: ${fault.textContent}`};
          const addressOf = (entry) => [...entry.children].filter(({localName}) => localName === 'link').map((link) => link.getAttribute('href') ?? link.textContent)[0] ?? '';
          const entry = [...feed.querySelectorAll('item, entry')].find((entry) => new URL(addressOf(entry), 'http://localhost').pathname === post);
          if (!entry) return {fault: `has no entry of ${post}`};
          const text = ['encoded', 'content', 'description', 'summary'].flatMap((name) => [...entry.children].filter(({localName}) => localName === name))[0];
          if (!text) return {fault: 'has an entry without text'};
          // Atom's XHTML is markup, all else is markup as text.
          return {markup: text.getAttribute('type') === 'xhtml' ? text.innerHTML : text.textContent};
        },
        [await answer.text(), post],
      );
      if (found.fault) throw new Error(`${feed} ${found.fault}`);
      await page.setContent(found.markup);
      await expectTable(page.locator('table'));
    } finally {
      await context.close();
    }
  });
