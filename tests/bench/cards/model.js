// What a card says, for those of the cards that are not drawn by our own templates:
// the same words from the same comparison, by the same rules.
import * as format from '../../../src/card/format.ts';
import {key} from '../../../src/catalog/key.ts';
import {en} from '../../../src/messages/en.ts';
import {decide, sideOf} from '../../../src/verdict/decide.ts';
import {describe} from '../../../src/verdict/words.ts';

export {en};

/** The language of the page. */
export const {lang} = document.documentElement;

export const formatDate = (iso) => format.formatDate(iso, lang);

/** Somebody's text among the card's own words. */
const quote = (text) => ({text});

/** The parts of a phrase: the card's own words as strings, somebody's texts as objects. */
export const partsOf = (phrase) => (typeof phrase === 'string' ? [phrase] : phrase);

/** The stretches of a text. */
export const runsOf = (text) => (typeof text === 'string' ? [{text}] : text);

export const verdictOf = (comparison, pick) => {
  const {a, b} = comparison;
  const verdict = decide(a, b, {pick: sideOf(pick ?? comparison.pick ?? '', a, b)});
  return {...verdict, ...describe(verdict, comparison, en, quote)};
};

export const titleOf = ({a, b}) => en.versus(quote(a.name), quote(b.name));

/** The name of a side, which leads to its homepage. */
export const nameOf = ({name, homepage}) => (homepage ? [{text: name, href: homepage}] : name);

/** The lists of a side. */
export const listsOf = (comparison, side) => {
  const {name, useIf = [], pros = [], cons = []} = comparison[side];
  return [
    {part: 'useIf', label: en.useIf(quote(name)), texts: useIf},
    {part: 'pros', label: en.pros, texts: pros},
    {part: 'cons', label: en.cons, texts: cons},
    ...(comparison.criteria ?? []).map(({label, better, [side]: texts = []}) => ({
      part: 'criterion',
      label: better === side ? [quote(label), ` (${en.better})`] : [quote(label)],
      texts,
    })),
  ];
};

/** A name as a reader writes it, where it is a slug. */
export const relatedOf = (text) => (typeof text === 'string' && !/[A-Z ]/.test(text) ? text.replaceAll('-', ' ') : text);

/** The two figures that a pick rests on. */
export const figuresOf = (comparison, {evidence, winner}) =>
  ['a', 'b'].map((side) => {
    const {value, counted, metric} = evidence[side];
    const {name} = comparison[side];
    return {
      side,
      name,
      counted: counted && key(counted) !== key(name) ? en.counted(quote(counted)) : undefined,
      amount: format.formatFigure(value, metric.unit, lang),
      wins: winner === side,
      width: `${(100 * value) / Math.max(evidence.a.value, evidence.b.value)}%`,
    };
  });

/** Where the figures are from. */
export const sourceOf = ({evidence}) => {
  const {label, base, source, asOf, url} = evidence.a.metric;
  return {counts: `${label}${base ? ` (n = ${format.formatFigure(base, '', lang)})` : ''}. `, source, url, date: formatDate(asOf)};
};
