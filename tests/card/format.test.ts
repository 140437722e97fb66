import {expect} from '@open-wc/testing';
import {formatDate, formatFigure} from '../../src/card/format.js';

const whole = [0, 1, 9, 12, 99, 100, 999, 1000, 1001, 12_345, 99_999, 100_000, 999_999, 1_000_000, 23_456_789, 1_234_567_890, 2 ** 53];
const broken = [0.1, 0.4, 1.5, 9.9, 44.7, 99.9, 999.9, 1000.1, 123_456.7];
// What English does not write by itself: more decimals, numbers written with an exponent, and those below nothing.
const rare = [0.05, 1.25, 33.333, 1234.5678, 2.345, 1e21, 1.5e-7, -1, -1234.5];

const months = Array.from({length: 12}, (_, index) => `20${10 + index}-${`${index + 1}`.padStart(2, '0')}`);
const days = months.flatMap((month) => ['01', '09', '10', '28'].map((day) => `${month}-${day}`));

describe('figures', () => {
  for (const lang of ['en', 'en-US', 'en-GB', 'de', 'fr', 'hi'])
    it(`are written as ${lang} writes them`, () => {
      for (const value of [...whole, ...broken, ...rare]) {
        expect(formatFigure(value, 'papers', lang)).to.equal(new Intl.NumberFormat(lang).format(value));
        expect(formatFigure(value, 'percent of respondents', lang), `${value} percent`).to.equal(
          new Intl.NumberFormat(lang, {style: 'percent', maximumFractionDigits: 1}).format(value / 100),
        );
      }
    });

  it('are written in the browser’s language where the page names none', () => {
    expect(formatFigure(1234.5, 'papers', '')).to.equal(new Intl.NumberFormat().format(1234.5));
  });
});

describe('dates', () => {
  for (const lang of ['en', 'en-US', 'en-GB', 'de', 'fr', 'hi'])
    it(`are written as ${lang} writes them`, () => {
      for (const iso of [...months, ...days]) {
        const day = iso.length > 7 ? 'numeric' : undefined;
        expect(formatDate(iso, lang)).to.equal(new Intl.DateTimeFormat(lang, {timeZone: 'UTC', year: 'numeric', month: 'long', day}).format(new Date(iso)));
      }
    });

  it('stay as they are where they are none', () => {
    // Browsers make dates of some of these, not all the same, and by the reader's clock.
    for (const text of ['', 'soon', '2025', '2026-13', '2026-02-30', '2026-02-31T', '2026-2-3', 'March 5, 2026', 'Spring 2026', '5.3.2026'])
      for (const lang of ['en', 'de']) expect(formatDate(text, lang)).to.equal(text);
  });

  it('begin before there were computers', () => {
    expect(formatDate('1970-01-01', 'en')).to.equal('January 1, 1970');
    expect(formatDate('1843-09', 'en')).to.equal('September 1843');
  });
});

describe('English', () => {
  it('is written without the browser’s formats, which are slow to come by', () => {
    const asked: string[] = [];
    const formats = [
      [Number.prototype, 'toLocaleString'],
      [Date.prototype, 'toLocaleDateString'],
      [Intl, 'NumberFormat'],
      [Intl, 'DateTimeFormat'],
    ] as const;
    const kept = formats.map(([owner, name]) => Object.getOwnPropertyDescriptor(owner, name)!);
    try {
      for (const [owner, name] of formats) Object.defineProperty(owner, name, {configurable: true, value: () => `${asked.push(name)}`});
      expect(formatFigure(7_654_321, 'papers', 'en')).to.equal('7,654,321');
      expect(formatFigure(54.3, 'percent', 'en-US')).to.equal('54.3%');
      expect(formatDate('2031-05', 'en')).to.equal('May 2031');
      expect(formatDate('2031-05-06', 'en')).to.equal('May 6, 2031');
    } finally {
      for (const [index, [owner, name]] of formats.entries()) Object.defineProperty(owner, name, kept[index]!);
    }
    expect(asked).to.deep.equal([]);
  });
});
