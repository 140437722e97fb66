import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {plain} from '../../src/comparison/text.js';
import type {Comparison, Item} from '../../src/comparison/types.js';
import {en, type Messages} from '../../src/messages/en.js';
import {decide, type DecideOptions} from '../../src/verdict/decide.js';
import {describe as putIntoWords, type Phrase} from '../../src/verdict/words.js';
import {anyPair, metricOf, mirrorOf, runs} from './items.js';

/** A language in which every message says its own key and then what was set into it, so that it can be told which one was used. */
const keys = Object.fromEntries(
  Object.entries(en).map(([name, message]) => [name, typeof message === 'string' ? name : (...values: unknown[]) => [name, ...values.flatMap((value) => [' ', value])]]),
) as unknown as Messages;

interface Said {
  headline: string;
  basis: string;
  relation: string;
}

const toText = (phrase: Phrase<string>): string => (typeof phrase === 'string' ? phrase : phrase.join(''));

const say = (comparison: Omit<Comparison, 'pick'>, options: DecideOptions = {}, messages = keys): Said => {
  const {headline, basis, relation} = putIntoWords(decide(comparison.a, comparison.b, options), comparison, messages, plain);
  return {headline: toText(headline), basis: toText(basis), relation: toText(relation)};
};

const papers = (value: number): Pick<Item, 'figures'> => ({figures: [{metric: metricOf(), value}]});

describe('a verdict in words', () => {
  describe('names the winner', () => {
    it('as the author wrote it', () => {
      expect(say({a: {name: 'Fine-Tuning LLMs'}, b: {name: 'Few-Shot Learning'}}, {pick: 'a'}).headline).to.equal('Fine-Tuning LLMs');
      expect(say({a: {name: 'Fine-Tuning LLMs'}, b: {name: 'Few-Shot Learning'}}, {pick: 'b'}).headline).to.equal('Few-Shot Learning');
    });

    it('whatever signs are in the name', () => {
      for (const name of ['{a}', '{name} & <b>', '$& $1 $$', 'אבג', 'C++']) expect(say({a: {name}, b: {name: 'Other'}}, {pick: 'a'}, en).headline).to.equal(name);
    });
  });

  describe('says who picks', () => {
    it('the author, where there is no name of one', () => {
      expect(say({a: {name: 'A'}, b: {name: 'B'}}, {pick: 'a'}).basis).to.equal('byauthor');
      expect(say({a: {name: 'A'}, b: {name: 'B'}}, {pick: 'a'}, en).basis).to.match(/author/i);
    });

    it('the author by name', () => {
      expect(say({a: {name: 'A'}, b: {name: 'B'}, author: 'Ada Lovelace'}, {pick: 'a'}).basis).to.equal('byname Ada Lovelace');
      expect(say({a: {name: 'A'}, b: {name: 'B'}, author: 'Ada Lovelace'}, {pick: 'tie'}).basis).to.equal('byname Ada Lovelace');
      expect(say({a: {name: 'A'}, b: {name: 'B'}, author: 'Ada Lovelace'}, {pick: 'a'}, en).basis).to.contain('Ada Lovelace');
    });

    it('the figures, and never the author, where the author did not pick', () => {
      expect(say({a: {name: 'A', ...papers(900)}, b: {name: 'B', ...papers(100)}, author: 'Ada Lovelace'})).to.deep.include({headline: 'A', basis: 'bypopularity'});
      expect(say({a: {name: 'A', ...papers(900)}, b: {name: 'B', ...papers(100)}}, {}, en).basis).to.match(/popularity/i);
    });
  });

  describe('says that there is no winner', () => {
    it('because the author calls it a tie', () => {
      expect(say({a: {name: 'A', ...papers(900)}, b: {name: 'B', ...papers(100)}}, {pick: 'tie'})).to.deep.include({headline: 'author', basis: 'byauthor'});
      expect(say({a: {name: 'A'}, b: {name: 'B'}}, {pick: 'tie'}, en).headline).to.match(/tie/i);
    });

    it('because the figures are too close', () => {
      expect(say({a: {name: 'A', ...papers(100)}, b: {name: 'B', ...papers(101)}})).to.deep.include({headline: 'close', basis: 'byclose'});
      expect(say({a: {name: 'A', ...papers(100)}, b: {name: 'B', ...papers(101)}}, {}, en).headline).to.match(/too close/i);
    });

    it('because no figure counts both, where figures were looked for', () => {
      expect(say({a: {name: 'A', figures: []}, b: {name: 'B', figures: []}})).to.deep.include({headline: 'none', basis: 'bynone'});
      expect(say({a: {name: 'A', ...papers(900)}, b: {name: 'B', figures: []}})).to.deep.include({headline: 'none', basis: 'bynone'});
    });

    it('and nothing of figures, where they were not looked for on both sides', () => {
      expect(say({a: {name: 'A'}, b: {name: 'B'}})).to.deep.include({headline: 'none', basis: ''});
      expect(say({a: {name: 'A', figures: []}, b: {name: 'B'}})).to.deep.include({headline: 'none', basis: ''});
      expect(say({a: {name: 'A'}, b: {name: 'B', figures: []}})).to.deep.include({headline: 'none', basis: ''});
    });

    it('but never a tie where nobody called it one', () => {
      expect(say({a: {name: 'A', figures: []}, b: {name: 'B', figures: []}}, {}, en).headline).not.to.match(/tie/i);
      expect(say({a: {name: 'A', ...papers(100)}, b: {name: 'B', ...papers(101)}}, {}, en).headline).not.to.match(/tie/i);
    });
  });

  describe('says how the two are related', () => {
    const relate = (a: Partial<Item>, b: Partial<Item>, messages = keys): string => say({a: {name: 'A', ...a}, b: {name: 'B', ...b}}, {}, messages).relation;

    it('by their kinds, where these differ within one group', () => {
      expect(relate({kind: 'library', group: 'frontend'}, {kind: 'framework', group: 'frontend'})).to.equal('kinds library framework');
    });

    it('by their kinds, where these differ and a group is unknown', () => {
      expect(relate({kind: 'library', group: 'frontend'}, {kind: 'framework'})).to.equal('kinds library framework');
      expect(relate({kind: 'library'}, {kind: 'framework'})).to.equal('kinds library framework');
    });

    it('by their groups, where these differ', () => {
      expect(relate({kind: 'library', group: 'frontend'}, {kind: 'library', group: 'dates'})).to.equal('groups frontend dates');
      expect(relate({group: 'frontend'}, {group: 'dates'})).to.equal('groups frontend dates');
    });

    it('by their groups alone, where kinds and groups differ', () => {
      expect(relate({kind: 'library', group: 'frontend'}, {kind: 'database', group: 'databases'})).to.equal('groups frontend databases');
    });

    it('by nothing, where they agree or too little is known', () => {
      expect(relate({kind: 'library', group: 'frontend'}, {kind: 'library', group: 'frontend'})).to.equal('');
      expect(relate({kind: 'library'}, {})).to.equal('');
      expect(relate({}, {group: 'frontend'})).to.equal('');
      expect(relate({}, {})).to.equal('');
    });

    it('in the words that were given, marks and all', () => {
      expect(relate({kind: [{text: 'UI '}, {text: 'library', em: true}]}, {kind: 'framework'})).to.equal('kinds UI library framework');
    });

    it('by handing each text on as it is, for the card to draw with its marks', () => {
      const kind = [{text: 'UI '}, {text: 'library', em: true}];
      const a = {name: 'A', kind};
      const b = {name: 'B', kind: 'framework'};
      const {relation} = putIntoWords(decide(a, b), {a, b}, en, (text) => ({text}));
      expect(relation).to.deep.include({text: kind});
      expect(relation).to.deep.include({text: 'framework'});
    });

    it('in the order of the sides', () => {
      expect(relate({kind: 'framework'}, {kind: 'library'})).to.equal('kinds framework library');
    });

    it('with the word “purposes” only where the groups differ', () => {
      expect(relate({kind: 'library', group: 'frontend'}, {kind: 'framework', group: 'frontend'}, en)).not.to.match(/purpose/i);
      expect(relate({kind: 'library', group: 'frontend'}, {kind: 'library', group: 'dates'}, en)).to.match(/purpose/i);
    });

    it('whoever picks', () => {
      const sides = {a: {name: 'A', kind: 'library'}, b: {name: 'B', kind: 'framework'}};
      for (const pick of ['a', 'b', 'tie'] as const) expect(say(sides, {pick}).relation, pick).to.equal('kinds library framework');
    });
  });

  describe('of any two items', () => {
    const withAuthor = fc.record({pair: anyPair, author: fc.constantFrom(undefined, 'Ada Lovelace')});

    it('has the same headline and the same basis when they are swapped', () => {
      fc.assert(
        fc.property(withAuthor, ({pair, author}) => {
          const swapped = mirrorOf(pair);
          for (const messages of [en, keys]) {
            const {headline, basis} = say({...pair, author}, pair, messages);
            expect(say({...swapped, author}, swapped, messages)).to.deep.include({headline, basis});
          }
        }),
        runs,
      );
    });

    it('is all words: nothing of what a message is made with is left in it', () => {
      fc.assert(
        fc.property(withAuthor, ({pair, author}) => {
          for (const phrase of Object.values(say({...pair, author}, pair, en))) expect(phrase).not.to.match(/[{}[\]$]|undefined|null|=>/);
        }),
        runs,
      );
    });

    it('always has a headline', () => {
      fc.assert(
        fc.property(withAuthor, ({pair, author}) => {
          expect(say({...pair, author}, pair, en).headline).to.match(/\w/);
        }),
        runs,
      );
    });
  });
});
