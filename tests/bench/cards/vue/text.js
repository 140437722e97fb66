import {h} from 'vue';
import {lang, partsOf, runsOf} from '../model.js';

/** Somebody's text. */
export const Quote = ({text}) =>
  h(
    'bdi',
    {lang},
    typeof text === 'string'
      ? text
      : runsOf(text).map(({text, href, code, em}) => {
          const marked = code || em ? h(code ? 'code' : 'em', text) : text;
          return href ? h('a', {href}, [marked]) : marked;
        }),
  );
Quote.props = ['text'];

/** The card's own words, with somebody's texts among them. */
export const Say = ({phrase}) =>
  h(
    'bdi',
    partsOf(phrase).map((part) => (typeof part === 'string' ? part : Quote(part))),
  );
Say.props = ['phrase'];
