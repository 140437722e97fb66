import './copy.js';
import {toTable} from './markdown-table.js';
import {key, loadNames} from './names.js';

const find = (id) => document.getElementById(id);
const controls = find('controls');
const card = find('card');
const frame = find('frame');
const stage = find('stage');
const status = find('status');
const {pick, reason, source, variant, theme, table, fill, width} = controls.elements;

/** The two sides, as the catalog names them. A name that it does not list goes to the card as it is. */
const chosen = {
  a: {slug: 'fine-tuning-llms', name: 'Fine-Tuning LLMs'},
  b: {slug: 'few-shot-learning', name: 'Few-Shot Learning'},
};
let items = new Map();

const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** Sets an attribute, or takes it away where there is nothing to say. */
const set = (name, value) => {
  if (value == null || value === '') card.removeAttribute(name);
  else if (card.getAttribute(name) !== value) card.setAttribute(name, value);
};

/** The names of a table's two columns. */
const titlesOf = (made) => [...made.rows[0].cells].slice(-2).map((cell) => cell.textContent);

/** Puts the sides' names into the list of picks. */
const namePicks = ([first, second], nobody) => {
  const words = [nobody, first, second, 'a tie'];
  [...pick.options].forEach((option, index) => {
    if (option.text !== words[index]) option.text = words[index];
  });
};

/** The exact tag, with what is left to its default left out. */
const writeSnippet = (isTable) => {
  const attributes = ['a', 'b', 'fill', 'pick', 'reason', 'variant', 'theme']
    .filter((name) => card.hasAttribute(name))
    .map((name) => (name === 'fill' ? ' fill' : ` ${name}="${escape(card.getAttribute(name))}"`))
    .join('');
  const snippet = find('snippet');
  snippet.textContent = `<nice-pick${attributes}>${isTable ? `\n\n${table.value.trim()}\n\n` : ''}</nice-pick>`;
  snippet.classList.toggle('table', isTable);
};

let shownTable;

const follow = () => {
  const isTable = source.value === 'table';
  find('from-catalog').hidden = isTable;
  find('from-table').hidden = !isTable;

  // A paragraph cannot hold a table, so an inline card cannot come from one.
  const inline = [...variant].find(({value}) => value === 'inline');
  inline.disabled = isTable;
  if (isTable && inline.checked) variant[0].checked = true;

  const made = isTable ? toTable(table.value) : undefined;
  if (shownTable !== (made && table.value)) card.replaceChildren(...(made ? [made] : []));
  shownTable = made && table.value;

  const names = made?.rows[0]?.cells.length ? titlesOf(made) : [chosen.a.name, chosen.b.name];
  namePicks(names, isTable ? 'the table’s' : 'the catalog’s');
  const slugs = isTable ? names : [chosen.a.slug, chosen.b.slug];
  set('a', isTable ? '' : slugs[0]);
  set('b', isTable ? '' : slugs[1]);
  card.toggleAttribute('fill', isTable && fill.checked);
  // A name and not a side: it survives when the sides are swapped.
  set('pick', {a: slugs[0], b: slugs[1]}[pick.value] ?? pick.value);
  set('reason', reason.value.trim());
  set('variant', variant.value === 'card' ? '' : variant.value);
  set('theme', theme.value);
  frame.classList.toggle('sentence', variant.value === 'inline');
  writeSnippet(isTable);
};

const choose = (side, item) => {
  chosen[side] = item;
  if (key(controls.elements[side].value) !== key(item.name)) controls.elements[side].value = item.name;
};

for (const side of ['a', 'b']) {
  const input = controls.elements[side];
  input.addEventListener('focus', () => input.select());
  // While a name is typed, the card follows as soon as the catalog has it…
  input.addEventListener('input', () => {
    const item = items.get(key(input.value));
    if (item) choose(side, item);
  });
  // …and when it is done, the card says what it makes of it: an alias will do.
  input.addEventListener('change', () => {
    const value = input.value.trim();
    choose(side, items.get(key(value)) ?? (key(value) ? {slug: value, name: value} : chosen[side]));
    if (!value) input.value = chosen[side].name;
    follow();
  });
}

find('swap').addEventListener('click', () => {
  const {a: first, b: second} = chosen;
  choose('a', second);
  choose('b', first);
  pick.value = {a: 'b', b: 'a'}[pick.value] ?? pick.value;
  follow();
});

for (const button of document.querySelectorAll('[data-pair]'))
  button.addEventListener('click', () => {
    const [first, second] = button.dataset.pair.split(' ');
    const names = button.textContent.split(', ');
    choose('a', {slug: first, name: names[0]});
    choose('b', {slug: second, name: names[1]});
    pick.value = '';
    follow();
  });

controls.addEventListener('submit', (event) => event.preventDefault());

/** What the card tells the page of itself. */
card.addEventListener('nice-pick-ready', ({verdict: {winner, basis}}) => {
  status.textContent = `nice-pick-ready: winner ${winner ?? 'none'}, basis ${basis}`;
});
card.addEventListener('nice-pick-error', ({problem}) => {
  status.textContent = `nice-pick-error: ${problem.message}`;
});

/** The range ends where the room does; at its end the container stays as wide as the room. */
const fitRange = () => {
  const isFull = width.value === width.max;
  width.max = Math.max(280, Math.floor(stage.clientWidth));
  if (isFull) width.value = width.max;
  const size = width.value === width.max ? '' : `${width.value}px`;
  frame.style.inlineSize = find('ruler').parentElement.style.inlineSize = size;
  find('ruler').textContent = find('width-shown').textContent = `${width.value} px`;
};

/** The control in use, and where it is: where the card stands above it, it must stay there. */
let held;
const hold = ({target}) => {
  held = {target, top: target.getBoundingClientRect().top};
};
for (const event of ['wheel', 'touchmove', 'pointerdown', 'keydown']) window.addEventListener(event, () => (held = undefined), {capture: true, passive: true});
for (const event of ['input', 'change', 'click']) controls.addEventListener(event, hold, {capture: true});

new ResizeObserver(() => {
  fitRange();
  const moved = held ? held.target.getBoundingClientRect().top - held.top : 0;
  if (Math.abs(moved) > 1) window.scrollBy({top: moved, behavior: 'instant'});
}).observe(stage);

width.addEventListener('input', fitRange);
controls.addEventListener('input', follow);
follow();

const list = await loadNames();
items = new Map(list.flatMap((item) => [item.slug, item.name].map((name) => [key(name), item])));
find('names').append(
  ...list.map(({name, kind}) => {
    const option = document.createElement('option');
    option.value = name;
    option.label = kind;
    return option;
  }),
);
find('count').textContent = list.length;
