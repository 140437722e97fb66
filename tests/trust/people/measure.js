// Runs in a page: tells how well each text, bar and mark of the cards there is to be seen.
import {contrast} from '../../support/wcag.mjs';

const pad = document.createElement('canvas').getContext('2d', {willReadFrequently: true});

/** What a browser paints for colours: red, green, blue and opacity, each 0 to 1. */
const paint = (colours) => {
  const all = [...new Set(colours)];
  const painted = new Map();
  for (let from = 0; from < all.length; from += 2000) {
    const some = all.slice(from, from + 2000);
    pad.canvas.width = some.length;
    pad.canvas.height = 1;
    some.forEach((colour, index) => {
      pad.fillStyle = '#0000';
      pad.fillStyle = colour;
      pad.fillRect(index, 0, 1, 1);
    });
    const {data} = pad.getImageData(0, 0, some.length, 1);
    some.forEach((colour, index) =>
      painted.set(
        colour,
        [...data.slice(4 * index, 4 * index + 4)].map((value) => value / 255),
      ),
    );
  }
  return painted;
};

const over = ([red, green, blue, alpha], ground, opacity = 1) => [red, green, blue].map((value, index) => value * alpha * opacity + ground[index] * (1 - alpha * opacity));

const hex = (colour) =>
  `#${colour
    .map((value) =>
      Math.round(value * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;

/** The element around another one, also that of a shadow root. */
const outer = (element) => element.parentElement ?? element.getRootNode().host;

/** What of a card has a colour: its texts, bars and marks. */
const seenIn = (card, selector) =>
  [...card.shadowRoot.querySelectorAll('*')].flatMap((element) => {
    if (element.localName === 'style' || (selector && !element.matches(selector))) return [];
    const isText = [...element.childNodes].some(({nodeType, nodeValue}) => nodeType === 3 && nodeValue.trim());
    const kind = element.localName === 'hr' ? 'bar' : element.localName === 'svg' ? 'mark' : isText ? 'text' : '';
    return kind ? [{element, kind}] : [];
  });

/** What is behind an element, from the back to the front, and how much of its own colour is left. */
const around = (element) => {
  const grounds = [];
  let opacity = 1;
  for (let each = element; each; each = outer(each)) {
    const {backgroundColor, opacity: own} = getComputedStyle(each);
    grounds.unshift(backgroundColor);
    opacity *= own;
  }
  return {grounds, opacity};
};

/**
 * Sets a look for the whole page, again and again, and measures the cards in each;
 * with a selector for the first card alone, and only what it selects.
 *
 * @param looks `page`, `surface`, `text`, `accent` and `scheme`, each as CSS
 * @returns of each look the worst contrast of each kind
 */
globalThis.measure = (looks, selector) => {
  const cards = [...document.querySelectorAll('nice-pick')].slice(0, selector ? 1 : undefined);
  const seen = cards.flatMap((card) => seenIn(card, selector));
  const {style} = selector ? cards[0] : document.documentElement;
  const read = looks.map((look) => {
    style.cssText = '';
    for (const [name, property] of Object.entries({
      scheme: 'color-scheme',
      page: 'background-color',
      ink: 'color',
      surface: '--nice-pick-surface',
      text: '--nice-pick-text',
      accent: '--nice-pick-accent',
    }))
      if (look[name]) style.setProperty(property, look[name]);
    return seen.map(({element, kind}) => ({
      kind,
      what: `${element.closest('[part]')?.part ?? 'in the sentence,'} ${element.localName}`,
      colour: kind === 'bar' ? getComputedStyle(element).borderBlockStartColor : getComputedStyle(element).color,
      ...around(element),
    }));
  });
  style.cssText = '';
  const painted = paint(read.flat().flatMap(({colour, grounds}) => [colour, ...grounds]));
  return read.map((elements, index) => {
    const worst = {};
    for (const {kind, what, colour, grounds, opacity} of elements) {
      // The canvas of a page is white or, in a dark scheme, nearly black.
      const canvas = looks[index].scheme === 'dark' ? [0.07, 0.07, 0.07] : [1, 1, 1];
      const ground = grounds.reduce((behind, each) => over(painted.get(each), behind), canvas);
      const front = over(painted.get(colour), ground, opacity);
      const ratio = contrast(front, ground);
      if (!(ratio >= worst[kind]?.ratio)) worst[kind] = {ratio, what, front: hex(front), ground: hex(ground)};
    }
    return worst;
  });
};
