import {expect} from '@open-wc/testing';
import type {Comparison} from '../../src/comparison/types.js';
import {catalog, failure, NicePick, part, parts, pause, place, placeComparison, ready, settle, shown, sidesOf, until, words, type Placed} from '../support/card.js';
import {byHand, frameworks, shots, table, tuning} from '../support/comparisons.js';
import {define, openFrame, type Frame} from '../support/frame.js';
import {freshCatalog, fromCatalog, holdRequests, json, serveCopies, type Asked} from '../support/network.js';

const title = (card: Element): string => shown(part(card, 'title'));

const seed = '<nice-pick a="fine-tuning-llms" b="few-shot-learning"></nice-pick>';

const document2 = (a: string, b: string): Comparison => ({a: {name: a}, b: {name: b}});

/** Notes every change in a card's shadow root. */
const watch = (card: Element): MutationRecord[] => {
  const records: MutationRecord[] = [];
  new MutationObserver((more) => records.push(...more)).observe(card.shadowRoot!, {subtree: true, childList: true, attributes: true, characterData: true});
  return records;
};

/** What is rejected while something is done, and caught by nobody: the test framework lets it pass. */
const rejectionsWhile = async (act: (rejections: readonly string[]) => Promise<void>): Promise<readonly string[]> => {
  const rejections: string[] = [];
  const note = (event: PromiseRejectionEvent): void => {
    event.preventDefault();
    rejections.push(String(event.reason));
  };
  window.addEventListener('unhandledrejection', note);
  try {
    await act(rejections);
  } finally {
    window.removeEventListener('unhandledrejection', note);
  }
  return rejections;
};

describe('attributes change at any time', () => {
  it('a and b', async () => {
    const placed = await ready(place('<nice-pick a="react" b="vue"></nice-pick>'));
    expect(title(placed.card)).to.equal('React vs Vue');
    placed.card.setAttribute('b', 'svelte');
    await ready(placed, 2);
    expect(title(placed.card)).to.equal('React vs Svelte');
    placed.card.a = 'angular';
    await ready(placed, 3);
    expect(title(placed.card)).to.equal('Angular vs Svelte');
  });

  it('a and b together are one change', async () => {
    const placed = await ready(place('<nice-pick a="react" b="vue"></nice-pick>'));
    placed.card.a = 'docker';
    placed.card.b = 'podman';
    await ready(placed, 2);
    await settle();
    expect(title(placed.card)).to.equal('Docker vs Podman');
    expect(placed.readies).to.have.length(2);
    expect(placed.errors).to.have.length(0);
  });

  it('pick and reason', async () => {
    const placed = await ready(placeComparison(byHand));
    placed.card.pick = 'few-shot-learning';
    placed.card.reason = 'We have no data.';
    await settle();
    expect(words(part(placed.card, 'pick'))).to.equal('Nice Pick: Few-Shot Learning. The author’s verdict.');
    expect(shown(part(placed.card, 'reason'))).to.equal('We have no data.');
    placed.card.removeAttribute('pick');
    placed.card.removeAttribute('reason');
    await settle();
    expect(words(part(placed.card, 'pick'))).to.equal('Nice Pick: Fine-Tuning LLMs. The catalog’s pick, by popularity.');
    expect(parts(placed.card, 'reason')).to.have.length(0);
  });

  it('what changes leaves the rest of the card in its place, with what is open and what has the focus', async () => {
    const {a, b} = byHand;
    const given = {...byHand, a: {...a, homepage: 'https://a.example/'}, b: {...b, homepage: 'https://b.example/'}};
    const {card} = await ready(placeComparison(given, 'variant="compact"'));
    const more = part(card, 'more') as HTMLDetailsElement;
    more.open = true;
    const links = [...card.shadowRoot!.querySelectorAll<HTMLElement>('[part~="name"] a')];
    expect(links.map(({textContent}) => textContent)).to.deep.equal(['Fine-Tuning LLMs', 'Few-Shot Learning']);
    const changes: Partial<NicePick>[] = [
      ...[b.slug!, a.slug!, 'tie', null].map((pick) => ({pick})),
      ...['It is calm.', null].map((reason) => ({reason})),
      ...['mailto:me@blog.example', null].map((contact) => ({contact})),
      {comparison: {...given, intro: 'Two ways.', checkedOn: '2026-11', a: {...given.a, kind: 'other', group: 'x'}, b: {...given.b, group: 'y'}}},
      {comparison: given},
    ];
    for (const link of links)
      for (const change of changes) {
        link.focus();
        const before = words(card.shadowRoot);
        Object.assign(card, change);
        await settle();
        const what = JSON.stringify(change).slice(0, 40);
        expect(words(card.shadowRoot), what).to.not.equal(before);
        expect(card.shadowRoot!.activeElement === link, `the focus after ${what}`).to.equal(true);
        expect(more.open && more.isConnected, what).to.equal(true);
      }
  });

  it('far from what is on screen too, once it is drawn', async () => {
    const placed = await ready(place('<nice-pick a="react" b="vue"></nice-pick>'));
    placed.box.before(Object.assign(document.createElement('div'), {style: 'height: 20000px'}));
    placed.card.b = 'svelte';
    placed.card.pick = 'svelte';
    await ready(placed, 2);
    expect(title(placed.card)).to.equal('React vs Svelte');
    expect(words(part(placed.card, 'pick'))).to.include('Nice Pick: Svelte');
    placed.box.previousElementSibling!.remove();
  });

  it('variant, from each to each', async () => {
    const {card} = await ready(placeComparison(byHand));
    const look = (): string => (parts(card, 'trigger').length > 0 ? 'inline' : parts(card, 'more').length > 0 ? 'compact' : 'card');
    for (const variant of ['compact', 'inline', 'card', 'inline', 'compact', 'card'] as const) {
      card.variant = variant;
      await settle();
      expect(look()).to.equal(variant);
      expect(words(card.shadowRoot)).to.include('Fine-Tuning LLMs vs Few-Shot Learning').and.include(tuning.pros![0]);
    }
  });

  it('heading-level', async () => {
    const {card} = await ready(placeComparison(byHand));
    expect(part(card, 'title').ariaLevel).to.equal('3');
    card.headingLevel = '5';
    await settle();
    expect([part(card, 'title').ariaLevel, ...parts(card, 'name').map(({ariaLevel}) => ariaLevel)]).to.deep.equal(['5', '6', '6']);
  });

  it('theme', async () => {
    const {card} = await ready(placeComparison(byHand));
    const colour = (): string => getComputedStyle(part(card, 'card')).backgroundColor;
    card.theme = 'dark';
    const dark = colour();
    card.theme = 'light';
    expect(colour()).to.not.equal(dark);
  });

  it('contact', async () => {
    const {card} = await ready(placeComparison(byHand));
    expect(parts(card, 'foot')).to.have.length(0);
    card.contact = 'https://blog.example/';
    await settle();
    expect(part(card, 'foot').querySelector('a')!.href).to.equal('https://blog.example/');
  });

  it('src', async () => {
    const asked = holdRequests();
    const placed = place('<nice-pick src="/one.json"></nice-pick>');
    (await until(() => asked[0], 'a request')).answer(json(document2('One', 'Two')));
    await ready(placed);
    placed.card.src = '/two.json';
    (await until(() => asked[1], 'a request')).answer(json(document2('Three', 'Four')));
    await ready(placed, 2);
    expect(title(placed.card)).to.equal('Three vs Four');
  });

  it('catalog', async () => {
    const requests = serveCopies();
    const placed = await ready(place('<nice-pick a="react" b="vue"></nice-pick>'));
    const other = freshCatalog();
    placed.card.catalog = other;
    await ready(placed, 2);
    expect(requests.some(({url}) => new URL(url).pathname === `${other}catalog.json`)).to.equal(true);
    expect(title(placed.card)).to.equal('React vs Vue');
  });

  it('fill', async () => {
    const placed = await ready(place(`<nice-pick>${table(['React', 'Vue'], [['Pros', 'jobs', 'docs']])}</nice-pick>`));
    expect(parts(placed.card, 'summary').map(words)).to.deep.equal(['', '']);
    placed.card.fill = true;
    await ready(placed, 2);
    for (const summary of parts(placed.card, 'summary')) expect(words(summary)).to.not.equal('');
  });

  it('from bad to good: the card comes back', async () => {
    const placed = place('<nice-pick a="react" b="no such thing"><p>My own words.</p></nice-pick>');
    await failure(placed);
    placed.card.b = 'vue';
    await until(() => placed.readies[0], 'a card');
    expect(title(placed.card)).to.equal('React vs Vue');
    expect(placed.card.shadowRoot!.querySelector('slot')).to.equal(null);
  });

  it('from good to bad: the author’s content comes back', async () => {
    const placed = await ready(place('<nice-pick a="react" b="vue"><p>My own words.</p></nice-pick>'));
    placed.card.b = 'no such thing';
    await until(() => placed.errors[0], 'an error');
    await until(() => placed.card.shadowRoot!.querySelector('slot'), 'the author’s content');
    expect(placed.card.querySelector('p')!.getBoundingClientRect().height).to.be.greaterThan(0);
    expect(words(placed.card.shadowRoot)).to.not.include('Nice Pick');
  });

  it('each has a property of its name, and the property follows the attribute', () => {
    const card = document.createElement('nice-pick');
    for (const [property, attribute] of Object.entries({
      a: 'a',
      b: 'b',
      src: 'src',
      catalog: 'catalog',
      variant: 'variant',
      theme: 'theme',
      headingLevel: 'heading-level',
      pick: 'pick',
      reason: 'reason',
      contact: 'contact',
    })) {
      const values = card as unknown as Record<string, unknown>;
      expect(values[property]).to.equal(null);
      values[property] = '2';
      expect(card.getAttribute(attribute)).to.equal('2');
      card.setAttribute(attribute, '3');
      expect(values[property]).to.equal('3');
      values[property] = null;
      expect(card.hasAttribute(attribute)).to.equal(false);
    }
    expect(card.fill).to.equal(false);
    card.fill = true;
    expect(card.getAttribute('fill')).to.equal('');
    card.fill = false;
    expect(card.hasAttribute('fill')).to.equal(false);
  });
});

describe('how a card comes into being', () => {
  it('by script, with attributes set before it is put into the page', async () => {
    const placed = place('');
    const card = document.createElement('nice-pick');
    card.setAttribute('a', 'react');
    card.b = 'vue';
    card.pick = 'vue';
    expect(card.shadowRoot?.childElementCount ?? 0).to.equal(0);
    placed.box.append(card);
    await ready(placed);
    expect(words(part(card, 'pick'))).to.equal('Nice Pick: Vue. The author’s verdict.');
  });

  it('by its constructor', async () => {
    const placed = place('');
    const card = new NicePick();
    expect(card.attributes).to.have.length(0);
    expect(card.childNodes).to.have.length(0);
    card.comparison = byHand;
    placed.box.append(card);
    await ready(placed);
    expect(title(card)).to.equal('Fine-Tuning LLMs vs Few-Shot Learning');
  });

  it('by script, with attributes and properties set after it is put into the page', async () => {
    const placed = place('');
    const card = document.createElement('nice-pick');
    placed.box.append(card);
    card.comparison = byHand;
    card.variant = 'compact';
    await ready(placed);
    expect(parts(card, 'more')).to.have.length(1);
    expect(placed.errors).to.have.length(0);
  });

  it('by script, with children given right after it is put into the page: drawn once', async () => {
    const placed = place('');
    const card = document.createElement('nice-pick');
    placed.box.append(card);
    card.innerHTML = frameworks;
    await ready(placed);
    await settle();
    expect(title(card)).to.equal('React vs Vue');
    expect(placed.errors).to.have.length(0);
    expect(placed.readies).to.have.length(1);
  });

  it('by cloning: the clone is a card of its own', async () => {
    const placed = await ready(place(`<nice-pick pick="vue" variant="compact">${frameworks}</nice-pick>`));
    placed.box.append(placed.card.cloneNode(true));
    const clone = placed.box.querySelectorAll('nice-pick')[1]!;
    await ready(placed, 2);
    expect(words(clone.shadowRoot)).to.equal(words(placed.card.shadowRoot));
    expect(words(clone.shadowRoot)).to.include('Nice Pick: Vue');
    clone.pick = 'react';
    await settle();
    expect(words(part(clone, 'pick'))).to.include('Nice Pick: React');
    expect(words(part(placed.card, 'pick'))).to.include('Nice Pick: Vue');
  });

  it('by cloning a template', async () => {
    const placed = place('');
    const template = document.createElement('template');
    template.innerHTML = `<nice-pick>${frameworks}</nice-pick>`;
    placed.box.append(template.content.cloneNode(true), template.content.cloneNode(true));
    await ready(placed, 2);
    expect([...placed.box.querySelectorAll('nice-pick')].map(title)).to.deep.equal(['React vs Vue', 'React vs Vue']);
  });

  it('from properties that a script had set before the element was defined', async () => {
    const frame = openFrame();
    await frame.write('<!doctype html><html lang="en"><body><nice-pick id="one"></nice-pick><nice-pick id="two"></nice-pick>');
    await frame.end();
    const [one, two] = [...frame.page.querySelectorAll('nice-pick')] as (NicePick & Record<string, unknown>)[];
    one!.comparison = byHand;
    one!.variant = 'compact';
    one!.headingLevel = '2';
    Object.assign(two!, {comparison: byHand, pick: 'few-shot', fill: false});
    await define(frame);
    await until(() => two!.shadowRoot && parts(two!, 'pick')[0], 'the cards');
    expect(parts(one!, 'more')).to.have.length(1);
    expect(one!.getAttribute('variant')).to.equal('compact');
    expect(part(one!, 'title').getAttribute('aria-level')).to.equal('2');
    expect(words(part(two!, 'pick'))).to.equal('Nice Pick: Few-Shot Learning. The author’s verdict.');
    expect(two!.hasAttribute('fill')).to.equal(false);
    // They are properties of the class again, not of the one card.
    expect(Object.keys(one!)).to.deep.equal([]);
    two!.pick = 'fine-tuning-llms';
    await until(() => words(part(two!, 'pick')).includes('Fine-Tuning LLMs'), 'the other pick');
  });

  it('from a tag that was there before the script', async () => {
    const frame = openFrame();
    await frame.write(`<!doctype html><html lang="en"><body><nice-pick>${frameworks}</nice-pick>`);
    await frame.end();
    expect(frame.page.querySelector('table')!.getBoundingClientRect().height).to.be.greaterThan(0);
    await define(frame);
    const card = frame.page.querySelector('nice-pick')!;
    await until(() => card.shadowRoot && parts(card, 'pick')[0], 'the card');
    expect(title(card)).to.equal('React vs Vue');
  });
});

describe('a card that is moved, taken away and put back', () => {
  it('stays as it is when it is moved', async () => {
    const placed = await ready(place(`<section></section><nice-pick>${frameworks}</nice-pick>`));
    const text = words(placed.card.shadowRoot);
    expect(text).to.include('Nice Pick: React');
    placed.box.querySelector('section')!.append(placed.card);
    expect(words(placed.card.shadowRoot)).to.equal(text);
    await settle();
    expect(words(placed.card.shadowRoot)).to.equal(text);
    expect(shown(part(placed.card, 'title'))).to.equal('React vs Vue');
  });

  it('still listens to the reader and to its attributes after a move', async () => {
    const placed = await ready(placeComparison(byHand, 'variant="compact"'));
    placed.box.append(document.createElement('hr'), placed.card);
    await settle();
    (part(placed.card, 'more') as HTMLDetailsElement).querySelector('summary')!.click();
    await until(() => placed.toggles[0], 'the event of the toggle');
    placed.card.pick = 'few-shot';
    await settle();
    expect(words(part(placed.card, 'pick'))).to.include('Nice Pick: Few-Shot Learning');
  });

  it('still sees its children change after a move', async () => {
    const placed = await ready(place(`<nice-pick>${frameworks}</nice-pick>`));
    placed.box.append(document.createElement('hr'), placed.card);
    await settle();
    placed.card.querySelector('td:nth-child(2)')!.textContent = 'toolkit';
    await until(() => words(sidesOf(placed.card)[0]).includes('toolkit'), 'the new word');
  });

  it('shows what has changed while it was away', async () => {
    const placed = await ready(place(`<nice-pick>${frameworks}</nice-pick>`));
    placed.card.remove();
    placed.card.pick = 'vue';
    placed.card.querySelector('th:nth-child(2)')!.textContent = 'Preact';
    await settle();
    placed.box.append(placed.card);
    await until(() => title(placed.card) === 'Preact vs Vue', 'the new name');
    expect(words(part(placed.card, 'pick'))).to.include('Nice Pick: Vue');
  });

  it('asks for nothing while it is away, and is drawn once when it is back', async () => {
    const requests = serveCopies();
    const placed = place(`<nice-pick a="react" b="vue" catalog="${freshCatalog()}"></nice-pick>`);
    placed.card.remove();
    await settle();
    await pause(100);
    expect(requests).to.have.length(0);
    placed.box.append(placed.card);
    await ready(placed);
    await settle();
    expect(requests.length).to.be.greaterThan(0);
    expect(placed.readies).to.have.length(1);
    expect(title(placed.card)).to.equal('React vs Vue');
  });

  it('is drawn once when it is taken away and put back while it waits', async () => {
    const asked = holdRequests();
    const placed = place(`<nice-pick a="react" b="vue" catalog="${freshCatalog()}"></nice-pick>`);
    await until(() => asked[0], 'a request');
    placed.card.remove();
    placed.box.append(placed.card);
    await until(() => {
      for (const {url, answer} of asked.splice(0)) void fromCatalog(url).then(answer);
      return placed.readies[0];
    }, 'a card');
    await settle();
    expect(title(placed.card)).to.equal('React vs Vue');
    expect(placed.readies).to.have.length(1);
    expect(placed.errors).to.have.length(0);
  });

  it('is drawn and ready no more than once however often it is moved in one go', async () => {
    const placed = place(`<i></i><nice-pick>${frameworks}</nice-pick>`);
    for (let times = 0; times < 5; times++) placed.box.append(placed.card);
    await ready(placed);
    await settle();
    expect(placed.readies).to.have.length(1);
    expect(title(placed.card)).to.equal('React vs Vue');
  });

  it('waits in a page without a window, and is drawn when it is back', async () => {
    const placed = await ready(place(`<nice-pick>${frameworks}</nice-pick>`));
    const inert = document.implementation.createHTMLDocument();
    const errors = await rejectionsWhile(async () => {
      inert.body.append(placed.card);
      placed.card.pick = 'Vue';
      await pause(50);
    });
    expect(errors).to.deep.equal([]);
    placed.box.append(placed.card);
    await ready(placed, 2);
    expect(words(part(placed.card, 'pick'))).to.include('Vue');
    expect(getComputedStyle(part(placed.card, 'card')).backgroundColor).to.not.equal('rgba(0, 0, 0, 0)');
    expect(placed.errors).to.have.length(0);
  });

  it('is drawn in another page that it is moved to', async () => {
    const frame = openFrame();
    await frame.write('<!doctype html><html lang="en"><body>');
    await frame.end();
    const {card} = await ready(placeComparison(byHand));
    const errors = await rejectionsWhile(async (errors) => {
      frame.page.body.append(card);
      card.pick = 'few-shot';
      await until(() => errors.length > 0 || words(part(card, 'pick')).includes('Nice Pick: Few-Shot Learning'), 'the other pick');
      await pause(50);
    });
    expect(errors).to.deep.equal([]);
    // The card has its styles there, too.
    expect(frame.view.getComputedStyle(part(card, 'card')).display).to.equal('flex');
  });
});

describe('a slow answer for an old value', () => {
  it('never wins over a newer one, from src', async () => {
    const asked = holdRequests();
    const placed = place('<nice-pick src="/slow.json"></nice-pick>');
    await until(() => asked[0], 'the first request');
    placed.card.src = '/quick.json';
    await until(() => asked[1], 'the second request');
    asked[1]!.answer(json(document2('New', 'Newer')));
    await ready(placed);
    asked[0]!.answer(json(document2('Old', 'Older')));
    await settle();
    await pause(50);
    expect(title(placed.card)).to.equal('New vs Newer');
    expect(placed.readies).to.have.length(1);
  });

  it('is not shown on the way to a newer one that is slower still', async () => {
    const asked = holdRequests();
    const placed = place('<nice-pick src="/slow.json"></nice-pick>');
    await until(() => asked[0], 'the first request');
    placed.card.src = '/slower.json';
    await until(() => asked[1], 'the second request');
    asked[0]!.answer(json(document2('Old', 'Older')));
    await settle();
    await pause(50);
    expect(words(placed.card.shadowRoot)).to.not.include('Old');
    expect(placed.readies).to.have.length(0);
    asked[1]!.answer(json(document2('New', 'Newer')));
    await ready(placed);
    expect(title(placed.card)).to.equal('New vs Newer');
  });

  it('never wins from the catalog', async () => {
    const asked = holdRequests();
    const slow = freshCatalog();
    const placed = place(`<nice-pick a="react" b="vue" catalog="${slow}"></nice-pick>`);
    await until(() => asked[0], 'the first request');
    placed.card.catalog = null;
    placed.card.comparison = byHand;
    await ready(placed);
    const answered = new Set<Asked>();
    for (let turns = 0; turns < 5; turns++) {
      for (const one of asked) if (!answered.has(one)) one.answer(await fromCatalog(one.url));
      for (const one of asked) answered.add(one);
      await pause(20);
    }
    expect(title(placed.card)).to.equal('Fine-Tuning LLMs vs Few-Shot Learning');
    expect(placed.readies).to.have.length(1);
  });

  it('that fails is not reported, and takes no card away', async () => {
    const asked = holdRequests();
    const placed = place('<nice-pick src="/slow.json"></nice-pick>');
    await until(() => asked[0], 'the first request');
    placed.card.src = '/quick.json';
    await until(() => asked[1], 'the second request');
    asked[1]!.answer(json(document2('New', 'Newer')));
    await ready(placed);
    asked[0]!.fail(new TypeError('no network'));
    await settle();
    await pause(50);
    expect(placed.errors).to.have.length(0);
    expect(title(placed.card)).to.equal('New vs Newer');
  });

  it('never wins over a comparison that a script gives meanwhile', async () => {
    const asked = holdRequests();
    const placed = place('<nice-pick src="/slow.json"></nice-pick>');
    await until(() => asked[0], 'the request');
    placed.card.comparison = byHand;
    await ready(placed);
    asked[0]!.answer(json(document2('Old', 'Older')));
    await settle();
    await pause(50);
    expect(title(placed.card)).to.equal('Fine-Tuning LLMs vs Few-Shot Learning');
  });

  it('is not shown in a card that was taken away meanwhile', async () => {
    const asked = holdRequests();
    const placed = place('<nice-pick src="/slow.json"></nice-pick>');
    await until(() => asked[0], 'the request');
    placed.card.remove();
    const {card} = placed;
    let told = 0;
    card.addEventListener('nice-pick-ready', () => told++);
    asked[0]!.answer(json(document2('Old', 'Older')));
    await settle();
    await pause(50);
    expect(told).to.equal(0);
    expect(words(card.shadowRoot)).to.not.include('Older');
  });

  it('asks for nothing more from the catalog in a card that was taken away meanwhile', async () => {
    const asked = holdRequests();
    const placed = place(`<nice-pick a="react" b="vue" catalog="${freshCatalog()}"></nice-pick>`);
    const pointer = await until(() => asked[0], 'the pointer');
    placed.card.remove();
    pointer.answer(await fromCatalog(pointer.url));
    await settle();
    await pause(50);
    expect(asked).to.have.length(1);
  });

  it('of the catalog that one card has left comes to the others', async () => {
    const asked = holdRequests();
    const tag = `<nice-pick a="react" b="vue" catalog="${freshCatalog()}"></nice-pick>`;
    const [gone, stays] = [place(tag), place(tag)];
    const pointer = await until(() => asked[0], 'the pointer');
    gone.card.remove();
    serveCopies();
    pointer.answer(await fromCatalog(pointer.url));
    await ready(stays);
    expect(title(stays.card)).to.equal('React vs Vue');
    expect(gone.readies.length + gone.errors.length + stays.errors.length).to.equal(0);
  });
});

describe('a page that comes in pieces', () => {
  /** Writes a page piece by piece, and notes what could be seen after each. */
  const inPieces = async (pieces: readonly string[]): Promise<{frame: Frame; card: NicePick; seen: string[]; readies: number; errors: number}> => {
    const frame = openFrame();
    let readies = 0;
    let errors = 0;
    frame.view.addEventListener('nice-pick-ready', () => readies++);
    frame.view.addEventListener('nice-pick-error', () => errors++);
    await frame.write(`<!doctype html><html lang="en"><head></head><body><p>Before.</p>`);
    await define(frame);
    const seen: string[] = [];
    for (const piece of pieces) {
      await frame.write(piece);
      const card = frame.page.querySelector('nice-pick');
      seen.push(words(card?.shadowRoot));
    }
    const card = frame.page.querySelector('nice-pick')!;
    await frame.end();
    await until(() => readies > 0 || errors > 0, 'the card in the frame');
    await pause(50);
    return {frame, card, seen, readies, errors};
  };

  const page = `<nice-pick>${frameworks}</nice-pick><p>After.</p>`;
  const chunks = (text: string, size: number): string[] => text.match(new RegExp(`[^]{1,${size}}`, 'g'))!;

  it('gives one final card from a table that is parsed in pieces, and one event', async () => {
    const {card, seen, readies, errors} = await inPieces(chunks(page, 60));
    expect(title(card)).to.equal('React vs Vue');
    expect(parts(card, 'cons').map(words)).to.deep.equal(['Cons churn', 'Cons smaller pool']);
    expect(words(part(card, 'pick'))).to.include('Nice Pick: React');
    expect(shown(part(card, 'reason'))).to.equal('We hire widely and need the ecosystem.');
    expect([readies, errors]).to.deep.equal([1, 0]);
    // No piece of the table had been taken for the whole.
    expect(seen.filter((text) => text.includes('vs'))).to.deep.equal([]);
  });

  it('shows the half table itself, in its place, until the page is there', async () => {
    const frame = openFrame();
    await frame.write(`<!doctype html><html lang="en"><head></head><body>`);
    await define(frame);
    await frame.write(page.slice(0, page.indexOf('<td>Pros')));
    const card = frame.page.querySelector('nice-pick')!;
    const cell = frame.page.querySelector('td:last-child')!;
    await until(() => card.shadowRoot?.querySelector('slot'), 'the author’s content');
    expect(words(cell)).to.equal('framework');
    expect(cell.getBoundingClientRect().height).to.be.greaterThan(0);
    await frame.write(page.slice(page.indexOf('<td>Pros')));
    await frame.end();
    await until(() => parts(card, 'pick')[0], 'the card');
    expect(parts(card, 'pros').map(words)).to.deep.equal(['Pros ecosystem jobs', 'Pros docs single-file components']);
  });

  it('gives one final card from JSON that is parsed in pieces', async () => {
    const {card, readies, errors} = await inPieces(chunks(`<nice-pick><script type="application/json">${JSON.stringify(byHand)}</script></nice-pick><p>After.</p>`, 200));
    expect(title(card)).to.equal('Fine-Tuning LLMs vs Few-Shot Learning');
    expect(parts(card, 'cons').map((block) => block.querySelectorAll('li').length)).to.deep.equal([tuning.cons!.length, shots.cons!.length]);
    expect([readies, errors]).to.deep.equal([1, 0]);
  });

  it('does not take the JSON of a card in pieces for broken, nor an open tag for an empty one', async () => {
    const {readies, errors, card} = await inPieces([
      '<nice-pick>',
      ' ',
      '\n',
      `<script type="application/json">{"a": "React",`,
      ` "b": "Vue"}</scr`,
      'ipt>',
      '</nice-pick>',
      '<p>After.',
    ]);
    expect([readies, errors]).to.deep.equal([1, 0]);
    expect(title(card)).to.equal('React vs Vue');
  });

  it('gives a card whose attributes are all there one event, too', async () => {
    const {card, readies, errors} = await inPieces([`<nice-pick catalog="${catalog}" a="react" b="vue"`, '></nice-pick>', '<p>After.</p>']);
    expect(title(card)).to.equal('React vs Vue');
    expect([readies, errors]).to.deep.equal([1, 0]);
  });
});

describe('defined twice', () => {
  const warningsOf = (view: Window & typeof globalThis): string[] => {
    const warnings: string[] = [];
    view.console.warn = view.console.error = (...told: unknown[]) => void warnings.push(told.join(' '));
    return warnings;
  };

  it('is silent for one version', async () => {
    const frame = openFrame();
    const warnings = warningsOf(frame.view);
    const errors: unknown[] = [];
    frame.view.addEventListener('error', (event) => errors.push(event.message));
    await frame.write(`<!doctype html><html lang="en"><head><script type="module" src="/src/index.ts"></script><script type="module" src="/src/index.ts?again"></script>
      <script type="module">window.both = [await import('/src/index.ts'), await import('/src/index.ts?again')];</script></head><body><nice-pick>${frameworks}</nice-pick>`);
    await frame.end();
    const both = await until(() => (frame.view as unknown as {both?: unknown[]}).both, 'both scripts');
    const card = frame.page.querySelector('nice-pick')!;
    await until(() => card.shadowRoot && parts(card, 'pick')[0], 'the card');
    expect(both[0]).to.not.equal(both[1]);
    expect(warnings.filter((warning) => !warning.includes('Lit'))).to.deep.equal([]);
    expect(errors).to.deep.equal([]);
    expect(title(card)).to.equal('React vs Vue');
  });

  it('is silent here, too', async () => {
    const told: unknown[][] = [];
    const {warn} = console;
    console.warn = (...all: unknown[]) => void told.push(all);
    try {
      const again = '/src/index.ts?again';
      const module = (await import(again)) as {NicePick: unknown};
      expect(module.NicePick).to.equal(customElements.get('nice-pick'));
    } finally {
      console.warn = warn;
    }
    expect(told).to.deep.equal([]);
  });

  it('warns of two versions, naming both, and leaves the first in place', async () => {
    const frame = openFrame();
    const warnings = warningsOf(frame.view);
    await frame.write(`<!doctype html><html lang="en"><head><script>
      customElements.define('nice-pick', class extends HTMLElement { static version = '0.0.9'; });
    </script><script type="module" src="/src/index.ts"></script></head><body><nice-pick></nice-pick>`);
    await frame.end();
    const warning = await until(() => warnings.find((text) => text.includes('0.0.9')), 'a warning');
    expect(warning).to.include(NicePick.version).and.include('nice-pick');
    expect((frame.view.customElements.get('nice-pick') as typeof NicePick).version).to.equal('0.0.9');
  });
});

describe('an update that changes nothing', () => {
  for (const [name, make] of [
    ['a table', () => place(`<nice-pick pick="vue">${frameworks}</nice-pick>`)],
    ['the catalog', () => place(seed)],
    ['a script', () => placeComparison(byHand, 'variant="compact" contact="https://blog.example/"')],
    ['a script, inline', () => placeComparison(byHand, 'variant="inline"')],
  ] as [string, () => Placed][])
    it(`makes no mutation in the shadow root of a card from ${name}`, async () => {
      const placed = await ready(make());
      const records = watch(placed.card);
      for (const {name, value} of [...placed.card.attributes]) placed.card.setAttribute(name, value);
      await settle();
      const {comparison} = placed.card;
      placed.card.comparison = comparison;
      await ready(placed, 2);
      placed.box.append(placed.card);
      await ready(placed, 3);
      await settle();
      expect(records.map(({type, target}) => `${type} ${(target as Element).outerHTML ?? target.nodeValue}`)).to.deep.equal([]);
      // The watch does see a change.
      placed.card.pick = 'tie';
      await until(() => records.length > 0, 'a mutation');
    });

  it('tells nobody when an attribute is set to what it is', async () => {
    const placed = await ready(place(seed));
    placed.card.a = 'fine-tuning-llms';
    placed.card.setAttribute('b', 'few-shot-learning');
    await settle();
    await pause(50);
    expect(placed.readies).to.have.length(1);
  });

  it('leaves what the reader has opened open', async () => {
    const placed = await ready(placeComparison(byHand, 'variant="compact"'));
    const details = part(placed.card, 'more') as HTMLDetailsElement;
    details.querySelector('summary')!.click();
    placed.card.comparison = {...byHand};
    await ready(placed, 2);
    placed.card.pick = 'few-shot';
    await settle();
    expect(part(placed.card, 'more')).to.equal(details);
    expect(details.open).to.equal(true);
  });
});

describe('the page’s own tree', () => {
  for (const [name, make] of [
    ['a table', () => place(`<nice-pick>${frameworks}</nice-pick>`)],
    ['the catalog', () => place(seed)],
    ['a script', () => placeComparison(byHand, 'variant="inline"')],
    ['a name that nobody knows', () => place('<nice-pick a="no such thing" b="vue"><p>Mine.</p></nice-pick>')],
  ] as [string, () => Placed][])
    it(`gets neither content nor attributes from a card from ${name}`, async () => {
      const placed = make();
      const before = placed.box.outerHTML;
      const [head, root] = [document.head.innerHTML, document.documentElement.cloneNode(false) as Element];
      const added: MutationRecord[] = [];
      new MutationObserver((records) => added.push(...records)).observe(document, {subtree: true, childList: true, attributes: true, characterData: true});
      await until(() => placed.readies[0] ?? placed.errors[0], 'an end');
      if (placed.readies.length > 0) {
        placed.card.shadowRoot!.querySelector<HTMLElement>('summary, button')?.click();
        await settle();
      }
      await settle();
      expect(words(placed.card.shadowRoot) + shown(placed.card.querySelector('p'))).to.not.equal('');
      expect(placed.box.outerHTML).to.equal(before);
      expect(document.head.innerHTML).to.equal(head);
      expect((document.documentElement.cloneNode(false) as Element).outerHTML).to.equal(root.outerHTML);
      expect(added.map(({type, target}) => `${type} of ${target.nodeName}`)).to.deep.equal([]);
    });
});

describe('children that are replaced later', () => {
  it('are read anew: another table', async () => {
    const placed = await ready(place(`<nice-pick>${frameworks}</nice-pick>`));
    placed.card.innerHTML = table(['Docker', 'Podman'], [['Pros', 'known', 'rootless']]);
    await ready(placed, 2);
    expect(title(placed.card)).to.equal('Docker vs Podman');
  });

  it('are read anew: a row, a cell, a word', async () => {
    const placed = await ready(place(`<nice-pick>${frameworks}</nice-pick>`));
    placed.card.querySelector('tbody')!.insertAdjacentHTML('beforeend', '<tr><td>Licence</td><td>MIT</td><td>MIT, too</td></tr>');
    await ready(placed, 2);
    expect(parts(placed.card, 'criterion').map(words)).to.deep.equal(['Licence MIT', 'Licence MIT, too']);
    placed.card.querySelector('td:nth-child(2)')!.firstChild!.nodeValue = 'toolkit';
    await ready(placed, 3);
    expect(parts(placed.card, 'kind').map(words)).to.deep.equal(['toolkit', 'framework']);
  });

  it('are read anew: a table in place of JSON, and the other way round', async () => {
    const placed = await ready(place('<nice-pick><script type="application/json">{"a": "One", "b": "Two"}</script></nice-pick>'));
    expect(title(placed.card)).to.equal('One vs Two');
    placed.card.innerHTML = frameworks;
    await ready(placed, 2);
    expect(title(placed.card)).to.equal('React vs Vue');
    placed.card.innerHTML = '<script type="application/json">{"a": "Three", "b": "Four"}</script>';
    await ready(placed, 3);
    expect(title(placed.card)).to.equal('Three vs Four');
  });

  it('are read when they come late', async () => {
    const placed = place('<nice-pick></nice-pick>');
    await until(() => placed.errors[0], 'an error');
    placed.card.innerHTML = frameworks;
    await until(() => placed.readies[0], 'a card');
    expect(title(placed.card)).to.equal('React vs Vue');
  });

  it('leave the catalog’s card in place when a table goes', async () => {
    const placed = await ready(place(`<nice-pick a="docker" b="podman">${frameworks}</nice-pick>`));
    placed.card.replaceChildren();
    await ready(placed, 2);
    expect(title(placed.card)).to.equal('Docker vs Podman');
  });

  it('have nothing asked for or told anew where they are no content', async () => {
    const asked = holdRequests();
    const placed = place('<nice-pick src="/slow.json"><p>Loading</p></nice-pick>');
    (await until(() => asked[0], 'the request')).answer(json(document2('One', 'Two')));
    await ready(placed);
    placed.card.firstChild!.textContent = 'Loading still';
    placed.card.append('.');
    await settle();
    expect(asked).to.have.length(1);
    expect(placed.readies).to.have.length(1);
    expect(title(placed.card)).to.equal('One vs Two');
  });

  for (const inside of ['<p>Loading</p>', '', '<table><tr><td>no</td></tr></table>', '<script type="application/json">{</script>'])
    it(`by a listener of the error do not bring the error again: ${inside}`, async () => {
      const placed = place('');
      placed.box.addEventListener('nice-pick-error', ({target}) => {
        // A page would hang that is told again and again.
        if (placed.errors.length < 20) (target as Element).innerHTML = '<p>No card today.</p>';
      });
      placed.box.innerHTML = `<nice-pick a="react">${inside}</nice-pick>`;
      await until(() => placed.errors[0], 'an error');
      await settle();
      expect(placed.errors).to.have.length.of.at.most(2);
      expect(placed.box.textContent).to.equal('No card today.');
    });

  it('are drawn once, however many there are', async () => {
    const placed = await ready(place(`<nice-pick>${frameworks}</nice-pick>`));
    for (const cell of placed.card.querySelectorAll('td')) cell.append('!');
    await ready(placed, 2);
    await settle();
    expect(placed.readies).to.have.length(2);
  });
});

describe('the event of a finished card', () => {
  it('bubbles, is composed, and says the verdict', async () => {
    const placed = await ready(placeComparison(byHand));
    const [event] = placed.readies;
    expect([event!.bubbles, event!.composed, event!.target]).to.deep.equal([true, true, placed.card]);
    expect(event!.verdict).to.include({winner: 'a', basis: 'popularity'});
    expect(event!.verdict.relation).to.deep.equal({kinds: 'different', groups: 'same'});
    expect([event!.verdict.evidence!.a.value, event!.verdict.evidence!.b.value]).to.deep.equal([858, 279]);
  });

  it('comes when the card is there to be read', async () => {
    const placed = place('');
    let text = '';
    placed.box.addEventListener('nice-pick-ready', ({target}) => (text = words((target as Element).shadowRoot)));
    placed.box.innerHTML = `<nice-pick>${frameworks}</nice-pick>`;
    await ready(placed);
    expect(text).to.include('Nice Pick: React');
  });
});
