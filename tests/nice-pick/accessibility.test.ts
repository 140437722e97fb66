import {expect} from '@open-wc/testing';
import 'axe-core';
import type * as Axe from 'axe-core';
import type {Comparison} from '../../src/comparison/types.js';
import {barsOf, clear, failure, part, parts, place, placeComparison, ready, settle, shown, sidesOf, until, within, words, type Placed} from '../support/card.js';
import {byHand, figure, frameworks, shots, tuning, whole} from '../support/comparisons.js';
import {freshCatalog, holdRequests} from '../support/network.js';

declare const axe: typeof Axe;

/** A page around a card, as a blog has one. */
const page = (card: string): string =>
  `<main><h1>A post</h1><p>Words before.</p><h2>A section</h2><p>A sentence with ${card.includes('inline') ? `a ${card} in it` : '</p>' + card + '<p>'} and words after.</p></main>`;

const findings = async (box: Element): Promise<string[]> => {
  const {violations} = await axe.run(box, {resultTypes: ['violations']});
  return violations.flatMap(({id, nodes}) => nodes.map(({target, failureSummary}) => `${id}: ${target.join(' ')}: ${failureSummary}`));
};

interface State {
  readonly name: string;
  /** What is between the tags and in them. */
  readonly attributes: string;
  readonly inside: string;
  readonly comparison?: Comparison;
  /** What has to be there before axe looks. */
  readonly text: string;
  readonly kind: 'ready' | 'failed' | 'pending';
}

const figures = (a: number, b: number): Comparison => ({a: {...tuning, figures: [figure(a)]}, b: {...shots, figures: [figure(b)]}});

const states: State[] = [
  {
    name: 'by popularity',
    attributes: '',
    inside: '',
    comparison: {...byHand, contact: 'https://blog.example/'},
    text: 'Nice Pick: Fine-Tuning LLMs. The catalog’s pick, by popularity.',
    kind: 'ready',
  },
  {name: 'with everything', attributes: '', inside: '', comparison: whole, text: 'Nice Pick: Fine-Tuning LLMs. Verdict: Ada Example.', kind: 'ready'},
  {name: 'a tie', attributes: 'pick="tie"', inside: '', comparison: byHand, text: 'A tie. The author’s verdict.', kind: 'ready'},
  {name: 'too close', attributes: '', inside: '', comparison: figures(1000, 1010), text: 'Too close to call.', kind: 'ready'},
  {
    name: 'no pick',
    attributes: '',
    inside: '',
    comparison: {a: {...tuning, figures: []}, b: {...shots, figures: []}},
    text: 'No overall pick. No fair figure counts both,',
    kind: 'ready',
  },
  {name: 'from a table', attributes: '', inside: frameworks, text: 'Nice Pick: React. The author’s verdict.', kind: 'ready'},
  {name: 'from the catalog', attributes: 'a="react" b="vue"', inside: '', text: 'Nice Pick: React. The catalog’s pick, by popularity.', kind: 'ready'},
  {name: 'failed, with the author’s content', attributes: 'a="react" b="no such thing"', inside: '<b>My own words</b>', text: 'My own words', kind: 'failed'},
  {name: 'failed, with two names', attributes: 'a="react" b="no such thing"', inside: '', text: 'react vs no such thing', kind: 'failed'},
  {name: 'pending, with the author’s content', attributes: 'a="react" b="vue"', inside: '<b>My own words</b>', text: 'My own words', kind: 'pending'},
  {name: 'pending, with two names', attributes: 'a="react" b="vue"', inside: '', text: 'react vs vue', kind: 'pending'},
];

/** Puts a card in some state into a page. */
const make = async ({attributes, inside, comparison, text, kind}: State, more: string): Promise<Placed> => {
  if (kind === 'pending') holdRequests();
  const placed = place(page(`<nice-pick ${attributes} ${more} ${kind === 'pending' ? `catalog="${freshCatalog()}"` : ''}>${inside}</nice-pick>`));
  if (comparison) placed.card.comparison = comparison;
  if (kind === 'ready') await ready(placed);
  else if (kind === 'failed') await failure(placed);
  await settle();
  const seen = kind !== 'ready' && inside ? shown(placed.card.querySelector('b')) : words(placed.card.shadowRoot);
  expect(seen).to.include(text);
  return placed;
};

const themes: Readonly<Record<string, string>> = {'the page’s theme': '', light: 'theme="light"', dark: 'theme="dark"'};

for (const variant of ['card', 'compact', 'inline'] as const)
  for (const [theme, attribute] of Object.entries(themes))
    describe(`axe finds nothing in ${variant}, ${theme}`, () => {
      for (const state of states) {
        if (variant === 'inline' && state.inside === frameworks) continue;
        it(state.name, async () => {
          const {box} = await make(state, `variant="${variant}" ${attribute}`);
          expect(await findings(box)).to.deep.equal([]);
        });
      }

      if (variant === 'compact')
        for (const state of states.filter(({kind}) => kind === 'ready'))
          it(`${state.name}, open`, async () => {
            const {box, card} = await make(state, `variant="${variant}" ${attribute}`);
            part(card, 'more').querySelector('summary')!.click();
            await settle();
            for (const name of parts(card, 'name')) expect(shown(name)).to.not.equal('');
            expect(await findings(box)).to.deep.equal([]);
          });

      if (variant === 'card')
        it('from the catalog, with all of it shown', async () => {
          const {box, card} = await make(
            states.find(({name}) => name === 'from the catalog')!,
            attribute,
          );
          const details = part(card, 'more') as HTMLDetailsElement;
          details.querySelector('summary')!.click();
          await settle();
          expect(details.open).to.equal(true);
          expect(await findings(box)).to.deep.equal([]);
        });

      if (variant === 'inline')
        for (const state of states.filter(({kind, inside}) => kind === 'ready' && inside !== frameworks))
          it(`${state.name}, with its popover open`, async () => {
            const {box, card} = await make(state, `variant="${variant}" ${attribute}`);
            part(card, 'trigger').click();
            const popover = part(card, 'card');
            await until(() => popover.matches(':popover-open'), 'the popover');
            expect(shown(popover)).to.include('Pros');
            expect(await findings(box)).to.deep.equal([]);
          });
    });

describe('axe finds nothing', () => {
  it('in a tag with nothing at all in it', async () => {
    const placed = place(page('<nice-pick></nice-pick>'));
    await failure(placed);
    await settle();
    expect(words(placed.box)).to.include('Words before.');
    expect(await findings(placed.box)).to.deep.equal([]);
  });

  it('in a German page and in one from right to left', async () => {
    for (const [attributes, markup] of [
      ['lang="de"', ''],
      ['dir="rtl" lang="ar"', ''],
    ]) {
      const placed = place(`<div ${attributes}>${page('<nice-pick></nice-pick>')}${markup}</div>`);
      placed.card.comparison = whole;
      await ready(placed);
      expect(words(part(placed.card, 'title'))).to.equal('Fine-Tuning LLMs vs Few-Shot Learning');
      expect(await findings(placed.box)).to.deep.equal([]);
      clear();
    }
  });

  it('in a page that is dark, by its scheme', async () => {
    const placed = place(`<div style="color-scheme: dark; background: #111; color: #eee">${page('<nice-pick></nice-pick>')}</div>`);
    placed.card.comparison = whole;
    await ready(placed);
    expect(words(part(placed.card, 'title'))).to.equal('Fine-Tuning LLMs vs Few-Shot Learning');
    expect(await findings(placed.box)).to.deep.equal([]);
  });

  it('in a sentence of a page that goes dark without saying so', async () => {
    const placed = place(`<div style="background: #111; color: #eee">${page('<nice-pick variant="inline"></nice-pick>')}</div>`);
    placed.card.comparison = whole;
    await ready(placed);
    expect(words(part(placed.card, 'trigger').nextElementSibling)).to.equal('Nice Pick: Fine-Tuning LLMs');
    expect(await findings(placed.box)).to.deep.equal([]);
  });

  it('with an accent of the page that is too pale or too dark: the card makes it legible', async () => {
    for (const [scheme, accent] of [
      ['light', '#ffe08a'],
      ['light', '#fff'],
      ['dark', '#222'],
      ['dark', '#30106b'],
    ]) {
      const placed = place(
        `<div style="color-scheme: ${scheme}; --nice-pick-accent: ${accent}; ${scheme === 'dark' ? 'background: #111; color: #eee' : ''}">${page('<nice-pick></nice-pick>')}</div>`,
      );
      placed.card.comparison = byHand;
      await ready(placed);
      expect(words(part(placed.card, 'pick'))).to.include('Nice Pick');
      expect(await findings(placed.box), `${scheme} ${accent}`).to.deep.equal([]);
      clear();
    }
  });
});

describe('axe', () => {
  it('does see what is wrong inside a card', async () => {
    const placed = await make(states[0]!, '');
    part(placed.card, 'title').style.color = '#fdfdfd';
    const found = await findings(placed.box);
    expect(found.join('\n')).to.include('color-contrast');
  });
});

describe('the outline', () => {
  const levels = (card: Element): number[] =>
    [...card.shadowRoot!.querySelectorAll('[role=heading], h1, h2, h3, h4, h5, h6')].map((heading) => Number(heading.ariaLevel ?? heading.localName.slice(1)));

  for (const level of ['1', '2', '3', '4', '5', '6'])
    it(`has the card at heading-level="${level}", and the sides one below`, async () => {
      const {card} = await ready(placeComparison(byHand, `heading-level="${level}"`));
      expect(levels(card)).to.deep.equal([+level, +level + 1, +level + 1]);
    });

  it('has the card at level 3 by itself, also while it waits', async () => {
    holdRequests();
    const placed = place(`<nice-pick a="react" b="vue" catalog="${freshCatalog()}"></nice-pick>`);
    await settle();
    expect(levels(placed.card)).to.deep.equal([3]);
    const done = await ready(placeComparison(byHand));
    expect(levels(done.card)).to.deep.equal([3, 4, 4]);
  });

  it('names both sides, the pick among them, in the headings', async () => {
    const {card} = await ready(placeComparison(byHand));
    expect([...card.shadowRoot!.querySelectorAll('[role=heading]')].map(words)).to.deep.equal([
      'Fine-Tuning LLMs vs Few-Shot Learning',
      'Nice Pick: Fine-Tuning LLMs',
      'Few-Shot Learning',
    ]);
  });

  it('has no heading in the sentence of an inline card', async () => {
    const {card} = await ready(placeComparison(byHand, 'variant="inline"'));
    expect(part(card, 'trigger').querySelector('[role=heading]')).to.equal(null);
    expect(levels(card)).to.deep.equal([3, 4, 4]);
  });

  it('is one article', async () => {
    const {card} = await ready(placeComparison(byHand));
    expect(part(card, 'card').localName).to.equal('article');
  });
});

describe('lists', () => {
  for (const variant of ['card', 'compact', 'inline'] as const)
    it(`are lists with items, as ${variant}`, async () => {
      const {card} = await ready(placeComparison(whole, `variant="${variant}"`));
      const lists = [...part(card, 'sides').querySelectorAll('ul')];
      expect(lists).to.have.length(2 * 3 + 2 * 2);
      for (const list of lists) {
        expect(list.getAttribute('role') ?? 'list').to.equal('list');
        expect([...list.children].map(({localName}) => localName)).to.deep.equal(Array<string>(list.children.length).fill('li'));
        expect(list.children.length).to.be.greaterThan(0);
        for (const entry of list.children) expect(entry.getAttribute('role') ?? 'listitem').to.equal('listitem');
        // Some engines take a list without markers for none.
        expect(getComputedStyle(list.firstElementChild!).listStyleType).to.not.equal('none');
        expect(getComputedStyle(list.firstElementChild!).display).to.equal('list-item');
      }
    });

  it('have their label in words before them', async () => {
    const {card} = await ready(placeComparison(byHand));
    for (const [name, labels] of [
      ['pros', ['Pros', 'Pros']],
      ['cons', ['Cons', 'Cons']],
      ['useIf', ['Use Fine-Tuning LLMs if', 'Use Few-Shot Learning if']],
    ] as const)
      expect(parts(card, name).map((block) => words(block.querySelector('ul')!.previousElementSibling))).to.deep.equal(labels);
  });

  it('tell pros from cons by their marks as well, which nobody has to hear', async () => {
    const {card} = await ready(placeComparison(byHand));
    const [pro, con] = ['pros', 'cons'].map((name) => getComputedStyle(parts(card, name)[0]!.querySelector('li')!).listStyleType);
    expect(pro).to.include('+');
    expect(con).to.include('−');
  });

  it('have two figures as a list of two', async () => {
    const {card} = await ready(placeComparison(byHand));
    const list = part(card, 'evidence').querySelector('ul')!;
    expect([...list.children].map(({localName}) => localName)).to.deep.equal(['li', 'li']);
    // The bars say nothing that the figures do not.
    for (const bar of barsOf(card)) expect(words(bar)).to.equal('');
  });
});

describe('the pick', () => {
  it('is said in words, in the bottom line and on its side', async () => {
    const {card} = await ready(placeComparison(byHand));
    expect(words(part(card, 'pick'))).to.match(/^Nice Pick: Fine-Tuning LLMs\. /);
    const [winner, other] = sidesOf(card);
    expect(words(within(winner, 'name'))).to.equal('Nice Pick: Fine-Tuning LLMs');
    expect(words(other)).to.not.include('Nice Pick');
  });

  it('is said in words after the trigger of an inline card', async () => {
    for (const [attributes, text] of [
      ['', 'Nice Pick: Fine-Tuning LLMs'],
      ['pick="b"', 'Nice Pick: Few-Shot Learning'],
      ['pick="tie"', 'A tie'],
    ] as const) {
      const {card} = await ready(placeComparison(byHand, `variant="inline" ${attributes}`));
      const trigger = part(card, 'trigger');
      expect([words(trigger), words(trigger.nextElementSibling)]).to.deep.equal(['Fine-Tuning LLMs vs Few-Shot Learning', text]);
    }
  });

  it('is not told by colour alone', async () => {
    const {card} = await ready(placeComparison(byHand));
    const badges = parts(card, 'badge');
    expect(badges).to.have.length(2);
    for (const badge of badges) {
      expect(shown(badge)).to.match(/^Nice Pick/);
      expect(badge.closest('[aria-hidden=true]')).to.equal(null);
    }
  });
});

describe('a space between words', () => {
  it('stands next to no comment, where Chromium’s screen readers are not told of it', async () => {
    const counted: Comparison = {...figures(1000, 500), checkedOn: '2026-11-12', disclosure: 'We sell both.', contact: 'https://blog.example/'};
    const {card} = await ready(placeComparison({...counted, a: {...tuning, figures: [{...figure(1000), counted: 'fine-tuning'}]}}, 'variant="inline"'));
    const places = [part(card, 'trigger').parentElement!, part(card, 'foot'), part(card, 'evidence').querySelector('li')!];
    for (const place of places) {
      const spaces = [...place.childNodes].filter(({nodeType, nodeValue}) => nodeType === 3 && nodeValue === ' ');
      expect(spaces.length, words(place)).to.be.greaterThan(0);
      for (const {previousSibling, nextSibling} of spaces) expect([previousSibling?.nodeType, nextSibling?.nodeType], words(place)).to.deep.equal([1, 1]);
    }
    expect(words(places[1])).to.equal('Checked on November 12, 2026. We sell both. Disagree?');
    expect(words(places[2])).to.match(/^Fine-Tuning LLMs counted as “fine-tuning”: 1,000/);
  });
});
