import {expect} from '@open-wc/testing';
import type {Comparison, Item} from '../../src/comparison/types.js';
import {part, parts, place, ready, settle, shown, sidesOf, words, type Placed} from '../support/card.js';
import {table} from '../support/comparisons.js';

const word = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(3);
const long = 'A sentence, e.g. of ten words, that says little at all. '.repeat(200).slice(0, 10_000).replace(/ $/, '.');

/** Texts that a careless card would cut, quote, mirror or overflow with. */
const texts: readonly [name: string, text: string][] = [
  ['an abbreviation with points', 'you want it, e.g. for ACID, i.e. safe writes etc.'],
  ['an acronym', 'ACID'],
  ['names in a row', 'React, Django, or Spring'],
  ['a sentence that starts with a pronoun', 'It is essential for you'],
  ['straight and curly quotes', `"double", 'single', “curly”, ‘single’, «guillemets», it's`],
  ['angle brackets and an entity', '<script>alert(1)</script> Array<string> a < b && b > c &amp; &lt;'],
  ['braces', '{name} {{ a }} ${b} {a} vs {b}'],
  ['backslashes and percent signs', 'C:\\new\\table %s %20 100 %'],
  ['emoji', '🧊 👩‍👩‍👧‍👦 🇺🇳 1️⃣ 🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
  ['Hebrew', 'כדאי לבחור ב־React כאשר הצוות גדול.'],
  ['Arabic', 'اختر React عندما يكون الفريق كبيرًا (أكثر من 10).'],
  ['Chinese and Japanese', '選ぶなら、チームが大きいとき。如果团队很大就选它。'],
  ['accents as one letter and as two', 'é e\u0301 Å A\u030a ﬁ'],
  ['a word that is very long', word],
  ['10,000 characters', long],
];

const about = (text: string): Comparison => {
  const item = (name: string): Item => ({
    name,
    kind: `${text} kind`,
    summary: `${text} summary`,
    useIf: [`${text} use`],
    pros: [`${text} pro`],
    cons: [`${text} con`],
    related: [`Related ${text}`],
  });
  return {
    a: item(`A ${text}`),
    b: item(`B ${text}`),
    pick: 'a',
    reason: `${text} reason`,
    intro: `${text} intro`,
    criteria: [{label: `${text} label`, a: [`${text} left`], b: [`${text} right`]}],
    author: `Author ${text}`,
    contact: 'https://blog.example/',
    disclosure: `${text} disclosure`,
  };
};

/** The texts of a card, each as it stands in its own element. */
const quotes = (card: Element): string[] => [...card.shadowRoot!.querySelectorAll('bdi')].map(({textContent}) => textContent);

const placeNarrow = (comparison: Comparison, attributes = ''): Promise<Placed> => {
  const placed = place(`<div class="narrow" style="inline-size: 280px"><nice-pick ${attributes}></nice-pick></div>`);
  placed.card.comparison = comparison;
  return ready(placed);
};

/** Checks that nothing sticks out sideways: neither of the page, nor of the box, nor of the card. */
const checkWidth = (card: Element, box: Element): void => {
  const page = document.documentElement;
  expect(page.scrollWidth, 'the page').to.be.at.most(page.clientWidth);
  expect(box.scrollWidth, 'the box').to.be.at.most(box.clientWidth);
  for (const element of [part(card, 'card'), ...sidesOf(card), ...card.shadowRoot!.querySelectorAll('ul, [part=evidence], [part=verdict], [part=title]')])
    expect(element.scrollWidth, (element as HTMLElement).className).to.be.at.most(Math.max(element.clientWidth, Math.ceil(element.getBoundingClientRect().width)));
  const {right, left} = part(card, 'card').getBoundingClientRect();
  const range = document.createRange();
  for (const text of card.shadowRoot!.querySelectorAll('bdi')) {
    range.selectNodeContents(text);
    for (const line of range.getClientRects()) {
      expect(line.right, text.textContent.slice(0, 50)).to.be.at.most(right + 0.5);
      expect(line.left, text.textContent.slice(0, 50)).to.be.at.least(left - 0.5);
    }
  }
};

for (const [name, text] of texts)
  describe(`a text with ${name}`, () => {
    it('is shown exactly as it is given, in every place', async () => {
      const {card} = await placeNarrow(about(text));
      const drawn = quotes(card);
      for (const place of [
        `A ${text}`,
        `B ${text}`,
        ...['kind', 'summary', 'use', 'pro', 'con', 'reason', 'intro', 'label', 'left', 'right', 'disclosure'].map((end) => `${text} ${end}`),
        `Related ${text}`,
        `Author ${text}`,
      ])
        expect(drawn.includes(place), place.slice(0, 80)).to.equal(true);
      expect(part(card, 'title').textContent.includes(`A ${text} vs B ${text}`)).to.equal(true);
      expect(card.shadowRoot!.querySelector('script, string')).to.equal(null);
    });

    it('is shown from a table as well', async () => {
      const cell = document.createElement('td');
      cell.textContent = text;
      const {card} = await ready(
        place(
          `<nice-pick>${table(
            ['One', 'Two'],
            [
              ['Pros', cell.innerHTML, 'x'],
              ['Summary', 'y', cell.innerHTML],
              ['Pick', cell.innerHTML, ''],
            ],
          )}</nice-pick>`,
        ),
      );
      expect(part(card, 'reason').textContent).to.equal(text);
      expect(parts(card, 'pros')[0]!.querySelector('li')!.textContent).to.equal(text);
      expect(parts(card, 'summary')[1]!.textContent).to.equal(text);
    });

    it('overflows nothing at 280 px', async () => {
      const {card, box} = await placeNarrow(about(text));
      expect(part(card, 'card').getBoundingClientRect().width).to.be.closeTo(280, 1);
      expect(shown(part(card, 'intro')).length).to.be.greaterThan(text.length / 2);
      checkWidth(card, box.querySelector('.narrow')!);
    });

    it('overflows nothing at 280 px in a compact card that is open', async () => {
      const {card, box} = await placeNarrow(about(text), 'variant="compact"');
      (part(card, 'more') as HTMLDetailsElement).open = true;
      await settle();
      checkWidth(card, box.querySelector('.narrow')!);
    });
  });

describe('a text with links and code', () => {
  it('keeps every part of it, alike ones too', async () => {
    const {card} = await ready(
      place(`<nice-pick>${table(['One', 'Two'], [['Pros', '<code>a</code>, <code>a</code>, <a href="/b">b</a>, <em>a</em>, <a href="/b">b</a>', 'x']])}</nice-pick>`),
    );
    const pros = parts(card, 'pros')[0]!.querySelector('li')!;
    expect(words(pros)).to.equal('a, a, b, a, b');
    expect([...pros.querySelectorAll('code, a, em')].map(({localName}) => localName)).to.deep.equal(['code', 'code', 'a', 'em', 'a']);
  });
});

describe('white space', () => {
  it('is read as one space, as in the page', async () => {
    const {card} = await ready(place(`<nice-pick>\n  ${table(['\n  React  ', ' Vue\n'], [['  Pros ', '\n one\n   line \n', ' two <br/>\n three ']])}\n</nice-pick>`));
    expect(shown(part(card, 'title'))).to.equal('React vs Vue');
    expect(parts(card, 'pros').map(shown)).to.deep.equal(['Pros one line', 'Pros two three']);
    expect(parts(card, 'pros').map((block) => block.querySelectorAll('li').length)).to.deep.equal([1, 2]);
  });
});

describe('strings from different hands', () => {
  it('are kept apart from one another’s direction', async () => {
    const {card} = await ready(
      place(
        `<nice-pick>${table(
          ['ריאקט', 'Vue (3)'],
          [
            ['Kind', 'ספרייה', 'framework'],
            ['Pick', 'כי כן!', ''],
          ],
        )}</nice-pick>`,
      ),
    );
    const title = part(card, 'title');
    expect(words(title)).to.equal('ריאקט vs Vue (3)');
    const isolated = [...title.querySelectorAll('bdi bdi')];
    expect(isolated.map(words)).to.deep.equal(['ריאקט', 'Vue (3)']);
    for (const text of isolated) expect(getComputedStyle(text).unicodeBidi).to.match(/isolate/);
    // The first name stands to the left of the second one: the sentence around them runs from left to right.
    expect(isolated[0]!.getBoundingClientRect().right).to.be.at.most(isolated[1]!.getBoundingClientRect().left);
    expect(getComputedStyle(part(card, 'reason').querySelector('bdi')!).direction).to.equal('rtl');
  });
});
