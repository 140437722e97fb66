import {expect} from '@open-wc/testing';
import type {NicePick} from '../../src/index.js';
import {catalog, pause, ready, settle, until, words, type Placed} from '../support/card.js';
import {define, openFrame, type Frame} from '../support/frame.js';

const table = '<table><tr><th></th><th>Rust</th><th>Go</th></tr><tr><td>Pros</td><td>speed</td><td>calm</td></tr><tr><td>Pick</td><td></td><td>We like it calm.</td></tr></table>';
const root = (text: string): string =>
  `<template shadowrootmode="open" data-nice-pick><article part="card"><h3 part="title">${text}</h3><details><summary>More</summary><button>Inside</button></details></article></template>`;

const title = ({shadowRoot}: Element): string => {
  const found = shadowRoot!.querySelector('[part=title]');
  return found ? words(found) : '';
};

const cardIn = ({page}: Frame): NicePick => page.querySelector<NicePick>('nice-pick')!;

/** Counts what is changed in a shadow root. */
const watch = (inside: ShadowRoot): MutationRecord[] => {
  const seen: MutationRecord[] = [];
  new MutationObserver((records) => seen.push(...records)).observe(inside, {attributes: true, characterData: true, childList: true, subtree: true});
  return seen;
};

const events = (card: Element): string[] => {
  const seen: string[] = [];
  for (const name of ['nice-pick-ready', 'nice-pick-error', 'nice-pick-toggle']) card.addEventListener(name, () => seen.push(name));
  return seen;
};

/** A page that came with a finished card, and the element after it. */
const open = async (tag: string, before?: (card: NicePick) => void): Promise<{frame: Frame; card: NicePick; seen: string[]; changes: MutationRecord[]; article: Element}> => {
  const frame = openFrame();
  await frame.write(`<!doctype html><html lang="en"><body>${tag}`);
  await frame.end();
  const card = cardIn(frame);
  expect(card.shadowRoot, 'the root that the page came with').to.exist;
  const seen = events(card);
  const changes = watch(card.shadowRoot!);
  const article = card.shadowRoot!.querySelector('article')!;
  before?.(card);
  await define(frame);
  await settle();
  await pause(50);
  return {frame, card, seen, changes, article};
};

const drawn = async (card: NicePick, text: string): Promise<void> => {
  await until(() => title(card) === text, `"${text}" in place of "${card.shadowRoot!.textContent}"`);
};

describe('a card that the page came with', () => {
  it('stays as it is, node for node, without an event', async () => {
    const {card, seen, changes, article} = await open(`<nice-pick>${root('Rust vs Go, baked')}${table}</nice-pick>`);
    expect(card.shadowRoot!.querySelector('article')).to.equal(article);
    expect(changes).to.have.length(0);
    expect(seen).to.deep.equal([]);
    expect(card.shadowRoot!.textContent).to.include('baked');
  });

  it('needs no request, though its names are of the catalog', async () => {
    const {frame, changes} = await open(`<nice-pick a="react" b="vue" catalog="${catalog}">${root('React vs Vue, baked')}</nice-pick>`);
    await pause(100);
    expect(changes).to.have.length(0);
    expect(frame.view.performance.getEntriesByType('resource').filter(({name}) => name.includes(catalog))).to.deep.equal([]);
  });

  it('keeps what the reader has opened and where the focus is', async () => {
    const {card} = await open(`<nice-pick>${root('baked')}${table}</nice-pick>`, ({shadowRoot}) => {
      shadowRoot!.querySelector('details')!.open = true;
      shadowRoot!.querySelector('button')!.focus();
    });
    expect(card.shadowRoot!.querySelector('details')!.open).to.equal(true);
    expect(card.shadowRoot!.activeElement?.textContent).to.equal('Inside');
  });

  it('tells when the reader opens what is folded away', async () => {
    const {card, seen} = await open(`<nice-pick>${root('baked')}${table}</nice-pick>`);
    card.shadowRoot!.querySelector('summary')!.click();
    await until(() => seen.length > 0, 'the event');
    expect(seen).to.deep.equal(['nice-pick-toggle']);
  });

  it('has its styles even where the page’s policy has kept out those that it came with', async () => {
    const {card} = await open(`<nice-pick>${root('baked')}${table}</nice-pick>`);
    expect(getComputedStyle(card).display).to.equal('block');
    expect(card.shadowRoot!.adoptedStyleSheets).to.have.length(1);
  });

  for (const [what, change] of [
    ['an attribute', (card: NicePick) => card.setAttribute('reason', 'A better reason.')],
    ['a look', (card: NicePick) => (card.variant = 'compact')],
    ['a cell', (card: NicePick) => (card.querySelector('td')!.textContent = 'Strong sides')],
  ] as const)
    it(`is drawn anew when ${what} changes`, async () => {
      const {card, seen, article} = await open(`<nice-pick>${root('baked')}${table}</nice-pick>`);
      change(card);
      await drawn(card, 'Rust vs Go');
      expect(card.shadowRoot!.contains(article)).to.equal(false);
      expect(card.shadowRoot!.querySelectorAll('article')).to.have.length(1);
      expect(seen).to.deep.equal(['nice-pick-ready']);
    });

  it('is drawn anew for a comparison that was set before the script was there', async () => {
    const {card} = await open(`<nice-pick>${root('baked')}</nice-pick>`, (card) => (card.comparison = {a: {name: 'Left'}, b: {name: 'Right'}}));
    await drawn(card, 'Left vs Right');
    expect(card.shadowRoot!.textContent).not.to.include('baked');
  });

  it('stays until the next one is there', async () => {
    const {card} = await open(`<nice-pick a="react" b="vue" catalog="${catalog}">${root('React vs Vue, baked')}</nice-pick>`);
    const texts = new Set<string>();
    new MutationObserver(() => texts.add(title(card))).observe(card.shadowRoot!, {childList: true, subtree: true});
    card.b = 'svelte';
    await drawn(card, 'React vs Svelte');
    expect([...texts]).to.deep.equal(['React vs Svelte']);
  });

  it('says what is wrong with what it is changed to', async () => {
    const {card, seen} = await open(`<nice-pick>${root('baked')}${table}</nice-pick>`);
    card.querySelector('table')!.replaceWith('Nothing to compare.');
    await until(() => seen.includes('nice-pick-error'), 'the error');
    expect(card.textContent).to.equal('Nothing to compare.');
    expect(card.shadowRoot!.querySelector('slot')).to.exist;
  });

  it('is the same card after it was moved', async () => {
    const {frame, card, article, changes} = await open(`<section></section><nice-pick>${root('baked')}${table}</nice-pick>`);
    frame.page.querySelector('section')!.append(card);
    await settle();
    expect(card.shadowRoot!.querySelector('article')).to.equal(article);
    expect(changes).to.have.length(0);
  });

  it('is adopted while the page is still on its way, too', async () => {
    const frame = openFrame();
    await frame.write('<!doctype html><html lang="en"><head></head><body><p>Early</p>');
    await define(frame);
    await frame.write(`<nice-pick>${root('baked')}<table><tr><th></th><th>Rust</th>`);
    const article = cardIn(frame).shadowRoot!.querySelector('article');
    expect(article?.textContent).to.include('baked');
    await pause(60);
    await frame.write('<th>Go</th></tr><tr><td>Pros</td><td>speed</td><td>calm</td></tr></table></nice-pick>');
    await frame.end();
    await settle();
    expect(cardIn(frame).shadowRoot!.querySelector('article')).to.equal(article);
  });

  it('reads no content from the table that was written for those who do not see the card', async () => {
    const written = table.replace('<table>', '<table data-nice-pick>');
    const {card} = await open(`<nice-pick a="react" b="vue" catalog="${catalog}">${root('baked')}${written}</nice-pick>`);
    card.headingLevel = '2';
    await drawn(card, 'React vs Vue');
    expect(card.shadowRoot!.textContent).not.to.include('calm');
    expect(card.querySelector('table')).to.exist;
  });

  it('draws itself where its markup comes without its root', async () => {
    const frame = openFrame();
    await frame.write('<!doctype html><html lang="en"><body><div></div>');
    await frame.end();
    await define(frame);
    const box = frame.page.querySelector('div')!;
    const placed = {box, readies: [], errors: [], toggles: []} as unknown as Placed;
    box.addEventListener('nice-pick-ready', (event) => placed.readies.push(event));
    box.innerHTML = `<nice-pick>${root('baked')}${table}</nice-pick>`;
    await ready(placed);
    expect(title(cardIn(frame))).to.equal('Rust vs Go');
  });
});
