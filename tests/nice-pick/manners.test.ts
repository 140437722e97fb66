import {expect} from '@open-wc/testing';
import type {Comparison} from '../../src/comparison/types.js';
import {barsOf, entries, failure, part, parts, place, placeComparison, ready, settle, shown, sidesOf, until, words, type Placed} from '../support/card.js';
import {byHand, downloads, figure, frameworks, shots, tuning, whole} from '../support/comparisons.js';
import {answerRequests, freshCatalog, fromCatalog, json, serveCopies} from '../support/network.js';

const root = document.documentElement;

afterEach(() => {
  root.lang = 'en';
  root.removeAttribute('style');
});

/** Red, green, blue and alpha of a colour, from 0 to 255, as a canvas paints it. */
const paint = (colour: string): number[] => {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = canvas.getContext('2d')!;
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  return [...context.getImageData(0, 0, 1, 1).data];
};
const lightness = (colour: string): number =>
  paint(colour)
    .slice(0, 3)
    .reduce((sum, part) => sum + part) / 3;
const surface = (card: Element): CSSStyleDeclaration => getComputedStyle(part(card, 'card'));

const put = async (before: string, after: string, comparison: Comparison = byHand, attributes = ''): Promise<Placed> => {
  const placed = place(`${before}<nice-pick ${attributes}></nice-pick>${after}`);
  placed.card.comparison = comparison;
  return ready(placed);
};

describe('colours', () => {
  it('follow the page’s colour scheme', async () => {
    const light = surface((await put('<div style="color-scheme: light">', '</div>')).card);
    const dark = surface((await put('<div style="color-scheme: dark">', '</div>')).card);
    expect(dark.backgroundColor).to.not.equal(light.backgroundColor);
    expect(lightness(light.backgroundColor)).to.be.greaterThan(200);
    expect(lightness(light.color)).to.be.lessThan(80);
    expect(lightness(dark.backgroundColor)).to.be.lessThan(80);
    expect(lightness(dark.color)).to.be.greaterThan(180);
  });

  it('follow the page when it changes its scheme', async () => {
    const {card} = await put('', '');
    root.style.colorScheme = 'dark';
    expect(lightness(surface(card).backgroundColor)).to.be.lessThan(80);
    root.style.colorScheme = 'light';
    expect(lightness(surface(card).backgroundColor)).to.be.greaterThan(200);
  });

  it('theme overrides the page', async () => {
    for (const page of ['light', 'dark']) {
      const light = await put(`<div style="color-scheme: ${page}">`, '</div>', byHand, 'theme="light"');
      const dark = await put(`<div style="color-scheme: ${page}">`, '</div>', byHand, 'theme="dark"');
      expect(lightness(surface(light.card).backgroundColor), page).to.be.greaterThan(200);
      expect(lightness(surface(dark.card).backgroundColor), page).to.be.lessThan(80);
      expect([light, dark].map(({card}) => getComputedStyle(card).colorScheme)).to.deep.equal(['light', 'dark']);
    }
  });

  for (const variant of ['card', 'compact', 'inline'])
    it(`stand on an opaque surface of the card’s own, as ${variant}`, async () => {
      for (const scheme of ['light', 'dark']) {
        const {card} = await put(`<div style="color-scheme: ${scheme}; background: #777; color: #777">`, '</div>', byHand, `variant="${variant}"`);
        const {backgroundColor, color, opacity} = surface(card);
        expect(paint(backgroundColor)[3]).to.equal(255);
        expect(opacity).to.equal('1');
        expect(Math.abs(lightness(backgroundColor) - lightness(color))).to.be.greaterThan(120);
      }
    });

  it('stay legible on a page that goes dark without saying so', async () => {
    const {card} = await put('<div style="background: #111; color: #eee">', '</div>');
    expect(lightness(surface(card).backgroundColor)).to.be.greaterThan(200);
    expect(lightness(surface(card).color)).to.be.lessThan(80);
    for (const name of ['title', 'reason', 'pros', 'summary'].filter((name) => parts(card, name)[0]))
      expect(lightness(getComputedStyle(parts(card, name)[0]!).color), name).to.be.lessThan(140);
  });

  it('stay as they are on a page that resets everything', async () => {
    const {card} = await put(
      '<style>* {letter-spacing: 3px; text-transform: uppercase; text-align: end; line-height: 3}</style><div style="text-align: center; text-transform: uppercase; letter-spacing: 2px; word-spacing: 9px; white-space: pre; text-indent: 3em">',
      '</div>',
    );
    const {textTransform, letterSpacing, whiteSpace, textIndent} = surface(card);
    expect([textTransform, whiteSpace, parseFloat(letterSpacing) || 0, parseFloat(textIndent) || 0]).to.deep.equal(['none', 'normal', 0, 0]);
  });

  it('are the page’s own where it sets the custom properties', async () => {
    const {card} = await put(
      '<div style="--nice-pick-surface: rgb(250, 240, 230); --nice-pick-text: rgb(10, 20, 30); --nice-pick-radius: 0px; --nice-pick-accent: rgb(120, 0, 120)">',
      '</div>',
    );
    const {backgroundColor, color, borderRadius} = surface(card);
    expect([backgroundColor, color, borderRadius]).to.deep.equal(['rgb(250, 240, 230)', 'rgb(10, 20, 30)', '0px']);
    const [red, green, blue] = paint(getComputedStyle(parts(card, 'badge')[0]!).color);
    expect(red).to.be.greaterThan(green! + 40);
    expect(blue).to.be.greaterThan(green! + 40);
  });

  it('have one accent, used for the pick alone', async () => {
    const {card} = await put('', '');
    const accent = getComputedStyle(parts(card, 'badge')[0]!).color;
    expect(accent).to.not.equal(surface(card).color);
    for (const element of card.shadowRoot!.querySelectorAll('*')) {
      if (element.closest('.badge, .wins > b, .wins > [aria-hidden]')) continue;
      expect(getComputedStyle(element).color, element.outerHTML.slice(0, 80)).to.not.equal(accent);
    }
  });

  it('and all the rest can be changed by the parts', async () => {
    const {card} = await put('<style>.mine::part(card) {border-width: 7px} .mine::part(title) {color: rgb(1, 2, 3)}</style>', '', byHand, 'class="mine"');
    expect(surface(card).borderTopWidth).to.equal('7px');
    expect(getComputedStyle(part(card, 'title')).color).to.equal('rgb(1, 2, 3)');
  });
});

describe('the page’s language', () => {
  const counted: Comparison = {a: {...tuning, figures: [figure(12_858)]}, b: {...shots, figures: [figure(279)]}, checkedOn: '2026-02-23', contact: '/x'};

  it('writes numbers and dates in German on a German page', async () => {
    root.lang = 'de';
    const {card} = await put('', '', counted);
    expect(entries(part(card, 'evidence'))[0]).to.include('12.858');
    const source = words(part(card, 'evidence').querySelector(':scope > small'));
    expect(source).to.include('10.034').and.include('November 2025');
    expect(words(part(card, 'foot'))).to.include('23. Februar 2026');
  });

  it('writes them in English on an English page', async () => {
    const {card} = await put('', '', counted);
    expect(entries(part(card, 'evidence'))[0]).to.include('12,858');
    expect(words(part(card, 'evidence'))).to.include('10,034');
    expect(words(part(card, 'foot'))).to.include('February 23, 2026');
  });

  it('writes the same digits in Arabic in every browser', async () => {
    root.lang = 'ar';
    const {card} = await put('', '', counted);
    expect(entries(part(card, 'evidence'))[0]).to.include('12,858');
    expect(words(part(card, 'foot'))).to.include('23 فبراير 2026');
  });

  it('writes a share in the page’s way', async () => {
    root.lang = 'fr';
    const share = {...downloads, id: 'share', unit: 'percent of respondents', measure: 'use' as const, base: 10_000};
    const {card} = await put('', '', {a: {...tuning, figures: [figure(46.14, undefined, share)]}, b: {...shots, figures: [figure(17.6, undefined, share)]}});
    expect(entries(part(card, 'evidence')).map((entry) => entry.replace(/\s/g, ' '))).to.deep.equal(['Fine-Tuning LLMs: 46,1 %', 'Few-Shot Learning: 17,6 %']);
  });

  it('is that of the nearest element that names one', async () => {
    root.lang = 'de';
    const {card} = await put('<section lang="en-GB"><div>', '</div></section>', counted);
    expect(words(part(card, 'foot'))).to.include('23 February 2026');
  });

  it('may be no language at all', async () => {
    for (const lang of ['', 'x', 'not_a-tag!', 'a-b-c-d-e-f-g-h-i-j-k']) {
      root.lang = lang;
      const {card} = await put('', '', counted);
      expect(words(part(card, 'title')), lang).to.equal('Fine-Tuning LLMs vs Few-Shot Learning');
      expect(words(part(card, 'evidence'))).to.match(/12.?858/);
    }
  });

  /** The language that an element is in, for those who read it aloud. */
  const langOf = (element: Element): string | null => element.closest('[lang]')?.getAttribute('lang') ?? null;

  it('is that of the author’s texts, and the card’s own words are marked as English', async () => {
    root.lang = 'de';
    const {card} = await put('', '', {...whole, reason: 'Weil es so ist.'});
    expect(langOf(part(card, 'card'))).to.equal('en');
    for (const label of card.shadowRoot!.querySelectorAll('.badge, [part=pros] > b, [part=useIf] > b, .basis')) expect(langOf(label), words(label)).to.equal('en');
    const texts = [...card.shadowRoot!.querySelectorAll('[part=reason] bdi, [part=intro] bdi, [part=summary] bdi, li bdi, [part=title] bdi bdi, [part=useIf] > b bdi bdi')].filter(
      (text) => !text.querySelector('bdi'),
    );
    expect(texts.length).to.be.greaterThan(12);
    for (const text of texts) expect(langOf(text), words(text)).to.equal('de');
  });

  for (const variant of ['card', 'compact', 'inline'])
    it(`does not touch what the catalog says in English, as ${variant}`, async () => {
      root.lang = 'de';
      const {card} = await ready(place(`<nice-pick variant="${variant}" a="react" b="vue"></nice-pick>`));
      for (const name of ['summary', 'kind']) for (const text of parts(card, name)) expect(langOf(text.querySelector('bdi')!), words(text)).to.equal('en');
      for (const text of parts(card, 'pros')) expect(langOf(text.querySelector('li bdi')!)).to.equal('en');
      expect(langOf(part(card, 'card'))).to.equal('en');
    });
});

describe('a page from right to left', () => {
  it('has the card from right to left', async () => {
    const {card} = await put('<div dir="rtl" style="width: 700px">', '</div>', whole);
    expect(surface(card).direction).to.equal('rtl');
    const [a, b] = sidesOf(card).map((side) => side.getBoundingClientRect());
    expect(a!.top).to.equal(b!.top);
    expect(a!.left).to.be.greaterThan(b!.right);
    const list = parts(card, 'pros')[0]!.querySelector('ul')!;
    expect(parseFloat(getComputedStyle(list).paddingRight)).to.be.greaterThan(parseFloat(getComputedStyle(list).paddingLeft));
  });

  it('has the bars grow from the right', async () => {
    const ends = async (dir: string): Promise<[left: number, right: number]> => {
      const {card} = await put(`<div dir="${dir}">`, '</div>');
      const bar = barsOf(card)[1]!.getBoundingClientRect();
      const room = barsOf(card)[1]!.parentElement!.getBoundingClientRect();
      return [bar.left - room.left, room.right - bar.right];
    };
    const [left, right] = await ends('rtl');
    expect(right).to.be.closeTo(0, 1);
    expect(left).to.be.greaterThan(50);
    const [start, end] = await ends('ltr');
    expect(start).to.be.closeTo(0, 1);
    expect(end).to.be.greaterThan(50);
  });

  it('overflows nothing at 280 px', async () => {
    const placed = await put('<div dir="rtl" style="width: 280px">', '</div>', whole);
    expect((placed.box.firstElementChild as HTMLElement).scrollWidth).to.be.at.most(280);
    expect(part(placed.card, 'card').getBoundingClientRect().width).to.be.closeTo(280, 1);
  });

  it('leaves English sentences with their full stop at their end', async () => {
    const {card} = await put('<div dir="rtl">', '</div>', whole);
    const text = part(card, 'reason').querySelector('bdi')!;
    expect(words(text)).to.equal(whole.reason);
    expect(getComputedStyle(text).direction).to.equal('ltr');
  });
});

describe('what the card leaves alone', () => {
  const cards: [string, () => Promise<Placed>][] = [
    ['a card', () => put('', '', whole)],
    ['a compact card', () => put('', '', whole, 'variant="compact"')],
    ['an inline card', () => put('', '', whole, 'variant="inline"')],
    ['a card of the catalog', () => ready(place('<nice-pick a="react" b="vue"></nice-pick>'))],
    [
      'a card that cannot be made',
      async () => {
        const placed = place('<nice-pick a="react" b="no such thing"><p>Mine.</p></nice-pick>');
        await failure(placed);
        return placed;
      },
    ],
  ];
  for (const [name, make] of cards)
    it(`has neither style attributes nor style elements: ${name}`, async () => {
      const {card} = await make();
      expect(card.shadowRoot!.adoptedStyleSheets).to.have.length(1);
      expect(card.shadowRoot!.querySelectorAll('*').length).to.be.greaterThan(1);
      expect([...card.shadowRoot!.querySelectorAll('style, link, script, [style]')].map(({outerHTML}) => outerHTML)).to.deep.equal([]);
    });

  it('has no handler in an attribute', async () => {
    const {card} = await put('', '', whole, 'variant="compact"');
    const handlers = [...card.shadowRoot!.querySelectorAll('*')].flatMap((element) => [...element.attributes].map(({name}) => name)).filter((name) => /^on/.test(name));
    expect(part(card, 'more').localName).to.equal('details');
    expect(handlers).to.deep.equal([]);
  });

  it('stores nothing and sets no cookie', async () => {
    const before = [document.cookie, JSON.stringify(localStorage), JSON.stringify(sessionStorage)];
    const names = indexedDB.databases ? (await indexedDB.databases()).length : 0;
    const touched: string[] = [];
    const kept = Object.getOwnPropertyDescriptors(Storage.prototype);
    for (const method of ['setItem', 'getItem', 'removeItem'] as const)
      Storage.prototype[method] = (key: string) => {
        touched.push(key);
        return null;
      };
    try {
      const placed = await ready(place('<nice-pick variant="compact" a="react" b="vue"></nice-pick>'));
      part(placed.card, 'more').querySelector('summary')!.click();
      await until(() => placed.toggles[0], 'the toggle');
      expect(shown(part(placed.card, 'title'))).to.equal('React vs Vue');
    } finally {
      Object.defineProperties(Storage.prototype, kept);
    }
    expect(touched).to.deep.equal([]);
    expect([document.cookie, JSON.stringify(localStorage), JSON.stringify(sessionStorage)]).to.deep.equal(before);
    expect(indexedDB.databases ? (await indexedDB.databases()).length : 0).to.equal(names);
  });

  it('asks for nothing but its catalog, and nothing at all where the author gives everything', async () => {
    const seen = (): string[] => performance.getEntriesByType('resource').map(({name}) => name);
    const before = new Set(seen());
    await ready(place(`<nice-pick>${frameworks}</nice-pick>`));
    await put('', '', whole, 'variant="inline"');
    await settle();
    expect(seen().filter((name) => !before.has(name))).to.deep.equal([]);
    const {card} = await ready(place('<nice-pick a="ruby" b="perl"></nice-pick>'));
    expect(shown(part(card, 'title'))).to.equal('Ruby vs Perl');
    await until(() => seen().some((name) => !before.has(name)), 'what was asked for');
    for (const name of seen().filter((name) => !before.has(name))) expect(new URL(name).pathname).to.match(/^\/dist\/catalog\//);
  });

  it('asks without credentials and without a referrer', async () => {
    const requests = serveCopies();
    await ready(place(`<nice-pick a="react" b="vue" catalog="${freshCatalog()}"></nice-pick>`));
    const original = globalThis.fetch;
    const more: Request[] = [];
    globalThis.fetch = async (input, init) => {
      const request = new Request(input, init);
      more.push(request);
      return request.url.endsWith('/one.json') ? json({a: 'One', b: 'Two'}) : original(input, init);
    };
    await ready(place('<nice-pick src="/one.json"></nice-pick>'));
    const all = [...requests, ...more];
    expect(all.length).to.be.greaterThan(4);
    for (const {credentials, referrerPolicy, method, url} of all) expect([credentials, referrerPolicy, method], url).to.deep.equal(['omit', 'no-referrer', 'GET']);
  });

  it('tells a server nothing of the page: no query, no header of its own', async () => {
    const asked: Request[] = [];
    const original = globalThis.fetch;
    globalThis.fetch = (input, init) => {
      asked.push(new Request(input, init));
      return fromCatalog(new Request(input, init).url);
    };
    await ready(place(`<nice-pick a="react" b="vue" catalog="${freshCatalog()}"></nice-pick>`));
    globalThis.fetch = original;
    expect(asked.length).to.be.greaterThan(3);
    for (const {url, headers, body} of asked) expect([new URL(url).search, [...headers], body ?? null]).to.deep.equal(['', [], null]);
  });

  it('moves nothing by itself', async () => {
    const {card} = await put('', '', whole);
    await settle();
    expect(shown(part(card, 'title'))).to.include('vs');
    expect(document.getAnimations()).to.deep.equal([]);
    for (const element of card.shadowRoot!.querySelectorAll('*')) expect(getComputedStyle(element).animationName).to.equal('none');
  });

  it('leaves the page’s globals as they are', async () => {
    const before = new Set(Object.getOwnPropertyNames(window));
    await put('', '', whole);
    answerRequests(() => json({a: 'One', b: 'Two'}));
    await ready(place('<nice-pick src="/one.json"></nice-pick>'));
    expect(Object.getOwnPropertyNames(window).filter((name) => !before.has(name))).to.deep.equal([]);
  });
});

describe('the mark of the pick', () => {
  it('is a drawing in the text’s colour, the same on every system, and no emoji', async () => {
    const {card} = await ready(placeComparison(byHand));
    const marks = [...card.shadowRoot!.querySelectorAll('.mark')];
    expect(marks).to.have.length(2);
    for (const mark of marks) {
      expect([mark.localName, mark.getAttribute('aria-hidden')]).to.deep.equal(['svg', 'true']);
      expect(getComputedStyle(mark).stroke).to.equal(getComputedStyle(mark.parentElement!).color);
      expect(mark.getBoundingClientRect().width).to.be.within(8, 40);
    }
    expect(words(card.shadowRoot)).to.not.match(/\p{Extended_Pictographic}/u);
  });
});
