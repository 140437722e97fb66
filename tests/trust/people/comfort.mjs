import {spawnSync} from 'node:child_process';
import {PNG} from 'pngjs';
import {untilDrawn, watchCards} from './page.mjs';
import {contrast} from '../../support/wcag.mjs';

const path = '/demo/states.html';

/** Goes to each card of a page, so that it is drawn. */
const drawAll = async (page, query = '') => {
  await page.goto(page.address + path + query);
  await page.evaluate(async () => {
    // What waits for ever is not waited for, and what is around the states is the demo's own.
    for (const other of document.querySelectorAll('.state[id^=pending], body :not(:has(.state), .state, .state *)')) other.remove();
    for (const card of document.querySelectorAll('nice-pick')) {
      card.scrollIntoView();
      for (const end = Date.now() + 20_000; !globalThis.done.has(card) && Date.now() < end;) await new Promise(requestAnimationFrame);
    }
  });
  await untilDrawn(page);
};

const open = async (browser, address, options) => {
  const context = await browser.newContext(options);
  const page = Object.assign(await context.newPage(), {address});
  await page.addInitScript(watchCards);
  return page;
};

/** Opens all folds of a page. */
const unfold = () => {
  for (const {shadowRoot} of document.querySelectorAll('nice-pick')) shadowRoot.querySelector('summary')?.click();
};

/** Runs in a page: finds what is wider than its place, cut off, or covers something else. */
const misfits = async (selector) => {
  const found = [];
  const {scrollWidth, clientWidth} = document.documentElement;
  if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth} px wide in a window of ${clientWidth} px`);
  let texts = 0;
  for (const card of document.querySelectorAll('nice-pick')) {
    if (selector && !card.shadowRoot.querySelector(selector)) continue;
    const where = card.closest('.state').id;
    const box = card.shadowRoot.querySelector(':popover-open, article');
    if (!box) continue;
    // Off screen it may not be laid out.
    box.scrollIntoView();
    for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
    const outer = box.getBoundingClientRect();
    if (box.scrollWidth > box.clientWidth + 1) found.push(`${where}: what is in the card is ${box.scrollWidth} px wide, the card ${box.clientWidth} px`);
    const lines = [];
    const walker = document.createTreeWalker(box, 4 /* texts */);
    for (let node; (node = walker.nextNode());) {
      if (!node.nodeValue.trim() || !node.parentElement.checkVisibility({contentVisibilityAuto: false})) continue;
      texts++;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const {left, right, top, bottom} of range.getClientRects()) {
        const inset = (bottom - top) / 4;
        lines.push({left, right, top: top + inset, bottom: bottom - inset, node});
        const isScrolled = box.scrollHeight > box.clientHeight && box.popover;
        if (left < outer.left - 1 || right > outer.right + 1 || (!isScrolled && (top < outer.top - 1 || bottom > outer.bottom + 1)))
          found.push(`${where}: "${node.nodeValue.slice(0, 40)}" leaves the card`);
      }
      for (let each = node.parentElement; each !== box; each = each.parentElement) {
        const {overflowX, overflowY, textOverflow} = getComputedStyle(each);
        if ((overflowX !== 'visible' && each.scrollWidth > each.clientWidth) || (overflowY !== 'visible' && each.scrollHeight > each.clientHeight) || textOverflow === 'ellipsis')
          found.push(`${where}: ${each.className || each.localName} cuts off what is in it`);
      }
    }
    for (const [index, one] of lines.entries())
      for (const other of lines.slice(index + 1))
        if (one.node !== other.node && one.left < other.right - 1 && other.left < one.right - 1 && one.top < other.bottom && other.top < one.bottom)
          found.push(`${where}: "${one.node.nodeValue.slice(0, 30)}" and "${other.node.nodeValue.slice(0, 30)}" cover one another`);
  }
  return {texts, found: [...new Set(found)]};
};

/** The spacing that readers may need, as WCAG 1.4.12 has it. */
const spacing = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p, div { margin-block-end: 2em !important }';

/** Enlarged to 400 %, with text of 200 %, and with other spaces. */
export const enlarge = async ({browser, address}) => {
  const counts = {'texts in place': 0};
  const failures = [];
  const ways = {
    '400 %': {viewport: {width: 320, height: 256}},
    'text of 200 %': {viewport: {width: 1280, height: 1024}, style: 'html { font-size: 200% }'},
    'text of 200 % on a phone': {viewport: {width: 390, height: 800}, style: 'html { font-size: 200% }'},
    'other spaces': {viewport: {width: 1280, height: 1024}, inner: spacing},
    'other spaces on a phone': {viewport: {width: 320, height: 700}, inner: spacing},
  };
  for (const [name, {viewport, style, inner}] of Object.entries(ways)) {
    const page = await open(browser, address, {viewport});
    await drawAll(page);
    // The demo's own row of a card and a text has to break where there is no room for both.
    await page.addStyleTag({content: `${style ?? ''} .flex { flex-wrap: wrap } .flex > p { inline-size: auto; flex: auto }`});
    const check = async (when, selector) => {
      const {texts, found} = await page.evaluate(misfits, selector);
      counts['texts in place'] += texts;
      failures.push(...found.map((what) => `${name}, ${when}: ${what}`));
    };
    if (inner)
      await page.evaluate((inner) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(inner);
        for (const {shadowRoot} of document.querySelectorAll('nice-pick')) if (shadowRoot) shadowRoot.adoptedStyleSheets.push(sheet);
      }, inner);
    await check('as it comes');
    await page.evaluate(unfold);
    await check('open');
    for (const trigger of await page.locator('nice-pick [part=trigger]').all()) {
      await trigger.evaluate((button) => button.click());
      await check('popover', ':popover-open');
    }
    await page.context().close();
  }
  return {counts, failures};
};

/** In the few colours that the reader's system sets, everything is still there; and nothing moves. */
export const forceColours = async ({browser, address}) => {
  const counts = {'things in forced colours': 0, 'frames without movement': 0};
  const failures = [];
  for (const colorScheme of ['light', 'dark']) {
    const page = await open(browser, address, {viewport: {width: 1000, height: 1000}, forcedColors: 'active', reducedMotion: 'reduce', colorScheme});
    for (const [state, selectors] of Object.entries({
      'card-popularity': {
        card: 'article',
        bar: 'hr',
        'line above a side': '.side',
        text: '.summary',
        mark: '.pick svg',
        badge: '.pick .badge',
        link: '.evidence a',
        fold: 'summary',
      },
      'own-look': {card: 'article', bar: '.wins hr', text: '.basis', link: '.name a', badge: '.pick .badge'},
      'inline-popularity': {trigger: 'button', card: '[popover]', bar: '[popover] hr'},
    })) {
      await drawAll(page, `?only=${state}`);
      await page.evaluate(() => document.querySelector('nice-pick').shadowRoot.querySelector('button')?.click());
      for (const [what, selector] of Object.entries(selectors)) {
        counts['things in forced colours']++;
        const element = page.locator(`nice-pick ${selector}`).first();
        const {width, data} = PNG.sync.read(await element.screenshot());
        const points = Array.from({length: data.length / 4}, (_, index) => [...data.slice(4 * index, 4 * index + 3)].map((value) => value / 255));
        // The edge of a box, and of all else whatever there is in it, against what is behind it.
        const isBox = /card|line/.test(what);
        const ground = isBox ? points[8 * width + Math.floor(width / 2)] : await backOf(page);
        const most = Math.max(...(isBox ? points.slice(0, 3 * width) : points).map((point) => contrast(point, ground)));
        if (most < 3) failures.push(`forced colours, ${colorScheme}, ${state}: the ${what} has a contrast of ${most.toFixed(2)}:1`);
      }
    }
    for (const state of ['card-popularity', 'compact-popularity', 'inline-popularity']) {
      await drawAll(page, `?only=${state}`);
      const moving = await page.evaluate(async () => {
        const {shadowRoot} = document.querySelector('nice-pick');
        const seen = [];
        for (let clicks = 0; clicks < 2; clicks++) {
          shadowRoot.querySelector('summary, button').click();
          for (let frames = 0; frames < 10; frames++) {
            await new Promise(requestAnimationFrame);
            // What opens is a part of the browser's own, of which it tells no animations.
            const styles = [...shadowRoot.querySelectorAll('*')].flatMap((element) => [getComputedStyle(element), getComputedStyle(element, '::details-content')]);
            const isSet = ({transitionDuration, animationName}) => Number.parseFloat(transitionDuration) > 0 || (animationName && animationName !== 'none');
            seen.push(document.getAnimations().length + shadowRoot.getAnimations().length + styles.filter(isSet).length);
          }
        }
        return seen;
      });
      counts['frames without movement'] += moving.length;
      if (moving.some(Boolean)) failures.push(`reduced motion, ${state}: ${Math.max(...moving)} animations while it opens or closes`);
    }
    await page.context().close();
  }
  return {counts, failures};
};

/** What forced colours have as the ground of all. */
const backOf = (page) =>
  page.evaluate(() => {
    const probe = document.createElement('i');
    probe.style.color = 'Canvas';
    document.body.append(probe);
    const colour = getComputedStyle(probe)
      .color.match(/\d+/g)
      .slice(0, 3)
      .map((value) => value / 255);
    probe.remove();
    return colour;
  });

const squeeze = (text) => text.normalize('NFKC').replace(/[\s\u200e\u200f­-]/g, '');

/** On paper everything is there that a card or a compact one has, and of an inline one what stands in its sentence. */
export const print = async ({browser, address}) => {
  const counts = {'texts on paper': 0};
  const failures = [];
  if (spawnSync('pdftotext', ['-v']).error) return {counts, failures: ['print: there is no pdftotext: "apt-get install poppler-utils"']};
  for (const colorScheme of ['light', 'dark']) {
    const page = await open(browser, address, {viewport: {width: 1000, height: 1000}, colorScheme});
    for (const state of [
      'card-popularity',
      'compact-popularity',
      'everything',
      'everything-compact',
      'narrow',
      'german',
      'own-look',
      'dark-said',
      'dark-unsaid',
      'inline-popularity',
      'long-inline',
    ]) {
      await drawAll(page, `?only=${state}`);
      const texts = await page.evaluate(() =>
        [...document.querySelectorAll('nice-pick')].flatMap(({shadowRoot}) => {
          const walker = document.createTreeWalker(shadowRoot, 4 /* texts */);
          const found = [];
          for (let node; (node = walker.nextNode());) {
            const {parentElement} = node;
            if (node.nodeValue.trim() && !parentElement.closest('style, summary')) found.push({text: node.nodeValue, isHidden: !!parentElement.closest('[popover]')});
          }
          return found;
        }),
      );
      // One long sheet: where a page ended within two columns, their lines would come mixed.
      const pdf = await page.pdf({width: '210mm', height: '1500mm', printBackground: colorScheme === 'dark'});
      const {stdout} = spawnSync('pdftotext', ['-raw', '-', '-'], {input: pdf, encoding: 'utf8', maxBuffer: 1e8});
      const printed = squeeze(stdout);
      const inSentence = texts.filter(({isHidden}) => !isHidden).map(({text}) => text);
      for (const {text, isHidden} of texts) {
        counts['texts on paper']++;
        const words = squeeze(text);
        if (!isHidden && !printed.includes(words)) failures.push(`print, ${state}: "${text.slice(0, 60)}" is not there`);
        if (isHidden && words.length > 30 && !inSentence.includes(text) && printed.includes(words)) failures.push(`print, ${state}: "${text.slice(0, 60)}" of a popover is there`);
      }
      if (/Show all/.test(stdout)) failures.push(`print, ${state}: there is something to press`);
    }
    await page.context().close();
  }
  return {counts, failures};
};
