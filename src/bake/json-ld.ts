import {plain} from '../comparison/text.js';
import type {Comparison, Item, Text} from '../comparison/types.js';
import {stamp} from './source.js';

const list = (texts: readonly Text[] | undefined): object | undefined =>
  texts?.length ? {'@type': 'ItemList', itemListElement: texts.map((text, index) => ({'@type': 'ListItem', position: index + 1, name: plain(text)}))} : undefined;

/**
 * Writes the pros and cons of the cards of a page as schema.org data, in the words of
 * the cards. A side with fewer than two notes is left out, as search engines ask for two.
 *
 * @returns a script element, or nothing where no side has enough
 */
export const jsonLd = (comparisons: readonly Comparison[]): string => {
  const seen = new Set<string>();
  const review = ({name, homepage, pros = [], cons = []}: Item, author: string | undefined): object[] => {
    const data = {
      '@type': 'Review',
      itemReviewed: {'@type': 'Thing', name, url: homepage},
      author: author ? {'@type': 'Person', name: author} : undefined,
      positiveNotes: list(pros),
      negativeNotes: list(cons),
    };
    const text = JSON.stringify(data);
    if (pros.length + cons.length < 2 || seen.has(text)) return [];
    seen.add(text);
    return [data];
  };
  const reviews = comparisons.flatMap(({a, b, author}) => [...review(a, author), ...review(b, author)]);
  if (reviews.length === 0) return '';
  // No text can end the script that it stands in.
  const text = JSON.stringify({'@context': 'https://schema.org', '@graph': reviews}).replaceAll('<', '\\u003c');
  return `<script type="application/ld+json" ${stamp}>${text}</script>`;
};
