import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {checkAddress, checkComparison, checkItem} from '../../src/comparison/check.js';
import {orient} from '../../src/comparison/orient.js';
import {Problem} from '../../src/comparison/problem.js';
import {plain} from '../../src/comparison/text.js';
import type {Comparison, Side, Text} from '../../src/comparison/types.js';
import {en} from '../../src/messages/en.js';
import {decide, sideOf} from '../../src/verdict/decide.js';
import {describe as putIntoWords} from '../../src/verdict/words.js';
import {safeAddresses, texts, tidy, unsafeAddresses} from './texts.js';

/** Checks what has to be without a fault. */
const check = (value: unknown): Comparison =>
  checkComparison(value, (problem) => {
    throw problem;
  });

const ignore = (): undefined => undefined;

/** Checks, and gives the fault that it is refused for. */
const problem = (value: unknown): Problem => {
  try {
    check(value);
  } catch (error) {
    expect(error).to.be.an.instanceOf(Problem);
    return error as Problem;
  }
  throw new Error('found nothing wrong');
};

/** Checks, and gives what it goes on without. */
const reports = (value: unknown): {comparison: Comparison; fields: string[]; messages: string[]} => {
  const problems: Problem[] = [];
  const comparison = checkComparison(value, (problem) => problems.push(problem));
  return {comparison, fields: problems.map(({field}) => field), messages: problems.map(({message}) => message)};
};

describe('a document', () => {
  const many = (pros: number): unknown => ({a: {name: 'One', pros: Array<string>(pros).fill('small')}, b: 'Two'});

  it('has up to 2,000 values, itself and its lists included', () => {
    // The document, the one side and what it is, its name and its list, and the other side.
    expect(check(many(1994)).a.pros).to.have.length(1994);
    expect(problem(many(1995)).message).to.equal('b: expected at most 2000 values');
  });

  it('counts no value that is not known', () => {
    expect(check({a: 'One', b: 'Two', later: Array(5000).fill({x: []})}).a.name).to.equal('One');
  });
});

const metric = {
  id: 'papers',
  label: 'Papers that name it',
  unit: 'papers',
  measure: 'use',
  trust: 6,
  asOf: '2026-02-23',
  source: 'A list of papers',
  base: 10_034,
  url: 'https://example.com/papers',
};

/** A comparison with all that one can hold. */
const full = {
  a: {
    name: 'React',
    slug: 'react',
    aliases: ['React.js'],
    kind: 'library',
    group: 'frontend',
    summary: 'Choose it when you hire widely.',
    useIf: ['you hire widely', 'you need React Native'],
    pros: ['jobs', [{text: 'see '}, {text: 'the docs', href: 'https://react.dev/', em: true}], [{text: 'npm i react', code: true, lang: 'en'}]],
    cons: ['churn'],
    related: ['preact'],
    homepage: 'https://react.dev/',
    figures: [{metric, counted: 'React', value: 858}],
  },
  b: {name: 'Vue', kind: [{text: 'frame', em: true}, {text: 'work'}], figures: [{metric, value: 279}]},
  pick: 'React',
  reason: [{text: 'We hire widely.'}],
  intro: 'Two ways to the same page.',
  criteria: [{label: 'Size', a: ['42 KB', 'gzip'], b: '34 KB', better: 'b'}],
  contact: 'https://example.com/disagree',
  author: 'Ada Lovelace',
  checkedOn: '2026-11-23',
  disclosure: 'The author teaches React.',
};

/** A copy with something else at a path; `undefined` leaves it out. */
const withAt = (path: readonly (string | number)[], value: unknown): unknown => {
  // By way of JSON, so that the two sides share no metric.
  const copy = JSON.parse(JSON.stringify(full)) as unknown;
  let at = copy as Record<string | number, unknown>;
  for (const step of path.slice(0, -1)) at = at[step] as Record<string | number, unknown>;
  const last = path.at(-1)!;
  if (value === undefined) Reflect.deleteProperty(at, last);
  else at[last] = value;
  return copy;
};

const pathOf = (field: string): (string | number)[] => [...field.matchAll(/\[(\d+)\]|(\w+)/g)].map(([, index, name]) => (index === undefined ? name! : +index));

const nameOf = (path: readonly (string | number)[]): string => path.map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index ? '.' : ''}${step}`)).join('');

/** The paths of everything in a document. */
const pathsIn = (value: unknown, path: (string | number)[] = []): (string | number)[][] => [
  ...(path.length > 0 ? [path] : []),
  ...(Array.isArray(value)
    ? value.flatMap((entry, index) => pathsIn(entry, [...path, index]))
    : value && typeof value === 'object'
      ? Object.entries(value).flatMap(([name, entry]) => pathsIn(entry, [...path, name]))
      : []),
];

describe('checkComparison', () => {
  describe('takes', () => {
    it('a comparison with all that one can hold, as it is', () => {
      const {criteria, ...checked} = check(full);
      const {criteria: given, ...rest} = full;
      expect(tidy(checked)).to.deep.equal(rest);
      expect(tidy(criteria)).to.deep.equal([{...given[0], b: ['34 KB']}]);
    });

    it('two names', () => {
      expect(tidy(check({a: 'React', b: 'Vue'}))).to.deep.equal({a: {name: 'React'}, b: {name: 'Vue'}});
    });

    it('a name on one side and an item on the other', () => {
      expect(tidy(check({a: 'React', b: {name: 'Vue', pros: ['docs']}}))).to.deep.equal({a: {name: 'React'}, b: {name: 'Vue', pros: ['docs']}});
    });

    it('null as left out', () => {
      expect(tidy(check({a: {name: 'React', pros: null, kind: null, figures: null}, b: 'Vue', pick: null, criteria: null, contact: null}))).to.deep.equal({
        a: {name: 'React'},
        b: {name: 'Vue'},
      });
    });

    it('empty lists', () => {
      expect(tidy(check({a: {name: 'React', pros: [], figures: []}, b: 'Vue', criteria: []}))).to.deep.equal({
        a: {name: 'React', pros: [], figures: []},
        b: {name: 'Vue'},
        criteria: [],
      });
    });

    it('one value or several for a side of a criterion, each with or without marks', () => {
      const cell = (a: unknown): unknown => tidy(check({a: 'React', b: 'Vue', criteria: [{label: 'Size', a}]}).criteria![0]!.a);
      expect(cell('42 KB')).to.deep.equal(['42 KB']);
      expect(cell(['42 KB', 'gzip'])).to.deep.equal(['42 KB', 'gzip']);
      expect(cell([{text: '42', em: true}, {text: ' KB'}])).to.deep.equal([[{text: '42', em: true}, {text: ' KB'}]]);
      expect(cell(['42 KB', [{text: 'gzip', code: true}]])).to.deep.equal(['42 KB', [{text: 'gzip', code: true}]]);
      expect(cell([[{text: 'gzip', code: true}], '42 KB'])).to.deep.equal([[{text: 'gzip', code: true}], '42 KB']);
    });

    it('what it does not know as a newer version’s, and leaves it alone', () => {
      const newer = {
        $schema: 'https://example.com/comparison-9.json',
        a: {name: 'React', mood: 'good', figures: [{value: 1, metric: {...metric, colour: {deep: []}}, error: 3}], pros: [[{text: 'jobs', size: 5}]]},
        b: 'Vue',
        criteria: [{label: 'Size', weight: 'heavy'}],
        votes: {a: 1},
      };
      const checked = check(newer);
      expect(checked.a.figures![0]!.value).to.equal(1);
      expect(plain(checked.a.pros![0])).to.equal('jobs');
      expect(checked.criteria![0]!.label).to.equal('Size');
    });

    it('the keys of every object without harm', () => {
      const hostile = JSON.parse(
        '{"__proto__": {"pick": "a", "polluted": 1}, "constructor": {"prototype": {"polluted": 1}}, "toString": 1, "hasOwnProperty": 1, ' +
          '"a": {"name": "React", "__proto__": {"pros": ["polluted"], "polluted": 1}, "constructor": 5, "valueOf": "x"}, "b": "Vue"}',
      ) as unknown;
      const checked = check(hostile);
      expect(checked.pick).to.equal(undefined);
      expect(checked.a.pros).to.equal(undefined);
      expect(Object.getPrototypeOf(checked.a)).to.equal(Object.prototype);
      expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
      expect((checked as unknown as Record<string, unknown>)['polluted']).to.equal(undefined);
    });

    it('an object’s own fields and not those that it inherits', () => {
      const inherits = Object.assign(Object.create({pick: 'tie'}) as object, {a: 'React', b: 'Vue'});
      expect(check(inherits).pick).to.equal(undefined);
      expect(problem(Object.create({a: 'React', b: 'Vue'})).field).to.equal('a');
    });
  });

  describe('keeps texts exactly as given', () => {
    const shown = (text: string): (string | undefined)[] => {
      const {a, b, reason, intro, criteria, disclosure} = check({
        a: {name: 'React', kind: text, group: text, summary: text, useIf: [text], pros: ['jobs', text], cons: [[{text, em: true}]], related: [text]},
        b: {name: 'Vue', lang: 'fr', summary: text},
        reason: text,
        intro: [{text}],
        criteria: [{label: text, a: text, b: [text]}],
        disclosure: text,
      });
      const own: (Text | undefined)[] = [a.kind, a.group, a.summary, a.useIf![0], a.pros![1], a.cons![0], a.related![0], b.summary, reason, intro, disclosure];
      return [...own, criteria![0]!.label, criteria![0]!.a![0], criteria![0]!.b![0]].map(plain);
    };

    for (const text of texts)
      it(`${text.slice(0, 40)} (${text.length})`, () => {
        expect(new Set(shown(text))).to.deep.equal(new Set([text]));
      });

    it('whatever they are', () => {
      fc.assert(
        fc.property(fc.string({unit: 'binary', minLength: 1}), (text) => {
          expect(new Set(shown(text))).to.deep.equal(new Set([text]));
        }),
        {seed: 20260223, numRuns: 300},
      );
    });

    it('and names as well', () => {
      for (const name of texts)
        expect(check({a: name, b: {name}}))
          .to.deep.include({a: {name}})
          .and.nested.include({'b.name': name});
    });
  });

  describe('marks what is in an item’s own language', () => {
    it('in every text of the item, and of no other', () => {
      const {a, b, reason} = check({
        a: {name: 'React', lang: 'fr', kind: 'bibliothèque', pros: ['emplois', [{text: 'voir '}, {text: 'docs', lang: 'en'}]]},
        b: {name: 'Vue', kind: 'framework'},
        reason: 'Because.',
      });
      expect(tidy(a.kind)).to.deep.equal([{text: 'bibliothèque', lang: 'fr'}]);
      expect(tidy(a.pros)).to.deep.equal([
        [{text: 'emplois', lang: 'fr'}],
        [
          {text: 'voir ', lang: 'fr'},
          {text: 'docs', lang: 'en'},
        ],
      ]);
      expect([b.kind, reason]).to.deep.equal(['framework', 'Because.']);
    });
  });

  describe('names the field that is wrong, by its path, and what was expected there:', () => {
    const wrong: readonly [what: string, value: unknown, field: string, expected: RegExp][] = [
      ['nothing at all', null, 'JSON', /object/],
      ['a list', [full], 'JSON', /object/],
      ['a text', 'React vs Vue', 'JSON', /object/],
      ['a number', 5, 'JSON', /object/],
      ['no first side', {b: 'Vue'}, 'a', /object|side|name|item/],
      ['no second side', {a: 'React'}, 'b', /object|side|name|item/],
      ['null for a side', {a: 'React', b: null}, 'b', /object|side|name|item/],
      ['a side without a name', withAt(['a', 'name'], undefined), 'a.name', /string|text|name/],
      ['an empty name for a side', {a: ' ', b: 'Vue'}, 'a', /object|side|name|item/],
      ['a list for a side', {a: ['React'], b: 'Vue'}, 'a', /object/],
      ['a number for a side', {a: 'React', b: 5}, 'b', /object|side|name|item/],
      ['a number for a name', withAt(['a', 'name'], 5), 'a.name', /string|text/],
      ['a number for a pick', withAt(['pick'], 1), 'pick', /string|text/],
      ['a number for a reason', withAt(['reason'], 7), 'reason', /text/],
      ['a number for a summary', withAt(['a', 'summary'], 7), 'a.summary', /text/],
      ['an object for a kind', withAt(['b', 'kind'], {text: 'library'}), 'b.kind', /text|list/],
      ['a number among texts', withAt(['a', 'pros', 2], 5), 'a.pros[2]', /text/],
      ['null among texts', withAt(['a', 'pros', 2], null), 'a.pros[2]', /text/],
      ['an object among texts', withAt(['a', 'useIf', 1], {text: 'you hire'}), 'a.useIf[1]', /text|list/],
      ['a number for a list of texts', withAt(['a', 'cons'], 3), 'a.cons', /list|text/],
      ['an object for a list of texts', withAt(['a', 'cons'], {0: 'churn'}), 'a.cons', /list|text/],
      ['a run without a text', withAt(['reason', 0], {em: true}), 'reason[0].text', /string|text/],
      ['a run with a number for its text', withAt(['reason', 0, 'text'], 5), 'reason[0].text', /string|text/],
      ['a run with a text for a mark', withAt(['a', 'pros', 1, 1, 'em'], 'yes'), 'a.pros[1][1].em', /boolean|true/],
      ['a run that is a number', withAt(['a', 'pros', 1, 0], 5), 'a.pros[1][0]', /object/],
      ['an alias that is no text', withAt(['a', 'aliases', 0], {}), 'a.aliases[0]', /string|text/],
      ['one alias that is in no list', withAt(['a', 'aliases'], 'React.js'), 'a.aliases', /list/],
      ['a criterion without a label', withAt(['criteria', 0, 'label'], undefined), 'criteria[0].label', /text|string/],
      ['a criterion with a number for its label', withAt(['criteria', 0, 'label'], 5), 'criteria[0].label', /text/],
      ['a criterion that is a text', withAt(['criteria', 0], 'Size'), 'criteria[0]', /object/],
      ['criteria that are no list', withAt(['criteria'], {label: 'Size'}), 'criteria', /list/],
      ['a number for a side of a criterion', withAt(['criteria', 0, 'a'], 42), 'criteria[0].a', /text|list/],
      ['a number among the values of a criterion', withAt(['criteria', 0, 'a', 1], 42), 'criteria[0].a[1]', /text/],
      ['figures that are no list', withAt(['b', 'figures'], {papers: 279}), 'b.figures', /list/],
      ['a figure that is a number', withAt(['b', 'figures', 0], 279), 'b.figures[0]', /object/],
      ['a figure without a value', withAt(['b', 'figures', 0, 'value'], undefined), 'b.figures[0].value', /number/],
      ['a figure with a text for its value', withAt(['b', 'figures', 0, 'value'], '279'), 'b.figures[0].value', /number/],
      ['a figure without a metric', withAt(['b', 'figures', 0, 'metric'], undefined), 'b.figures[0].metric', /object|metric/],
      ['a figure with null for its metric', withAt(['b', 'figures', 0, 'metric'], null), 'b.figures[0].metric', /object|metric/],
      ['a figure with the name of a metric', withAt(['b', 'figures', 0, 'metric'], 'papers'), 'b.figures[0].metric', /object/],
      ['a metric without an id', withAt(['b', 'figures', 0, 'metric', 'id'], undefined), 'b.figures[0].metric.id', /string|text/],
      ['a metric without a unit', withAt(['b', 'figures', 0, 'metric', 'unit'], undefined), 'b.figures[0].metric.unit', /string|text/],
      ['a metric without a source', withAt(['b', 'figures', 0, 'metric', 'source'], undefined), 'b.figures[0].metric.source', /string|text/],
      ['a metric without a date', withAt(['b', 'figures', 0, 'metric', 'asOf'], undefined), 'b.figures[0].metric.asOf', /string|text/],
      ['a metric with a text for its base', withAt(['a', 'figures', 0, 'metric', 'base'], '10,034'), 'a.figures[0].metric.base', /number/],
      ['a number for a contact', withAt(['contact'], 5), 'contact', /address/],
      ['a list for a homepage', withAt(['a', 'homepage'], ['https://react.dev/']), 'a.homepage', /address/],
      ['a number for a date', withAt(['checkedOn'], 20261123), 'checkedOn', /string|text/],
      ['a number for a language', withAt(['b', 'lang'], 5), 'b.lang', /string|text/],
    ];

    for (const [what, value, field, expected] of wrong)
      it(what, () => {
        const found = problem(value);
        expect(found.field).to.equal(field);
        expect(found.message.replace(field, '')).to.match(expected);
      });

    it('the first of several', () => {
      expect(problem({a: {name: 5, pros: 5}, b: 5}).field).to.equal('a.name');
    });
  });

  it('refuses anything, anywhere, with the field’s own path, or takes what can be decided on and shown', () => {
    const strangers: readonly unknown[] = [
      undefined,
      null,
      5,
      NaN,
      true,
      '',
      'x',
      [],
      {},
      [null],
      [[]],
      [{}],
      [5],
      {text: 'x'},
      [{text: 'x'}],
      [[{text: 'x'}]],
      {name: 'x'},
      [{name: 'x'}],
      ['x', 'y'],
    ];
    const wrong: string[] = [];
    for (const path of pathsIn(full))
      for (const stranger of strangers) {
        // A stranger in a list may turn it into another kind of list, and a neighbour into the stranger.
        const within = nameOf(typeof path.at(-1) === 'number' ? path.slice(0, -1) : path);
        const what = `${nameOf(path)}: ${JSON.stringify(stranger)}`;
        try {
          const {comparison} = reports(withAt(path, stranger));
          const pick = sideOf(comparison.pick ?? '', comparison.a, comparison.b);
          for (const {a, b, author} of [comparison, orient({...comparison, pick: pick!}, 'Vue', null)])
            for (const picked of [pick, undefined]) putIntoWords(decide(a, b, {pick: picked as Side | undefined}), {a, b, author: author!}, en, (text) => plain(text).length);
          const {a, b, reason, intro, disclosure, criteria} = comparison;
          const lists = [a, b].flatMap(({kind, group, summary, useIf, pros, cons, related}) => [
            kind,
            group,
            summary,
            ...(useIf ?? []),
            ...(pros ?? []),
            ...(cons ?? []),
            ...(related ?? []),
          ]);
          for (const text of [...lists, reason, intro, disclosure, ...(criteria ?? []).flatMap(({label, a, b}) => [label, ...(a ?? []), ...(b ?? [])])])
            if (typeof plain(text) !== 'string') wrong.push(`${what}: a text is no text`);
        } catch (error) {
          if (!(error instanceof Problem)) wrong.push(`${what}: ${error as Error}`);
          else if (!error.field.startsWith(within)) wrong.push(`${what}: blames ${error.field}`);
        }
      }
    expect(wrong).to.deep.equal([]);
  });

  it('throws nothing but a Problem, whatever it is given', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything({withNullPrototype: true, withBigInt: true}), fc.record({a: fc.anything(), b: fc.anything()})), (value) => {
        try {
          expect(reports(value).comparison.a.name).to.be.a('string');
        } catch (error) {
          expect(error).to.be.an.instanceOf(Problem);
        }
      }),
      {seed: 20260223, numRuns: 3000},
    );
  });

  describe('drops an address that is not safe, says so, and takes the rest:', () => {
    const places = ['contact', 'a.homepage', 'a.pros[1][1].href', 'a.figures[0].metric.url', 'b.figures[0].metric.url'];

    for (const field of places)
      it(field, () => {
        const path = pathOf(field);
        const {comparison, fields, messages} = reports(withAt(path, 'javascript:alert(1)'));
        expect(fields).to.deep.equal([field]);
        expect(messages[0]).to.contain('address').and.contain('javascript:alert(1)');
        expect(tidy(comparison)).to.deep.equal(tidy(check(withAt(path, undefined))));
      });

    for (const address of unsafeAddresses)
      it(JSON.stringify(address), () => {
        const {comparison, fields} = reports({a: {name: 'React', homepage: address}, b: 'Vue', contact: address, reason: [{text: 'see', href: address}]});
        expect(fields).to.have.members(['a.homepage', 'contact', 'reason[0].href']);
        expect(tidy(comparison)).to.deep.equal({a: {name: 'React'}, b: {name: 'Vue'}, reason: [{text: 'see'}]});
      });

    it('all of several', () => {
      const value = {...full, contact: 'data:,x', a: {...full.a, homepage: 'vbscript:x'}};
      expect(reports(value).fields).to.have.members(['a.homepage', 'contact']);
    });

    it('with no more of it in the message than is read at a glance', () => {
      expect(reports({a: 'React', b: 'Vue', contact: `data:${'x'.repeat(10_000)}`}).messages[0]!.length).to.be.below(200);
    });
  });

  describe('lets a safe address pass:', () => {
    for (const address of safeAddresses)
      it(address, () => {
        const {comparison, fields} = reports({a: {name: 'React', homepage: address}, b: 'Vue', contact: address, reason: [{text: 'see', href: address}]});
        expect(fields).to.deep.equal([]);
        expect(tidy(comparison)).to.deep.equal({a: {name: 'React', homepage: address}, b: {name: 'Vue'}, contact: address, reason: [{text: 'see', href: address}]});
      });

    it('an e-mail address', () => {
      expect(check({a: 'React', b: 'Vue', contact: 'ada@example.com'}).contact).to.equal('mailto:ada@example.com');
    });
  });
});

describe('checkItem', () => {
  it('takes an item', () => {
    expect(tidy(checkItem({...full.a, lang: undefined}, 'a', ignore))).to.deep.equal(full.a);
  });

  it('names the field by its side', () => {
    const refused = (value: unknown, field: string): Problem => {
      try {
        checkItem(value, field, ignore);
      } catch (error) {
        return error as Problem;
      }
      throw new Error('it found nothing wrong');
    };
    expect(refused({name: 'React', pros: ['jobs', 5]}, 'a'))
      .to.be.an.instanceOf(Problem)
      .and.to.include({field: 'a.pros[1]'});
    expect(refused(null, 'b')).to.be.an.instanceOf(Problem).and.to.include({field: 'b'});
    expect(refused({}, 'b')).to.be.an.instanceOf(Problem).and.to.include({field: 'b.name'});
  });

  it('reports an address that it drops by the side as well', () => {
    const fields: string[] = [];
    expect(tidy(checkItem({name: 'React', homepage: 'javascript:x'}, 'b', ({field}) => fields.push(field)))).to.deep.equal({name: 'React'});
    expect(fields).to.deep.equal(['b.homepage']);
  });
});

describe('checkAddress', () => {
  it('gives a safe one back and says nothing', () => {
    const problems: Problem[] = [];
    expect(checkAddress('https://example.com/', 'contact', (problem) => problems.push(problem))).to.equal('https://example.com/');
    expect(problems).to.deep.equal([]);
  });

  it('gives nothing for another one and says which field it is', () => {
    const problems: Problem[] = [];
    expect(checkAddress('javascript:x', 'contact', (problem) => problems.push(problem))).to.equal(undefined);
    expect(problems.map(({field}) => field)).to.deep.equal(['contact']);
  });
});
