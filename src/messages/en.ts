/** What the card says of its own, in English. A part in braces is somebody else's text or a figure. */
export const en = {
  lang: 'en',
  versus: '{a} vs {b}',
  nicePick: 'Nice Pick',
  bottomLine: 'Bottom line',
  tie: 'A tie',
  close: 'Too close to call',
  none: 'No overall pick',
  byAuthor: 'The author’s verdict.',
  byNamed: 'The verdict of {author}.',
  byPopularity: 'The catalog’s pick, by popularity.',
  byCloseFigures: 'Popularity does not decide it.',
  byNothing: 'There is no fair figure that counts both. It depends on what is true for you.',
  kindsDiffer: 'They differ in kind.',
  groupsDiffer: 'They serve different purposes: {a} and {b}.',
  useIf: 'Use {name} if',
  pros: 'Pros',
  cons: 'Cons',
  related: 'Related',
  better: 'better',
  countedAs: 'counted as “{counted}”',
  source: '{label}. {source}, {date}.',
  sourceOf: '{label} (of {base}). {source}, {date}.',
  showAll: 'Show all',
  why: 'Why, and when to use which',
  checkedOn: 'Checked on {date}.',
  disagree: 'Disagree with this pick?',
};

/** The words of one language: every language has every key of English. */
export type Messages = Record<keyof typeof en, string>;
