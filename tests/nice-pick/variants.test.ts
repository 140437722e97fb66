import {expect} from '@open-wc/testing';
import {sendKeys, sendMouse} from '@web/test-runner-commands';
import type {NicePick} from '../../src/index.js';
import {failure, isVisible, part, parts, pause, place, placeComparison, ready, settle, shown, until, within, words, type Placed} from '../support/card.js';
import {byHand, frameworks, tuning, whole} from '../support/comparisons.js';
import {define, openFrame} from '../support/frame.js';
import {holdRequests} from '../support/network.js';

/** The key for Space has this name in every engine’s driver. */
const space = ' ';

/** The element that has the focus, inside whatever roots. */
const focused = (from: DocumentOrShadowRoot = document): Element | null => {
  const element = from.activeElement;
  return element?.shadowRoot?.activeElement ? focused(element.shadowRoot) : element;
};

/** Presses Tab until something has the focus. */
const tabTo = async (element: Element): Promise<void> => {
  for (let presses = 0; presses < 12 && focused() !== element; presses++) await sendKeys({press: 'Tab'});
  expect(focused()).to.equal(element);
};

/** Waits until the card has told that it is open: of what opens and closes within a moment, browsers tell only how it ended. */
const opened = (placed: Placed): Promise<boolean> => until(() => placed.toggles[0]?.open, 'the event of what opens');

describe('compact', () => {
  const make = async (attributes = ''): Promise<Placed & {details: HTMLDetailsElement; summary: HTMLElement}> => {
    const placed = await ready(placeComparison(whole, `variant="compact" ${attributes}`));
    const details = part(placed.card, 'more') as HTMLDetailsElement;
    return {...placed, details, summary: details.querySelector('summary')!};
  };

  it('shows names, badge, bottom line and basis, and folds the rest away', async () => {
    const {card, details, summary} = await make();
    const text = shown(part(card, 'card'));
    expect(shown(part(card, 'title'))).to.equal('Fine-Tuning LLMs vs Few-Shot Learning');
    expect(isVisible(within(part(card, 'pick'), 'badge')!)).to.equal(true);
    expect(words(part(card, 'pick'))).to.equal('Nice Pick: Fine-Tuning LLMs. Verdict: Ada Example.');
    expect(text).to.include(whole.reason);
    expect(shown(summary)).to.equal('Show all');
    expect(details.open).to.equal(false);
    expect(text).to.not.include('Pros').and.not.include(tuning.summary);
    for (const side of parts(card, 'side')) expect(side.checkVisibility()).to.equal(false);
  });

  it('shows the basis with its figures where the figures decide', async () => {
    const {card} = await ready(placeComparison(byHand, 'variant="compact"'));
    expect(words(part(card, 'pick'))).to.equal('Nice Pick: Fine-Tuning LLMs. The catalog’s pick, by popularity.');
    expect(shown(part(card, 'evidence')))
      .to.include('858')
      .and.include('279')
      .and.include('A list of papers, November 2025.');
  });

  it('opens and closes by click, and tells so', async () => {
    const placed = await make();
    placed.summary.click();
    await until(() => placed.toggles.length === 1, 'the first event');
    expect(placed.details.open).to.equal(true);
    expect(shown(part(placed.card, 'card')))
      .to.include('Pros')
      .and.include(tuning.summary);
    for (const side of parts(placed.card, 'side')) expect(isVisible(side)).to.equal(true);
    placed.summary.click();
    await until(() => placed.toggles.length === 2, 'the second event');
    expect(placed.details.open).to.equal(false);
    expect(placed.toggles.map(({open, target, bubbles, composed}) => ({open, target, bubbles, composed}))).to.deep.equal(
      [true, false].map((open) => ({open, target: placed.card, bubbles: true, composed: true})),
    );
  });

  for (const [name, key] of [
    ['Enter', 'Enter'],
    ['Space', space],
  ] as const)
    it(`opens and closes by the keyboard alone, with ${name}`, async () => {
      const placed = await make();
      await tabTo(placed.summary);
      await sendKeys({press: key});
      await until(() => placed.details.open, 'the details');
      expect(shown(part(placed.card, 'card'))).to.include(tuning.summary);
      expect(focused()).to.equal(placed.summary);
      await opened(placed);
      await sendKeys({press: key});
      await until(() => !placed.details.open, 'the details to close');
      await until(() => placed.toggles.length === 2, 'both events');
      expect(placed.toggles.map(({open}) => open)).to.deep.equal([true, false]);
    });

  it('tells nothing before the reader has opened it', async () => {
    const placed = await make();
    await pause(50);
    expect(words(part(placed.card, 'title'))).to.include('vs');
    expect(placed.toggles).to.have.length(0);
  });

  it('tells nothing of a disclosure that the author put inside', async () => {
    const placed = place('<nice-pick variant="compact"><details><summary>In short</summary>React.</details></nice-pick>');
    await failure(placed);
    const details = placed.card.querySelector('details')!;
    const opened = new Promise((resolve) => details.addEventListener('toggle', resolve));
    details.open = true;
    await opened;
    expect(isVisible(details)).to.equal(true);
    expect(placed.toggles).to.have.length(0);
  });

  it('is lower than the card', async () => {
    const {card} = await make();
    const full = await ready(placeComparison(whole));
    expect(part(card, 'card').getBoundingClientRect().height).to.be.lessThan(part(full.card, 'card').getBoundingClientRect().height * 0.75);
  });

  it('is drawn from every source', async () => {
    for (const markup of ['<nice-pick variant="compact" a="react" b="vue"></nice-pick>', `<nice-pick variant="compact">${frameworks}</nice-pick>`]) {
      const {card} = await ready(place(markup));
      expect(shown(part(card, 'title'))).to.equal('React vs Vue');
      (part(card, 'more') as HTMLDetailsElement).open = true;
      await settle();
      for (const name of ['useIf', 'pros', 'cons']) for (const block of parts(card, name)) expect(shown(block).length, name).to.be.greaterThan(5);
    }
  });

  it('of the catalog shows all of a side once it is open', async () => {
    const {card} = await ready(place('<nice-pick variant="compact" a="react" b="vue"></nice-pick>'));
    (part(card, 'more') as HTMLDetailsElement).open = true;
    await settle();
    for (const entry of part(card, 'sides').querySelectorAll('li')) expect(isVisible(entry)).to.equal(true);
    expect(parts(card, 'related').every(isVisible)).to.equal(true);
  });
});

describe('the fold of a whole card from the catalog', () => {
  for (const [name, key] of [
    ['Enter', 'Enter'],
    ['Space', space],
  ] as const)
    it(`opens and closes by the keyboard alone, with ${name}`, async () => {
      const placed = await ready(place('<nice-pick a="docker" b="podman"></nice-pick>'));
      const details = part(placed.card, 'more') as HTMLDetailsElement;
      const folded = parts(placed.card, 'related')[0]!;
      expect(isVisible(folded)).to.equal(false);
      details.querySelector('summary')!.focus();
      await sendKeys({press: key});
      await until(() => isVisible(folded), 'what is related');
      await until(() => placed.toggles[0]?.open, 'the event');
      await sendKeys({press: key});
      await until(() => !isVisible(folded), 'what is related to be folded away');
      await until(() => placed.toggles[1], 'the second event');
    });
});

describe('inline', () => {
  interface Inline extends Placed {
    readonly trigger: HTMLButtonElement;
    readonly pick: HTMLElement;
    readonly popover: HTMLElement;
  }
  const inlineOf = (placed: Placed): Inline => {
    const trigger = part(placed.card, 'trigger') as HTMLButtonElement;
    return {...placed, trigger, pick: trigger.nextElementSibling as HTMLElement, popover: part(placed.card, 'card')};
  };
  const make = async (): Promise<Inline> => {
    const placed = place('<p>We chose between <nice-pick variant="inline"></nice-pick> last year. <a href="#x">A link.</a></p>');
    placed.card.comparison = whole;
    return inlineOf(await ready(placed));
  };
  const isOpen = (popover: Element): boolean => popover.matches(':popover-open');

  it('stands within a sentence: names and pick, and the rest in a popover', async () => {
    const {card, trigger, pick, popover, box} = await make();
    expect(getComputedStyle(card).display).to.equal('inline');
    expect([words(trigger), words(pick)]).to.deep.equal(['Fine-Tuning LLMs vs Few-Shot Learning', 'Nice Pick: Fine-Tuning LLMs']);
    for (const element of [trigger, pick]) expect(isVisible(element)).to.equal(true);
    expect(isVisible(popover)).to.equal(false);
    expect(box.querySelector('p')!.getBoundingClientRect().height).to.be.lessThan(90);
  });

  it('has the font of the sentence', async () => {
    const {trigger, box} = await make();
    box.style.font = 'italic 22px serif';
    const {fontSize, fontFamily, fontStyle} = getComputedStyle(trigger);
    expect([fontSize, fontFamily, fontStyle]).to.deep.equal(['22px', 'serif', 'italic']);
  });

  it('breaks over lines like any words', async () => {
    const {card, trigger, pick, box} = await make();
    const sentence = box.firstElementChild as HTMLElement;
    card.nextSibling!.nodeValue = ', last year.';
    const lineOf = (range: Range): number => Math.round([...range.getClientRects()].at(-1)!.bottom);
    const lastLetter = pick.ownerDocument.createTreeWalker(pick, NodeFilter.SHOW_TEXT);
    while (lastLetter.nextNode());
    const [end, comma] = [document.createRange(), document.createRange()];
    end.selectNodeContents(lastLetter.currentNode);
    comma.setStart(card.nextSibling!, 0);
    comma.setEnd(card.nextSibling!, 1);
    const lines = new Set<number>();
    for (let width = 220; width < 620; width += 10) {
      sentence.style.width = `${width}px`;
      expect(sentence.scrollWidth, `${width}`).to.be.at.most(width);
      expect(lineOf(comma), `the comma at ${width}`).to.be.closeTo(lineOf(end), 4);
      lines.add(pick.getClientRects().length);
    }
    expect(trigger.getClientRects().length).to.equal(1);
    expect([...lines].some((count) => count > 1)).to.equal(true);
  });

  it('opens by a click of the mouse', async () => {
    const placed = await make();
    const {left, top, height} = placed.trigger.getClientRects()[0]!;
    await sendMouse({type: 'click', position: [Math.round(left + 10), Math.round(top + height / 2)]});
    await until(() => isOpen(placed.popover), 'the popover');
    expect(shown(placed.popover)).to.include(tuning.summary);
  });

  it('opens by click, shows everything, and tells so', async () => {
    const placed = await make();
    placed.trigger.click();
    await until(() => isOpen(placed.popover), 'the popover');
    const text = shown(placed.popover);
    for (const part of [whole.intro, whole.reason, tuning.summary, 'Use Few-Shot Learning if', 'Pros', 'Cons', 'Related: transfer learning', 'Time to a first result', 'Disagree?'])
      expect(text).to.include(part);
    expect((await until(() => placed.toggles[0], 'the event')).open).to.equal(true);
    placed.trigger.click();
    await until(() => !isOpen(placed.popover), 'the popover to close');
    expect((await until(() => placed.toggles[1], 'the second event')).open).to.equal(false);
  });

  for (const [name, key] of [
    ['Enter', 'Enter'],
    ['Space', space],
  ] as const)
    it(`opens by ${name} and closes by Escape, and the focus is back on the trigger`, async () => {
      const placed = await make();
      await tabTo(placed.trigger);
      await sendKeys({press: key});
      await until(() => isOpen(placed.popover), 'the popover');
      expect(shown(placed.popover)).to.include(tuning.summary);
      await opened(placed);
      await sendKeys({press: 'Escape'});
      await until(() => !isOpen(placed.popover), 'the popover to close');
      await until(() => focused() === placed.trigger, 'the focus back on the trigger');
      await until(() => placed.toggles.length === 2, 'both events');
      expect(placed.toggles.map(({open}) => open)).to.deep.equal([true, false]);
    });

  it('gives the focus back by Escape from a link deep inside', async () => {
    const placed = await make();
    placed.trigger.focus();
    placed.trigger.click();
    await until(() => isOpen(placed.popover), 'the popover');
    const link = [...placed.popover.querySelectorAll('a')].at(-1)!;
    link.focus();
    expect(focused()).to.equal(link);
    await sendKeys({press: 'Escape'});
    await until(() => !isOpen(placed.popover), 'the popover to close');
    await until(() => focused() === placed.trigger, 'the focus back on the trigger');
  });

  it('goes on by Tab from the trigger into what it has opened', async () => {
    const placed = await make();
    await tabTo(placed.trigger);
    await sendKeys({press: 'Enter'});
    await until(() => isOpen(placed.popover), 'the popover');
    await sendKeys({press: 'Tab'});
    // In some engines what scrolls has the focus before what is in it.
    expect(placed.popover.contains(focused())).to.equal(true);
    await tabTo(placed.popover.querySelector('a')!);
  });

  it('closes when the focus leaves it by Tab, and the focus goes on', async () => {
    const placed = await make();
    placed.trigger.focus();
    placed.trigger.click();
    await opened(placed);
    [...placed.popover.querySelectorAll('a')].at(-1)!.focus();
    const next = placed.box.querySelector('a[href="#x"]')!;
    await tabTo(next);
    await until(() => placed.toggles.length === 2, 'both events');
    expect(isOpen(placed.popover)).to.equal(false);
    expect(focused()).to.equal(next);
  });

  it('closes when the focus leaves its trigger backwards', async () => {
    const placed = await make();
    placed.box.insertAdjacentHTML('afterbegin', '<p><a href="#y">Before.</a></p>');
    await tabTo(placed.trigger);
    await sendKeys({press: 'Enter'});
    await until(() => isOpen(placed.popover), 'the popover');
    placed.box.querySelector('a')!.focus();
    await until(() => !isOpen(placed.popover), 'the popover to close');
    expect(focused()).to.equal(placed.box.querySelector('a[href="#y"]'));
  });

  it('stays open while the focus moves within it, and by a click on its text', async () => {
    const placed = await make();
    placed.trigger.focus();
    placed.trigger.click();
    await until(() => placed.toggles.length === 1, 'the event');
    const links = [...placed.popover.querySelectorAll('a')];
    expect(links.length).to.be.greaterThan(1);
    for (const link of links) link.focus();
    expect(focused()).to.equal(links.at(-1));
    expect(isOpen(placed.popover)).to.equal(true);
    placed.popover.scrollTop = 0;
    const {left, top} = within(placed.popover, 'title')!.getBoundingClientRect();
    await sendMouse({type: 'click', position: [Math.round(left + 10), Math.round(top + 10)]});
    await settle();
    expect(isOpen(placed.popover)).to.equal(true);
    expect(placed.toggles).to.have.length(1);
  });

  it('closes by a click elsewhere, which does there what it does', async () => {
    const placed = await make();
    placed.box.insertAdjacentHTML('afterbegin', '<p><button class="elsewhere">Elsewhere</button></p>');
    const elsewhere = placed.box.querySelector<HTMLElement>('.elsewhere')!;
    placed.trigger.focus();
    placed.trigger.click();
    await until(() => placed.toggles.length === 1, 'the first event');
    const {left, top, width, height} = elsewhere.getBoundingClientRect();
    const position: [number, number] = [Math.round(left + width / 2), Math.round(top + height / 2)];
    expect(document.elementFromPoint(...position)).to.equal(elsewhere);
    let clicks = 0;
    elsewhere.addEventListener('click', () => clicks++);
    await sendMouse({type: 'click', position});
    await until(() => placed.toggles.length === 2, 'both events');
    expect(placed.toggles.map(({open}) => open)).to.deep.equal([true, false]);
    expect(isOpen(placed.popover)).to.equal(false);
    expect(clicks).to.equal(1);
    expect(placed.popover.contains(focused())).to.equal(false);
  });

  it('does not open by itself, and no more than one is open', async () => {
    const one = await make();
    const two = await make();
    await pause(50);
    expect([isOpen(one.popover), isOpen(two.popover)]).to.deep.equal([false, false]);
    one.trigger.click();
    await until(() => isOpen(one.popover), 'the popover');
    two.trigger.click();
    await until(() => isOpen(two.popover), 'the other popover');
    expect(isOpen(one.popover)).to.equal(false);
  });

  it('has a trigger that the browser knows to open the popover', async () => {
    const {trigger, popover} = await make();
    expect(trigger.localName).to.equal('button');
    expect(trigger.popoverTargetElement).to.equal(popover);
  });

  it('takes every source but a table: property, JSON inside, src and catalog', async () => {
    const asked = holdRequests();
    const sources = [
      '<nice-pick variant="inline"><script type="application/json">{"a": "React", "b": "Vue", "pick": "a"}</script></nice-pick>',
      '<nice-pick variant="inline" src="/one.json"></nice-pick>',
    ];
    for (const source of sources) {
      const placed = place(`<p>Words ${source} words.</p>`);
      if (source.includes('src')) (await until(() => asked[0], 'a request')).answer(new Response('{"a": "React", "b": "Vue", "pick": "a"}'));
      await ready(placed);
      const {trigger, pick} = inlineOf(placed);
      expect([words(trigger), words(pick)]).to.deep.equal(['React vs Vue', 'Nice Pick: React']);
    }
  });

  it('names the two sides in the sentence while it waits, and where it cannot be made', async () => {
    holdRequests();
    const placed = place('<p>We compared <nice-pick variant="inline" a="react" b="vue" catalog="/held/"></nice-pick> in words.</p>');
    await settle();
    expect(shown(placed.card.shadowRoot!.firstElementChild)).to.equal('react vs vue');
    expect(placed.box.querySelector('p')!.getBoundingClientRect().height).to.be.lessThan(40);
  });

  it('keeps the author’s words in the sentence while it waits, and where it cannot be made', async () => {
    const placed = place('<p>We compared <nice-pick variant="inline" a="react" b="no such thing"><b>React with that</b></nice-pick> in words.</p>');
    await until(() => placed.errors[0], 'an error');
    await settle();
    expect(isVisible(placed.box.querySelector('b')!)).to.equal(true);
    // One line, as without the tag.
    expect(placed.box.querySelector('p')!.getBoundingClientRect().height).to.be.lessThan(40);
  });

  describe('in a window of 320 px', () => {
    /** Opens a page of a phone’s width, and a card in it. */
    const phone = async (before: string, after = ''): Promise<{card: NicePick; view: Window & typeof globalThis; page: Document}> => {
      const frame = openFrame(320, 480);
      await frame.write(
        `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><body style="margin: 8px">${before}<nice-pick variant="inline"></nice-pick>${after}</body>`,
      );
      await frame.end();
      await define(frame);
      const card = frame.page.querySelector('nice-pick')!;
      card.comparison = whole;
      await until(() => card.shadowRoot && parts(card, 'trigger')[0], 'the card');
      expect(frame.view.innerWidth).to.equal(320);
      return {card, view: frame.view, page: frame.page};
    };

    for (const [name, before, after] of [
      ['at the start of a line', '<p>', '</p>'],
      ['at the end of a line', '<p style="text-align: right">We compared many things, and then ', '</p>'],
      ['at the bottom of the window', '<div style="height: 400px">Words.</div>', ''],
      ['in the middle', '<div style="height: 200px">Words.</div><p>So there is ', ' now.</p><div style="height: 900px"></div>'],
      ['on a page from right to left', '<div dir="rtl"><p>מילים ', '</p></div>'],
      ['in a box that cuts off what is outside it', '<div style="overflow: hidden; height: 40px; width: 200px; contain: paint">', '</div>'],
    ] as const)
      it(`stays on screen, ${name}`, async () => {
        const {card, view, page} = await phone(before, after);
        part(card, 'trigger').click();
        const popover = part(card, 'card');
        await until(() => isOpen(popover), 'the popover');
        await pause(50);
        const rect = popover.getBoundingClientRect();
        expect(shown(popover)).to.include(whole.reason);
        expect(rect.left).to.be.at.least(0);
        expect(rect.right).to.be.at.most(320);
        expect(rect.width).to.be.greaterThan(250);
        expect(rect.top).to.be.at.least(0);
        expect(rect.bottom).to.be.at.most(view.innerHeight);
        expect(rect.height).to.be.greaterThan(100);
        expect(popover.scrollWidth).to.be.at.most(popover.clientWidth);
        expect(page.documentElement.scrollWidth).to.be.at.most(320);
      });

    it('lets the reader scroll to its end', async () => {
      const {card} = await phone('<p>', '</p>');
      part(card, 'trigger').click();
      const popover = part(card, 'card');
      await until(() => isOpen(popover), 'the popover');
      expect(popover.scrollHeight).to.be.greaterThan(popover.clientHeight);
      popover.scrollTop = popover.scrollHeight;
      const last = part(card, 'foot').getBoundingClientRect();
      expect(last.bottom).to.be.at.most(popover.getBoundingClientRect().bottom);
    });
  });
});

describe('card', () => {
  it('shows everything at once where the author gives everything', async () => {
    const {card} = await ready(placeComparison(whole));
    expect(parts(card, 'more')).to.have.length(0);
    for (const name of ['title', 'intro', 'pick', 'reason', 'side', 'name', 'kind', 'summary', 'useIf', 'pros', 'cons', 'criterion', 'related', 'foot'])
      for (const element of parts(card, name)) expect(isVisible(element), name).to.equal(true);
    for (const entry of card.shadowRoot!.querySelectorAll('li')) expect(isVisible(entry)).to.equal(true);
  });
});
