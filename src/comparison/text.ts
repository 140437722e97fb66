import type {Text} from './types.js';

/** A text without its marks. */
export const plain = (text: Text | undefined): string => (typeof text === 'string' ? text : (text ?? []).map((run) => run.text).join(''));

/**
 * Lets an address through if a reader may safely follow it.
 *
 * @param href as somebody wrote it
 * @returns the same address where it is `https`, `http`, `mailto` or relative (an
 *   e-mail address becomes a `mailto`), else undefined
 */
export const safeHref = (href: string): string | undefined => {
  if (/^[\w.+'-]+@[\w.-]+$/.test(href)) return `mailto:${href}`;
  // Browsers pass over control characters and spaces, in a scheme and around an address.
  return /^((https?|mailto):|[^:]*([/?#]|$))/i.test(href.replace(/[\0-\x20]/g, '')) ? href : undefined;
};
