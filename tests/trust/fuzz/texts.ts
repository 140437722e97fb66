import fc from 'fast-check';

/** Words as people and machines write them, the nasty ones among them. */
export const word = fc.oneof(
  {weight: 4, arbitrary: fc.constantFrom('React', 'Vue', 'one', 'Two', 'C++', 'C#', 'Node.js', 'a', 'b', 'tie', 'x')},
  {weight: 2, arbitrary: fc.string({unit: 'grapheme', maxLength: 12})},
  {weight: 1, arbitrary: fc.string({unit: 'binary', maxLength: 6})},
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '',
      ' ',
      '\n\t',
      '\u00a0',
      '\u200b',
      '\u202eevil',
      'אבג',
      '<b>x</b>',
      '<img src=x onerror=alert(1)>',
      '${x}',
      '{{x}}',
      '<!--',
      '-->',
      '?lit$',
      '__proto__',
      'constructor',
      'toString',
      'null',
      'undefined',
      '0',
      '-1',
      'NaN',
      '\ud800',
      '🧊',
      'é',
      'e\u0301',
      'ﬁ',
      '２',
      '…',
      '&amp;',
      'https://example.com',
    ),
  },
);

const address = fc.oneof(
  word,
  fc.constantFrom('https://example.com/', '/x', '#y', '?z', 'me@example.com', 'mailto:x@y.z', 'javascript:alert(1)', 'data:text/html,x', '//x', 'http://[', ':', 'JaVa\nscript:x'),
);
const lang = fc.constantFrom('en', 'de', 'ar', 'en_US', '', 'x', 'zh-Hant-TW', '123', 'i-klingon', 'en-u-nu-thai');
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null | undefined> => fc.oneof({weight: 6, arbitrary}, {weight: 4, arbitrary: fc.constantFrom(null, undefined)});

const run = fc.record({text: word, href: address, code: fc.boolean(), em: fc.boolean(), lang}, {requiredKeys: ['text']});
const text = fc.oneof({weight: 3, arbitrary: word}, {weight: 1, arbitrary: fc.array(run, {maxLength: 4})});
const list = fc.oneof({weight: 5, arbitrary: fc.array(text, {maxLength: 4})}, {weight: 1, arbitrary: text});
const day = fc.oneof(word, fc.constantFrom('2026-02-23', '2026-02', '2026', '2026-02-30', '+275760-09-13', '-000001-01-01', '99999', '2026-02-23T12:00Z', 'yesterday'));
const number = fc.oneof(fc.integer(), fc.double(), fc.constantFrom(0, -0, 30, 1e308, Number.MAX_SAFE_INTEGER));
const metric = fc.record(
  {
    id: fc.constantFrom('papers', 'downloads', 'x', ''),
    label: word,
    unit: fc.constantFrom('papers', 'percent of people', 'percent', 'downloads', ''),
    measure: fc.constantFrom('use', 'downloads', 'satisfaction', 'else'),
    trust: number,
    asOf: day,
    source: word,
    licence: word,
    base: number,
    url: address,
  },
  {requiredKeys: ['id', 'label', 'unit', 'asOf', 'source', 'licence']},
);
const figuresOf = (metrics: fc.Arbitrary<unknown>): fc.Arbitrary<unknown[]> =>
  fc.array(fc.record({metric: metrics, counted: word, value: number}, {requiredKeys: ['metric', 'value']}), {maxLength: 3});

const itemOf = (metrics: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.record(
    {
      name: word,
      slug: maybe(word),
      aliases: maybe(fc.array(word, {maxLength: 3})),
      kind: maybe(text),
      group: maybe(text),
      summary: maybe(text),
      useIf: maybe(list),
      pros: maybe(list),
      cons: maybe(list),
      related: maybe(list),
      homepage: maybe(address),
      lang: maybe(lang),
      figures: maybe(figuresOf(metrics)),
      later: fc.jsonValue({maxDepth: 2}),
    },
    {requiredKeys: ['name']},
  );

/** A comparison that is right, or nearly so. */
export const comparison: fc.Arbitrary<unknown> = fc.tuple(metric, metric).chain((shared) => {
  // Both sides have to have a metric in common now and then.
  const metrics = fc.oneof(fc.constantFrom(...shared), metric);
  const side = fc.oneof({weight: 4, arbitrary: itemOf(metrics)}, {weight: 1, arbitrary: word});
  return fc.record(
    {
      a: side,
      b: side,
      pick: maybe(word),
      reason: maybe(text),
      intro: maybe(text),
      criteria: maybe(
        fc.array(fc.record({label: text, a: maybe(list), b: maybe(list), better: maybe(fc.constantFrom('a', 'b', 'c', ''))}, {requiredKeys: ['label']}), {maxLength: 3}),
      ),
      contact: maybe(address),
      author: maybe(word),
      checkedOn: maybe(day),
      disclosure: maybe(text),
    },
    {requiredKeys: ['a', 'b']},
  );
});

/** Sets something that does not belong there at some place of a document. */
const spoil = (value: unknown, steps: readonly number[], by: unknown): unknown => {
  const [step, ...more] = steps;
  if (step === undefined || typeof value !== 'object' || !value) return by;
  if (Array.isArray(value)) return value.length ? value.map((entry, index) => (index === step % value.length ? spoil(entry, more, by) : (entry as unknown))) : by;
  const entries = Object.entries(value);
  return Object.fromEntries(entries.map(([name, entry], index) => [name, index === step % entries.length ? spoil(entry, more, by) : (entry as unknown)]));
};

/** A document that JSON can hold, as anybody might send it: right, spoilt in one place, or anything at all. */
export const anyDocument: fc.Arbitrary<unknown> = fc.oneof(
  {weight: 5, arbitrary: comparison},
  {
    weight: 3,
    arbitrary: fc.tuple(comparison, fc.array(fc.nat(20), {minLength: 1, maxLength: 6}), fc.jsonValue({maxDepth: 3})).map(([value, steps, by]) => spoil(value, steps, by)),
  },
  {weight: 1, arbitrary: fc.jsonValue()},
);

const throws = (thrown: unknown): unknown => ({
  get a() {
    throw thrown;
  },
});

/** What a script may set, and what cannot even be looked at without harm: by its name, so that a report can say which. */
export const hostile = {
  'throws an error': () => throws(new Error('no')),
  'throws a string': () => throws('no'),
  'throws null': () => throws(null),
  'throws undefined': () => throws(undefined),
  symbol: () => Symbol('x'),
  function: () => () => 1,
  proxy: () => new Proxy({}, {}),
  'revoked proxy': () => {
    const {proxy, revoke} = Proxy.revocable({}, {});
    revoke();
    return proxy;
  },
  document: () => document,
  location: () => window.location,
  'a ring': () => {
    const ring: Record<string, unknown> = {name: 'Ring'};
    return Object.assign(ring, {a: ring, b: ring, pros: [ring]});
  },
};

/** What a script may set as a comparison that no JSON holds. */
export const strange: fc.Arbitrary<unknown> = fc.oneof(
  fc.anything({withBigInt: true, withDate: true, withMap: true, withSet: true, withNullPrototype: true, withSparseArray: true, withTypedArray: true}),
  fc
    .tuple(comparison, fc.array(fc.nat(20), {minLength: 1, maxLength: 5}), fc.anything({withBigInt: true, withDate: true, withNullPrototype: true, withSparseArray: true}))
    .map(([value, steps, by]) => spoil(value, steps, by)),
  comparison.map((value) => Object.freeze(value)),
);
