import {isNamed, sideOf} from '../verdict/decide.js';
import type {Comparison, Item, Side} from './types.js';

/**
 * Puts a comparison's sides into the order that the attributes name them in.
 *
 * @param comparison as its author wrote it
 * @param first the name that the first side goes by, if the author gives one
 * @param second the name of the second
 */
export const orient = (comparison: Comparison, first: string | null, second: string | null): Comparison => {
  const {a, b, pick, criteria} = comparison;
  const isOf = (side: Item, other: Item, name: string | null): boolean => isNamed(side, name) && !isNamed(other, name);
  if (!isOf(b, a, first) && !isOf(a, b, second)) return comparison;
  const side = pick && sideOf(pick, a, b);
  return {
    ...comparison,
    a: b,
    b: a,
    // A letter would mean the other side now; the name does not.
    pick: side === 'tie' || !side ? pick : comparison[side].name,
    criteria: criteria?.map(({a, b, better, ...row}) => ({...row, a: b, b: a, better: better && ({a: 'b', b: 'a'} as Record<string, Side>)[better]})),
  };
};
