import {expect} from '@open-wc/testing';
import {plain} from '../../src/comparison/text.js';
import {lookUp} from '../../src/catalog/catalog.js';
import type {Comparison, Item, Text} from '../../src/comparison/types.js';
import {
  barsOf,
  catalog,
  clear,
  copied,
  count,
  entries,
  part,
  parts,
  place,
  placeComparison,
  ready,
  shown,
  sidesOf,
  unfold,
  until,
  within,
  words,
  type Placed,
} from '../support/card.js';
import {byHand, downloads, figure, papers, shots, table, tuning, whole} from '../support/comparisons.js';

const item = (name: string): Promise<Item> =>
  lookUp(name, 'a', catalog, (problem) => {
    throw problem;
  });

/** The two ways that a comparison comes about, each with a card of it. */
const ways = [
  {
    way: 'from the catalog',
    make: async (attributes = '') => {
      const placed = await ready(place(`<nice-pick a="fine-tuning-llms" b="few-shot-learning" ${attributes}></nice-pick>`));
      return {placed, a: await item('fine-tuning-llms'), b: await item('few-shot-learning')};
    },
    swapped: () => ready(place('<nice-pick a="few-shot-learning" b="fine-tuning-llms"></nice-pick>')),
  },
  {
    way: 'by hand',
    make: async (attributes = '') => ({placed: await ready(placeComparison(byHand, attributes)), a: tuning, b: shots}),
    swapped: () => ready(placeComparison({a: shots, b: tuning})),
  },
];

const list = (texts: readonly Text[] | undefined): string[] => (texts ?? []).map(plain);

/** Every sentence that somebody wrote of an item. */
const sentences = ({summary, useIf, pros, cons}: Item): string[] => list([summary ?? '', ...(useIf ?? []), ...(pros ?? []), ...(cons ?? [])]).filter(Boolean);

const headline = (card: Element): string => words(part(card, 'pick').querySelector('b'));

for (const {way, make, swapped} of ways) {
  describe(`what the card shows, ${way}`, () => {
    it('has the two names as its heading', async () => {
      const {card} = (await make()).placed;
      const title = part(card, 'title');
      expect(shown(title)).to.equal('Fine-Tuning LLMs vs Few-Shot Learning');
      expect(title.getAttribute('role')).to.equal('heading');
    });

    it('has its heading at the level that the page chooses', async () => {
      const {card} = (await make('heading-level="2"')).placed;
      expect(part(card, 'title').ariaLevel).to.equal('2');
      expect(parts(card, 'name').map(({ariaLevel}) => ariaLevel)).to.deep.equal(['3', '3']);
    });

    it('says when to use each side in that side, and has no introduction of its own', async () => {
      const {placed, a, b} = await make();
      const [first, second] = sidesOf(placed.card);
      expect(shown(within(first, 'summary'))).to.equal(plain(a.summary));
      expect(shown(within(first, 'summary'))).to.not.equal('');
      expect(shown(within(second, 'summary'))).to.equal(plain(b.summary));
      expect(shown(within(second, 'summary'))).to.not.equal('');
      expect(parts(placed.card, 'intro')).to.have.length(0);
    });

    it('puts the badge on the winner’s side and leaves the sides in the author’s order', async () => {
      const {card} = (await make()).placed;
      const [first, second] = sidesOf(card);
      expect(words(within(first, 'name'))).to.equal('Nice Pick: Fine-Tuning LLMs');
      expect(words(within(second, 'name'))).to.equal('Few-Shot Learning');
      expect(within(first, 'badge')!.querySelector('svg')).to.not.equal(null);
      const [first2, second2] = sidesOf((await swapped()).card);
      expect(words(within(first2, 'name'))).to.equal('Few-Shot Learning');
      expect(words(within(second2, 'name'))).to.equal('Nice Pick: Fine-Tuning LLMs');
    });

    it('gives each side its heading, its kind and its summary, in this order', async () => {
      const {placed, a, b} = await make();
      for (const [side, {name, kind, summary}] of [
        [sidesOf(placed.card)[0], a],
        [sidesOf(placed.card)[1], b],
      ] as const) {
        const text = words(side);
        expect(within(side, 'name')!.getAttribute('role')).to.equal('heading');
        expect(words(within(side, 'kind'))).to.equal(plain(kind));
        expect(words(within(side, 'kind'))).to.not.equal('');
        expect(text.indexOf(name)).to.be.lessThan(text.indexOf(plain(kind)));
        expect(text.indexOf(plain(kind))).to.be.lessThan(text.indexOf(plain(summary)));
      }
    });

    it('lists pros and cons as two lists, each with its label in words', async () => {
      const {placed, a, b} = await make();
      if (placed.card.comparison === undefined) await unfold(placed.card);
      for (const [side, {pros, cons}] of [
        [sidesOf(placed.card)[0], a],
        [sidesOf(placed.card)[1], b],
      ] as const)
        for (const [name, label, texts] of [
          ['pros', 'Pros', pros],
          ['cons', 'Cons', cons],
        ] as const) {
          const block = within(side, name)!;
          expect(block.querySelectorAll('ul')).to.have.length(1);
          expect(entries(block)).to.deep.equal(list(texts));
          expect(entries(block)).to.not.deep.equal([]);
          expect(shown(block)).to.equal([label, ...list(texts)].join(' '));
        }
    });

    it('names what is related in a row of its own: no pro, and no raw slugs', async () => {
      const {placed, a, b} = await make();
      if (placed.card.comparison === undefined) await unfold(placed.card);
      for (const [side, {related}] of [
        [sidesOf(placed.card)[0], a],
        [sidesOf(placed.card)[1], b],
      ] as const) {
        const row = within(side, 'related')!;
        const names = list(related).map((name) => (/[A-Z ]/.test(name) ? name : name.replaceAll('-', ' ')));
        expect(names).to.not.deep.equal([]);
        expect(shown(row)).to.equal(`Related: ${names.join(', ')}`);
        for (const place of ['pros', 'cons', 'useIf']) expect(words(within(side, place))).to.not.match(/Related/);
      }
      if (way === 'by hand') expect(shown(within(sidesOf(placed.card)[0], 'related'))).to.equal('Related: transfer learning, natural language processing, LoRA');
    });

    it('names the kinds where they differ', async () => {
      const {card} = (await make()).placed;
      expect(shown(part(card, 'relation'))).to.equal('Different kinds: methodology and concept.');
    });

    it('has “Use A if” and “Use B if”, each a label over a list', async () => {
      const {placed, a, b} = await make();
      if (placed.card.comparison === undefined) await unfold(placed.card);
      for (const [side, {name, useIf}] of [
        [sidesOf(placed.card)[0], a],
        [sidesOf(placed.card)[1], b],
      ] as const) {
        const block = within(side, 'useIf')!;
        expect(shown(block)).to.equal([`Use ${name} if`, ...list(useIf)].join(' '));
        expect(entries(block)).to.deep.equal(list(useIf));
        expect(entries(block)).to.not.deep.equal([]);
        expect(block.firstElementChild!.getBoundingClientRect().bottom).to.be.at.most(block.querySelector('ul')!.getBoundingClientRect().top + 1);
      }
    });

    it('gives the figures of the basis, with what was counted, their source and its date', async () => {
      const {placed, a} = await make();
      const evidence = part(placed.card, 'evidence');
      const {metric} = a.figures![0]!;
      expect(entries(evidence)[0]).to.equal('Fine-Tuning LLMs counted as “fine-tuning”: 858');
      expect(entries(evidence)[1]).to.match(/^Few-Shot Learning.*: 279$/);
      const source = shown(evidence.querySelector(':scope > small'));
      expect(source)
        .to.include(metric.label)
        .and.include('10,034')
        .and.include(metric.source)
        .and.match(/\b20\d\d\.$/);
      expect(words(part(placed.card, 'pick'))).to.include('by popularity');
    });

    it('draws the figures as two bars to scale', async () => {
      const {card} = (await make()).placed;
      const [first, second] = barsOf(card).map((bar) => bar.getBoundingClientRect());
      expect(first!.height).to.be.greaterThan(0);
      expect(second!.width / first!.width).to.be.closeTo(279 / 858, 0.02);
    });

    it('says in the bottom line who wins, and that it is the catalog’s pick', async () => {
      const {card} = (await make()).placed;
      expect(words(part(card, 'pick'))).to.equal('Nice Pick: Fine-Tuning LLMs. The catalog’s pick, by popularity.');
    });

    it('says in the bottom line that it is the author’s pick, where it is', async () => {
      const {card} = (await make('pick="few-shot-learning" reason="We have no data."')).placed;
      expect(words(part(card, 'pick'))).to.equal('Nice Pick: Few-Shot Learning. The author’s verdict.');
      expect(shown(part(card, 'reason'))).to.equal('We have no data.');
    });

    it('has a contact link that the author sets', async () => {
      const {card} = (await make('contact="ada@blog.example"')).placed;
      const link = part(card, 'foot').querySelector('a')!;
      expect(shown(link)).to.equal('Disagree?');
      expect(link.href).to.equal('mailto:ada@blog.example');
    });

    it('has no contact link where nobody sets one', async () => {
      const {card} = (await make()).placed;
      expect(shown(part(card, 'title'))).to.equal('Fine-Tuning LLMs vs Few-Shot Learning');
      expect(words(card.shadowRoot)).to.not.include('Disagree');
    });
  });

  describe(`what the original gets wrong, ${way}`, () => {
    it('swapping the sides changes neither the winner nor the basis nor the reasons', async () => {
      const {card} = (await make()).placed;
      const other = (await swapped()).card;
      expect(headline(card)).to.equal('Fine-Tuning LLMs');
      expect(headline(other)).to.equal('Fine-Tuning LLMs');
      expect(words(part(other, 'pick'))).to.equal(words(part(card, 'pick')));
      expect(entries(part(other, 'evidence')).reverse()).to.deep.equal(entries(part(card, 'evidence')));
      const mirrored = [...sidesOf(other)].reverse();
      for (const [index, side] of sidesOf(card).entries()) expect(words(mirrored[index])).to.equal(words(side));
    });

    it('says “different purposes” only where the groups differ: here they do not', async () => {
      const {placed, a, b} = await make();
      expect(plain(a.group)).to.equal(plain(b.group));
      expect(plain(a.group)).to.not.equal('');
      expect(words(placed.card.shadowRoot))
        .to.include('Different kinds')
        .and.not.match(/purpose|tools serve/i);
    });

    it('lets every text stand as it was given, under a label', async () => {
      const {placed, a, b} = await make();
      const texts = [...sentences(a), ...sentences(b)];
      expect(texts.length).to.be.greaterThan(8);
      const drawn = [...placed.card.shadowRoot!.querySelectorAll('bdi')].map((text) => text.textContent);
      for (const text of texts) expect(drawn).to.include(text);
      expect(words(placed.card.shadowRoot)).to.not.match(/You want|\ba [aeiou]\w+ (methodology|concept)|\{|\}/);
    });

    it('says each thing once', async () => {
      for (const variant of ['card', 'compact', 'inline']) {
        const {placed, a, b} = await make(`variant="${variant}" reason="Because it is so."`);
        const text = words(placed.card.shadowRoot);
        for (const sentence of [...sentences(a), ...sentences(b), 'Because it is so.', 'Different kinds', 'by popularity'])
          expect(count(text, sentence), `${variant}: ${sentence}`).to.equal(1);
        clear();
      }
    });

    it('reads properly when it is extracted as text', async () => {
      const {placed, a, b} = await make();
      const {card} = placed;
      const text = words(card.shadowRoot);
      expect(text).to.match(/^Fine-Tuning LLMs vs Few-Shot Learning Nice Pick: Fine-Tuning LLMs\. The catalog’s pick, by popularity\. /);
      expect(text).to.include(`Nice Pick: Fine-Tuning LLMs methodology ${plain(a.summary)} Use Fine-Tuning LLMs if ${plain(a.useIf![0])} `);
      expect(text).to.include(`${plain(a.useIf!.at(-1))} Pros ${plain(a.pros![0])} ${plain(a.pros![1])} `);
      expect(text).to.include(`${plain(a.pros!.at(-1))} Cons ${plain(a.cons![0])} `);
      expect(text).to.include(`${plain(b.cons!.at(-1))} Related: `);
    });

    it('reads properly when it is copied', async () => {
      const {placed, a} = await make();
      const text = copied(placed.card.shadowRoot!.querySelector('article')!).replace(/\s+/g, ' ').trim();
      const start = 'Fine-Tuning LLMs vs Few-Shot Learning Nice Pick: Fine-Tuning LLMs. The catalog’s pick, by popularity. ';
      expect(text.slice(0, start.length)).to.equal(start);
      expect(text.includes(' Nice Pick: Fine-Tuning LLMs methodology ')).to.equal(true);
      expect(text).to.include(` Pros ${plain(a.pros![0])} ${plain(a.pros![1])} `);
    });
  });
}

describe('what the card shows of a whole comparison', () => {
  it('shows the author’s introduction once, above the verdict', async () => {
    const {card} = await ready(placeComparison(whole));
    expect(shown(part(card, 'intro'))).to.equal('Two ways to make a model do what you want.');
    expect(part(card, 'intro').compareDocumentPosition(part(card, 'verdict')) & Node.DOCUMENT_POSITION_FOLLOWING).to.not.equal(0);
    expect(count(words(card.shadowRoot), 'Two ways')).to.equal(1);
  });

  it('names the author whose verdict it is', async () => {
    const {card} = await ready(placeComparison(whole));
    expect(words(part(card, 'pick'))).to.equal('Nice Pick: Fine-Tuning LLMs. Verdict: Ada Example.');
    expect(shown(part(card, 'reason'))).to.equal(whole.reason);
  });

  it('sets criteria against each other, in every side, and says which is better', async () => {
    const {card} = await ready(placeComparison(whole));
    const [first, second] = sidesOf(card).map((side) => [...side.querySelectorAll('[part=criterion]')].map(shown));
    expect(first).to.deep.equal(['Time to a first result days', 'Cost of a call low']);
    expect(second).to.deep.equal(['Time to a first result (better) minutes', 'Cost of a call higher grows with the examples']);
  });

  it('says when it was checked, what was disclosed, and where to disagree', async () => {
    const {card} = await ready(placeComparison(whole));
    expect(shown(part(card, 'foot'))).to.equal('Checked on February 23, 2026. Nobody paid for this. Disagree?');
    expect(part(card, 'foot').querySelector('a')!.href).to.equal('https://blog.example/disagree');
  });

  it('links a side’s name to its home page, and the source to its address', async () => {
    const {card} = await ready(placeComparison(byHand));
    expect(parts(card, 'name').map((name) => name.querySelector('a')!.href)).to.deep.equal(['https://tuning.example/', 'https://shots.example/']);
    const source = part(card, 'evidence').querySelector('a')!;
    expect([source.href, shown(source)]).to.deep.equal(['https://papers.example/list', 'A list of papers']);
  });

  it('says a tie in words, and puts the badge on no side', async () => {
    const {card} = await ready(placeComparison({...whole, pick: 'tie'}));
    expect(words(part(card, 'pick'))).to.equal('A tie. Verdict: Ada Example.');
    expect(parts(card, 'badge')).to.have.length(0);
  });
});

describe('popularity is never without its figures', () => {
  const pickOf = async (comparison: Comparison): Promise<Placed> => ready(placeComparison(comparison));

  it('picks nobody where only one side has a figure', async () => {
    const {card} = await pickOf({a: tuning, b: {...shots, figures: []}});
    expect(words(part(card, 'pick'))).to.equal('No overall pick. No fair figure counts both, so it depends on you.');
    expect(words(card.shadowRoot)).to.not.include('popularity');
    expect(parts(card, 'badge')).to.have.length(0);
    expect(parts(card, 'evidence')).to.have.length(0);
  });

  it('picks nobody where the figures are of different metrics', async () => {
    const {card} = await pickOf({a: tuning, b: {...shots, figures: [figure(5000, undefined, {...papers, id: 'survey'})]}});
    expect(headline(card)).to.equal('No overall pick');
    expect(words(card.shadowRoot)).to.not.include('popularity').and.not.include('5,000');
  });

  it('picks nobody by downloads across groups', async () => {
    const {card} = await pickOf({a: {...tuning, figures: [figure(9000, undefined, downloads)]}, b: {...shots, group: 'databases', figures: [figure(50, undefined, downloads)]}});
    expect(headline(card)).to.equal('No overall pick');
  });

  it('says nothing of figures that nobody has looked for', async () => {
    const {name, summary} = tuning;
    const {card} = await pickOf({a: {name, summary: summary!}, b: {name: shots.name}});
    expect(words(part(card, 'pick'))).to.equal('No overall pick.');
  });

  it('calls it too close where the gap is small, and shows both figures, their source and its date', async () => {
    const {card} = await pickOf({a: {...tuning, figures: [figure(1000)]}, b: {...shots, figures: [figure(1049)]}});
    expect(words(part(card, 'pick'))).to.match(/^Too close to call\. The figures are too close/);
    expect(entries(part(card, 'evidence'))).to.deep.equal(['Fine-Tuning LLMs: 1,000', 'Few-Shot Learning: 1,049']);
    expect(shown(part(card, 'evidence'))).to.include('A list of papers, November 2025.');
    expect(parts(card, 'badge')).to.have.length(0);
    expect(words(card.shadowRoot)).to.not.include('popularity');
  });

  it('has none for REST against GraphQL in the catalog, and says so', async () => {
    const {card} = await ready(place('<nice-pick a="rest" b="graphql"></nice-pick>'));
    expect(words(part(card, 'pick'))).to.equal('No overall pick. No fair figure counts both, so it depends on you.');
    expect(parts(card, 'evidence')).to.have.length(0);
  });

  it('writes a share as one, with the number of people who were asked', async () => {
    const {card} = await ready(place('<nice-pick a="react" b="vue"></nice-pick>'));
    const [first, second] = [(await item('react')).figures!, (await item('vue')).figures!];
    const shared = first.find(({metric}) => second.some((other) => other.metric.id === metric.id))!;
    expect(shared.metric.unit).to.match(/^percent/);
    expect(entries(part(card, 'evidence'))[0]).to.match(new RegExp(`: ${shared.value.toFixed(1)}%$`));
    expect(shown(part(card, 'evidence'))).to.include(`n = ${shared.metric.base!.toLocaleString('en')}`);
  });

  it('puts the bars to scale with each other', async () => {
    const {card} = await pickOf({a: {...tuning, figures: [figure(200)]}, b: {...shots, figures: [figure(800)]}});
    const [first, second] = barsOf(card).map((bar) => bar.getBoundingClientRect().width);
    expect(first! / second!).to.be.closeTo(0.25, 0.01);
  });
});

describe('kinds and purposes', () => {
  const relationOf = async (a: Partial<Item>, b: Partial<Item>): Promise<string[]> => {
    const {card} = await ready(placeComparison({a: {name: 'React', ...a}, b: {name: 'Vue', ...b}}));
    expect(shown(part(card, 'title'))).to.equal('React vs Vue');
    return parts(card, 'relation').map(shown).filter(Boolean);
  };

  it('names two kinds that differ as kinds: React is a library and Vue a framework, and they compete', async () => {
    expect(await relationOf({kind: 'library', group: 'frontend'}, {kind: 'framework', group: 'frontend'})).to.deep.equal(['Different kinds: library and framework.']);
  });

  it('names two purposes that differ', async () => {
    expect(await relationOf({kind: 'library', group: 'frontend'}, {kind: 'library', group: 'databases'})).to.deep.equal(['Different purposes: frontend and databases.']);
  });

  it('says nothing of kinds and purposes that are the same', async () => {
    expect(await relationOf({kind: 'library', group: 'frontend'}, {kind: 'Library', group: 'frontend'})).to.deep.equal([]);
  });

  it('says nothing of a kind or a purpose that one side leaves out', async () => {
    expect(await relationOf({kind: 'library', group: 'frontend'}, {})).to.deep.equal([]);
  });

  it('shows “Use A if” whether the purposes agree, differ or are unknown', async () => {
    for (const group of [
      ['frontend', 'frontend'],
      ['frontend', 'databases'],
      [undefined, 'databases'],
    ]) {
      const [a, b] = group.map((group, index) => ({name: ['React', 'Vue'][index]!, useIf: ['you must'], ...(group && {group})})) as Item[];
      const {card} = await ready(placeComparison({a: a!, b: b!}));
      expect(parts(card, 'useIf').map(shown)).to.deep.equal(['Use React if you must', 'Use Vue if you must']);
    }
  });

  it('agrees with a name in the plural and with one that begins with a vowel', async () => {
    const {card} = await ready(placeComparison({a: {name: 'Pattern Libraries', kind: 'idea', useIf: ['you share parts']}, b: {name: 'Atomic Design', kind: 'approach'}}));
    expect(shown(part(card, 'relation'))).to.equal('Different kinds: idea and approach.');
    expect(words(card.shadowRoot)).to.not.match(/Libraries (is|are)|\ban? (idea|approach)/);
  });
});

describe('empty sections', () => {
  const labels = /Pros|Cons|Use .* if|Related|Different|Checked|Disagree/;

  it('are left out of a comparison of two bare names', async () => {
    const {card} = await ready(placeComparison({a: {name: 'React'}, b: {name: 'Vue'}}));
    expect(words(card.shadowRoot)).to.equal('React vs Vue No overall pick. React Vue');
    for (const block of [...card.shadowRoot!.querySelectorAll('ul, details, .foot, .evidence, .intro')]) expect.fail(block.outerHTML);
  });

  it('are left out where a list has no entry', async () => {
    const {card} = await ready(placeComparison({a: {name: 'React', pros: [], cons: [], useIf: [], related: []}, b: {name: 'Vue', pros: []}}));
    expect(words(sidesOf(card)[0])).to.equal('React');
    expect(words(card.shadowRoot)).to.not.match(labels);
  });

  it('take up no room where the sides stand one below the other', async () => {
    const bare = place('<div style="width: 300px"><nice-pick></nice-pick></div>');
    bare.card.comparison = {a: {name: 'React', pros: ['jobs']}, b: {name: 'Vue'}};
    await ready(bare);
    for (const side of sidesOf(bare.card)) for (const block of side.children) if (!words(block)) expect(block.getBoundingClientRect().height, block.outerHTML).to.equal(0);
    expect(parts(bare.card, 'pros').map(shown)).to.deep.equal(['Pros jobs', '']);
  });

  it('have no placeholder from the catalog either', async () => {
    const {card} = await ready(place('<nice-pick a="docker" b="podman"></nice-pick>'));
    expect(words(card.shadowRoot))
      .to.include('Docker vs Podman')
      .and.not.match(/tradeoffs depend|your use case|undefined|null|NaN/i);
  });
});

describe('texts of a table', () => {
  it('stand as they were given, each under its label', async () => {
    const {card} = await ready(
      place(
        `<nice-pick>${table(
          ['React', 'Vue'],
          [
            ['Use if', 'it is essential', 'you want it'],
            ['Pros', 'ACID', 'React, Django, or Spring'],
            ['Cons', 'e.g. churn', 'i.e. a smaller pool'],
          ],
        )}</nice-pick>`,
      ),
    );
    const [first, second] = sidesOf(card);
    expect(shown(first)).to.equal('React Use React if it is essential Pros ACID Cons e.g. churn');
    expect(shown(second)).to.equal('Vue Use Vue if you want it Pros React, Django, or Spring Cons i.e. a smaller pool');
    expect(entries(within(second, 'pros'))).to.deep.equal(['React, Django, or Spring']);
  });
});

describe('what an author has to disclose', () => {
  it('is shown, though what stands before it is empty', async () => {
    const {card} = await ready(placeComparison({a: {name: 'React'}, b: {name: 'Vue'}, checkedOn: '', disclosure: 'I sell React courses.', contact: '/disagree'}));
    expect(words(part(card, 'foot'))).to.equal('I sell React courses. Disagree?');
    const contact = await ready(placeComparison({a: {name: 'React'}, b: {name: 'Vue'}, disclosure: ''}, 'contact="/disagree"'));
    expect(words(part(contact.card, 'foot'))).to.equal('Disagree?');
  });
});

describe('a card among elements that have no language of their own kind', () => {
  it('is drawn', async () => {
    const {card} = await ready(
      place('<svg lang="de" width="600" height="900"><foreignObject width="600" height="900"><nice-pick a="react" b="vue"></nice-pick></foreignObject></svg>'),
    );
    expect(words(part(card, 'title'))).to.equal('React vs Vue');
  });
});

describe('figures that are all nothing', () => {
  it('have bars of no length', async () => {
    const {card} = await ready(placeComparison({a: {name: 'React', figures: [figure(0)]}, b: {name: 'Vue', figures: [figure(0)]}}));
    expect([...part(card, 'evidence').querySelectorAll('hr')].map((bar) => bar.getBoundingClientRect().width)).to.deep.equal([0, 0]);
  });
});

describe('the rest of a card of the catalog', () => {
  it('is folded away under “Show all”, and shown in place when the reader asks for it', async () => {
    const placed = await ready(place('<nice-pick a="react" b="vue"></nice-pick>'));
    const {related, pros} = await item('react');
    const [side] = sidesOf(placed.card);
    expect(shown(part(placed.card, 'more'))).to.equal('Show all');
    expect(shown(side)).to.not.include('Related');
    await unfold(placed.card);
    expect(shown(side)).to.include(`Related: ${list(related).join(', ')}`);
    for (const text of list(pros)) expect(shown(side)).to.include(text);
    const event = await until(() => placed.toggles[0], 'the event of the toggle');
    expect(event.open).to.equal(true);
  });
});
