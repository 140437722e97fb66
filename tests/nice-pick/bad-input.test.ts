import {expect} from '@open-wc/testing';
import type {Comparison} from '../../src/comparison/types.js';
import {failure, isInPlace, NicePick, part, parts, pause, place, placeComparison, ready, settle, shown, until, words, type Placed} from '../support/card.js';
import {byHand, frameworks, table} from '../support/comparisons.js';
import {answerRequests, freshCatalog, holdRequests, hurry, json, serveCopies} from '../support/network.js';

const mine = '<p>My own words.</p>';

/** What a card that cannot be made has to say and to show. */
interface Expected {
  readonly field: string;
  readonly message: RegExp;
}

/** Checks that a card has failed with one event that says why, that the console says it, and that the author’s content is in its place. */
const checkFailure = async (placed: Placed, {field, message}: Expected, content: Element | null = placed.card.querySelector('p')): Promise<void> => {
  const event = await failure(placed);
  await settle();
  expect(event.problem.field).to.equal(field);
  expect(event.problem.message).to.match(message);
  expect(event.problem.message.startsWith(`${field}: expected `), event.problem.message).to.equal(true);
  expect([event.bubbles, event.composed, event.fatal, event.target]).to.deep.equal([true, true, true, placed.card]);
  expect(placed.errors.filter(({fatal}) => fatal)).to.have.length(1);
  expect(placed.readies).to.have.length(0);
  expect(content).to.not.equal(null);
  expect(isInPlace(placed.card, content!), 'the author’s content').to.equal(true);
};

let told: {level: string; text: string}[] = [];
const {error, warn} = console;

beforeEach(() => {
  told = [];
  console.error = (...all: unknown[]) => void told.push({level: 'error', text: String(all[0])});
  console.warn = (...all: unknown[]) => void told.push({level: 'warn', text: String(all[0])});
});
afterEach(() => Object.assign(console, {error, warn}));

const script = (text: string): string => `<script type="application/json">${text}</script>`;

describe('a name that the catalog does not know', () => {
  it('names the side and the name, and suggests the nearest', async () => {
    const placed = place(`<nice-pick a="raect" b="vue">${mine}</nice-pick>`);
    await checkFailure(placed, {field: 'a', message: /a name of the catalog, got "raect".*did you mean .*React/});
    expect(shown(placed.card.querySelector('p'))).to.equal('My own words.');
  });

  it('of the second side is told as such', async () => {
    await checkFailure(place(`<nice-pick a="react" b="postgre sqll">${mine}</nice-pick>`), {field: 'b', message: /got "postgre sqll".*did you mean .*PostgreSQL/});
  });

  it('that is near to nothing has no suggestion', async () => {
    const placed = place(`<nice-pick a="react" b="%%%x">${mine}</nice-pick>`);
    await checkFailure(placed, {field: 'b', message: /^b: expected a name of the catalog, got "%%%x"$/});
  });

  it('costs no request that ends in a 404', async () => {
    const requests = serveCopies();
    const answers: number[] = [];
    const serving = globalThis.fetch;
    globalThis.fetch = async (input, init) => {
      const response = await serving(input, init);
      answers.push(response.status);
      return response;
    };
    await checkFailure(place(`<nice-pick a="react" b="no such thing" catalog="${freshCatalog()}">${mine}</nice-pick>`), {field: 'b', message: /no such thing/});
    expect(requests.length).to.be.greaterThan(2);
    expect([...new Set(answers)]).to.deep.equal([200]);
  });

  it('of an object’s own making, like “constructor” and “__proto__”, is just not known', async () => {
    for (const name of ['constructor', '__proto__', 'toString', 'hasOwnProperty'])
      await checkFailure(place(`<nice-pick a="react" b="${name}">${mine}</nice-pick>`), {field: 'b', message: /a name of the catalog/});
  });
});

describe('a missing side', () => {
  it('b', async () => checkFailure(place(`<nice-pick a="react">${mine}</nice-pick>`), {field: 'b', message: /a name, or a table or JSON inside/}));
  it('a', async () => checkFailure(place(`<nice-pick b="react">${mine}</nice-pick>`), {field: 'a', message: /a name, or a table or JSON inside/}));
  it('both', async () => checkFailure(place(`<nice-pick>${mine}</nice-pick>`), {field: 'a', message: /a name, or a table or JSON inside/}));
  it('an empty one', async () => checkFailure(place(`<nice-pick a="react" b="">${mine}</nice-pick>`), {field: 'b', message: /a name/}));
  it('one of nothing but signs', async () => checkFailure(place(`<nice-pick a=" - " b="react">${mine}</nice-pick>`), {field: 'a', message: /a name/}));

  it('shows the name that there is, where there is nothing else', async () => {
    const placed = place('<nice-pick a="react"></nice-pick>');
    await failure(placed);
    await settle();
    expect(shown(part(placed.card, 'title'))).to.equal('react');
  });

  it('shows the name that there is, where the other one is empty', async () => {
    for (const attributes of ['a="" b="react"', 'a="react" b=""']) {
      const placed = place(`<nice-pick ${attributes}></nice-pick>`);
      await failure(placed);
      await settle();
      expect(shown(part(placed.card, 'title')), attributes).to.equal('react');
    }
  });

  it('shows a name as it is given, even one of a template that nobody filled in', async () => {
    for (const name of ['{{ page.first }}', '{x}', '{}', '}{']) {
      const placed = place('<nice-pick></nice-pick>');
      placed.card.setAttribute('a', name);
      await until(() => placed.errors.some(({fatal}) => fatal) && parts(placed.card, 'title')[0], `the name ${name}`);
      expect(shown(part(placed.card, 'title'))).to.equal(name);
    }
  });

  it('warns of a table that the parser has moved out of a paragraph', async () => {
    const placed = place(`<p><nice-pick>${frameworks}</nice-pick></p>`);
    const event = await failure(placed);
    expect(event.problem.message).to.match(/<p>/);
    expect(isVisible(placed.box.querySelector('table')!)).to.equal(true);
  });

  const isVisible = (element: Element): boolean => element.getBoundingClientRect().height > 0;
});

describe('both sides the same', () => {
  for (const [a, b] of [
    ['react', 'react'],
    ['react', 'React.js'],
    ['postgres', 'PostgreSQL'],
  ] as const)
    it(`“${a}” and “${b}” in the catalog`, async () =>
      checkFailure(place(`<nice-pick a="${a}" b="${b}">${mine}</nice-pick>`), {field: 'b', message: /another name than "(React|PostgreSQL)"/}));

  it('in a table', async () => {
    const placed = place(`<nice-pick>${table(['React', 'react'], [['Pros', 'x', 'y']])}</nice-pick>`);
    await checkFailure(placed, {field: 'b', message: /another name than "/}, placed.card.querySelector('td'));
  });

  it('in a document', async () =>
    checkFailure(place(`<nice-pick>${script('{"a": "Same", "b": {"name": "same "}}')}${mine}</nice-pick>`), {field: 'b', message: /another name than "Same"/}));

  it('by their aliases', async () =>
    checkFailure(place(`<nice-pick>${script('{"a": {"name": "Go", "aliases": ["Golang"]}, "b": {"name": "golang", "aliases": ["go"]}}')}${mine}</nice-pick>`), {
      field: 'b',
      message: /another name than "Go"/,
    }));

  it('in a table whose names are of one item of the catalog', async () => {
    const placed = place(`<nice-pick fill>${table(['React', 'React.js'], [['Pros', 'x', 'y']])}</nice-pick>`);
    await checkFailure(placed, {field: 'b', message: /another name than "React"/}, placed.card.querySelector('td'));
  });

  for (const [a, b] of [
    ['{"name": "AngularJS", "aliases": ["Angular"]}', '"Angular"'],
    ['"Angular"', '{"name": "AngularJS", "aliases": ["Angular"]}'],
  ])
    it(`they are not, where only one of them goes by the other’s name: ${a} and ${b}`, async () => {
      const {card, errors} = await ready(place(`<nice-pick>${script(`{"a": ${a}, "b": ${b}}`)}</nice-pick>`));
      expect(words(part(card, 'title'))).to.match(/^Angular(JS)? vs Angular(JS)?$/);
      expect(errors).to.deep.equal([]);
    });
});

describe('JSON that does not parse', () => {
  it('names the script, and why', async () => checkFailure(place(`<nice-pick>${script('{"a": "React", }')}${mine}</nice-pick>`), {field: 'script', message: /JSON \(.+\)/}));
  it('is told of where the script is empty', async () => checkFailure(place(`<nice-pick>${script('')}${mine}</nice-pick>`), {field: 'script', message: /JSON \(.+\)/}));

  it('shows the names of the attributes where there is nothing else inside', async () => {
    const placed = place(`<nice-pick a="React" b="Vue">${script('{')}</nice-pick>`);
    await failure(placed);
    await settle();
    expect(shown(part(placed.card, 'title'))).to.equal('React vs Vue');
  });

  it('does not fall back to a table or the catalog, which might say something else', async () => {
    const placed = place(`<nice-pick a="react" b="vue">${script('{')}${frameworks}</nice-pick>`);
    await checkFailure(placed, {field: 'script', message: /JSON/}, placed.card.querySelector('td'));
  });
});

describe('JSON of the wrong shape', () => {
  const shapes: [name: string, document: unknown, field: string, message: RegExp][] = [
    ['a side that is missing', {a: 'React'}, 'b', /^b: expected (side|object)/],
    ['a side that is null', {a: null, b: 'Vue'}, 'a', /^a: expected (side|object)/],
    ['a side that is empty', {a: ' ', b: 'Vue'}, 'a', /^a: expected object/],
    ['a side that is a number', {a: 'React', b: 3}, 'b', /^b: expected object/],
    ['a side without a name', {a: {pros: ['x']}, b: 'Vue'}, 'a.name', /^a\.name: expected string/],
    ['a text that is a number', {a: {name: 'React', pros: ['x', 'y', 3]}, b: 'Vue'}, 'a.pros[2]', /^a\.pros\[2\]: expected (text|list)/],
    ['a list that is an object', {a: 'React', b: {name: 'Vue', cons: {one: 'x'}}}, 'b.cons', /^b\.cons: expected (text|list)/],
    ['a criterion without a label', {a: 'React', b: 'Vue', criteria: [{a: ['x']}]}, 'criteria[0].label', /^criteria\[0\]\.label: expected text/],
    ['criteria that are a text', {a: 'React', b: 'Vue', criteria: 'x'}, 'criteria', /^criteria: expected list/],
    ['a figure without its metric’s id', {a: 'React', b: {name: 'Vue', figures: [{value: 3, metric: {label: 'x'}}]}}, 'b.figures[0].metric.id', /: expected string/],
    ['a figure that is a text', {a: 'React', b: {name: 'Vue', figures: [{value: '3', metric: {}}]}}, 'b.figures[0].metric.id', /: expected string/],
    ['a run whose text is missing', {a: {name: 'React', summary: [{href: 'https://x.example/'}]}, b: 'Vue'}, 'a.summary[0].text', /: expected string/],
    ['a list in place of the whole', ['React', 'Vue'], 'JSON', /expected object/],
    ['a text in place of the whole', 'React vs Vue', 'JSON', /expected object/],
    ['null in place of the whole', null, 'JSON', /expected object/],
  ];
  for (const [name, document, field, message] of shapes) {
    it(`${name}: in a script inside, with the path to the field`, () => checkFailure(place(`<nice-pick>${script(JSON.stringify(document))}${mine}</nice-pick>`), {field, message}));

    it(`${name}: from src, with the path to the field`, async () => {
      answerRequests(() => json(document));
      await checkFailure(place(`<nice-pick src="/shape.json">${mine}</nice-pick>`), {field, message});
    });

    if (document !== null)
      it(`${name}: from a script, with the path to the field`, async () => {
        await checkFailure(placeComparison(document as Comparison, '', mine), {field, message});
      });
  }

  it('that cannot even be looked at is told of as the rest', async () => {
    const {proxy, revoke} = Proxy.revocable({}, {});
    revoke();
    const throws = {
      get a(): never {
        throw new Error('no');
      },
    };
    for (const comparison of [proxy, throws])
      await checkFailure(placeComparison(comparison as unknown as Comparison, '', mine), {field: 'comparison', message: /^comparison: expected plain data$/});
  });

  it('does no harm where it is no more than unknown', async () => {
    const placed = await ready(
      place(
        `<nice-pick>${script('{"$schema": "https://nice.example/9", "a": {"name": "React", "new": {"a": 1}, "__proto__": {"pros": ["x"]}}, "b": "Vue", "constructor": 3}')}</nice-pick>`,
      ),
    );
    expect(words(placed.card.shadowRoot)).to.equal('React vs Vue No overall pick. React Vue');
    expect(placed.errors).to.have.length(0);
  });
});

describe('a table with no usable row', () => {
  const tables: [string, string, RegExp][] = [
    ['no row at all', '<table><tbody></tbody></table>', /a first row that names two sides/],
    ['no more than its head', table(['React', 'Vue'], []), /a row (of|with)/],
    [
      'rows without a value',
      table(
        ['React', 'Vue'],
        [
          ['Pros', '', ''],
          ['Cons', ' ', ' '],
        ],
      ),
      /a row (of|with)/,
    ],
    ['rows without a name', table(['React', 'Vue'], [['', 'x', 'y']]), /a row (of|with)/],
    ['one side', '<table><tr><th></th><th>React</th></tr><tr><td>Pros</td><td>x</td></tr></table>', /a first row that names two sides/],
    ['a side without a name', table(['React', ''], [['Pros', 'x', 'y']]), /a first row that names two sides/],
    [
      'three sides',
      '<table><tr><th></th><th>React</th><th>Vue</th><th>Svelte</th></tr><tr><td>Pros</td><td>x</td><td>y</td><td>z</td></tr></table>',
      /a first row that names two sides/,
    ],
  ];
  for (const [name, markup, message] of tables)
    it(name, async () => {
      const placed = place(`<nice-pick>${mine}${markup}</nice-pick>`);
      await checkFailure(placed, {field: 'table', message});
      expect(placed.card.shadowRoot!.querySelector('slot')!.assignedElements()).to.include(placed.card.querySelector('table'));
    });
});

describe('an address in src', () => {
  it('that is missing', async () => {
    await checkFailure(place(`<nice-pick src="/no/such/file.json">${mine}</nice-pick>`), {field: 'src', message: /JSON, got status 404.*\/no\/such\/file\.json$/});
  });

  it('that is not JSON', async () => {
    answerRequests(() => new Response('<!doctype html><title>Not found</title>'));
    await checkFailure(place(`<nice-pick src="/page.html">${mine}</nice-pick>`), {field: 'src', message: /JSON, got something else.*\/page\.html$/});
  });

  it('that is empty', async () => {
    answerRequests(() => new Response(''));
    await checkFailure(place(`<nice-pick src="/empty.json">${mine}</nice-pick>`), {field: 'src', message: /JSON, got .*\/empty\.json$/});
  });

  it('that nobody answers', async () => {
    answerRequests(() => Promise.reject(new TypeError('Failed to fetch')));
    await checkFailure(place(`<nice-pick src="https://nobody.example/one.json">${mine}</nice-pick>`), {
      field: 'src',
      message: /JSON, got nothing.*https:\/\/nobody\.example\/one\.json$/,
    });
  });

  it('that is slow', async () => {
    const waits = hurry();
    const requests = holdRequests();
    const placed = place(`<nice-pick src="/slow.json">${mine}</nice-pick>`);
    await until(() => requests[0], 'a request');
    await checkFailure(placed, {field: 'src', message: /an answer in 10 s.*\/slow\.json$/});
    expect(waits).to.deep.equal([10_000]);
  });

  it('that is over 256 KB', async () => {
    const text = JSON.stringify({a: 'React', b: {name: 'Vue', summary: 'x'.repeat(262_144)}});
    answerRequests(() => new Response(text));
    await checkFailure(place(`<nice-pick src="/large.json">${mine}</nice-pick>`), {field: 'src', message: /at most 262144 bytes.*\/large\.json$/});
  });

  it('that is just 256 KB gives a card', async () => {
    const [start, end] = ['{"a": "React", "b": {"name": "Vue", "new": "', '"}}'];
    const text = start + 'x'.repeat(262_144 - start.length - end.length) + end;
    answerRequests(() => new Response(text));
    const {card} = await ready(place('<nice-pick src="/large.json"></nice-pick>'));
    expect(new Blob([text]).size).to.equal(262_144);
    expect(shown(part(card, 'title'))).to.equal('React vs Vue');
  });

  it('that is no address', async () => {
    await checkFailure(place(`<nice-pick src="https://[">${mine}</nice-pick>`), {field: 'src', message: /https:\/\/\[/});
  });

  it('is asked for again when the card is put back', async () => {
    let answers = 0;
    answerRequests(() => (answers++ ? json({a: 'React', b: 'Vue'}) : new Response('', {status: 503})));
    const placed = place(`<nice-pick src="/shaky.json">${mine}</nice-pick>`);
    await checkFailure(placed, {field: 'src', message: /status 503/});
    placed.box.append(placed.card);
    await until(() => placed.readies[0], 'a card');
    expect(shown(part(placed.card, 'title'))).to.equal('React vs Vue');
  });
});

describe('a catalog that is not one', () => {
  it('is told of by its own name', async () => {
    answerRequests(() => new Response('', {status: 404}));
    await checkFailure(place(`<nice-pick a="react" b="vue" catalog="${freshCatalog()}">${mine}</nice-pick>`), {
      field: 'catalog',
      message: /JSON, got status 404.*catalog\.json$/,
    });
  });

  it('is asked for again by the next card', async () => {
    const base = freshCatalog();
    answerRequests(() => new Response('', {status: 503}));
    await failure(place(`<nice-pick a="react" b="vue" catalog="${base}">${mine}</nice-pick>`));
    serveCopies();
    const {card} = await ready(place(`<nice-pick a="react" b="vue" catalog="${base}"></nice-pick>`));
    expect(shown(part(card, 'title'))).to.equal('React vs Vue');
  });

  it('has a bundler’s user say where it is, where there is none', async () => {
    const before = NicePick.catalog;
    NicePick.catalog = undefined;
    try {
      await checkFailure(place(`<nice-pick a="react" b="vue">${mine}</nice-pick>`), {field: 'catalog', message: /its address/});
    } finally {
      NicePick.catalog = before;
    }
  });

  it('whose item is of the wrong shape names the field in it', async () => {
    const base = freshCatalog();
    answerRequests((url) =>
      url.endsWith('catalog.json') ? json({version: '1', shards: 1}) : url.includes('/items/') ? json({name: 'React', pros: [7]}) : json({react: 'react', vue: 'vue'}),
    );
    await checkFailure(place(`<nice-pick a="react" b="vue" catalog="${base}">${mine}</nice-pick>`), {field: 'a.pros[0]', message: /expected (text|list)/});
  });
});

describe('an address that a reader must not follow', () => {
  const bad = [
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'blob:https://x.example/1',
    'file:///etc/passwd',
  ];

  for (const address of bad) {
    it(`${JSON.stringify(address)} as contact is dropped, and told of`, async () => {
      const placed = placeComparison(byHand);
      placed.card.contact = address;
      await ready(placed);
      expect(words(placed.card.shadowRoot)).to.include('Fine-Tuning LLMs vs Few-Shot Learning').and.not.include('Disagree');
      expect(placed.errors.map(({fatal, problem}) => [fatal, problem.field])).to.deep.equal([[false, 'contact']]);
      expect(placed.errors[0]!.problem.message).to.match(/an http\(s\), mailto or relative address/);
    });

    it(`${JSON.stringify(address)} in a document is dropped wherever it stands, and told of with its path`, async () => {
      const comparison: Comparison = {
        a: {
          name: 'React',
          homepage: address,
          summary: [
            {text: 'Read ', em: true},
            {text: 'this', href: address},
          ],
        },
        b: {name: 'Vue', figures: [], pros: [[{text: 'a link', href: address}]]},
        contact: address,
      };
      const placed = await ready(placeComparison(comparison));
      const {card} = placed;
      expect(words(card.shadowRoot)).to.include('Read this').and.include('Pros a link');
      expect(card.shadowRoot!.querySelectorAll('a')).to.have.length(0);
      expect(placed.errors.map(({problem}) => problem.field).sort()).to.deep.equal(['a.homepage', 'a.summary[1].href', 'b.pros[0][0].href', 'contact']);
      expect(placed.errors.some(({fatal}) => fatal)).to.equal(false);
    });

    it(`${JSON.stringify(address)} in a table is dropped, and its text stays`, async () => {
      const placed = await ready(place(`<nice-pick>${table(['React', 'Vue'], [['Pros', `<a href="${address}">a link</a> and words`, 'y']])}</nice-pick>`));
      expect(placed.card.querySelector('a')!.getAttribute('href')).to.equal(address);
      expect(parts(placed.card, 'pros').map(words)).to.deep.equal(['Pros a link and words', 'Pros y']);
      expect(placed.card.shadowRoot!.querySelectorAll('a')).to.have.length(0);
      expect(placed.errors.map(({fatal, problem}) => [fatal, problem.field])).to.deep.equal([[false, 'Pros']]);
    });
  }

  for (const address of ['https://x.example/a', 'http://x.example/', 'mailto:a@x.example', '/post', '../post?a=1#b', '#here', '//x.example/'])
    it(`${address} is kept`, async () => {
      const placed = await ready(placeComparison({...byHand, contact: address}));
      expect(part(placed.card, 'foot').querySelector('a')!.getAttribute('href')).to.equal(address);
      expect(placed.errors).to.have.length(0);
    });

  it('in a document leaves the other links, code and emphasis as they are', async () => {
    const {card} = await ready(place(`<nice-pick>${table(['React', 'Vue'], [['Pros', '<a href="/jsx"><code>JSX</code></a> is <em>fine</em> &lt;b&gt;', 'y']])}</nice-pick>`));
    const entry = parts(card, 'pros')[0]!.querySelector('li')!;
    expect(shown(entry)).to.equal('JSX is fine <b>');
    expect(entry.querySelector('a[href="/jsx"] > code')).to.not.equal(null);
    expect(shown(entry.querySelector('em'))).to.equal('fine');
    expect(entry.querySelector('b')).to.equal(null);
  });
});

describe('an attribute outside its values', () => {
  it('variant is drawn as a card', async () => {
    const placed = await ready(placeComparison(byHand, 'variant="huge"'));
    expect(parts(placed.card, 'more')).to.have.length(0);
    expect(parts(placed.card, 'trigger')).to.have.length(0);
    expect(words(part(placed.card, 'card'))).to.include('Pros');
    expect(placed.errors.map(({fatal, problem}) => [fatal, problem.message])).to.deep.equal([[false, 'variant: expected card|compact|inline, got "huge"']]);
  });

  it('theme follows the page', async () => {
    const plain = await ready(placeComparison(byHand));
    const placed = await ready(placeComparison(byHand, 'theme="pink"'));
    expect(getComputedStyle(part(placed.card, 'card')).backgroundColor).to.equal(getComputedStyle(part(plain.card, 'card')).backgroundColor);
    expect(placed.errors.map(({fatal, problem}) => [fatal, problem.message])).to.deep.equal([[false, 'theme: expected light|dark, got "pink"']]);
  });

  for (const level of ['0', '7', '2.5', 'h2', '-1'])
    it(`heading-level="${level}" is 3`, async () => {
      const placed = await ready(placeComparison(byHand, `heading-level="${level}"`));
      expect(part(placed.card, 'title').ariaLevel).to.equal('3');
      expect(placed.errors.map(({fatal, problem}) => [fatal, problem.message])).to.deep.equal([[false, `heading-level: expected 1|2|3|4|5|6, got "${level}"`]]);
    });

  for (const [name, value] of [
    ['variant', 'inline'],
    ['theme', 'dark'],
    ['heading-level', '2'],
  ])
    it(`${name} tells nobody where it is right or empty`, async () => {
      const placed = await ready(placeComparison(byHand, `${name}="${value}"`));
      placed.card.setAttribute(name!, '');
      placed.card.removeAttribute(name!);
      await settle();
      expect(words(placed.card.shadowRoot)).to.include('Fine-Tuning LLMs vs Few-Shot Learning');
      expect(placed.errors).to.have.length(0);
    });

  it('pick that names no side leaves the verdict to the figures', async () => {
    const placed = await ready(placeComparison(byHand, 'pick="angular"'));
    expect(words(part(placed.card, 'pick'))).to.equal('Nice Pick: Fine-Tuning LLMs. The catalog’s pick, by popularity.');
    expect(placed.errors.map(({fatal, problem}) => [fatal, problem.message])).to.deep.equal([[false, 'pick: expected Fine-Tuning LLMs, Few-Shot Learning or tie, got "angular"']]);
  });

  it('pick in a document that names no side does, too', async () => {
    const placed = await ready(placeComparison({...byHand, pick: 'angular'}));
    expect(words(part(placed.card, 'pick'))).to.equal('Nice Pick: Fine-Tuning LLMs. The catalog’s pick, by popularity.');
    expect(placed.errors.map(({fatal, problem}) => [fatal, problem.field])).to.deep.equal([[false, 'pick']]);
  });

  it('pick that names no side leaves a document’s own pick as it is', async () => {
    const placed = await ready(placeComparison({...byHand, pick: 'few-shot'}, 'pick="angular"'));
    expect(words(part(placed.card, 'pick'))).to.equal('Nice Pick: Few-Shot Learning. The author’s verdict.');
    expect(placed.errors.map(({problem}) => problem.field)).to.deep.equal(['pick']);
  });
});

describe('what the console says', () => {
  it('is one line of what to do, for a card that cannot be made', async () => {
    const placed = place(`<nice-pick a="raect" b="vue">${mine}</nice-pick>`);
    const {problem} = await failure(placed);
    await pause(50);
    expect(told).to.deep.equal([{level: 'error', text: `nice-pick: ${problem.message}`}]);
  });

  it('is a warning, for what a card goes on without', async () => {
    const placed = await ready(placeComparison(byHand, 'variant="huge"'));
    await pause(50);
    expect(told).to.deep.equal([{level: 'warn', text: `nice-pick: ${placed.errors[0]!.problem.message}`}]);
  });

  it('is nothing, for a card that is as it should be', async () => {
    const {card} = await ready(place('<nice-pick a="react" b="vue"></nice-pick>'));
    expect(shown(part(card, 'title'))).to.equal('React vs Vue');
    await ready(place(`<nice-pick>${frameworks}</nice-pick>`));
    expect(told.filter(({text}) => !text.includes('Lit'))).to.deep.equal([]);
  });
});

describe('nothing is ever thrown into the page', () => {
  it('by any of the inputs above', async () => {
    const thrown: unknown[] = [];
    const note = (event: Event): void => {
      event.preventDefault();
      thrown.push((event as PromiseRejectionEvent).reason ?? (event as ErrorEvent).message);
    };
    window.addEventListener('unhandledrejection', note);
    window.addEventListener('error', note);
    const placed = [
      ...[
        'a="raect" b="vue"',
        'a="react"',
        '',
        'a="react" b="react"',
        'src="/no/such/file.json"',
        'src="https://["',
        'variant="x" theme="x" heading-level="x" contact="javascript:x" a="react" b="vue" pick="z"',
        'a="{{ a }}"',
        'a="{}" b="{{ b }}"',
      ].map((attributes) => place(`<nice-pick ${attributes}></nice-pick>`)),
      ...[script('{'), script('[]'), '<table></table>', table(['a', 'a'], [['x', 'y', 'z']])].map((inside) => place(`<nice-pick>${inside}</nice-pick>`)),
      ...([3, 'x', {}, {a: 1}, {a: {name: 'x', pros: [[{}]]}, b: 'y'}] as unknown as Comparison[]).map((comparison) => placeComparison(comparison)),
    ];
    try {
      for (const {errors, readies, box} of placed) await until(() => errors[0] ?? readies[0] ?? thrown[0], `an end of ${box.innerHTML}`);
      await pause(50);
    } finally {
      window.removeEventListener('unhandledrejection', note);
      window.removeEventListener('error', note);
    }
    expect(thrown.map(String)).to.deep.equal([]);
  });

  it('by a listener of the page that throws', async () => {
    const placed = place('');
    const thrown: string[] = [];
    const note = (event: ErrorEvent): void => {
      event.preventDefault();
      event.stopImmediatePropagation();
      thrown.push(event.message);
    };
    window.addEventListener('error', note, true);
    const {onerror} = window;
    window.onerror = null;
    placed.box.addEventListener('nice-pick-error', () => {
      throw new Error('the page’s own');
    });
    placed.box.innerHTML = '<nice-pick a="react" b="vue" variant="huge"></nice-pick>';
    try {
      await until(() => placed.readies[0], 'a card');
    } finally {
      window.removeEventListener('error', note, true);
      window.onerror = onerror;
    }
    expect(thrown).to.have.length(1);
    expect(shown(part(placed.box.querySelector('nice-pick')!, 'title'))).to.equal('React vs Vue');
  });
});
