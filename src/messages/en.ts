/**
 * What the card says of its own, in English: words, or a function that sets
 * somebody else's text among them. `author`, `close` and `none` stand where there
 * is no winner, and with `by` before them (as `popularity`) tell on what ground.
 */
export const en = {
  lang: 'en',
  versus: <T>(a: T, b: T): (T | string)[] => [a, ' vs ', b],
  nicePick: 'Nice Pick',
  author: 'A tie',
  close: 'Too close to call',
  none: 'No overall pick',
  byname: <T>(author: T): (T | string)[] => ['Verdict: ', author, '.'],
  byauthor: 'The author’s verdict.',
  bypopularity: 'The catalog’s pick, by popularity.',
  byclose: 'The figures are too close, or too small.',
  bynone: 'No fair figure counts both, so it depends on you.',
  kinds: <T>(a: T, b: T): (T | string)[] => ['Different kinds: ', a, ' and ', b, '.'],
  groups: <T>(a: T, b: T): (T | string)[] => ['Different purposes: ', a, ' and ', b, '.'],
  useIf: <T>(name: T): (T | string)[] => ['Use ', name, ' if'],
  pros: 'Pros',
  cons: 'Cons',
  related: 'Related',
  better: 'better',
  counted: <T>(name: T): (T | string)[] => ['counted as “', name, '”'],
  all: 'Show all',
  checked: <T>(date: T): (T | string)[] => ['Checked on ', date, '.'],
  disagree: 'Disagree?',
};

/** The words of one language: every language has every key of English. */
export type Messages = typeof en;
