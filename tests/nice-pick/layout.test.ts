import {expect} from '@open-wc/testing';
import type {Comparison} from '../../src/comparison/types.js';
import {clear, part, parts, pause, place, ready, settle, shown, sidesOf, until, words, type Placed} from '../support/card.js';
import {byHand, frameworks, whole} from '../support/comparisons.js';
import {noteRequests} from '../support/network.js';

const put = (markup: string, comparison: Comparison = byHand): Promise<Placed> => {
  const placed = place(markup);
  for (const card of placed.box.querySelectorAll('nice-pick')) if (!card.hasAttribute('a')) card.comparison = comparison;
  return ready(placed, placed.box.querySelectorAll('nice-pick').length);
};

const box = (element: Element): DOMRect => element.getBoundingClientRect();

/** Each parent in which a size container without an intrinsic width would have none. */
const parents: Readonly<Record<string, string>> = {
  'a block': '<div class="parent"><nice-pick></nice-pick></div>',
  'a flex row': '<div class="parent" style="display: flex"><nice-pick></nice-pick></div>',
  'a flex row with something beside it': '<div class="parent" style="display: flex; gap: 8px"><p style="flex: none; width: 60px">Beside</p><nice-pick></nice-pick></div>',
  'a flex row that centres': '<div class="parent" style="display: flex; justify-content: center; align-items: center"><nice-pick></nice-pick></div>',
  'a flex column that aligns to the start': '<div class="parent" style="display: flex; flex-direction: column; align-items: flex-start"><nice-pick></nice-pick></div>',
  'an inline flex': '<div class="parent"><span style="display: inline-flex; max-width: 100%"><nice-pick></nice-pick></span></div>',
  'a grid': '<div class="parent" style="display: grid"><nice-pick></nice-pick></div>',
  'a grid with a column of its content': '<div class="parent" style="display: grid; grid-template-columns: minmax(0, auto) 1fr"><nice-pick></nice-pick><span></span></div>',
  'a grid that aligns to the start': '<div class="parent" style="display: grid; justify-items: start"><nice-pick></nice-pick></div>',
  'a float': '<div class="parent" style="display: flow-root"><div style="float: left; max-width: 100%"><nice-pick></nice-pick></div></div>',
  'being a float': '<div class="parent" style="display: flow-root"><nice-pick style="float: right; max-width: 100%"></nice-pick></div>',
  'a table cell': '<div class="parent"><table style="border-spacing: 0"><tr><td style="padding: 0"><nice-pick></nice-pick></td></tr></table></div>',
  'being a table cell': '<div class="parent"><div style="display: table"><nice-pick style="display: table-cell"></nice-pick></div></div>',
  'fit-content': '<div class="parent"><div style="width: fit-content"><nice-pick></nice-pick></div></div>',
  'max-content': '<div class="parent"><div style="width: max-content; max-width: 100%"><nice-pick></nice-pick></div></div>',
  'an absolute parent': '<div class="parent" style="position: relative; height: 50px"><div style="position: absolute"><nice-pick></nice-pick></div></div>',
  'being absolute': '<div class="parent" style="position: relative; height: 50px"><nice-pick style="position: absolute"></nice-pick></div>',
  'an inline block': '<div class="parent"><span style="display: inline-block; max-width: 100%"><nice-pick></nice-pick></span></div>',
  'being an inline block': '<div class="parent"><nice-pick style="display: inline-block; max-width: 100%"></nice-pick></div>',
  'a multi-column text': '<div class="parent" style="columns: 1"><nice-pick></nice-pick></div>',
};

for (const variant of ['card', 'compact'] as const)
  describe(`a ${variant === 'card' ? 'card' : 'compact card'}`, () => {
    for (const [name, markup] of Object.entries(parents)) {
      const make = async (width: number): Promise<{card: Element; parent: Element; surface: DOMRect}> => {
        const placed = await put(
          markup
            .replace('class="parent" style="', `class="parent" style="width: ${width}px; `)
            .replace('class="parent">', `class="parent" style="width: ${width}px">`)
            .replace('<nice-pick', `<nice-pick variant="${variant}"`),
        );
        expect(words(part(placed.card, 'title'))).to.equal('Fine-Tuning LLMs vs Few-Shot Learning');
        return {card: placed.card, parent: placed.box.querySelector('.parent')!, surface: box(part(placed.card, 'card'))};
      };

      it(`has a sensible width in ${name}`, async () => {
        const {parent, surface} = await make(600);
        expect(surface.width).to.be.greaterThan(200);
        expect(surface.left).to.be.at.least(box(parent).left - 0.5);
        expect(surface.right).to.be.at.most(box(parent).right + 0.5);
        expect(surface.height).to.be.greaterThan(100);
      });

      it(`does not overflow 280 px in ${name}`, async () => {
        // What stands beside it takes 68 px of the parent.
        const room = name.includes('beside') ? 280 + 68 : 280;
        const {card, parent, surface} = await make(room);
        expect(surface.width).to.be.greaterThan(200);
        expect(surface.right).to.be.at.most(box(parent).right + 0.5);
        expect(surface.left).to.be.at.least(box(parent).left - 0.5);
        expect(parent.scrollWidth).to.be.at.most(room);
        expect(part(card, 'card').scrollWidth).to.be.at.most(Math.ceil(surface.width));
      });
    }
  });

describe('the columns', () => {
  const sidesAt = async (width: number, comparison = byHand): Promise<DOMRect[]> => {
    const {card} = await put(`<div style="width: ${width}px"><nice-pick></nice-pick></div>`, comparison);
    return sidesOf(card).map(box);
  };

  it('are two where there is room', async () => {
    const [a, b] = await sidesAt(700);
    expect(a!.top).to.equal(b!.top);
    expect(a!.right).to.be.lessThan(b!.left);
    expect(a!.width).to.be.closeTo(b!.width, 1);
  });

  it('are one where there is not', async () => {
    for (const width of [280, 320, 400]) {
      const [a, b] = await sidesAt(width);
      expect(a!.left).to.equal(b!.left);
      expect(a!.bottom).to.be.at.most(b!.top);
      clear();
    }
  });

  it('go by the room that the card has, not by the window', async () => {
    expect(innerWidth).to.be.greaterThan(700);
    const placed = await put('<div style="width: 700px"><nice-pick></nice-pick></div>');
    const parent = placed.box.firstElementChild as HTMLElement;
    const isTwo = (): boolean => box(sidesOf(placed.card)[0]).top === box(sidesOf(placed.card)[1]).top;
    expect(isTwo()).to.equal(true);
    parent.style.width = '300px';
    await until(() => !isTwo(), 'one column');
    parent.style.width = '700px';
    await until(isTwo, 'two columns');
  });

  it('have the same things of both sides on the same line', async () => {
    const placed = await put('<div style="width: 700px"><nice-pick></nice-pick></div>', whole);
    for (const name of ['summary', 'useIf', 'pros', 'cons', 'related']) {
      const [a, b] = parts(placed.card, name).map((block) => box(block).top);
      expect(a, name).to.be.closeTo(b!, 1);
    }
  });

  it('keep the parts of a side apart: nothing stands on top of anything else', async () => {
    for (const width of [280, 700]) {
      const placed = await put(`<div style="width: ${width}px"><nice-pick></nice-pick></div>`, whole);
      for (const side of sidesOf(placed.card)) {
        const blocks = [...side.children].filter((block) => words(block)).map(box);
        expect(blocks.length).to.be.greaterThan(6);
        for (const [index, block] of blocks.slice(1).entries()) expect(block.top).to.be.at.least(blocks[index]!.bottom - 0.5);
      }
    }
  });
});

describe('a card on a wide page', () => {
  it('is no wider than a text can be read', async () => {
    const placed = await put('<div style="width: 2000px; font-size: 16px"><nice-pick></nice-pick></div>');
    expect(box(placed.card).width).to.be.within(500, 900);
  });

  it('has the size of the text around it', async () => {
    const placed = await put('<div style="font: 20px serif"><nice-pick></nice-pick></div>');
    const style = getComputedStyle(part(placed.card, 'card'));
    expect([style.fontSize, style.fontFamily]).to.deep.equal(['20px', 'serif']);
  });

  it('is not laid out when the page hides it', async () => {
    const placed = await put('<nice-pick></nice-pick>');
    expect(box(placed.card).height).to.be.greaterThan(100);
    placed.card.hidden = true;
    expect(box(placed.card).height).to.equal(0);
  });
});

describe('a jump to a heading below five cards', () => {
  const jump = async (heading: Element, smooth: () => void): Promise<number> => {
    expect(box(heading).top).to.be.greaterThan(innerHeight);
    const start = scrollY;
    smooth();
    await until(() => scrollY !== start, 'the start of the scrolling');
    let last = -1;
    let still = 0;
    await until(
      () => {
        still = scrollY === last ? still + 1 : 0;
        last = scrollY;
        return still > 30;
      },
      'the end of the scrolling',
      12_000,
    );
    return box(heading).top;
  };
  const page = (cards: string): string =>
    `<style>html {scroll-behavior: smooth}</style><a href="#below">Jump</a>${cards}<h2 id="below" style="margin: 0">Below</h2><div style="height: 3000px"></div>`;
  const click = (placed: Placed) => (): void => placed.box.querySelector<HTMLElement>('a[href="#below"]')!.click();

  afterEach(() => {
    history.replaceState(null, '', location.pathname + location.search);
    scrollTo({top: 0, behavior: 'instant'});
  });

  it('lands within 8 px, smoothly, where the cards are drawn', async () => {
    const placed = await put(page(`<p>Words.</p><nice-pick></nice-pick>`.repeat(5)));
    const top = await jump(placed.box.querySelector('h2')!, click(placed));
    expect(Math.abs(top)).to.be.at.most(8);
  });

  it('lands within 8 px, smoothly, where the cards are tables', async () => {
    const placed = await ready(place(page(`<p>Words.</p><nice-pick>${frameworks}</nice-pick>`.repeat(5))), 5);
    const top = await jump(placed.box.querySelector('h2')!, click(placed));
    expect(Math.abs(top)).to.be.at.most(8);
  });

  it('lands within 8 px, smoothly, where the catalog’s cards have come near before', async () => {
    const pairs = [
      ['react', 'vue'],
      ['docker', 'podman'],
      ['rest', 'graphql'],
      ['postgresql', 'mysql'],
      ['typescript', 'javascript'],
    ];
    const placed = await ready(place(page(pairs.map(([a, b]) => `<p>Words.</p><nice-pick a="${a}" b="${b}"></nice-pick>`).join(''))));
    for (const card of placed.box.querySelectorAll('nice-pick')) {
      card.scrollIntoView();
      await until(() => placed.readies.some(({target}) => target === card), 'the card');
    }
    scrollTo(0, 0);
    const top = await jump(placed.box.querySelector('h2')!, click(placed));
    expect(Math.abs(top)).to.be.at.most(8);
  });

  it('lands within 8 px at once, too', async () => {
    const placed = await put(page(`<p>Words.</p><nice-pick></nice-pick>`.repeat(5)));
    const top = await jump(placed.box.querySelector('h2')!, () => placed.box.querySelector('h2')!.scrollIntoView({behavior: 'instant'}));
    expect(Math.abs(top)).to.be.at.most(8);
  });
});

describe('many cards on a page', () => {
  const visibility = (card: Element): string => getComputedStyle(card.shadowRoot!.querySelector('[part=card]')!).contentVisibility;

  it('are skipped off screen from the twentieth on, and not before', async () => {
    const placed = await put('<nice-pick></nice-pick>'.repeat(25));
    const all = [...placed.box.querySelectorAll('nice-pick')].map(visibility);
    expect(all.slice(0, 19)).to.deep.equal(Array<string>(19).fill('visible'));
    expect(all.slice(19)).to.deep.equal(Array<string>(6).fill('auto'));
  });

  it('are skipped as compact ones, too, and never as inline ones', async () => {
    const placed = await put(`${'<nice-pick></nice-pick>'.repeat(22)}<nice-pick variant="compact"></nice-pick><p>A <nice-pick variant="inline"></nice-pick> in words.</p>`);
    const [compact, inline] = [placed.box.querySelector('[variant=compact]')!, placed.box.querySelector('[variant=inline]')!];
    expect(visibility(compact)).to.equal('auto');
    for (const element of [inline, ...inline.shadowRoot!.querySelectorAll('*')]) expect(getComputedStyle(element).contentVisibility, element.localName).to.equal('visible');
    expect(shown(part(inline, 'trigger'))).to.equal('Fine-Tuning LLMs vs Few-Shot Learning');
  });

  it('are not skipped as inline ones that have no card yet, either', async () => {
    const placed = place(`${'<nice-pick></nice-pick>'.repeat(22)}<p>A <nice-pick variant="inline" a="react" b="no such thing"><b>React or not</b></nice-pick> in words.</p>`);
    const inline = placed.box.querySelector('[variant=inline]')!;
    await until(() => placed.errors.filter(({target}) => target !== inline).length === 22, 'the other cards');
    inline.scrollIntoView({behavior: 'instant', block: 'center'});
    await until(() => placed.errors.some(({target}) => target === inline), 'an error');
    await settle();
    for (const element of inline.shadowRoot!.querySelectorAll('*')) expect(getComputedStyle(element).contentVisibility, element.className).to.equal('visible');
    expect(box(inline.querySelector('b')!).height).to.be.greaterThan(0);
  });

  it('are found by the browser’s search, and by a link, when they are skipped', async () => {
    const placed = await put('<nice-pick></nice-pick>'.repeat(60));
    const last = [...placed.box.querySelectorAll('nice-pick')].at(-1)!;
    last.id = 'last-card';
    last.comparison = {a: {name: 'Tea'}, b: {name: 'Coffee', cons: ['ostrich feather']}};
    await until(() => words(last.shadowRoot).includes('ostrich feather'), 'the word');
    expect(visibility(last)).to.equal('auto');
    const isInView = (): boolean => box(last).top < innerHeight && box(last).bottom > 0;
    expect(isInView()).to.equal(false);
    const {find} = window as unknown as {find: (words: string) => boolean};
    // What scripts have of WebKit's search looks into no shadow root, on screen or off.
    if (find('Few-Shot Learning')) {
      expect(find('ostrich feather')).to.equal(true);
      await until(isInView, 'what was found');
      document.getSelection()!.removeAllRanges();
      scrollTo({top: 0, behavior: 'instant'});
      await until(() => !isInView(), 'the top of the page');
    } else expect(navigator.userAgent).to.match(/^(?!.*Chrom).*AppleWebKit/);
    location.hash = '#last-card';
    await until(isInView, 'what the link leads to');
    history.replaceState(null, '', location.pathname + location.search);
    scrollTo({top: 0, behavior: 'instant'});
  });

  it('count anew when cards are taken away', async () => {
    const placed = await put('<nice-pick></nice-pick>'.repeat(25));
    placed.box.replaceChildren();
    const again = await put('<nice-pick></nice-pick>');
    expect(visibility(again.card)).to.equal('visible');
  });
});

describe('a card that is far below', () => {
  it('asks for nothing until the reader comes near, and then for itself alone', async () => {
    const requests = noteRequests();
    const placed = place(
      '<div style="height: 6000px">Words.</div><nice-pick a="kotlin" b="swift"></nice-pick><div style="height: 6000px"></div><nice-pick a="rust" b="go"></nice-pick>',
    );
    const [near, far] = [...placed.box.querySelectorAll('nice-pick')];
    await pause(300);
    expect(requests).to.have.length(0);
    expect(shown(part(near!, 'title'))).to.equal('kotlin vs swift');
    near!.scrollIntoView({behavior: 'instant'});
    await until(() => placed.readies[0], 'the card');
    expect(placed.readies[0]!.target).to.equal(near);
    expect(shown(part(near!, 'title'))).to.equal('Kotlin vs Swift');
    const items = requests.map(({url}) => /items\/(\w+)/.exec(url)?.[1]).filter(Boolean);
    expect(items.sort()).to.deep.equal(['kotlin', 'swift']);
    expect(shown(part(far!, 'title'))).to.equal('rust vs go');
    scrollTo({top: 0, behavior: 'instant'});
  });

  it('is there before it can be seen: it asks a screen ahead', async () => {
    const placed = place(`<div style="height: ${Math.round(innerHeight * 1.5)}px">Words.</div><nice-pick a="react" b="vue"></nice-pick>`);
    expect(box(placed.card).top).to.be.greaterThan(innerHeight);
    await ready(placed);
    expect(scrollY).to.equal(0);
    expect(words(part(placed.card, 'title'))).to.equal('React vs Vue');
  });

  it('that has its content with it is drawn at once, without a request', async () => {
    const requests = noteRequests();
    const placed = await ready(place(`<div style="height: 6000px">Words.</div><nice-pick>${frameworks}</nice-pick>`));
    expect(words(part(placed.card, 'title'))).to.equal('React vs Vue');
    expect(requests).to.have.length(0);
  });
});
