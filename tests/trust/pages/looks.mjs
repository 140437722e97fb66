import {mkdirSync, writeFileSync} from 'node:fs';
import {PNG} from 'pngjs';
import {comparePictures} from '../../e2e/support/pictures.mjs';
import {projectFolder, serve} from '../../support/serve.mjs';
import {addStyle, boxes, inherited, open, texts, untilDrawn} from './in-page.mjs';
import {readSheets} from './sheets.mjs';
import {cards, page, room, stage} from './stage.mjs';

const limit = 0.001;
const pictureFolder = `${projectFolder}.cache/trust/pages`;

/** A bar and a corner are measured in pixels, which a page that zooms makes larger, and a larger font does not; how wide a triangle is, is rounded. */
const larger = (scale) => [`hr {border-block-start-width: ${4 * scale}px} .surface {border-radius: ${6 * scale}px}`, 'summary {list-style: none}'];

const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

/** Which cards are compared in which state. */
const states = {folded: /card|compact/, open: /compact|inline/};

/** Shows a page in a browser, and reads and pictures all its cards, folded and open. */
const show = async (browser, address, {width, style}) => {
  await browser.open(address);
  const wrong = await browser.run(untilDrawn);
  if (wrong.length > 0) return {wrong};
  // A popover covers no other card that is compared, and has the same around it on every page.
  await browser.run(addStyle, `[popover] {outline: 20px solid #fff; margin-block-end: 20px} ${style}`);
  const given = await browser.run(inherited);
  const take = async () => {
    const {window, scale, boxes: found} = await browser.run(boxes, width);
    for (const [name, {x, y, width, height}] of Object.entries(found))
      if (x < 0 || y < 0 || x + width > window[0] || y + height > window[1]) wrong.push(`${name} is not in the window of ${window.join(' × ')}: ${[x, y, width, height].join()}`);
    return {boxes: found, scale, picture: wrong.length > 0 ? undefined : await browser.picture()};
  };
  const said = {folded: await browser.run(texts)};
  const pictures = {folded: await take()};
  wrong.push(...(await browser.run(open)));
  pictures.open = await take();
  said.open = await browser.run(texts);
  return {wrong, given, said, pictures};
};

/**
 * Compares the cards on pages with other people's style sheets with those on a plain page.
 *
 * @param browser one of tests/e2e/support/browsers.mjs
 * @param engine its name
 * @param only the sheets to keep; all where it is left out
 */
export const compareLooks = async ({browser, engine, only}) => {
  mkdirSync(pictureFolder, {recursive: true});
  const server = await serve(projectFolder);
  const failures = [];
  const counts = {pages: 0, pictures: 0};
  const plain = new Map();
  for (const [sheet, {head, attributes, around = ['', ''], scale = 1}] of Object.entries(await readSheets())) {
    if (only && !only.includes(sheet)) continue;
    const fail = (what) => failures.push(`${engine}, ${sheet}: ${what}`);
    const width = 640 * scale;
    await browser.resize(room.width * scale, room.height * scale);
    server.pages['/hostile'] = page({head, attributes, body: around.join(stage())});
    const [pixels, rounded] = scale === 1 ? ['', ''] : larger(scale);
    const hostile = await show(browser, `${server.address}/hostile`, {width, style: rounded});
    if (hostile.wrong.length > 0) {
      hostile.wrong.forEach(fail);
      continue;
    }
    // The box of the element itself is the page's to set, so the plain page gives it the same width.
    const wide = hostile.pictures.folded.boxes['card from a table'].width;
    const given = Object.entries({...hostile.given, 'font-size': `${parseFloat(hostile.given['font-size']) * scale}px`}).map((entry) => entry.join(': '));
    const key = JSON.stringify([given, wide, scale]);
    if (!plain.has(key)) {
      server.pages['/plain'] = page({head: `<style>.place > nice-pick {inline-size: ${wide}px}</style>`, body: stage(given, scale)});
      plain.set(key, await show(browser, `${server.address}/plain`, {width, style: pixels + rounded}));
    }
    const known = plain.get(key);
    known.wrong.forEach((what) => fail(`on the plain page, ${what}`));
    if (known.wrong.length > 0) continue;
    counts.pages++;
    if (!same(hostile.said, known.said)) fail(`the cards say something else: ${JSON.stringify(hostile.said)} instead of ${JSON.stringify(known.said)}`);
    for (const [state, shown] of Object.entries(states)) {
      const names = Object.keys(cards).filter((name) => shown.test(name));
      const [one, other] = [known, hostile].map(
        ({
          pictures: {
            [state]: {picture, boxes},
          },
        }) => ({picture, boxes: Object.fromEntries(names.map((name) => [name, boxes[name]]))}),
      );
      const unseen = names.filter((name) => !one.boxes[name] || !other.boxes[name]);
      if (unseen.length > 0) {
        fail(`${state}, ${unseen.join(', ')} cannot be seen`);
        continue;
      }
      for (const {name, share, parts} of comparePictures(one, other)) {
        counts.pictures++;
        if (process.env.DUMP) console.log(engine, sheet, state, name, share);
        if (share <= limit) continue;
        const file = `${engine} ${sheet} ${state} ${name}`.replace(/[^a-z0-9.]+/gi, '-');
        parts.forEach((part, index) => writeFileSync(`${pictureFolder}/${file}-${['plain', 'here', 'difference'][index]}.png`, PNG.sync.write(part)));
        fail(`${state}, ${name} looks different (${(100 * share).toFixed(2)} % of it; .cache/trust/pages/${file}-*.png)`);
      }
    }
    if (process.env.DUMP) for (const state of Object.keys(states)) writeFileSync(`${pictureFolder}/whole ${engine} ${sheet} ${state}.png`, hostile.pictures[state].picture);
  }
  server.close();
  return {counts, failures};
};
