// Watches every card of the page of faults, and tells the server what came of each.
const cells = [...document.querySelectorAll('.cell')];
const notes = new Map(cells.map((cell) => [cell, {events: [], before: cell.firstElementChild.outerHTML}]));
const wrongs = [];
window.addEventListener('error', ({message}) => wrongs.push(`error: ${message}`));
window.addEventListener('unhandledrejection', ({reason}) => wrongs.push(`unhandled rejection: ${reason}`));
for (const name of ['nice-pick-ready', 'nice-pick-error'])
  document.addEventListener(name, (event) => {
    const {problem, fatal} = event;
    notes.get(event.target.closest('.cell')).events.push(problem ? {kind: fatal ? 'fatal' : 'warning', field: problem.field, message: problem.message} : {kind: 'ready'});
  });

const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const hasEnded = (cell) => notes.get(cell).events.some(({kind}) => kind !== 'warning');

const all = async (wanted) => {
  const end = performance.now() + 40_000;
  while (!wanted.every(hasEnded) && performance.now() < end) await wait(50);
};

/** What a reader sees in a cell, and what was said of it since the last time. */
const look = (cell) => {
  const {events, before} = notes.get(cell);
  const card = cell.firstElementChild;
  const inside = card.firstElementChild;
  const words = (element) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const seen = {
    events: events.splice(0),
    title: words(card.shadowRoot?.querySelector('[part~=title]')),
    text: words(card.shadowRoot),
    isWhole: card.shadowRoot?.querySelectorAll('[part~=side]').length === 2,
    isInPlace: !!inside && !!inside.assignedSlot && inside.getBoundingClientRect().height > 0,
    isUntouched: card.outerHTML === before,
  };
  return seen;
};

const run = async () => {
  await all(cells);
  const first = cells.map(look);
  await fetch('/mend', {method: 'POST'});
  // What has failed is tried again, as a page does it: the card is put back, or one of its attributes is set.
  const failed = cells.filter((cell, index) => cell.dataset.case && !first[index].events.some(({kind}) => kind === 'ready'));
  for (const [index, cell] of failed.entries()) {
    const card = cell.firstElementChild;
    if (index % 2) card.setAttribute('reason', 'Once more.');
    else cell.append(card);
  }
  await all(failed);
  const cases = [];
  for (const [index, cell] of cells.entries()) {
    const {case: place, beside} = cell.dataset;
    if (place) cases[place] = {...cases[place], first: first[index], again: failed.includes(cell) ? look(cell) : undefined};
    else cases[beside].beside = first[index];
  }
  await fetch('/results', {method: 'POST', body: JSON.stringify({cases, wrongs})});
  window.parent.postMessage('done', '*');
};

void run();
