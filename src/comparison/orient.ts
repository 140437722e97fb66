import {isNamed} from '../verdict/decide.js';
import type {Comparison, Side} from './types.js';

const opposite: Readonly<Record<string, Side>> = {a: 'b', b: 'a'};

/**
 * Puts a comparison's sides into the order that the attributes name them in.
 *
 * @param comparison as its author wrote it
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
    pick: opposite[pick!] ?? pick,
    criteria: criteria?.map(({a, b, better, ...row}) => ({...row, a: b, b: a, better: opposite[better!]})),
  };
};
