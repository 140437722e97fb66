import type {Comparison, Text} from '../comparison/types.js';
import type {Messages} from '../messages/en.js';
import type {Verdict} from './decide.js';

/** The card's own words, with other people's texts among them; empty where there is nothing to say. */
export type Phrase<T> = string | readonly (T | string)[];

/** A verdict in words. */
export interface Words<T> {
  /** The winner's name, or what is said in its place. */
  readonly headline: Phrase<T>;
  /** Whose pick it is, and on what ground. */
  readonly basis: Phrase<T>;
  /** How the two are of different kinds or purposes, where they are. */
  readonly relation: Phrase<T>;
}

/**
 * Puts a verdict into words. The words never depend on the order of the sides,
 * but for the order in which they name them.
 *
 * @param verdict what was decided
 * @param comparison what it was decided on
 * @param messages the language
 * @param quote turns somebody else's text into what may stand among the words: `plain` for a string
 */
export const describe = <T>({winner, basis, relation}: Verdict, {a, b, author}: Comparison, messages: Messages, quote: (text: Text) => T): Words<T> => ({
  headline: winner ? [quote({a, b}[winner].name)] : messages[basis as 'none'],
  basis:
    basis === 'author' && author
      ? messages.byname(quote(author))
      : // Only where figures were looked for can it be said that there are none.
        basis === 'none' && !(a.figures && b.figures)
        ? ''
        : messages[`by${basis}`],
  relation:
    relation.groups === 'different' ? messages.groups(quote(a.group!), quote(b.group!)) : relation.kinds === 'different' ? messages.kinds(quote(a.kind!), quote(b.kind!)) : '',
});
