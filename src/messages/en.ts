/**
 * What the card says of its own, in English. A part in braces is somebody else's
 * text. `author`, `close` and `none` stand where there is no winner, and with `by`
 * before them (as `popularity`) they tell on what ground.
 */
export const en = {
  lang: 'en',
  versus: '{a} vs {b}',
  nicePick: 'Nice Pick',
  author: 'A tie',
  close: 'Too close to call',
  none: 'No overall pick',
  byname: 'Verdict: {author}.',
  byauthor: 'The author’s verdict.',
  bypopularity: 'The catalog’s pick, by popularity.',
  byclose: 'Popularity does not decide it.',
  bynone: 'No fair figure counts both. It depends on what is true for you.',
  kinds: 'Different kinds.',
  groups: 'Different purposes: {a} and {b}.',
  useIf: 'Use {name} if',
  pros: 'Pros',
  cons: 'Cons',
  related: 'Related',
  better: 'better',
  counted: 'counted as “{counted}”',
  all: 'Show all',
  checked: 'Checked on {date}.',
  disagree: 'Disagree?',
};

/** The words of one language: every language has every key of English. */
export type Messages = Record<keyof typeof en, string>;
