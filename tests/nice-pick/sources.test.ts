import {expect} from '@open-wc/testing';
import {lookUp} from '../../src/catalog/catalog.js';
import {plain} from '../../src/comparison/text.js';
import type {Comparison, Item} from '../../src/comparison/types.js';
import {
  catalog,
  entries,
  failure,
  isInPlace,
  NicePick,
  part,
  parts,
  pause,
  place,
  placeComparison,
  ready,
  settle,
  shown,
  sidesOf,
  until,
  within,
  words,
  type Placed,
} from '../support/card.js';
import {byHand, frameworks, shots, table, tuning} from '../support/comparisons.js';
import {freshCatalog, fromCatalog, holdRequests, json, noteRequests, serveCopies} from '../support/network.js';

const title = (card: Element): string => shown(part(card, 'title'));
const names = (card: Element): string[] => parts(card, 'name').map((name) => words(name).replace('Nice Pick: ', ''));
const verdict = (card: Element): string => words(part(card, 'pick'));
const script = (comparison: unknown): string => `<script type="application/json">${JSON.stringify(comparison)}</script>`;
const item = (name: string): Promise<Item> =>
  lookUp(name, 'a', catalog, (problem) => {
    throw problem;
  });

/** Serves one document beside the catalog. */
const serve = (documents: Record<string, unknown>): string[] => {
  const original = globalThis.fetch;
  const asked: string[] = [];
  globalThis.fetch = async (input, init) => {
    const {pathname} = new URL(new Request(input, init).url);
    asked.push(pathname);
    return pathname in documents ? json(documents[pathname]) : /^\/copy-/.test(pathname) ? fromCatalog(new Request(input, init).url) : original(input, init);
  };
  return asked;
};

describe('the five sources', () => {
  it('1: the comparison property', async () => {
    const {card} = await ready(placeComparison(byHand));
    expect(title(card)).to.equal('Fine-Tuning LLMs vs Few-Shot Learning');
    expect(entries(within(sidesOf(card)[1], 'useIf'))).to.deep.equal(shots.useIf);
    expect(card.comparison).to.equal(byHand);
  });

  it('2: JSON inside the tag', async () => {
    const {card} = await ready(place(`<nice-pick>${script(byHand)}</nice-pick>`));
    expect(title(card)).to.equal('Fine-Tuning LLMs vs Few-Shot Learning');
    expect(entries(within(sidesOf(card)[0], 'cons'))).to.deep.equal(tuning.cons);
    expect(verdict(card)).to.equal('Nice Pick: Fine-Tuning LLMs. The catalog’s pick, by popularity.');
  });

  it('3: a table inside the tag', async () => {
    const {card} = await ready(place(`<nice-pick>\n\n${frameworks}\n\n</nice-pick>`));
    expect(title(card)).to.equal('React vs Vue');
    expect(sidesOf(card).map(words)).to.deep.equal([
      'Nice Pick: React library Use React if you hire widely Pros ecosystem jobs Cons churn',
      'Vue framework Use Vue if you want batteries included Pros docs single-file components Cons smaller pool',
    ]);
    expect(verdict(card)).to.equal('Nice Pick: React. The author’s verdict.');
    expect(shown(part(card, 'reason'))).to.equal('We hire widely and need the ecosystem.');
  });

  it('4: the JSON at the address of src', async () => {
    const asked = serve({'/documents/one.json': {a: 'One', b: {name: 'Two', pros: ['quick']}}});
    const {card} = await ready(place('<nice-pick src="/documents/one.json"></nice-pick>'));
    expect(asked).to.deep.equal(['/documents/one.json']);
    expect(title(card)).to.equal('One vs Two');
    expect(parts(card, 'pros').map(words)).to.deep.equal(['', 'Pros quick']);
  });

  it('5: the catalog', async () => {
    const {card} = await ready(place('<nice-pick a="postgresql" b="mysql"></nice-pick>'));
    expect(title(card)).to.equal('PostgreSQL vs MySQL');
    expect(words(within(sidesOf(card)[0], 'summary'))).to.equal(plain((await item('postgresql')).summary));
  });

  const all = (inside: string): string => `<nice-pick a="docker" b="podman" src="/four.json">${inside}</nice-pick>`;
  const named = (number: string): Comparison => ({a: {name: `${number} A`}, b: {name: `${number} B`}});

  it('the property comes before all others', async () => {
    const asked = serve({'/four.json': named('Four')});
    const placed = place(all(script(named('Two')) + frameworks));
    placed.card.comparison = named('One');
    await ready(placed);
    expect(title(placed.card)).to.equal('One A vs One B');
    expect(asked).to.deep.equal([]);
  });

  it('JSON inside comes before a table, src and the catalog', async () => {
    const asked = serve({'/four.json': named('Four')});
    for (const inside of [script(named('Two')) + frameworks, frameworks + script(named('Two'))]) {
      const {card} = await ready(place(all(inside)));
      expect(title(card)).to.equal('Two A vs Two B');
    }
    expect(asked).to.deep.equal([]);
  });

  it('a table comes before src and the catalog', async () => {
    const asked = serve({'/four.json': named('Four')});
    const {card} = await ready(place(all(frameworks)));
    expect(title(card)).to.equal('React vs Vue');
    expect(asked).to.deep.equal([]);
  });

  it('src comes before the catalog', async () => {
    const asked = serve({'/four.json': named('Four')});
    const {card} = await ready(place(all('')));
    expect(title(card)).to.equal('Four A vs Four B');
    expect(asked).to.deep.equal(['/four.json']);
  });

  it('each comes back when the one before it is taken away', async () => {
    serve({'/four.json': named('Four')});
    const placed = place(all(script(named('Two')) + frameworks));
    placed.card.comparison = named('One');
    await ready(placed);
    const seen = [title(placed.card)];
    const steps = [
      () => (placed.card.comparison = undefined),
      () => placed.card.querySelector('script')!.remove(),
      () => placed.card.querySelector('table')!.remove(),
      () => placed.card.removeAttribute('src'),
    ];
    for (const [index, step] of steps.entries()) {
      step();
      await ready(placed, index + 2);
      seen.push(title(placed.card));
    }
    expect(seen).to.deep.equal(['One A vs One B', 'Two A vs Two B', 'React vs Vue', 'Four A vs Four B', 'Docker vs Podman']);
  });

  it('a script that is no JSON is passed over', async () => {
    const {card} = await ready(place(`<nice-pick><script type="text/plain">{"a": "x"</script>${frameworks}</nice-pick>`));
    expect(title(card)).to.equal('React vs Vue');
  });

  it('src is read from where the page is, and asked for once', async () => {
    const asked = serve({[new URL('relative.json', document.baseURI).pathname]: named('Four')});
    const placed = await ready(place('<nice-pick src="relative.json"></nice-pick>'));
    await settle();
    expect(title(placed.card)).to.equal('Four A vs Four B');
    expect(asked).to.have.length(1);
  });
});

describe('names in the catalog', () => {
  for (const [a, b, expected] of [
    ['postgres', 'my-sql', 'PostgreSQL vs MySQL'],
    ['PostgreSQL', 'MYSQL', 'PostgreSQL vs MySQL'],
    ['few-shot learning', 'fine tuning llms', 'Few-Shot Learning vs Fine-Tuning LLMs'],
    ['  React.js ', 'Vue.js', 'React vs Vue'],
    ['c++', 'C#', 'C++ vs C#'],
  ] as const)
    it(`finds “${a}” and “${b}”`, async () => {
      const {card} = await ready(place(`<nice-pick a="${a}" b="${b}"></nice-pick>`));
      expect(title(card)).to.equal(expected);
    });

  it('costs a first card two shards and two items, and the pointer of a foreign catalog', async () => {
    const requests = serveCopies();
    const base = freshCatalog();
    await ready(place(`<nice-pick a="react" b="vue" catalog="${base}"></nice-pick>`));
    const kinds = requests.map(({url}) =>
      new URL(url).pathname
        .slice(base.length)
        .replace(/^items\/.*/, 'item')
        .replace(/^\w+\/\d+\.json/, 'shard'),
    );
    expect(kinds.filter((kind) => kind === 'catalog.json')).to.have.length(1);
    expect(kinds.filter((kind) => kind === 'shard').length).to.be.within(1, 2);
    expect(kinds.filter((kind) => kind === 'item')).to.have.length(2);
    expect(kinds.filter((kind) => !['catalog.json', 'shard', 'item'].includes(kind))).to.deep.equal([]);
  });

  it('costs a second card of the same nothing', async () => {
    const requests = serveCopies();
    const base = freshCatalog();
    await ready(place(`<nice-pick a="react" b="vue" catalog="${base}"></nice-pick>`));
    const before = requests.length;
    const {card} = await ready(place(`<nice-pick a="vue" b="react" catalog="${base}"></nice-pick>`));
    expect(title(card)).to.equal('Vue vs React');
    expect(before).to.be.greaterThan(0);
    expect(requests).to.have.length(before);
  });

  it('the attribute comes before the page’s catalog, with or without a slash at its end', async () => {
    const requests = serveCopies();
    const base = freshCatalog();
    const {card} = await ready(place(`<nice-pick a="react" b="vue" catalog="${base.slice(0, -1)}"></nice-pick>`));
    expect(title(card)).to.equal('React vs Vue');
    expect(requests.length).to.be.greaterThan(0);
    for (const {url} of requests) expect(new URL(url).pathname.startsWith(base), url).to.equal(true);
  });

  it('the catalog of the class counts for every card that names none', async () => {
    const requests = serveCopies();
    const base = freshCatalog();
    NicePick.catalog = base;
    try {
      const {card} = await ready(place('<nice-pick a="react" b="vue"></nice-pick>'));
      expect(title(card)).to.equal('React vs Vue');
    } finally {
      NicePick.catalog = catalog;
    }
    expect(requests.some(({url}) => new URL(url).pathname === `${base}catalog.json`)).to.equal(true);
  });
});

describe('pick, reason and contact', () => {
  for (const [source, make] of [
    ['the catalog', (attributes: string) => place(`<nice-pick a="fine-tuning-llms" b="few-shot-learning" ${attributes}></nice-pick>`)],
    ['a script', (attributes: string) => placeComparison(byHand, attributes)],
    [
      'a table',
      (attributes: string) =>
        place(
          `<nice-pick ${attributes}>${table(
            ['Fine-Tuning LLMs', 'Few-Shot Learning'],
            [
              ['Pros', 'x', 'y'],
              ['Pick', 'Because of x.', ''],
            ],
          )}</nice-pick>`,
        ),
    ],
  ] as [string, (attributes: string) => Placed][])
    for (const [pick, expected] of [
      ['Few-Shot Learning', 'Nice Pick: Few-Shot Learning. '],
      ['few-shot-learning', 'Nice Pick: Few-Shot Learning. '],
      ['FEW SHOT LEARNING', 'Nice Pick: Few-Shot Learning. '],
      ...(source === 'a table' ? [] : [['few-shot', 'Nice Pick: Few-Shot Learning. ']]),
      ['a', 'Nice Pick: Fine-Tuning LLMs. '],
      ['b', 'Nice Pick: Few-Shot Learning. '],
      ['tie', 'A tie. '],
    ] as [string, string][])
      it(`pick="${pick}" is the author’s verdict over ${source}`, async () => {
        const placed = await ready(make(`pick="${pick}" reason="My reason."`));
        expect(verdict(placed.card)).to.equal(`${expected}The author’s verdict.`);
        expect(shown(part(placed.card, 'reason'))).to.equal('My reason.');
        expect(parts(placed.card, 'badge')).to.have.length(pick === 'tie' ? 0 : 2);
        expect(placed.errors).to.have.length(0);
      });

  for (const [pick, expected] of [
    ['vue', 'Vue'],
    ['Vue', 'Vue'],
    ['b', 'Vue'],
    ['a', 'React'],
  ])
    it(`pick: "${pick}" in a document`, async () => {
      const {card} = await ready(place(`<nice-pick>${script({a: 'React', b: 'Vue', pick, reason: 'So it is.'})}</nice-pick>`));
      expect(verdict(card)).to.equal(`Nice Pick: ${expected}. The author’s verdict.`);
      expect(shown(part(card, 'reason'))).to.equal('So it is.');
    });

  it('pick: "tie" in a document', async () => {
    const {card} = await ready(place(`<nice-pick>${script({a: 'React', b: 'Vue', pick: 'tie'})}</nice-pick>`));
    expect(verdict(card)).to.equal('A tie. The author’s verdict.');
  });

  it('the attributes win over the data', async () => {
    const {card} = await ready(
      place(
        `<nice-pick pick="vue" reason="Mine." contact="https://mine.example/">${script({a: 'React', b: 'Vue', pick: 'react', reason: 'Theirs.', contact: 'https://theirs.example/'})}</nice-pick>`,
      ),
    );
    expect(verdict(card)).to.include('Nice Pick: Vue.');
    expect(shown(part(card, 'reason'))).to.equal('Mine.');
    expect(part(card, 'foot').querySelector('a')!.href).to.equal('https://mine.example/');
    expect(words(card.shadowRoot)).to.not.include('Theirs');
  });

  it('a pick by name survives a swap of the columns', async () => {
    for (const head of [
      ['React', 'Vue'],
      ['Vue', 'React'],
    ] as const) {
      const {card} = await ready(place(`<nice-pick pick="vue">${table(head, [['Pros', 'x', 'y']])}</nice-pick>`));
      expect(verdict(card)).to.equal('Nice Pick: Vue. The author’s verdict.');
    }
  });

  it('the Pick row marks the winner by its filled cell, in either column', async () => {
    const {card} = await ready(place(`<nice-pick>${table(['React', 'Vue'], [['Pick', '', 'Batteries are included.']])}</nice-pick>`));
    expect(verdict(card)).to.include('Nice Pick: Vue.');
    expect(shown(part(card, 'reason'))).to.equal('Batteries are included.');
  });

  it('the basis is the author’s, and the figures of the catalog are not shown for it', async () => {
    const {card} = await ready(place('<nice-pick a="react" b="vue" pick="vue"></nice-pick>'));
    expect(verdict(card)).to.equal('Nice Pick: Vue. The author’s verdict.');
    expect(parts(card, 'evidence')).to.have.length(0);
    expect(words(card.shadowRoot)).to.not.include('popularity');
  });
});

describe('the order of the sides', () => {
  const rows = [
    ['Kind', 'library', 'framework'],
    ['Pros', 'jobs', 'docs'],
    ['Licence', 'MIT of React', 'MIT of Vue'],
  ] as const;

  it('is the columns’ where the attributes name none', async () => {
    const {card} = await ready(place(`<nice-pick>${table(['React', 'Vue'], rows)}</nice-pick>`));
    expect(names(card)).to.deep.equal(['React', 'Vue']);
  });

  it('is the attributes’, whatever the columns’ is, and every row goes along', async () => {
    for (const attributes of ['a="vue" b="react"', 'a="vue"', 'b="REACT"']) {
      const {card} = await ready(place(`<nice-pick ${attributes}>${table(['React', 'Vue'], [...rows, ['Pick', 'Jobs.', '']])}</nice-pick>`));
      expect(names(card), attributes).to.deep.equal(['Vue', 'React']);
      expect(parts(card, 'kind').map(words)).to.deep.equal(['framework', 'library']);
      expect(parts(card, 'pros').map(words)).to.deep.equal(['Pros docs', 'Pros jobs']);
      expect(parts(card, 'criterion').map(words)).to.deep.equal(['Licence MIT of Vue', 'Licence MIT of React']);
      expect(verdict(card)).to.equal('Nice Pick: React. The author’s verdict.');
    }
  });

  it('stays where the attributes agree with the columns', async () => {
    const {card} = await ready(place(`<nice-pick a="react" b="vue">${table(['React', 'Vue'], rows)}</nice-pick>`));
    expect(names(card)).to.deep.equal(['React', 'Vue']);
  });

  it('of JSON follows the attributes, too, and so does its better side', async () => {
    const {card} = await ready(
      place(`<nice-pick a="vue" b="react">${script({a: 'React', b: 'Vue', pick: 'a', criteria: [{label: 'Size', a: ['big'], b: ['small'], better: 'b'}]})}</nice-pick>`),
    );
    expect(names(card)).to.deep.equal(['Vue', 'React']);
    expect(verdict(card)).to.include('Nice Pick: React.');
    expect(parts(card, 'criterion').map(words)).to.deep.equal(['Size (better) small', 'Size big']);
  });

  it('gives a and b of the pick attribute their meaning', async () => {
    for (const [attributes, expected] of [
      ['a="vue" b="react" pick="a"', 'Vue'],
      ['a="vue" b="react" pick="b"', 'React'],
      ['pick="a"', 'React'],
      ['pick="b"', 'Vue'],
    ] as const) {
      const {card} = await ready(place(`<nice-pick ${attributes}>${table(['React', 'Vue'], rows)}</nice-pick>`));
      expect(verdict(card), attributes).to.include(`Nice Pick: ${expected}.`);
    }
  });
});

describe('fill', () => {
  it('takes what a table leaves out from the catalog, and leaves what it says', async () => {
    const {card} = await ready(place(`<nice-pick fill>${table(['React', 'Vue'], [['Pros', 'my own pro', 'another']])}</nice-pick>`));
    const [react, vue] = [await item('react'), await item('vue')];
    expect(parts(card, 'pros').map(words)).to.deep.equal(['Pros my own pro', 'Pros another']);
    expect(parts(card, 'summary').map(words)).to.deep.equal([plain(react.summary), plain(vue.summary)]);
    expect(parts(card, 'cons').map(entries)).to.deep.equal([react, vue].map(({cons}) => cons!.map(plain)));
    expect(verdict(card)).to.include('by popularity');
    expect(entries(part(card, 'evidence'))).to.have.length(2);
  });

  it('takes the address of a name from the catalog, where the table has none', async () => {
    const {card} = await ready(place(`<nice-pick fill>${table(['React', 'Vue'], [['Pros', 'my own pro', 'another']])}</nice-pick>`));
    const {homepage} = await item('react');
    expect(homepage).to.match(/^https:/);
    expect(parts(card, 'name')[0]!.querySelector('a')?.href).to.equal(homepage);
  });

  it('takes what one cell of a row leaves empty from the catalog', async () => {
    const {card} = await ready(
      place(
        `<nice-pick fill>${table(
          ['React', 'Vue'],
          [
            ['Kind', 'toolkit', ''],
            ['Cons', '', 'my own con'],
          ],
        )}</nice-pick>`,
      ),
    );
    const [react, vue] = [await item('react'), await item('vue')];
    expect(parts(card, 'kind').map(words)).to.deep.equal(['toolkit', plain(vue.kind)]);
    expect(parts(card, 'cons').map(entries)).to.deep.equal([react.cons!.map(plain), ['my own con']]);
  });

  it('takes what JSON leaves out from the catalog', async () => {
    const {card} = await ready(place(`<nice-pick fill>${script({a: 'react', b: {name: 'Vue', cons: ['mine']}, intro: 'Hello.'})}</nice-pick>`));
    expect(shown(part(card, 'intro'))).to.equal('Hello.');
    expect(parts(card, 'cons').map(entries)).to.deep.equal([(await item('react')).cons!.map(plain), ['mine']]);
  });

  it('takes what the document at src and what a script leaves out from the catalog', async () => {
    serve({'/some.json': {a: 'React', b: 'Vue', reason: 'So.', pick: 'a'}});
    const summary = plain((await item('react')).summary);
    const one = await ready(place('<nice-pick fill src="/some.json"></nice-pick>'));
    expect(shown(part(one.card, 'reason'))).to.equal('So.');
    expect(words(within(sidesOf(one.card)[0], 'summary'))).to.equal(summary);
    const two = await ready(placeComparison({a: {name: 'React'}, b: {name: 'Vue'}}, 'fill'));
    expect(words(within(sidesOf(two.card)[0], 'summary'))).to.equal(summary);
  });

  it('fills each side from its own item, where the attributes name them by what only the catalog knows', async () => {
    const {card} = await ready(place(`<nice-pick fill a="vue.js" b="react.js">${table(['React', 'Vue'], [['Pros', 'of React', 'of Vue']])}</nice-pick>`));
    for (const side of sidesOf(card)) {
      const name = words(within(side, 'name')).replace('Nice Pick: ', '');
      expect(words(within(side, 'pros'))).to.equal(`Pros of ${name}`);
      expect(words(within(side, 'summary'))).to.equal(plain((await item(name)).summary));
    }
  });

  it('leaves the author’s card as it is where the catalog does not know a name, and says so', async () => {
    const placed = await ready(place(`<nice-pick fill>${table(['React', 'My own thing'], [['Pros', 'x', 'y']])}</nice-pick>`));
    expect(title(placed.card)).to.equal('React vs My own thing');
    expect(words(within(sidesOf(placed.card)[0], 'summary'))).to.equal(plain((await item('react')).summary));
    expect(words(sidesOf(placed.card)[1])).to.include('Pros y');
    expect(placed.errors.map(({fatal, problem}) => [fatal, problem.field])).to.deep.equal([[false, 'b']]);
    expect(placed.errors[0]!.problem.message).to.include('My own thing');
  });

  it('leaves the author’s card as it is where the catalog cannot be had', async () => {
    const base = freshCatalog();
    globalThis.fetch = () => Promise.reject(new TypeError('no network'));
    const placed = await ready(place(`<nice-pick fill catalog="${base}">${frameworks}</nice-pick>`));
    expect(title(placed.card)).to.equal('React vs Vue');
    expect(verdict(placed.card)).to.include('Nice Pick: React.');
    expect(placed.errors.length).to.be.greaterThan(0);
    expect(placed.errors.some(({fatal}) => fatal)).to.equal(false);
  });

  it('keeps the table in its place until the catalog has answered', async () => {
    const asked = holdRequests();
    const placed = place(`<nice-pick fill catalog="${freshCatalog()}">${frameworks}</nice-pick>`);
    await until(() => asked[0], 'a request');
    expect(isInPlace(placed.card, placed.card.querySelector('td')!)).to.equal(true);
    expect(placed.readies).to.have.length(0);
  });

  it('without it, a table asks for nothing', async () => {
    const requests = noteRequests();
    const {card} = await ready(place(`<nice-pick>${frameworks}</nice-pick>`));
    await settle();
    expect(parts(card, 'summary').map(words)).to.deep.equal(['', '']);
    expect(requests).to.have.length(0);
  });
});

describe('cards in cards, and tables in wrappers', () => {
  it('a card reads its own table, not one of a card inside it', async () => {
    const inner = `<nice-pick>${table(['Docker', 'Podman'], [['Pros', 'a', 'b']])}</nice-pick>`;
    const placed = await ready(place(`<nice-pick><div>${inner}</div>${frameworks}</nice-pick>`), 2);
    const [outer, nested] = [...placed.box.querySelectorAll('nice-pick')];
    expect(title(outer!)).to.equal('React vs Vue');
    expect(words(part(nested!, 'title'))).to.equal('Docker vs Podman');
  });

  it('a card with no table of its own does not take that of a card inside it', async () => {
    const placed = await ready(place(`<nice-pick a="react" b="vue"><nice-pick>${table(['Docker', 'Podman'], [['Pros', 'a', 'b']])}</nice-pick></nice-pick>`), 2);
    expect(title(placed.card)).to.equal('React vs Vue');
  });

  it('nor its JSON', async () => {
    const placed = await ready(place(`<nice-pick><nice-pick>${script({a: 'Docker', b: 'Podman'})}</nice-pick>${frameworks}</nice-pick>`), 2);
    expect(title(placed.card)).to.equal('React vs Vue');
  });

  it('a table is found in a theme’s wrapper', async () => {
    for (const wrapper of [
      '<div class="table-wrapper"><div>T</div></div>',
      '<figure>T<figcaption>Caption</figcaption></figure>',
      '<section><p>Words first.</p><div>T</div></section>',
    ]) {
      const {card} = await ready(place(`<nice-pick>${wrapper.replace('T', frameworks)}</nice-pick>`));
      expect(title(card)).to.equal('React vs Vue');
      expect(verdict(card)).to.include('Nice Pick: React.');
    }
  });

  it('the first of two tables counts', async () => {
    const {card} = await ready(place(`<nice-pick>${frameworks}${table(['Docker', 'Podman'], [['Pros', 'a', 'b']])}</nice-pick>`));
    expect(title(card)).to.equal('React vs Vue');
  });

  it('a card inside a shadow root is a card as well', async () => {
    const placed = place('<p>See <span></span></p>');
    const root = placed.box.querySelector('span')!.attachShadow({mode: 'open'});
    root.innerHTML = '<nice-pick a="react" b="vue"></nice-pick>';
    await ready(placed);
    expect(title(root.querySelector('nice-pick')!)).to.equal('React vs Vue');
  });
});

describe('what else the author puts inside', () => {
  it('stays in its place until the card is ready, and then makes way', async () => {
    const asked = holdRequests();
    const placed = place('<nice-pick src="/slow.json"><p>React or Vue? <a href="/post">Read on</a>.</p> and words</nice-pick>');
    const paragraph = placed.card.querySelector('p')!;
    await until(() => asked[0], 'a request');
    expect(isInPlace(placed.card, paragraph)).to.equal(true);
    expect(shown(paragraph)).to.equal('React or Vue? Read on.');
    asked[0]!.answer(json({a: 'React', b: 'Vue'}));
    await ready(placed);
    expect(title(placed.card)).to.equal('React vs Vue');
    expect(isInPlace(placed.card, paragraph)).to.equal(false);
    expect(paragraph.getBoundingClientRect().height).to.equal(0);
    expect(words(placed.card)).to.equal('React or Vue? Read on. and words');
  });

  it('stays for good when the card cannot be made', async () => {
    const placed = place('<nice-pick a="react" b="no such thing"><p>React or what?</p></nice-pick>');
    await failure(placed);
    await pause(50);
    const paragraph = placed.card.querySelector('p')!;
    expect(isInPlace(placed.card, paragraph)).to.equal(true);
    expect(shown(paragraph)).to.equal('React or what?');
    expect(words(placed.card.shadowRoot)).to.equal('');
  });

  it('stays, if it is no more than words', async () => {
    const placed = place('<nice-pick a="react" b="no such thing">React or what?</nice-pick>');
    await failure(placed);
    const range = document.createRange();
    range.selectNodeContents(placed.card);
    expect(placed.card.shadowRoot!.querySelector('slot')!.assignedNodes()).to.have.length(1);
    expect(range.getBoundingClientRect().height).to.be.greaterThan(0);
  });

  it('two names are shown as given while a tag with nothing inside waits', async () => {
    const asked = holdRequests();
    const placed = place(`<nice-pick a="react" b="Few-shot" catalog="${freshCatalog()}"> <!-- nothing --> </nice-pick>`);
    await until(() => asked[0], 'a request');
    expect(title(placed.card)).to.equal('react vs Few-shot');
    expect(words(placed.card.shadowRoot)).to.equal('react vs Few-shot');
  });

  it('two names are shown as given where a tag with nothing inside makes no card', async () => {
    const placed = place('<nice-pick a="react" b="no such <thing>"></nice-pick>');
    await failure(placed);
    expect(title(placed.card)).to.equal('react vs no such <thing>');
    expect(words(placed.card.shadowRoot)).to.equal('react vs no such <thing>');
  });
});
