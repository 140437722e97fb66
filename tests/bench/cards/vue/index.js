// The card as a Vue component, in one list of as many as are wanted.
import {createApp, nextTick, shallowReactive} from 'vue';
import Cards from './Cards.vue';

const state = shallowReactive({pick: undefined});

globalThis.bench = {
  mount: (container, comparison, count, contained) => void createApp(Cards, {state, comparison, count, contained}).mount(container),
  update: (pick) => {
    state.pick = pick;
    return nextTick();
  },
};
