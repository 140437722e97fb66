import {key} from './key.js';

const pairsOf = (text: string): Set<string> => new Set([...text].map((letter, index) => letter + (text[index + 1] ?? '')));

/** Tells how much two keys have in common, by their pairs of letters: 0 nothing, 1 all. */
const likeness = (one: string, other: string): number => {
  const pairs = pairsOf(one);
  const others = pairsOf(other);
  return (2 * [...pairs].filter((pair) => others.has(pair)).length) / (pairs.size + others.size);
};

/**
 * Finds the names that somebody may have meant.
 *
 * @param name as it was typed
 * @param names those that are known
 * @returns at most three, nearest first; empty when none is near
 */
export const nearest = (name: string, names: readonly string[]): string[] =>
  names
    .map((known) => ({known, like: likeness(key(name), key(known))}))
    .filter(({like}) => like > 0.3)
    .sort((one, other) => other.like - one.like)
    .slice(0, 3)
    .map(({known}) => known);
