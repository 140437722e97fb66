import {expect} from '@open-wc/testing';
import {part, placeComparison, ready, words} from '../support/card.js';
import {byHand} from '../support/comparisons.js';

/** Puts each text into an element of its own, as a browser's translation does. */
const translate = (root: Node): void => {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts.filter(({data}) => data.trim())) {
    const font = document.createElement('font' as string);
    font.textContent = `«${text.data}»`;
    text.replaceWith(font);
  }
};

describe('a card that the browser has translated', () => {
  for (const variant of ['card', 'compact', 'inline'])
    it(`says what is true after a change, as ${variant}`, async () => {
      const placed = await ready(placeComparison(byHand, `variant="${variant}" pick="a"`));
      translate(placed.card.shadowRoot!);
      expect(words(part(placed.card, 'title'))).to.include('«Fine-Tuning LLMs»');
      placed.card.pick = 'b';
      await ready(placed, 2);
      expect(words(part(placed.card, 'pick'))).to.equal('Nice Pick: Few-Shot Learning. The author’s verdict.');
      const {card: plain} = await ready(placeComparison(byHand, `variant="${variant}" pick="b"`));
      expect(words(placed.card.shadowRoot)).to.equal(words(plain.shadowRoot));
    });
});
