/* global addEventListener, parent */
// A page full of cards with payloads in them: looks after each card, and after what is around it.
import {compose, fields, pollute} from '../cards.mjs';
import {payloads} from '../payloads.mjs';
import {compareStock, findForeign, takeStock} from './inspect.mjs';
import {provoke} from './provoke.mjs';

const query = new URLSearchParams(location.search);
const way = query.get('way');
const from = +query.get('from');
const to = Math.min(+query.get('to'), payloads.length);
const variants = ['card', 'compact', 'inline'];

// The page's own names may hide it later.
const {body} = document;
let fires = 0;
window.fired = () => void fires++;
addEventListener('message', ({data}) => data === 'fired' && window.fired());
/** Addresses that a way lets the author decide. */
window.expected = [];

const element = (name, attributes = {}, ...children) => {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...children);
  return made;
};
const textOf = (number) => payloads[number % payloads.length].text;

/** What a table's cells may hold a text in. */
const holders = [
  (text) => [text],
  (text) => [element('code', {}, text)],
  (text) => [element('em', {}, text)],
  (text) => [element('strong', {}, text)],
  (text) => [element('a', {href: text}, text)],
  (text) => [element('img', {alt: text})],
  (text) => [element('ul', {}, element('li', {}, text), element('li', {}, text))],
  (text) => ['one', element('br'), text],
  (text) => [element('p', {title: text}, text)],
];
const rows = ['Kind', 'Group', 'Summary', 'Use if', 'Pros', 'Cons', 'Related', 'Cost', 'Pick'];
/** A cell's text is trimmed, and a name of related things is written without hyphens. */
const isSeen = (text) => text === text.trim() && text.trim() !== '';

const table = (number, fill) => {
  const texts = [];
  let next = number;
  const take = (suffix = '') => {
    const text = textOf(next++) + suffix;
    return text;
  };
  const cell = (name, index, text, isShown = true) => {
    if (isShown && isSeen(text)) texts.push(text);
    return element(name, {}, ...fill(text, index));
  };
  const head = element('tr', {}, element('th'), cell('th', 0, take()), cell('th', 0, take(' 2')));
  const label = take();
  const body = rows.map((row, index) => {
    // Only what differs is said of the groups.
    const left = take();
    const right = take(row === 'Group' || row === 'Kind' ? ' 2' : '');
    const isShown = row !== 'Related' || /[A-Z ]/.test(left + right);
    const isCriterion = row === 'Cost';
    return element(
      'tr',
      {},
      isCriterion ? cell('td', 0, label, !/:\s*$/.test(label)) : element('td', {}, row),
      cell('td', (number + index) % holders.length, left, isShown),
      row === 'Pick' ? element('td') : cell('td', (number + index + 4) % holders.length, right, row !== 'Related' || /[A-Z ]/.test(right)),
    );
  });
  return {table: element('table', {}, element('thead', {}, head), element('tbody', {}, ...body)), shown: texts};
};

/** Makes the cards of one number: each with the texts that have to be seen. */
const ways = {
  property: (number) =>
    ['figures', 'author'].map((when) => {
      const {comparison, shown} = compose(payloads, number, when);
      const card = element('nice-pick');
      card.comparison = comparison;
      return {card, shown: shown.map(({text}) => text)};
    }),
  script: (number) =>
    ['figures', 'author'].map((when) => {
      const {comparison, shown} = compose(payloads, number, when);
      return {card: element('nice-pick', {}, element('script', {type: 'application/json'}, JSON.stringify(comparison))), shown: shown.map(({text}) => text)};
    }),
  src: (number) =>
    ['figures', 'author'].map((when) => ({
      card: element('nice-pick', {src: `/trust/comparison/${number}/${when}.json`}),
      shown: compose(payloads, number, when).shown.map(({text}) => text),
    })),
  catalog: (number) => {
    const shown = compose(payloads, number, 'figures').shown.filter(({path}) => /^(a|b|metric)\./.test(path));
    return [{card: element('nice-pick', {a: `left${number}`, b: `right${number}`, catalog: '/trust/catalog/'}), shown: shown.map(({text}) => text)}];
  },
  pollution: (number) => {
    if (payloads[number].kind !== 'pollution') return [];
    const polluted = pollute(compose(payloads, number, 'figures').comparison, textOf(number));
    const byProperty = element('nice-pick');
    byProperty.comparison = polluted;
    return [
      {card: byProperty, shown: []},
      {card: element('nice-pick', {}, element('script', {type: 'application/json'}, JSON.stringify(polluted))), shown: []},
      {card: element('nice-pick', {src: `/trust/comparison/${number}/pollution.json`}), shown: []},
      {card: element('nice-pick', {a: `polluted${number}`, b: 'react', catalog: '/trust/catalog/'}), shown: []},
    ];
  },
  table: (number) =>
    holders.slice(0, 3).map((_, turn) => {
      const {table: made, shown} = table(number, (text, index) => holders[(index + 3 * turn) % holders.length](text));
      return {card: element('nice-pick', {}, made), shown};
    }),
  // The page's policy holds back what its own markup would do: whatever is there is the card's.
  markup: (number) => {
    const {table: made} = table(number, (text) => {
      const template = document.createElement('template');
      template.innerHTML = text;
      // These would lead the page itself elsewhere.
      for (const own of template.content.querySelectorAll('meta, base')) own.remove();
      // And these would take from all scripts of the page what they cannot do without (see policies.mjs).
      for (const own of template.content.querySelectorAll('[name=createElement], [name=defaultView]')) own.removeAttribute('name');
      return [template.content];
    });
    return [{card: element('nice-pick', {}, made), shown: [], isFree: true}];
  },
  attributes: (number) => {
    const names = ['pick', 'reason', 'contact', 'variant', 'theme', 'heading-level', 'lang'];
    const attributes = Object.fromEntries(names.map((name, index) => [name, textOf(number + index)]));
    const card = element('nice-pick', attributes, element('script', {type: 'application/json'}, '{"a": "One", "b": "Two"}'));
    const names2 = {a: textOf(number), b: `${textOf(number + 1)} 2`};
    return [
      {card: element('section', {lang: textOf(number + 7)}, card), shown: [attributes.reason]},
      {card: element('nice-pick', {...names2, catalog: '/trust/catalog/'}), shown: Object.values(names2).filter(() => key(names2.a)), isFatal: true},
    ];
  },
  addresses: (number) =>
    [{src: textOf(number)}, {catalog: textOf(number), a: 'react', b: 'vue'}].map((attributes) => {
      const asked = attributes.src ?? `${attributes.catalog.replace(/\/*$/, '/')}catalog.json`;
      if (URL.canParse(asked, document.baseURI)) window.expected.push(new URL(asked, document.baseURI).href);
      return {card: element('nice-pick', attributes, element('p', {}, 'what the author put inside')), shown: [], isFatal: true, fallback: 'p'};
    }),
};

const key = (name) => name.normalize('NFKD').replace(/[^\p{L}\p{N}+#]/gu, '');

const until = async (look, patience = 30_000) => {
  const end = performance.now() + patience;
  while (!look() && performance.now() < end) await new Promise((wake) => setTimeout(wake, 20));
  return look();
};

/** A payload that does work, outside of all cards: it shows that this very page would tell, and that all before it has had its time. */
const waitForMarker = async () => {
  let isThere = false;
  const {fired} = window;
  window.fired = () => void (isThere = true);
  const box = element('div');
  body.append(box);
  if (way === 'markup') await new Promise((wake) => setTimeout(wake, 300));
  else {
    box.innerHTML = '<img src="marker:" onerror="fired()">';
    if (!(await until(() => isThere))) throw new Error('this page does not tell when a payload works');
  }
  box.remove();
  window.fired = fired;
};

const run = async () => {
  await import('/dist/nice-pick.js');
  const faults = [];
  const places = [];
  for (let number = from; number < to; number++)
    for (const made of ways[way](number)) {
      const card = made.card.localName === 'nice-pick' ? made.card : made.card.firstElementChild;
      const place = {...made, element: card, number, isReady: false, problem: undefined};
      if (!card.hasAttribute('variant') && way !== 'table' && way !== 'markup') card.setAttribute('variant', variants[(number + places.length) % variants.length]);
      card.addEventListener('nice-pick-ready', () => (place.isReady = true));
      card.addEventListener('nice-pick-error', ({problem, fatal}) => fatal && (place.problem = problem.message));
      places.push(place);
    }
  body.append(...places.map(({card}) => card));
  const stock = takeStock();
  await until(() => places.every(({isReady, problem}) => isReady || problem));
  await waitForMarker();

  let texts = 0;
  for (const {element: card, number, isReady, problem, shown, isFatal, isFree, fallback} of places) {
    const fail = (what) => faults.push(`${way} ${payloads[number].id} (${card.getAttribute('variant') ?? 'card'}): ${what}`);
    const {shadowRoot} = card;
    if (!isReady && !problem) fail('neither a card nor an error');
    if (!isFree && !!problem !== !!isFatal) fail(problem ? `no card: ${problem}` : 'a card, where there can be none');
    for (const foreign of findForeign(shadowRoot)) fail(foreign);
    const {textContent} = shadowRoot;
    for (const text of shown) {
      texts++;
      if (!textContent.includes(text)) fail(`does not show ${JSON.stringify(text)}`);
    }
    if (
      fallback &&
      !shadowRoot
        .querySelector('slot')
        ?.assignedElements()
        .some(({localName}) => localName === fallback)
    )
      fail('what the author put inside is not shown');
    if (shadowRoot.querySelectorAll('*').length < 1) fail('nothing drawn');
  }
  for (const what of compareStock(stock)) faults.push(`${way}: changed ${what}`);

  // A reader does everything with the card that one can do; where a link would lead is looked at above.
  for (const {element: card} of places) provoke(card.shadowRoot);
  await waitForMarker();
  if (fires) faults.push(`${way}: ${fires} payloads of ${payloads[from].id} to ${payloads[to - 1].id} have worked`);
  if ('fired' in {}) faults.push(`${way}: Object.prototype is polluted`);
  return {way, cards: places.length, ready: places.filter(({isReady}) => isReady).length, texts, faults: faults.slice(0, 40), expected: window.expected, fields: fields.length};
};

const tell = (result) => {
  window.result = result;
  if (parent !== window) parent.postMessage({result}, '*');
};
run().then(tell, (error) => tell({way, cards: 0, ready: 0, texts: 0, faults: [`${way}: ${error.stack}`], expected: []}));
