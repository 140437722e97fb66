import {key} from '../catalog/key.js';
import {plain} from '../comparison/text.js';
import type {Figure, Item, Side, Text} from '../comparison/types.js';

/** Whether the two sides agree in something, differ in it, or one of them does not say. */
export type Agreement = 'same' | 'different' | 'unknown';

/** Two figures of one metric. */
export interface Evidence {
  readonly a: Figure;
  readonly b: Figure;
}

/** What a comparison comes to, without a word of how to say it. */
export interface Verdict {
  /** The side to pick; `null` where there is none. */
  readonly winner: Side | null;
  /** Whose call it is: the author's, the figures', figures that are too close, or nobody's. */
  readonly basis: 'author' | 'popularity' | 'close' | 'none';
  readonly relation: {readonly kinds: Agreement; readonly groups: Agreement};
  /** The figures that were looked at; `null` where none were. */
  readonly evidence: Evidence | null;
}

/** What the author says already. */
export interface DecideOptions {
  /** The author's pick, if there is one. */
  readonly pick?: Side | 'tie' | undefined;
}

/** A gap of at most this share of the larger figure is too close to call; 2 against 1.9 is 5 %, whatever binary fractions make of it. */
const closeShare = 0.05 + 1e-9;
/** A gap of fewer standard errors than this may be chance (95 % of the time). */
const closeErrors = 1.96;
/** A count below this decides nothing. */
const fewest = 30;

const compare = (one: Text | undefined, other: Text | undefined): Agreement => (one && other ? (key(plain(one)) === key(plain(other)) ? 'same' : 'different') : 'unknown');

const isClose = ({a: {metric, value}, b: {value: other}}: Evidence): boolean => {
  // Of a share without a base nobody can say how far chance would reach: then the scale is NaN, and nothing is below it.
  const [scale, whole] = /^percent/.test(metric.unit) ? [metric.base! / 100, 100] : [1, Infinity];
  const most = Math.max(value, other);
  const gap = Math.abs(value - other);
  const varianceOf = (figure: number): number => figure * scale * (1 - figure / whole);
  return gap <= most * closeShare || (most - gap) * scale < fewest || gap * scale < closeErrors * Math.sqrt(varianceOf(value) + varianceOf(other));
};

const findEvidence = (a: Item, b: Item, groups: Agreement): Evidence | undefined => {
  const trust = ({a: {metric}}: Evidence): number => metric.trust ?? Infinity;
  const idOf = (figure: Figure): string => JSON.stringify(figure.metric);
  // By code units: in which order a language has letters must not decide. One id may be of two metrics, in somebody's own figures.
  const order = (one: string, other: string): number => (one < other ? -1 : +(one > other));
  return (a.figures ?? [])
    .flatMap((one) => (b.figures ?? []).map((other) => ({a: one, b: other})))
    .filter(({a, b}) => idOf(a) === idOf(b) && a.metric.measure !== 'satisfaction' && (a.metric.measure !== 'downloads' || groups === 'same'))
    .sort((one, other) => trust(one) - trust(other) || order(idOf(one.a), idOf(other.a)))[0];
};

/**
 * Decides between two sides: the author's pick if there is one, else the
 * larger figure of the most trusted metric that both have, else nobody. Figures
 * within 5 % of the larger, within 1.96 standard errors, or from a count under 30
 * are too close to call, and no lesser metric is asked then. Swapping the sides
 * swaps the verdict and changes nothing else.
 *
 * @param a one side
 * @param b the other
 * @param options what the author says already
 * @returns the verdict, in no language
 */
export const decide = (a: Item, b: Item, {pick}: DecideOptions = {}): Verdict => {
  const relation = {kinds: compare(a.kind, b.kind), groups: compare(a.group, b.group)};
  const evidence = (!pick && findEvidence(a, b, relation.groups)) || null;
  const isTie = pick === 'tie' || !evidence || isClose(evidence);
  return {
    winner: pick && pick !== 'tie' ? pick : isTie ? null : evidence.a.value > evidence.b.value ? 'a' : 'b',
    basis: pick ? 'author' : !evidence ? 'none' : isTie ? 'close' : 'popularity',
    relation,
    evidence,
  };
};

/** Tells whether an item goes by a name: its own, its slug or an alias, in any spelling. */
export const isNamed = ({name, slug = name, aliases = []}: Item, wanted: string | null): boolean => {
  // Of some names nothing is left in a key, as of "===".
  const keyOf = (name: string): string => key(name) || name;
  const sought = keyOf(wanted ?? '');
  return !!sought && [name, slug, ...aliases].some((known) => keyOf(known) === sought);
};

/**
 * Finds which side a pick names.
 *
 * @param pick a side's name, slug or alias, or `a`, `b` or `tie`; names come first
 * @returns the side, `tie`, or undefined where the pick is neither, or a name of both
 */
export const sideOf = (pick: string, a: Item, b: Item): Side | 'tie' | undefined => {
  const isA = isNamed(a, pick);
  if (isA !== isNamed(b, pick)) return isA ? 'a' : 'b';
  return (['a', 'b', 'tie'] as const).find((side) => side === key(pick));
};
