/* global Document */
const elements = new Set('article a b bdi button code details div em hr li path slot small span summary svg ul'.split(' '));
const attributes = new Set('aria-hidden aria-level class d href id lang open part popover popovertarget role viewBox width'.split(' '));

/** Everything in a card's tree that the card has no business to draw. */
export const findForeign = (root) =>
  [...root.querySelectorAll('*')].flatMap((element) => {
    const {localName, protocol} = element;
    if (!elements.has(localName)) return [`<${localName}>`];
    return [
      ...[...element.attributes].filter(({name, value}) => !attributes.has(name) || (name === 'id' && value !== 'p')).map(({name}) => `attribute ${name}`),
      ...(localName === 'a' && !['http:', 'https:', 'mailto:'].includes(protocol) && protocol !== ':' ? [`link to ${element.href}`] : []),
    ];
  });

const root = document.documentElement;
const prototypes = {Object, Array, String, Function, Promise, Node, Element, HTMLElement, Document, Event};

/** All that a card must leave as it was. */
export const takeStock = () => ({
  page: root.outerHTML,
  globals: Object.getOwnPropertyNames(window).sort().join(),
  ...Object.fromEntries(Object.entries(prototypes).map(([name, {prototype}]) => [`${name}.prototype`, Reflect.ownKeys(prototype).map(String).sort().join()])),
  polluted: Object.entries({}).join() + ('fired' in {}),
});

/** What has changed since. */
export const compareStock = (before) => {
  const after = takeStock();
  return Object.keys(before)
    .filter((name) => before[name] !== after[name])
    .map((name) => (name === 'globals' ? `globals: ${after[name].split(',').filter((global) => !before[name].split(',').includes(global))}` : name));
};
