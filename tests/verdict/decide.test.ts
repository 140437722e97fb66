import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {plain} from '../../src/comparison/text.js';
import type {Figure, Item, Metric} from '../../src/comparison/types.js';
import {decide, isNamed, sideOf, type Verdict} from '../../src/verdict/decide.js';
import {anyPair, metricOf, mirrorOf, runs} from './items.js';

/** An item with one figure. */
const having = (name: string, value: number, metric: Metric, item: Partial<Item> = {}): Item => ({name, figures: [{metric, value}], ...item});

/** Decides between two figures of one metric. */
const between = (a: number, b: number, metric: Partial<Metric> = {}): Verdict => decide(having('A', a, metricOf(metric)), having('B', b, metricOf(metric)));

const mirrored = ({winner, evidence, ...verdict}: Verdict): Verdict => ({
  ...verdict,
  winner: winner && ({a: 'b', b: 'a'} as const)[winner],
  evidence: evidence && {a: evidence.b, b: evidence.a},
});

const isShare = ({unit}: Metric): boolean => unit.startsWith('percent');

/** Standard errors between two figures, as a textbook has them: of two proportions, or of two counts. */
const errorsBetween = (one: number, other: number, metric: Metric): number => {
  if (!isShare(metric)) return Math.abs(one - other) / Math.sqrt(one + other);
  if (!metric.base) return Infinity;
  const [p, q] = [one / 100, other / 100];
  return Math.abs(p - q) / Math.sqrt((p * (1 - p) + q * (1 - q)) / metric.base);
};

/** How many were counted. */
const countOf = (value: number, metric: Metric): number => (isShare(metric) ? (metric.base ? (value / 100) * metric.base : Infinity) : value);

/** Whether a pair of figures is well away from every bound, on the deciding side of all of them. */
const isDecisive = (one: number, other: number, metric: Metric): boolean => {
  const [most, least] = [Math.max(one, other), Math.min(one, other)];
  return most - least > most * 0.0501 && errorsBetween(one, other, metric) > 1.961 && countOf(least, metric) > 30.001;
};

/** Whether it is well away from them, on the undecided side of at least one. */
const isUndecided = (one: number, other: number, metric: Metric): boolean => {
  const [most, least] = [Math.max(one, other), Math.min(one, other)];
  return most - least < most * 0.0499 || errorsBetween(one, other, metric) < 1.959 || countOf(least, metric) < 29.999;
};

/** The metrics that may decide between two items, the most trusted first. */
const decidingMetrics = (a: Item, b: Item): Metric[] => {
  const areGroupsSame = !!a.group && !!b.group && plain(a.group).replace('-', '').toLowerCase() === plain(b.group).replace('-', '').toLowerCase();
  return (a.figures ?? [])
    .map(({metric}) => metric)
    .filter(({id}) => b.figures?.some(({metric}) => metric.id === id))
    .filter(({measure}) => measure !== 'satisfaction' && (measure !== 'downloads' || areGroupsSame))
    .sort((one, other) => (one.trust ?? 99) - (other.trust ?? 99) || (one.id < other.id ? -1 : 1));
};

const valueOf = ({figures = []}: Item, {id}: Metric): number => figures.find(({metric}) => metric.id === id)!.value;

describe('decide', () => {
  describe('the author’s pick', () => {
    it('is followed against the figures', () => {
      const a = having('A', 900, metricOf());
      const b = having('B', 100, metricOf());
      expect(decide(a, b, {pick: 'b'})).to.deep.include({winner: 'b', basis: 'author'});
      expect(decide(a, b, {pick: 'a'})).to.deep.include({winner: 'a', basis: 'author'});
    });

    it('may be a tie, which is the author’s and not the figures’', () => {
      expect(decide(having('A', 900, metricOf()), having('B', 100, metricOf()), {pick: 'tie'})).to.deep.include({winner: null, basis: 'author'});
    });

    it('is shown without figures that had no part in it', () => {
      expect(decide(having('A', 900, metricOf()), having('B', 100, metricOf()), {pick: 'a'}).evidence).to.equal(null);
    });

    it('needs no figures', () => {
      expect(decide({name: 'A'}, {name: 'B'}, {pick: 'b'})).to.deep.include({winner: 'b', basis: 'author'});
    });
  });

  describe('popularity', () => {
    const papers = metricOf({id: 'ml-papers-2023-2025', base: 10_034});
    const tuning = {name: 'Fine-Tuning LLMs', kind: 'methodology', group: 'model adaptation', figures: [{metric: papers, counted: 'fine-tuning', value: 858}]};
    const fewShot = {name: 'Few-Shot Learning', kind: 'concept', group: 'model adaptation', figures: [{metric: papers, value: 279}]};

    it('picks Fine-Tuning LLMs, with 858 papers against 279 of 10,034', () => {
      const verdict = decide(tuning, fewShot);
      expect(verdict).to.deep.include({winner: 'a', basis: 'popularity', relation: {kinds: 'different', groups: 'same'}});
      expect(verdict.evidence).to.deep.equal({a: tuning.figures[0], b: fewShot.figures[0]});
    });

    it('picks Fine-Tuning LLMs too when the two are swapped', () => {
      const verdict = decide(fewShot, tuning);
      expect(verdict).to.deep.include({winner: 'b', basis: 'popularity', relation: {kinds: 'different', groups: 'same'}});
      expect(verdict.evidence).to.deep.equal({a: fewShot.figures[0], b: tuning.figures[0]});
    });

    it('is larger for the larger figure, wherever it stands', () => {
      expect(between(500, 200).winner).to.equal('a');
      expect(between(200, 500).winner).to.equal('b');
    });
  });

  describe('a gap of 5 % of the larger', () => {
    it('is too close, by either order', () => {
      expect(between(20_000_000, 19_000_000)).to.deep.include({winner: null, basis: 'close'});
      expect(between(19_000_000, 20_000_000)).to.deep.include({winner: null, basis: 'close'});
    });

    it('decides as soon as it is more than that, where the counts are huge', () => {
      expect(between(20_000_000, 18_999_999)).to.deep.include({winner: 'a', basis: 'popularity'});
      expect(between(18_999_999, 20_000_000)).to.deep.include({winner: 'b', basis: 'popularity'});
    });

    it('is measured against the larger figure, not the smaller', () => {
      expect(between(1_000_000, 951_000).basis).to.equal('close');
      // 5.2 % of the larger, and more of the smaller.
      expect(between(1_000_000, 948_000).basis).to.equal('popularity');
    });

    it('is too close between percentages with decimals as well', () => {
      for (let twentieths = 1; twentieths <= 49; twentieths++) {
        const [most, least] = [(twentieths * 20) / 10, (twentieths * 19) / 10];
        expect(between(most, least, {unit: 'percent of respondents'}).basis, `${most} against ${least}`).to.equal('close');
      }
    });
  });

  describe('a gap of 1.96 standard errors', () => {
    it('between counts parts the close ones from the others', () => {
      // The first count above 100 that is not within chance of it.
      let most = 101;
      while (errorsBetween(most, 100, metricOf()) < 1.96) most++;
      expect(most).to.be.within(120, 140);
      expect(between(most - 1, 100)).to.deep.include({winner: null, basis: 'close'});
      expect(between(100, most - 1)).to.deep.include({winner: null, basis: 'close'});
      expect(between(most, 100)).to.deep.include({winner: 'a', basis: 'popularity'});
      expect(between(100, most)).to.deep.include({winner: 'b', basis: 'popularity'});
    });

    it('between counts does not depend on how many papers were read', () => {
      expect(between(130, 100, {base: 200}).basis).to.equal('popularity');
      expect(between(129, 100, {base: 1_000_000}).basis).to.equal('close');
    });

    it('between percentages is taken from how many were asked', () => {
      const metric = metricOf({unit: 'percent of respondents', base: 1000});
      let hundredths = 1001;
      while (errorsBetween(hundredths / 100, 10, metric) < 1.96) hundredths++;
      expect(hundredths).to.be.within(1200, 1400);
      expect(between((hundredths - 1) / 100, 10, metric)).to.deep.include({winner: null, basis: 'close'});
      expect(between(10, (hundredths - 1) / 100, metric)).to.deep.include({winner: null, basis: 'close'});
      expect(between(hundredths / 100, 10, metric)).to.deep.include({winner: 'a', basis: 'popularity'});
      expect(between(10, hundredths / 100, metric)).to.deep.include({winner: 'b', basis: 'popularity'});
    });

    it('between large percentages is smaller than between middling ones', () => {
      const metric = {unit: 'percent of respondents', base: 1000};
      expect(errorsBetween(96, 99, metricOf(metric))).to.be.above(1.96);
      // 5 % of the larger rules here, as it does wherever shares are near a hundred.
      expect(between(99, 96, metric).basis).to.equal('close');
      expect(between(99, 93, metric).basis).to.equal('popularity');
      expect(between(50, 46, metric).basis).to.equal('close');
    });

    it('is not asked of percentages whose source names no base', () => {
      expect(between(3, 2, {unit: 'percent of respondents'})).to.deep.include({winner: 'a', basis: 'popularity'});
      expect(between(3, 2, {unit: 'percent of respondents', base: 200}).basis).to.equal('close');
    });
  });

  describe('a count below 30', () => {
    it('decides nothing, however large the other one is', () => {
      expect(between(29, 5000)).to.deep.include({winner: null, basis: 'close'});
      expect(between(5000, 29)).to.deep.include({winner: null, basis: 'close'});
      expect(between(5000, 0).basis).to.equal('close');
    });

    it('is below it: 30 may decide', () => {
      expect(between(30, 5000)).to.deep.include({winner: 'b', basis: 'popularity'});
    });

    it('is counted from the base where the figure is a percentage', () => {
      // 29 and 30 people of 1,000.
      expect(between(2.9, 50, {unit: 'percent of respondents', base: 1000}).basis).to.equal('close');
      expect(between(3, 50, {unit: 'percent of respondents', base: 1000})).to.deep.include({winner: 'b', basis: 'popularity'});
    });

    it('is not looked for in a percentage without a base', () => {
      expect(between(1, 50, {unit: 'percent of respondents'}).basis).to.equal('popularity');
    });
  });

  it('finds no difference between equal figures, nor between two of nothing', () => {
    expect(between(500, 500).basis).to.equal('close');
    expect(between(0, 0).basis).to.equal('close');
    expect(between(0, 0, {unit: 'percent of respondents'}).basis).to.equal('close');
    expect(between(100, 100, {unit: 'percent of respondents', base: 500}).basis).to.equal('close');
  });

  describe('the metric that decides', () => {
    const survey = metricOf({id: 'survey', unit: 'percent of respondents', base: 20_000, trust: 1});
    const papers = metricOf({id: 'papers', trust: 6});
    const untrusted = metricOf({id: 'a-first-by-name'});
    const item = (name: string, ...figures: [Metric, number][]): Item => ({name, figures: figures.map(([metric, value]): Figure => ({metric, value}))});

    it('is the most trusted of those that both have, whatever stands first', () => {
      const verdict = decide(item('A', [papers, 900], [survey, 10]), item('B', [papers, 100], [survey, 40]));
      expect(verdict).to.deep.include({winner: 'b', basis: 'popularity'});
      expect(verdict.evidence!.a.metric.id).to.equal('survey');
    });

    it('is the next one where one side lacks the most trusted', () => {
      const verdict = decide(item('A', [survey, 10], [papers, 900]), item('B', [papers, 100]));
      expect(verdict).to.deep.include({winner: 'a', basis: 'popularity'});
      expect(verdict.evidence!.b.metric.id).to.equal('papers');
    });

    it('is the same in either order of the sides, where one id is of two metrics', () => {
      const [older, newer] = [metricOf({id: 'x', asOf: '2025-01'}), metricOf({id: 'x', asOf: '2026-01'})];
      const [a, b] = [item('A', [older, 1000], [newer, 500]), item('B', [newer, 900], [older, 600])];
      expect(mirrored(decide(b, a))).to.deep.equal(decide(a, b));
    });

    it('is the same for readers whose language has another order of letters', () => {
      const [chess, dice] = [metricOf({id: 'chess', trust: 2}), metricOf({id: 'dice', trust: 2})];
      const [a, b] = [item('A', [dice, 900], [chess, 100]), item('B', [chess, 900], [dice, 100])];
      const compare = Object.getOwnPropertyDescriptor(String.prototype, 'localeCompare')!;
      // In Czech, "ch" comes after "h".
      for (const language of ['en', 'cs'])
        try {
          const {compare: value} = new Intl.Collator(language);
          Object.defineProperty(String.prototype, 'localeCompare', {
            ...compare,
            value(this: string, other: string) {
              return value(this, other);
            },
          });
          expect(decide(a, b)).to.deep.include({winner: 'b', evidence: {a: {metric: chess, value: 100}, b: {metric: chess, value: 900}}});
        } finally {
          Object.defineProperty(String.prototype, 'localeCompare', compare);
        }
    });

    it('comes before one that no order of trust names', () => {
      const verdict = decide(item('A', [untrusted, 900], [papers, 100]), item('B', [untrusted, 100], [papers, 900]));
      expect(verdict).to.deep.include({winner: 'b', basis: 'popularity'});
    });

    it('ends the search when it is too close, though a lesser one would decide', () => {
      const verdict = decide(item('A', [survey, 40], [papers, 900]), item('B', [survey, 40.1], [papers, 100]));
      expect(verdict).to.deep.include({winner: null, basis: 'close'});
      expect(verdict.evidence!.a.metric.id).to.equal('survey');
    });

    it('is one and the same for both: two figures of different metrics are not compared', () => {
      const verdict = decide(item('A', [survey, 90]), item('B', [papers, 10]));
      expect(verdict).to.deep.include({winner: null, basis: 'none', evidence: null});
    });

    it('is never satisfaction', () => {
      const again = metricOf({id: 'would-use-again', unit: 'percent of respondents', measure: 'satisfaction', trust: 1, base: 5000});
      expect(decide(item('A', [again, 90]), item('B', [again, 20]))).to.deep.include({winner: null, basis: 'none', evidence: null});
      expect(decide(item('A', [again, 90], [papers, 100]), item('B', [again, 20], [papers, 900]))).to.deep.include({winner: 'b', basis: 'popularity'});
    });

    it('is downloads only within one group', () => {
      const downloads = metricOf({id: 'npm', unit: 'downloads', measure: 'downloads', trust: 8});
      const one = item('A', [downloads, 9_000_000]);
      const other = item('B', [downloads, 1_000_000]);
      expect(decide({...one, group: 'charts'}, {...other, group: 'charts'})).to.deep.include({winner: 'a', basis: 'popularity'});
      expect(decide({...one, group: 'charts'}, {...other, group: 'forms'})).to.deep.include({winner: null, basis: 'none', evidence: null});
      expect(decide({...one, group: 'charts'}, other)).to.deep.include({winner: null, basis: 'none', evidence: null});
      expect(decide(one, other)).to.deep.include({winner: null, basis: 'none', evidence: null});
    });

    it('is downloads only within one registry', () => {
      const npm = metricOf({id: 'npm', unit: 'downloads', measure: 'downloads'});
      const pypi = metricOf({id: 'pypi', unit: 'downloads', measure: 'downloads'});
      expect(decide({...item('A', [npm, 9_000_000]), group: 'charts'}, {...item('B', [pypi, 1_000_000]), group: 'charts'}).basis).to.equal('none');
    });

    it('is the first that an item lists, where it lists two figures of one metric', () => {
      const verdict = decide(item('A', [papers, 900], [papers, 50]), item('B', [papers, 300], [papers, 4000]));
      expect(verdict).to.deep.include({winner: 'a', basis: 'popularity'});
      expect([verdict.evidence!.a.value, verdict.evidence!.b.value]).to.deep.equal([900, 300]);
    });
  });

  describe('without a figure in common', () => {
    it('has no pick', () => {
      expect(decide({name: 'A'}, {name: 'B'})).to.deep.include({winner: null, basis: 'none', evidence: null});
      expect(decide({name: 'A', figures: []}, {name: 'B', figures: []})).to.deep.include({winner: null, basis: 'none', evidence: null});
      expect(decide(having('A', 900, metricOf()), {name: 'B', figures: []})).to.deep.include({winner: null, basis: 'none', evidence: null});
      expect(decide({name: 'A'}, having('B', 900, metricOf()))).to.deep.include({winner: null, basis: 'none', evidence: null});
    });
  });

  describe('the relation of the two', () => {
    const relate = (a: Partial<Item>, b: Partial<Item>): Verdict['relation'] => decide({name: 'A', ...a}, {name: 'B', ...b}).relation;

    it('says whether kinds agree, differ or are unknown', () => {
      expect(relate({kind: 'library'}, {kind: 'library'}).kinds).to.equal('same');
      expect(relate({kind: 'library'}, {kind: 'framework'}).kinds).to.equal('different');
      expect(relate({kind: 'library'}, {}).kinds).to.equal('unknown');
      expect(relate({}, {kind: 'library'}).kinds).to.equal('unknown');
      expect(relate({}, {}).kinds).to.equal('unknown');
    });

    it('says the same of groups, apart from kinds', () => {
      expect(relate({kind: 'library', group: 'frontend'}, {kind: 'framework', group: 'frontend'})).to.deep.equal({kinds: 'different', groups: 'same'});
      expect(relate({kind: 'library', group: 'frontend'}, {kind: 'library', group: 'dates'})).to.deep.equal({kinds: 'same', groups: 'different'});
      expect(relate({group: 'frontend'}, {})).to.deep.equal({kinds: 'unknown', groups: 'unknown'});
    });

    it('looks at the words and not at how they are written or marked', () => {
      expect(relate({kind: 'Library'}, {kind: [{text: 'lib', em: true}, {text: 'rary '}]}).kinds).to.equal('same');
    });

    it('is the same whoever picks', () => {
      const [a, b] = [
        {name: 'A', kind: 'library'},
        {name: 'B', kind: 'framework'},
      ];
      expect(decide(a, b, {pick: 'a'}).relation).to.deep.equal(decide(a, b).relation);
    });
  });

  describe('for any two items', () => {
    it('mirrors: the mirror of the sides is the mirror of the verdict', () => {
      fc.assert(
        fc.property(anyPair, (pair) => {
          const swapped = mirrorOf(pair);
          expect(decide(swapped.a, swapped.b, swapped)).to.deep.equal(mirrored(decide(pair.a, pair.b, pair)));
        }),
        runs,
      );
    });

    it('mirrors also where the two sides describe one metric differently', () => {
      const few = metricOf({unit: 'percent of respondents', base: 100, trust: 1});
      const many = {...few, base: 100_000, trust: 2};
      const count = {...few, unit: 'papers'};
      const liked = {...few, measure: 'satisfaction' as const};
      for (const [one, other] of [
        [few, many],
        [many, count],
        [many, liked],
      ] as const) {
        const a = having('A', 40, one);
        const b = having('B', 50, other);
        const [forward, backward] = [decide(a, b), decide(b, a)];
        expect([backward.winner, backward.basis], `${JSON.stringify(one)} against ${JSON.stringify(other)}`).to.deep.equal([
          forward.winner && {a: 'b', b: 'a'}[forward.winner],
          forward.basis,
        ]);
      }
    });

    it('lets a decisive gap on the most trusted metric win, always', () => {
      let tried = 0;
      fc.assert(
        fc.property(anyPair, ({a, b}) => {
          const metric = decidingMetrics(a, b)[0];
          if (!metric) return;
          const [one, other] = [valueOf(a, metric), valueOf(b, metric)];
          if (!isDecisive(one, other, metric)) return;
          tried++;
          const {winner, basis, evidence} = decide(a, b);
          expect([winner, basis, evidence?.a.metric.id]).to.deep.equal([one > other ? 'a' : 'b', 'popularity', metric.id]);
        }),
        runs,
      );
      expect(tried).to.be.above(100);
    });

    it('calls any other gap too close, and is undecided only where there is no metric', () => {
      let tried = 0;
      fc.assert(
        fc.property(anyPair, ({a, b}) => {
          const metric = decidingMetrics(a, b)[0];
          const {winner, basis, evidence} = decide(a, b);
          if (!metric) expect([winner, basis, evidence]).to.deep.equal([null, 'none', null]);
          else if (isUndecided(valueOf(a, metric), valueOf(b, metric), metric)) {
            tried++;
            expect([winner, basis, evidence?.a.metric.id]).to.deep.equal([null, 'close', metric.id]);
          }
        }),
        runs,
      );
      expect(tried).to.be.above(100);
    });

    it('never makes the winner lose by raising its figure', () => {
      let tried = 0;
      fc.assert(
        fc.property(anyPair, fc.double({min: 0, max: 1, noNaN: true}), ({a, b}, rise) => {
          const {winner, evidence} = decide(a, b);
          if (!winner || !evidence) return;
          tried++;
          const raise = (item: Item): Item => ({
            ...item,
            figures: item.figures!.map(({metric, value}) => ({metric, value: isShare(metric) ? value + (100 - value) * rise : value + rise * 10 ** 7})),
          });
          const [one, other] = winner === 'a' ? [raise(a), b] : [a, raise(b)];
          expect(decide(one, other)).to.deep.include({winner, basis: 'popularity'});
        }),
        runs,
      );
      expect(tried).to.be.above(100);
    });

    it('does not depend on the order in which figures are listed', () => {
      fc.assert(
        fc.property(anyPair, ({a, b, pick}) => {
          const turned = (item: Item): Item => ({...item, figures: item.figures && [...item.figures].reverse()});
          expect(decide(turned(a), b, {pick})).to.deep.equal(decide(a, b, {pick}));
          expect(decide(a, turned(b), {pick})).to.deep.equal(decide(a, b, {pick}));
        }),
        runs,
      );
    });

    it('leaves what it was given as it was', () => {
      fc.assert(
        fc.property(anyPair, ({a, b, pick}) => {
          const before = JSON.stringify([a, b]);
          decide(a, b, {pick});
          expect(JSON.stringify([a, b])).to.equal(before);
        }),
        {...runs, numRuns: 200},
      );
    });
  });
});

describe('isNamed', () => {
  const postgres = {name: 'PostgreSQL', slug: 'postgresql', aliases: ['Postgres', 'PG']};

  it('knows an item by its name, its slug and its aliases, in any spelling', () => {
    for (const name of ['PostgreSQL', 'postgresql', 'Postgres', 'pg', ' POSTGRES ', 'Postgre-SQL']) expect(isNamed(postgres, name), name).to.equal(true);
  });

  it('knows it by nothing else', () => {
    for (const name of ['MySQL', 'Post', 'postgresqls', '', null]) expect(isNamed(postgres, name), `${name}`).to.equal(false);
  });

  it('tells C, C++ and C# apart', () => {
    expect(isNamed({name: 'C'}, 'C++')).to.equal(false);
    expect(isNamed({name: 'C++'}, 'c#')).to.equal(false);
    expect(isNamed({name: 'C#'}, 'c#')).to.equal(true);
  });

  it('tells names without a letter by what they are', () => {
    expect(isNamed({name: '==='}, '===')).to.equal(true);
    expect(isNamed({name: '==='}, '==')).to.equal(false);
  });

  it('knows no item by a mark without a letter', () => {
    for (const name of ['✓', '—', ' ', '!!!']) expect(isNamed({name: 'React'}, name), name).to.equal(false);
  });
});

describe('sideOf', () => {
  const react = {name: 'React', slug: 'react', aliases: ['React.js']};
  const vue = {name: 'Vue', slug: 'vue', aliases: ['Vue.js']};

  it('finds a side by its name, slug or alias, in any spelling', () => {
    expect(sideOf('React', react, vue)).to.equal('a');
    expect(sideOf('reactjs', react, vue)).to.equal('a');
    expect(sideOf('VUE.JS', react, vue)).to.equal('b');
  });

  it('takes a, b and tie, in any case', () => {
    expect(sideOf('a', react, vue)).to.equal('a');
    expect(sideOf('B', react, vue)).to.equal('b');
    expect(sideOf('Tie', react, vue)).to.equal('tie');
  });

  it('finds the one of two operators that is meant', () => {
    expect(sideOf('===', {name: '=='}, {name: '==='})).to.equal('b');
    expect(sideOf('==', {name: '=='}, {name: '==='})).to.equal('a');
  });

  it('finds none by a name that both go by, in either order', () => {
    const [two, three] = [
      {name: 'Vue 2', aliases: ['Vue']},
      {name: 'Vue 3', aliases: ['Vue']},
    ];
    expect([sideOf('vue', two, three), sideOf('vue', three, two)]).to.deep.equal([undefined, undefined]);
    expect([sideOf('vue 3', two, three), sideOf('vue 3', three, two)]).to.deep.equal(['b', 'a']);
  });

  it('takes a name before a, b and tie', () => {
    expect(sideOf('b', {name: 'B'}, {name: 'A'})).to.equal('a');
    expect(sideOf('a', {name: 'B'}, {name: 'A'})).to.equal('b');
    expect(sideOf('tie', {name: 'Bow tie'}, {name: 'Tie'})).to.equal('b');
  });

  it('finds none for what names neither', () => {
    for (const pick of ['Svelte', 'c', 'both', '✓', '—', ' ']) expect(sideOf(pick, {name: 'React'}, {name: 'Vue'}), pick).to.equal(undefined);
  });
});
