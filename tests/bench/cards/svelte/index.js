// The card as a Svelte component, in one list of as many as are wanted.
import {flushSync, mount} from 'svelte';
import Cards from './Cards.svelte';

let cards;

globalThis.bench = {
  mount: (target, comparison, count, contained) => {
    cards = mount(Cards, {target, props: {comparison, count, contained}});
    flushSync();
  },
  update: (pick) => {
    cards.setPick(pick);
    flushSync();
  },
};
