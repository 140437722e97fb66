import {isNamed} from '../verdict/decide.js';
import type {Comparison, Side} from './types.js';

const opposite = {a: 'b', b: 'a', tie: 'tie'} as const;

/**
 * Puts a comparison's sides into the order that the attributes name them in.
 *
 * @param comparison with `pick` as a side or `tie`
 * @param first the name that the first side goes by, if the author gives one
 * @param second the name of the second
 */
export const orient = (comparison: Comparison, first: string | null, second: string | null): Comparison => {
  const {a, b, pick, criteria} = comparison;
  if (!isNamed(b, first) && !isNamed(a, second)) return comparison;
  return {
    ...comparison,
    a: b,
    b: a,
    pick: pick && opposite[pick as Side],
    criteria: criteria?.map(({a, b, better, ...row}) => ({...row, a: b, b: a, better: better && opposite[better]})),
  };
};
