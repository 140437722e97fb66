import './copy.js';
import {key, loadNames} from './names.js';

const find = (id) => document.getElementById(id);
const list = find('items');
const {search, kind, group} = find('filters').elements;

const element = (name, content, properties = {}) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...[content].flat());
  return made;
};

const items = await loadNames();
const bySlug = new Map(items.map((item) => [item.slug, item]));

// Every row is made once; filtering only shows and hides.
const rows = items.map((item) => {
  const mark = element('b', '');
  const button = element('button', [element('span', item.name), element('small', `${item.kind} · ${item.group}`), mark], {type: 'button', tabIndex: -1});
  button.setAttribute('aria-pressed', 'false');
  button.dataset.slug = item.slug;
  return {item, button, mark, row: element('li', button), words: key(`${item.name} ${item.slug}`), text: item.name.toLowerCase()};
});
const nothing = element('li', 'Nothing of that name. Aliases are not listed here, but a card knows them.', {className: 'none', hidden: true});
list.append(...rows.map(({row}) => row), nothing);

for (const [select, field] of [
  [kind, 'kind'],
  [group, 'group'],
]) {
  const counts = Map.groupBy ? Map.groupBy(items, (item) => item[field]) : new Map(items.map((item) => [item[field], items.filter((other) => other[field] === item[field])]));
  const values = [...counts].sort(([one], [other]) => one.localeCompare(other, 'en'));
  select.append(...values.map(([value, {length}]) => element('option', `${value} (${length})`, {value})));
}

/** One row can be reached with Tab, the others from it with the arrow keys: 600 stops would be too many. */
let stop;
const stopAt = (button) => {
  if (stop) stop.tabIndex = -1;
  stop = button;
  if (stop) stop.tabIndex = 0;
};
const visible = () => rows.filter(({row}) => !row.hidden).map(({button}) => button);

const filter = () => {
  const wanted = key(search.value);
  const typed = search.value.trim().toLowerCase();
  let count = 0;
  for (const {item, row, words, text} of rows) {
    const isShown =
      (!kind.value || item.kind === kind.value) && (!group.value || item.group === group.value) && (!typed || text.includes(typed) || (wanted && words.includes(wanted)));
    row.hidden = !isShown;
    if (isShown) count++;
  }
  nothing.hidden = count > 0;
  find('count').textContent = count === rows.length ? `${count} items` : `${count} of ${rows.length} items`;
  list.scrollTop = 0;
  stopAt(visible()[0]);
};

/** The pair is in the address and nowhere else. */
const readPair = () =>
  decodeURIComponent(location.hash.slice(1))
    .split('-vs-')
    .filter((slug) => bySlug.has(slug))
    .slice(0, 2);
const writePair = (pair) => (location.hash = pair.join('-vs-'));

let card;
const show = () => {
  const pair = readPair();
  const [a, b] = pair.map((slug) => bySlug.get(slug));
  for (const {item, button, mark} of rows) {
    const index = pair.indexOf(item.slug);
    button.setAttribute('aria-pressed', `${index >= 0}`);
    mark.textContent = ['', 'first', 'second'][index + 1];
  }
  find('shown-title').textContent = b ? 'Your pair' : a ? `${a.name} and …` : 'Nothing chosen yet';
  find('actions').hidden = !a;
  find('swap').hidden = !b;
  find('start').hidden = Boolean(a);
  find('share').hidden = !b;
  if (!b) {
    card?.remove();
    card = undefined;
    return;
  }
  find('snippet').textContent = `<nice-pick a="${a.slug}" b="${b.slug}"></nice-pick>`;
  // The attributes are the state: for the next pair, the same card is told two other names.
  card ??= element('nice-pick', [], {headingLevel: 2});
  card.setAttribute('a', a.slug);
  card.setAttribute('b', b.slug);
  if (!card.isConnected) find('card').append(card);
};

list.addEventListener('click', ({target}) => {
  const button = target.closest('button');
  if (!button) return;
  const {slug} = button.dataset;
  const pair = readPair();
  stopAt(button);
  // A second click takes a choice back; a third choice takes the second one's place.
  writePair(pair.includes(slug) ? pair.filter((other) => other !== slug) : [...pair.slice(0, 1), slug]);
  if (pair.length === 1 && !pair.includes(slug)) find('shown-title').scrollIntoView({block: 'nearest'});
});

list.addEventListener('keydown', (event) => {
  const buttons = visible();
  const at = buttons.indexOf(event.target);
  const next = {ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1}[event.key];
  if (at < 0 || !buttons[next]) return;
  event.preventDefault();
  stopAt(buttons[next]);
  stop.focus();
});

find('filters').addEventListener('submit', (event) => event.preventDefault());
find('filters').addEventListener('input', filter);
find('swap').addEventListener('click', () => writePair(readPair().reverse()));
find('clear').addEventListener('click', () => {
  writePair([]);
  stop?.focus({preventScroll: true});
});
window.addEventListener('hashchange', show);
filter();
show();
