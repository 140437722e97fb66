import {expect} from '@open-wc/testing';
import {orient} from '../../src/comparison/orient.js';
import type {Comparison} from '../../src/comparison/types.js';
import {sideOf} from '../../src/verdict/decide.js';

const comparison: Comparison = {
  a: {name: 'React', slug: 'react', pros: ['jobs']},
  b: {name: 'Vue', slug: 'vue', aliases: ['Vue.js'], pros: ['docs']},
  pick: 'a',
  reason: 'We hire widely.',
  intro: 'Two ways to the same page.',
  criteria: [
    {label: 'Size', a: ['42 KB'], b: ['34 KB'], better: 'b'},
    {label: 'Age', a: ['2013']},
  ],
  author: 'Ada',
};

const swapped: Comparison = {
  ...comparison,
  a: comparison.b,
  b: comparison.a,
  // A letter would mean the other side now; the name does not.
  pick: 'React',
  criteria: [
    {label: 'Size', a: ['34 KB'], b: ['42 KB'], better: 'a'},
    {label: 'Age', b: ['2013']},
  ],
};

/** Without what is undefined: a side that is left out is the same as one that is not there. */
const tidy = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const oriented = (first: string | null, second: string | null, of = comparison): unknown => tidy(orient(of, first, second));

describe('orient', () => {
  it('leaves a comparison as it is where no name is given', () => {
    expect(oriented(null, null)).to.deep.equal(comparison);
    expect(oriented('', '')).to.deep.equal(comparison);
  });

  it('leaves it where the names are in its own order', () => {
    expect(oriented('React', 'Vue')).to.deep.equal(comparison);
    expect(oriented('react', null)).to.deep.equal(comparison);
    expect(oriented(null, 'VUE.JS')).to.deep.equal(comparison);
  });

  it('swaps all that belongs to a side where the names are in the other order', () => {
    expect(oriented('Vue', 'React')).to.deep.equal(swapped);
  });

  it('takes either name alone, by slug, name or alias, in any spelling', () => {
    expect(oriented('vue', null)).to.deep.equal(swapped);
    expect(oriented('Vue.JS', null)).to.deep.equal(swapped);
    expect(oriented(null, 'REACT')).to.deep.equal(swapped);
  });

  it('leaves it where the names are of neither side', () => {
    expect(oriented('Svelte', 'Solid')).to.deep.equal(comparison);
    expect(oriented('A tool', null)).to.deep.equal(comparison);
  });

  it('leaves it where the names are in its order, though the other side answers to one of them too', () => {
    const angular = {a: {name: 'Angular'}, b: {name: 'AngularJS', aliases: ['Angular']}};
    expect(oriented('Angular', 'AngularJS', angular)).to.deep.equal(angular);
    expect(oriented('Angular', null, angular)).to.deep.equal(angular);
  });

  it('tells names without a letter by what they are', () => {
    const fruits = {a: {name: '🍎'}, b: {name: '🍊'}};
    expect(oriented('🍎', '🍊', fruits)).to.deep.equal(fruits);
    expect(oriented('🍊', '🍎', fruits)).to.deep.equal({a: {name: '🍊'}, b: {name: '🍎'}});
  });

  it('makes neither side the better one where a criterion has none', () => {
    const even = {...comparison, criteria: [{label: 'Speed', a: ['fast'], b: ['as fast'], better: 'tie' as never}]};
    const {criteria} = orient(even, 'Vue', 'React');
    expect(criteria![0]!.better).to.equal(undefined);
  });

  it('leaves a tie a tie', () => {
    expect(oriented('Vue', 'React', {...comparison, pick: 'tie'})).to.deep.equal({...swapped, pick: 'tie'});
  });

  describe('leaves the pick with the item that it is of', () => {
    /** The name of what is picked. */
    const picked = ({a, b, pick}: Comparison): string | undefined => {
      const side = sideOf(pick!, a, b);
      return side === 'a' ? a.name : side === 'b' ? b.name : side;
    };
    const cases: readonly (readonly [a: string, b: string, pick: string, what: string])[] = [
      ['React', 'Vue', 'a', 'React'],
      ['React', 'Vue', 'b', 'Vue'],
      ['React', 'Vue', 'A', 'React'],
      ['React', 'Vue', 'B', 'Vue'],
      ['React', 'Vue', ' b ', 'Vue'],
      ['React', 'Vue', 'React', 'React'],
      ['React', 'Vue', 'VUE', 'Vue'],
      ['React', 'Vue', 'tie', 'tie'],
      ['React', 'Vue', 'Tie', 'tie'],
      ['Factory', 'Constructor', 'constructor', 'Constructor'],
      ['toString', 'Template literal', 'toString', 'toString'],
      ['C', 'B', 'b', 'B'],
      ['B', 'C', 'b', 'B'],
    ];
    for (const [a, b, pick, what] of cases)
      it(`${JSON.stringify(pick)} of ${a} and ${b}`, () => {
        const given: Comparison = {a: {name: a}, b: {name: b}, pick};
        expect(picked(given)).to.equal(what);
        const turned = orient(given, b, a);
        expect([turned.a.name, turned.b.name]).to.deep.equal([b, a]);
        expect(picked(turned)).to.equal(what);
      });
  });

  it('needs neither a pick nor criteria', () => {
    expect(oriented('Vue', null, {a: {name: 'React'}, b: {name: 'Vue'}})).to.deep.equal({a: {name: 'Vue'}, b: {name: 'React'}});
  });

  it('comes back to where it was when it is swapped twice', () => {
    expect(tidy(orient(orient(comparison, 'Vue', 'React'), 'React', 'Vue'))).to.deep.equal({...comparison, pick: 'React'});
  });

  it('changes nothing of what it was given', () => {
    const before = structuredClone(comparison);
    orient(comparison, 'Vue', 'React');
    expect(comparison).to.deep.equal(before);
  });
});
