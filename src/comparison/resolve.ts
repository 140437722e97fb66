import {key} from '../catalog/key.js';
import {decide, isNamed, sideOf, type Verdict} from '../verdict/decide.js';
import {checkAddress, checkComparison} from './check.js';
import {orient} from './orient.js';
import {Problem, type Report} from './problem.js';
import type {Comparison, Item, Side} from './types.js';

const sides = ['a', 'b'] as const;

/** What the tag itself says, beside what is inside it. */
export interface Tag {
  readonly a: string | null;
  readonly b: string | null;
  readonly pick: string | null;
  readonly reason: string | null;
  readonly contact: string | null;
  readonly src: string | null;
  readonly fill: boolean;
}

/** How to come by what is not on the page. */
export interface Ways {
  /** Called once before anything is fetched; what it throws ends it all. */
  readonly wait?: () => Promise<void> | undefined;
  /** Reads the JSON at an address. */
  readonly read: (src: string) => Promise<unknown>;
  /** Reads an item of the catalog. */
  readonly lookUp: (name: string, side: Side) => Promise<Item>;
}

/** Everything that a card says, and what it comes to. */
export interface Resolved {
  readonly comparison: Comparison;
  readonly verdict: Verdict;
}

/**
 * Comes by a comparison, from the first source that there is, and decides it.
 *
 * @param inside what the author put inside the tag or set by a script, checked
 * @param tag its attributes, of which the pick, the reason and the contact win over the content
 * @param ways how to come by the rest
 * @param report told of what a card can do without
 * @throws Problem when there is nothing to compare
 */
export const resolve = async (inside: Comparison | undefined, tag: Tag, {wait, read, lookUp}: Ways, report: Report): Promise<Resolved> => {
  const {src, fill, reason, contact} = tag;
  let comparison = inside;
  if (!comparison && !src) for (const side of sides) if (!key(tag[side] ?? '')) throw new Problem(side, 'a name, or a table or JSON inside (no <p> around it)');
  if (!comparison || fill) {
    await wait?.();
    if (!comparison && src) comparison = checkComparison(await read(src), report);
  }
  if (!comparison || fill) {
    const [a, b] = await Promise.all(
      sides.map((side) =>
        lookUp(comparison ? comparison[side].name : tag[side]!, side).catch((error: Problem) => {
          // What the author wrote stands without the catalog.
          if (!comparison) throw error;
          report(error);
        }),
      ),
    );
    comparison = {...comparison, a: {...a, ...comparison?.a} as Item, b: {...b, ...comparison?.b} as Item};
  }
  comparison = orient(comparison, tag.a, tag.b);
  const {a, b} = comparison;
  // One of the two may still go by what the other is called, as AngularJS does by Angular.
  if (isNamed(a, b.name) && isNamed(b, a.name)) throw new Problem('b', `another name than "${a.name}"`);
  const pickOf = (pick: string | null | undefined): Side | 'tie' | undefined => {
    const side = pick ? sideOf(pick, a, b) : undefined;
    if (pick && !side) report(new Problem('pick', `${a.name}, ${b.name} or tie, got "${pick}"`));
    return side;
  };
  return {
    verdict: decide(a, b, {pick: pickOf(tag.pick) ?? pickOf(comparison.pick)}),
    comparison: {
      ...comparison,
      reason: reason ?? comparison.reason,
      contact: (contact && checkAddress(contact, 'contact', report)) || comparison.contact,
    },
  };
};
