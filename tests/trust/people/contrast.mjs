import {PNG} from 'pngjs';
import {findBrowsers} from '../../e2e/support/browsers.mjs';
import {contrast, luminance} from '../../support/wcag.mjs';

/** What is asked of text, and of what is no text. */
const least = {text: 4.5, bar: 3, mark: 3};

/** The whole space of colours, far beyond what any screen shows. */
const space = [];
for (let lightness = 0; lightness <= 100; lightness += 10)
  for (let hue = 0; hue < 360; hue += 15)
    for (let chroma = 0; chroma <= 0.4; chroma += 0.1) if (chroma > 0 || hue === 0) space.push(`oklch(${lightness}% ${chroma.toFixed(1)} ${hue})`);

/** The colours that every screen shows, evenly. */
const shown = [];
for (let red = 0; red < 256; red += 85) for (let green = 0; green < 256; green += 85) for (let blue = 0; blue < 256; blue += 85) shown.push(`rgb(${red} ${green} ${blue})`);

/** Names, colours that let through what is behind them, and what is no colour at all. */
const special =
  `transparent|currentColor|Canvas|CanvasText|AccentColor|Highlight|LinkText|GrayText|rebeccapurple|gold|hotpink|chartreuse|#0b6b8f80|#fff1|rgb(255 255 255 / 10%)|hsl(60 100% 50% / 0)|color(display-p3 0 1 0)|color(rec2020 0 1 0)|color(xyz 1 1 1)|lab(150 0 0)|oklch(none none none)|linear-gradient(red, blue)|url(x.png)|none|inherit|nonsense|12px`.split(
    '|',
  );

const accents = [...space, ...shown, ...special];

/** Red, green and blue of a colour in three or six digits, each 0 to 1. */
const parse = (colour) => colour.match(colour.length > 4 ? /[^#]{2}/g : /[^#]/g).map((digits) => parseInt(digits.padStart(2, digits), 16) / 255);

/** Black or white, and the grey nearest to the surface that is legible on it. */
const textsOn = (surface) => {
  const ground = parse(surface);
  const isLight = luminance(ground) > 0.179;
  const greys = Array.from({length: 256}, (_, value) => `#${value.toString(16).padStart(2, '0').repeat(3)}`);
  const legible = greys.filter((grey) => luminance(parse(grey)) < luminance(ground) === isLight && contrast(parse(grey), ground) >= least.text);
  return isLight ? ['#000', legible.at(-1)] : ['#fff', legible[0]];
};

/** Surfaces and texts that pages have: light and dark, strong and just legible. */
const themes = {
  'none of its own': [],
  'Solarized light': ['#fdf6e3', '#586e75'],
  'Solarized dark': ['#002b36', '#93a1a1'],
  Nord: ['#2e3440', '#d8dee9'],
  Dracula: ['#282a36', '#f8f8f2'],
  'Gruvbox light': ['#fbf1c7', '#3c3836'],
  'Gruvbox dark': ['#282828', '#ebdbb2'],
  'GitHub dimmed': ['#22272e', '#adbac7'],
  'One Dark': ['#282c34', '#abb2bf'],
  Catppuccin: ['#eff1f5', '#4c4f69'],
  slate: ['#1e293b', '#e2e8f0'],
  sepia: ['#f4ecd8', '#5b4636'],
  navy: ['#003087', '#fff'],
  'yellow on black': ['#000', '#ff0'],
  'grey, just legible': ['#fff', '#767676'],
  'grey on black, just legible': ['#000', '#808080'],
  'no surface': ['transparent', '#222'],
  'no surface, on a dark page': ['transparent', '#eee', {page: '#333', ink: '#eee'}],
  'a veil, on a grey page': ['#fff4', '#222', {page: '#ddd', ink: '#222'}],
};

/** Pages: with no colours of their own, dark, and light. */
const pages = [{}, {page: '#111', ink: '#eee'}, {page: '#fff', ink: '#222'}];

/** Surfaces of every lightness, of all hues, each with a text that is strong on it and one that is just legible. */
const surfaces = ['#fff', '#f2f2f2', '#e5e5e5', '#d4d4d4', '#ccc', '#b0b0b0', '#999', '#888', '#767676', '#666', '#555', '#444', '#333', '#222', '#111', '#000']
  .concat(['#fcc', '#cfc', '#ccf', '#ff6', '#f93', '#e33', '#3c3', '#4af', '#36c', '#909', '#063', '#630'])
  .flatMap((surface) => textsOn(surface).map((text) => ({surface, text})));

const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Contrast</title><link rel="icon" href="data:,"><script type="module" src="/dist/nice-pick.js"></script><script type="module" src="/tests/trust/people/measure.js"></script><body>
<nice-pick a="fine-tuning-llms" b="few-shot-learning" contact="https://blog.example/"></nice-pick><nice-pick variant="compact" a="react" b="vue"></nice-pick><p>Some <nice-pick variant="inline" a="react" b="vue"></nice-pick>.</p></body></html>`;

/** Waits until all of the cards are there, and opens what is folded. */
const prepare = async () => {
  const cards = [...document.querySelectorAll('nice-pick')];
  const end = Date.now() + 20_000;
  while (!globalThis.measure || cards.some(({shadowRoot}) => !shadowRoot?.querySelector('[part=pick]'))) {
    if (Date.now() > end) throw new Error('no cards');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  for (const {shadowRoot} of cards) shadowRoot.querySelector('summary, button').click();
};

/** What the accent is for. */
const accented = '.surface .badge, .surface .wins > b, hr, svg';

const inEngine = async (name, start, address) => {
  const failures = [];
  const worst = {};
  let count = 0;
  const browser = await start();
  try {
    await browser.open(`${address}/people/contrast`);
    await browser.run(prepare);
    const measure = async (looks, selector) => {
      const found = await browser.run(({looks, selector}) => globalThis.measure(looks, selector), {looks, selector});
      for (const [index, kinds] of found.entries()) {
        count++;
        for (const [kind, {ratio, what, front, ground}] of Object.entries(kinds)) {
          const {theme, ...look} = looks[index];
          const told = `${kind} ${ratio.toFixed(2)}:1, ${what} ${front} on ${ground} (${theme ?? ''} ${JSON.stringify(look)})`;
          const of = `${kind}${selector ? ' in any accent' : ''}, ${look.surface ? 'surfaces of pages' : 'its own surface'}`;
          if (!(ratio >= worst[of]?.ratio)) worst[of] = {ratio, told};
          if (ratio < least[kind]) failures.push(`${name}: ${told}: expected ${least[kind]}:1`);
        }
      }
      return found;
    };
    for (const scheme of ['light', 'dark']) {
      // The engines reckon colours alike: a part of them tells whether they still do.
      const looks = accents.filter((_, index) => name === 'chromium' || index % 3 === 0).map((accent) => ({scheme, accent}));
      const [first] = await measure(looks, accented);
      for (const kind of ['text', 'bar', 'mark']) if (!first[kind]) failures.push(`${name}: there is no ${kind} in the accent's colour`);
    }
    for (const [index, [theme, [surface, text, under = pages.at(-1)]]] of Object.entries(themes).entries()) {
      // Without a surface of its own the card stands on the page's.
      const isBare = /^transparent$|^#....$/.test(surface);
      const own = {theme, ...(surface && {surface, text})};
      // A page may well be dark without saying so.
      await measure(['light', 'dark'].flatMap((scheme) => (isBare ? [under] : scheme === 'dark' ? pages.slice(1, 2) : pages).map((look) => ({...own, ...look, scheme}))));
      // A card in colours of the page's own is the same in both schemes.
      if (surface)
        await measure(
          [...shown, ...special].map((accent) => ({...own, ...(isBare && under), accent, scheme: ['light', 'dark'][index % 2]})),
          accented,
        );
    }
    await measure(surfaces);
    for (const look of surfaces)
      await measure(
        shown.map((accent) => ({...look, accent})),
        accented,
      );
  } finally {
    await browser.close();
  }
  return {count, failures, worst};
};

/** Reads from the screen what was reckoned: the colour of the bars with some accents. */
const onScreen = async (browser, address) => {
  const failures = [];
  const page = await browser.newPage();
  await page.goto(`${address}/people/contrast`);
  await page.evaluate(prepare);
  await page.keyboard.press('Escape');
  const bar = page.locator('nice-pick').first().locator('hr').first();
  const some = accents.filter((_, index) => index % 37 === 0);
  for (const accent of some) {
    await page.evaluate((accent) => document.documentElement.style.setProperty('--nice-pick-accent', accent), accent);
    const {data, width} = PNG.sync.read(await bar.screenshot());
    const at = 4 * (2 * width + Math.floor(width / 2));
    const seen = [...data.slice(at, at + 3)];
    const reckoned = await page.evaluate((accent) => globalThis.measure([{accent}], '.wins > hr')[0].bar.front, accent);
    const expected = [1, 3, 5].map((from) => parseInt(reckoned.slice(from, from + 2), 16));
    if (seen.some((value, index) => Math.abs(value - expected[index]) > 2)) failures.push(`on the screen, ${accent} is ${seen}, not ${expected}`);
  }
  await page.close();
  return {count: some.length, failures};
};

/** Measures how well all texts, bars and marks are to be seen, whatever the page sets. */
export const seeColours = async ({browser, server, address, engines}) => {
  server.pages['/people/contrast'] = page;
  const counts = {looks: 0};
  const failures = [];
  const {browsers} = await findBrowsers(engines, 1000);
  for (const name of engines) {
    const {count, failures: found, worst} = await inEngine(name, browsers[name], address);
    counts.looks += count;
    // A fault of a rule shows in thousands of colours.
    failures.push(...found.slice(0, 20), ...(found.length > 20 ? [`${name}: and ${found.length - 20} more`] : []));
    for (const [of, {told}] of Object.entries(worst)) counts[`worst ${of} in ${name}`] = told;
  }
  const {count, failures: found} = await onScreen(browser, address);
  counts['colours on the screen'] = count;
  failures.push(...found);
  return {counts, failures};
};
