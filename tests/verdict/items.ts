import fc from 'fast-check';
import type {Figure, Item, Metric, Side} from '../../src/comparison/types.js';

/** What the properties are tried on: two items, and what the author picked. */
export interface Pair {
  a: Item;
  b: Item;
  pick: Side | 'tie' | undefined;
}

/** The same cases at every run, in every browser: a failure can be looked at again. */
export const runs = {seed: 20260223, numRuns: 1500};

/** A metric with all that it has to have. */
export const metricOf = (metric: Partial<Metric> = {}): Metric => ({
  id: 'papers',
  label: 'Papers that name it',
  unit: 'papers',
  asOf: '2026-02-23',
  source: 'A list of papers',
  licence: 'facts',
  ...metric,
});

const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, {nil: undefined});

const anyMetric = (id: string): fc.Arbitrary<Metric> =>
  fc
    .record({
      unit: fc.constantFrom('papers', 'percent of respondents'),
      measure: fc.constantFrom<Metric['measure'][]>(undefined, 'use', 'use', 'downloads', 'satisfaction'),
      trust: maybe(fc.integer({min: 1, max: 3})),
      base: maybe(fc.integer({min: 50, max: 100_000})),
    })
    .map((metric) => metricOf({id, ...metric}));

const anyValue = ({unit}: Metric): fc.Arbitrary<number> =>
  unit === 'papers' ? fc.oneof(fc.nat(60), fc.nat(2000), fc.nat(10_000_000)) : fc.integer({min: 0, max: 1000}).map((tenths) => tenths / 10);

/** Both sides' figures of one metric: either may lack it, and they may be equal or near. */
const anyFigures = (metric: Metric): fc.Arbitrary<Record<Side, Figure | undefined>> =>
  anyValue(metric)
    .chain((value) =>
      fc.tuple(
        maybe(fc.constant(value)),
        maybe(
          fc.oneof(
            anyValue(metric),
            fc.constant(value),
            fc.integer({min: 90, max: 110}).map((share) => Math.min((value * share) / 100, metric.unit === 'papers' ? Infinity : 100)),
          ),
        ),
        fc.boolean(),
      ),
    )
    .map(([one, other, isSwapped]) => {
      const [a, b] = [one, other].map((value) => (value === undefined ? undefined : {metric, value}));
      return isSwapped ? {a: b, b: a} : {a, b};
    });

const anyTexts = (name: string): fc.Arbitrary<Partial<Item>> =>
  fc.record({
    name: fc.constant(name),
    kind: maybe(fc.constantFrom('library', 'Library', 'framework', 'concept')),
    group: maybe(fc.constantFrom('frontend', 'Front-end', 'databases')),
  });

/** Any two items: with and without kinds, groups and figures, of up to four metrics. */
export const anyPair: fc.Arbitrary<Pair> = fc
  .integer({min: 0, max: 4})
  .chain((count) => fc.tuple(...Array.from({length: count}, (_, index) => anyMetric(`metric-${index}`).chain(anyFigures))))
  .chain((figures) => {
    const of = (side: Side): fc.Arbitrary<readonly Figure[] | undefined> => {
      const own = figures.flatMap((pair) => pair[side] ?? []);
      return own.length > 0 ? fc.shuffledSubarray(own, {minLength: own.length}) : fc.constantFrom<(Figure[] | undefined)[]>([], undefined);
    };
    return fc.record({
      a: fc.tuple(anyTexts('Alpha'), of('a')).map(([texts, figures]) => ({...texts, figures}) as Item),
      b: fc.tuple(anyTexts('Beta'), of('b')).map(([texts, figures]) => ({...texts, figures}) as Item),
      pick: fc.constantFrom<Pair['pick'][]>(undefined, undefined, undefined, 'a', 'b', 'tie'),
    });
  });

/** The same pair with its sides, and the author's pick with them, the other way round. */
export const mirrorOf = ({a, b, pick}: Pair): Pair => ({a: b, b: a, pick: pick && ({a: 'b', b: 'a', tie: 'tie'} as const)[pick]});
