import type {Comparison, Text} from '../comparison/types.js';
import type {Messages} from '../messages/en.js';
import {plain} from '../comparison/text.js';
import type {Verdict} from './decide.js';

/** A message of the card's own, and other people's texts for its braces. */
export type Phrase = readonly [message: string, values?: Readonly<Record<string, Text>>];

/** A phrase as plain text. */
export const toText = ([message, values]: Phrase): string => message.replace(/\{(\w+)\}/g, (_, name: string) => plain(values?.[name]));

/** A verdict in words. */
export interface Words {
  /** The winner's name, or what is said in its place. */
  readonly headline: Phrase;
  /** Whose pick it is, and on what ground; an empty message where there is nothing to say. */
  readonly basis: Phrase;
  /** How the two are of different kinds or purposes; an empty message where they are not. */
  readonly relation: Phrase;
}

/**
 * Puts a verdict into words. The words never depend on the order of the sides,
 * but for the order in which they name them.
 *
 * @param verdict what was decided
 * @param comparison what it was decided on
 * @param messages the language
 */
export const describe = ({winner, basis, relation}: Verdict, {a, b, author}: Comparison, messages: Messages): Words => ({
  headline: winner ? ['{name}', {name: {a, b}[winner].name}] : [messages[basis as 'none']],
  basis:
    basis === 'author' && author
      ? [messages.byname, {author}]
      : // Only where figures were looked for can it be said that there are none.
        [basis === 'none' && !(a.figures && b.figures) ? '' : messages[`by${basis}`]],
  relation: relation.groups === 'different' ? [messages.groups, {a: a.group!, b: b.group!}] : [relation.kinds === 'different' ? messages.kinds : ''],
});
