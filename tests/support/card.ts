import {NicePick, type NicePickErrorEvent, type NicePickReadyEvent, type NicePickToggleEvent} from '../../src/index.js';
import type {Comparison} from '../../src/comparison/types.js';

export {NicePick};

/** The catalog that the tests read: `npm run build:catalog` makes it. */
export const catalog = '/dist/catalog/';
NicePick.catalog = catalog;

// Figures and dates are written in the page's language: without one, in the machine's.
document.documentElement.lang = 'en';

/** A card in a box of its own, with all the events that have reached the box. */
export interface Placed {
  readonly box: HTMLElement;
  readonly card: NicePick;
  readonly readies: NicePickReadyEvent[];
  readonly errors: NicePickErrorEvent[];
  readonly toggles: NicePickToggleEvent[];
}

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** Looks again and again until there is something to see. */
export const until = async <T>(look: () => T, what: string, patience = 8000): Promise<NonNullable<T>> => {
  const end = performance.now() + patience;
  while (performance.now() < end) {
    const seen = look();
    if (seen) return seen;
    await pause(10);
  }
  throw new Error(`waited in vain for ${what}`);
};

/** Lets everything happen that was due: tasks, microtasks, and what an observer of mutations is told. */
export const settle = async (): Promise<void> => {
  for (let turns = 0; turns < 3; turns++) await pause(0);
};

const boxes: HTMLElement[] = [];

/** Puts markup into the page, in a box that listens before its card is there. */
export const place = (markup: string, parent: Element = document.body): Placed => {
  const box = document.createElement('div');
  const readies: NicePickReadyEvent[] = [];
  const errors: NicePickErrorEvent[] = [];
  const toggles: NicePickToggleEvent[] = [];
  box.addEventListener('nice-pick-ready', (event) => readies.push(event));
  box.addEventListener('nice-pick-error', (event) => errors.push(event));
  box.addEventListener('nice-pick-toggle', (event) => toggles.push(event));
  boxes.push(box);
  parent.append(box);
  box.innerHTML = markup;
  return {box, card: box.querySelector('nice-pick')!, readies, errors, toggles};
};

/** Puts a card with a comparison that a script gives into the page. */
export const placeComparison = (comparison: Comparison, attributes = '', inside = ''): Placed => {
  const placed = place(`<nice-pick ${attributes}>${inside}</nice-pick>`);
  placed.card.comparison = comparison;
  return placed;
};

/** Waits until a card has been drawn some number of times. */
export const ready = async <P extends Placed>(placed: P, times = 1): Promise<P> => {
  await until(() => placed.readies.length >= times || placed.errors.some(({fatal}) => fatal), 'a card').catch((error: Error) => {
    throw new Error(`${error.message}: ${placed.box.innerHTML.slice(0, 300)}`);
  });
  const fatal = placed.errors.find((event) => event.fatal);
  if (placed.readies.length < times) throw new Error(`no card: ${fatal?.problem.message}`);
  return placed;
};

/** Waits until a card has said that it cannot be made, and why. */
export const failure = async ({errors, readies}: Placed): Promise<NicePickErrorEvent> =>
  until(() => {
    if (readies.length > 0) throw new Error('a card was made');
    return errors.find(({fatal}) => fatal);
  }, 'an error');

/** What tests leave behind is cleared away after each of them. */
export const clear = (): void => {
  for (const box of boxes.splice(0)) box.remove();
  getSelection()?.removeAllRanges();
};
afterEach(clear);

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The text of an element as a machine extracts it. */
export const words = (element: Node | null | undefined): string => flat(element?.textContent ?? '');

/** The text of an element that is laid out. */
export const shown = (element: Element | null | undefined): string => flat((element as HTMLElement | null | undefined)?.innerText ?? '');

/** The text of an element as it is copied. */
export const copied = (element: Element): string => {
  const selection = getSelection()!;
  selection.selectAllChildren(element);
  return selection.toString();
};

/** All of a card's parts of one name. */
export const parts = (card: Element, name: string): HTMLElement[] => [...card.shadowRoot!.querySelectorAll<HTMLElement>(`[part~="${name}"]`)];

/** The only part of a name. */
export const part = (card: Element, name: string): HTMLElement => {
  const found = parts(card, name);
  if (found.length !== 1) throw new Error(`${found.length} parts are named ${name}: ${card.shadowRoot?.innerHTML.slice(0, 500)}`);
  return found[0]!;
};

/** A part within another one, if there is one. */
export const within = (element: Element, name: string): HTMLElement | null => element.querySelector<HTMLElement>(`[part~="${name}"]`);

/** The two sides, as they stand. */
export const sidesOf = (card: Element): readonly [HTMLElement, HTMLElement] => {
  const sides = parts(card, 'side');
  if (sides.length !== 2) throw new Error(`${sides.length} sides`);
  return sides as [HTMLElement, HTMLElement];
};

/** The texts of a list, one each. */
export const entries = (element: Element | null): string[] => [...(element?.querySelectorAll('li') ?? [])].map(words);

/** Opens what a card folds away, as a reader does. */
export const unfold = async (card: Element): Promise<void> => {
  const details = part(card, 'more') as HTMLDetailsElement;
  details.querySelector('summary')!.click();
  await until(() => details.open, 'what is folded away');
};

/** The bars of the two figures, as they are drawn. */
export const barsOf = (card: Element): HTMLElement[] => {
  const bars = [...part(card, 'evidence').querySelectorAll<HTMLElement>('li > [aria-hidden=true]')];
  if (bars.length !== 2) throw new Error(`${bars.length} bars`);
  return bars;
};

/** How often a text occurs in another one. */
export const count = (text: string, sought: string): number => text.split(sought).length - 1;

/** Whether an element is laid out with a size of its own. */
export const isVisible = (element: Element): boolean => {
  const {width, height} = element.getBoundingClientRect();
  return width > 0 && height > 0 && element.checkVisibility({visibilityProperty: true});
};

/** Whether an author's element is shown through the card's slot, and in no other way. */
export const isInPlace = (card: Element, element: Element): boolean => {
  const slot = card.shadowRoot?.querySelector('slot');
  const top = [...card.children].find((child) => child.contains(element));
  return !!slot && !!top && slot.assignedNodes().includes(top) && isVisible(element);
};
