import {en, type Messages} from '../messages/en.js';

export type Variant = 'card' | 'compact' | 'inline';

/** What a card is drawn in, before it is known what it says. */
export interface Frame {
  readonly variant: Variant;
  /** The level of the card's heading; its sides are one below. */
  readonly level: number;
  /** The page's language (BCP 47), empty where the page names none. */
  readonly lang: string;
  readonly messages: Messages;
  /** Classes of the whole card: `reserved` keeps to a height, `contained` is not laid out off screen. */
  readonly state: string;
}

/** What an attribute may say, where that is a closed list: how the card looks. Anything else counts as left out. */
export const looks: Readonly<Record<string, string>> = {
  variant: 'card|compact|inline',
  theme: 'light|dark',
  'heading-level': '1|2|3|4|5|6',
};

/** From this many cards on a page, those off screen are not laid out. */
const many = 20;

/**
 * What an attribute says of the looks.
 *
 * @returns the value if it is one that it may have, else undefined
 */
export const lookOf = (name: string, value: string | null): string | undefined => looks[name]!.split('|').find((known) => known === value);

/**
 * Makes the frame of a card.
 *
 * @param tag gives the values of the tag's attributes
 * @param lang the page's language
 * @param state `reserved` if the card keeps to the height that is reserved for it
 * @param order its place among the cards of the page, from 1
 */
export const frameOf = (tag: {getAttribute(name: string): string | null}, lang: string, state: string, order: number): Frame => {
  const look = (name: string): string | undefined => lookOf(name, tag.getAttribute(name));
  return {
    variant: (look('variant') ?? 'card') as Variant,
    level: +(look('heading-level') ?? 3),
    lang,
    messages: en,
    state: state + (order < many ? '' : ' contained'),
  };
};
