import {expect} from '@open-wc/testing';
import {NicePick, part, parts, place, placeComparison, ready, type Placed} from '../support/card.js';
import {byHand} from '../support/comparisons.js';

/** A card on a page with a style sheet of its own. */
const among = async (sheet: string, attributes = '', comparison = byHand): Promise<Placed> => {
  const placed = place(`<style>${sheet}</style><div><nice-pick ${attributes}></nice-pick></div>`);
  placed.card.comparison = comparison;
  return ready(placed);
};

const colours = (card: NicePick): string[] => ['card', 'badge'].map((name) => getComputedStyle(parts(card, name)[0]!).color);

describe('a page that resets everything with !important', () => {
  const reset = 'nice-pick {all: unset !important}';

  it('leaves a card its theme', async () => {
    for (const theme of ['light', 'dark']) {
      const {card: plain} = await ready(placeComparison(byHand, `theme="${theme}"`));
      const {card} = await among(reset, `theme="${theme}"`);
      expect(getComputedStyle(part(card, 'card')).backgroundColor).to.equal(getComputedStyle(part(plain, 'card')).backgroundColor);
    }
  });

  it('does not show a card that is hidden', async () => {
    const {card} = await among(reset, 'hidden');
    expect(card.checkVisibility()).to.equal(false);
  });

  it('does not show a popover that is closed, whatever its part is given', async () => {
    const {card} = await among(`${reset} ::part(card) {display: grid}`, 'variant="inline"');
    expect(part(card, 'card').checkVisibility()).to.equal(false);
    part(card, 'trigger').click();
    expect(part(card, 'card').checkVisibility()).to.equal(true);
  });
});

it('custom properties of a page do not get into a card, but for the documented ones', async () => {
  const {card: plain} = await ready(placeComparison(byHand));
  const {card} = await among('* {--accent: red; --line: red; --a: red; --k: 1; --l: red; --t: red; --w: 0}');
  expect(colours(card)).to.deep.equal(colours(plain));
});

describe('on a page with vertical lines', () => {
  it('a card has horizontal ones, and keeps to its width', async () => {
    for (const variant of ['card', 'compact']) {
      const {card} = await among('div {writing-mode: vertical-rl}', `variant="${variant}"`);
      const {width} = part(card, 'card').getBoundingClientRect();
      expect(width)
        .to.be.greaterThan(280)
        .and.at.most(46 * 16);
      const {left, right} = card.getBoundingClientRect();
      expect([left, right]).to.deep.equal([part(card, 'card').getBoundingClientRect().left, part(card, 'card').getBoundingClientRect().right]);
    }
  });

  it('an inline card stands in the line, and its popover does not', async () => {
    const {card} = await among('div {writing-mode: vertical-rl}', 'variant="inline"');
    expect([card, part(card, 'card')].map((element) => getComputedStyle(element).writingMode)).to.deep.equal(['vertical-rl', 'horizontal-tb']);
  });
});

it('code is as large as the text around it, on a page that names no size too', async () => {
  for (const size of ['', 'div {font-size: 16px}']) {
    const {card} = await among(size, '', {...byHand, pick: 'a', reason: [{text: 'npm test', code: true}]});
    const code = part(card, 'reason').querySelector('code')!;
    expect(getComputedStyle(code).fontSize).to.equal(getComputedStyle(part(card, 'reason')).fontSize);
  }
});
