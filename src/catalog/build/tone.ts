import type {SourceItem} from './load.js';

/** What is wrong with one field of one file. */
export interface Fault {
  file: string;
  field: string;
  reason: string;
}

/** One sentence or note of an item, with the field that it stands in. */
export interface Note {
  field: string;
  text: string;
}

/** Every text of an item that a reader sees, in the order of the card. */
export const notesOf = (item: SourceItem): Note[] => [
  {field: 'summary', text: item.summary},
  ...(['useIf', 'pros', 'cons'] as const).flatMap((field) => item[field].map((text, index) => ({field: `${field}[${index}]`, text}))),
];

const acronyms =
  'ACID API APIs AWS BERT BSON CDN CI CLI CPU CRUD CSS CSV CUDA DNS DOM DSL GAN GPT GPU GPUs GUI HTML HTTP HTTPS IDE JIT JSON JSX JVM JWT LLM LLMs MQTT NLP ORM PDF PHP PWA REST RPC SDK SEO SOAP SPA SQL SSG SSR TCP TDD TLS TOML UDP UI URL URLs UX VM VPS XML YAML'
    .split(' ')
    .filter((acronym) => acronym !== 'REST' && acronym !== 'GAN' && acronym !== 'SPA');

const lowerCased = new RegExp(`(?<![\\w./@-])(${acronyms.map((acronym) => acronym.toLowerCase()).join('|')})(?![\\w./@-])`, 'u');

const patterns: [RegExp, (found: string) => string][] = [
  [
    /\b(todo|tbd|lorem ipsum|placeholder|depends? on your (use case|needs|project)|specific trade-?offs|various (things|features|uses)|and so on|related to:)/i,
    (found) => `"${found}" is a placeholder: say the thing itself, or leave the note out`,
  ],
  [
    /\b(best(?![- ](effort|practice))|fastest|easiest|greatest|simplest|most (popular|powerful|advanced|loved|widely)|unmatched|unparalleled|unrivalled|unrivaled|second to none|number one|ideal|perfect|perfectly)\b/i,
    (found) => `"${found}" is a superlative: give the fact that it stands on instead`,
  ],
  [
    /\b(blazing(ly)?|lightning[- ]fast|cutting[- ]edge|seamless(ly)?|effortless(ly)?|powerful|robust|revolutionary|revolutionizes?|world[- ]class|game[- ]chang\w+|next[- ]generation|leverag(e|es|ing)|supercharges?|modern|elegant(ly)?|delightful|battle[- ]tested|rock[- ]solid|enterprise[- ]grade|state[- ]of[- ]the[- ]art|unlocks?|empowers?|harness(es)?|rich (set|ecosystem)|vibrant|thriving)\b/i,
    (found) => `"${found}" is a marketing word: say what it does`,
  ],
  [lowerCased, (found) => `"${found}" is an acronym: write it in capitals`],
  [/(^\s|\s$|\s{2}|\n)/, () => 'has spaces at an end, or more than one between words'],
];

/** Finds the wording that the catalog does not use, in any one text. */
export const faultsOfWording = (text: string): string[] =>
  patterns.flatMap(([pattern, reason]) => {
    const found = pattern.exec(text)?.[0];
    return found === undefined ? [] : [reason(found)];
  });

/** Finds what keeps a condition from completing "Use it if …". */
export const faultsOfCondition = (text: string): string[] => {
  const faults: string[] = [];
  if (/^(if|when|because|to|for|in order)\b/i.test(text)) faults.push('does not complete "Use it if …": it brings a conjunction of its own');
  else if (/^(You|Your|The|A|An|It|They|We|This|There)\b/.test(text)) faults.push('does not complete "Use it if …": begin in lower case');
  else if (
    !/\b(you|your|yours|yourself)\b/i.test(text) &&
    !/\b(is|are|must|has|have|needs?|can|cannot|will|should|does|do|comes?|fits?|runs?|matters?|changes?|already|includes?|depends?|counts?|stays?|lives?|requires?|wants?|expects?|knows?|makes?|calls?|uses?|works?|costs?|takes?|gets?|reads?|writes?|arrives?|grows?|holds?)\b/i.test(
      text,
    )
  )
    faults.push('does not complete "Use it if …": it wants a clause with a subject and a verb');
  if (/[.;!]$/.test(text)) faults.push('ends with a full stop: it is the end of a label, not a sentence');
  return faults;
};

const stopWords = new Set(
  'a an and are as at be been but by can do does for from has have if in into is it its no not of on one or so than that the their them they this to up was what when where which while who will with without you your'.split(
    ' ',
  ),
);

/** Cuts a word down to what its forms have in common, roughly: "files", "file" and "filed" give "fil". */
const stemOf = (word: string): string =>
  word
    .replace(/ies$/u, 'y')
    .replace(/(sses|ing|ed|ly|(?<!s)s)$/u, (ending) => (ending === 'sses' ? 'ss' : ''))
    .replace(/e$/u, '');

/** The words of a text that carry its meaning, reduced to rough stems. */
export const contentWords = (text: string): string[] => (text.toLowerCase().match(/[\p{L}\p{N}+#]+/gu) ?? []).filter((word) => !stopWords.has(word)).map(stemOf);

/** Tells whether a note says no more than the summary above it does. */
export const restates = (note: string, summary: string): boolean => {
  const words = new Set(contentWords(note));
  const said = new Set(contentWords(summary));
  const shared = [...words].filter((word) => said.has(word)).length;
  return words.size >= 3 && shared / words.size >= 0.75;
};

/** Finds the sentences that stand, or nearly stand, in two items. */
export const findRepeats = (notes: {file: string; note: Note}[]): {one: (typeof notes)[number]; other: (typeof notes)[number]}[] => {
  const words = notes.map(({note}) => new Set(contentWords(note.text)));
  const holders = new Map<string, number[]>();
  const repeats: {one: (typeof notes)[number]; other: (typeof notes)[number]}[] = [];
  words.forEach((own, index) => {
    const shared = new Map<number, number>();
    for (const word of own) {
      const seen = holders.get(word) ?? [];
      for (const other of seen) shared.set(other, (shared.get(other) ?? 0) + 1);
      seen.push(index);
      holders.set(word, seen);
    }
    for (const [other, count] of shared) {
      const union = own.size + words[other]!.size - count;
      const near = own.size >= 4 ? count / union >= 0.8 : count === union;
      if (near && notes[other]!.file !== notes[index]!.file) repeats.push({one: notes[other]!, other: notes[index]!});
    }
  });
  return repeats;
};
