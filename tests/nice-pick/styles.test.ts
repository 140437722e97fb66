import {expect} from '@open-wc/testing';
import {part, parts, place, placeComparison, ready, until} from '../support/card.js';
import {byHand} from '../support/comparisons.js';

/** What is painted for a colour: red, green, blue and opacity, 0 to 255. */
const painted = (colour: string): number[] => {
  const pad = document.createElement('canvas').getContext('2d')!;
  pad.fillStyle = colour;
  pad.fillRect(0, 0, 1, 1);
  return [...pad.getImageData(0, 0, 1, 1).data];
};

const colourOf = (element: Element): number[] => painted(getComputedStyle(element).color);

const brightness = ([red, green, blue]: number[]): number => 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;

describe('the accent', () => {
  const badge = async (style: string): Promise<number[]> => {
    const placed = placeComparison(byHand, `style="${style}"`);
    await ready(placed);
    return colourOf(parts(placed.card, 'badge')[0]!);
  };

  for (const accent of ['transparent', '#0b6b8f20', '#fff1'])
    it(`is opaque, as ${accent} too`, async () => {
      expect((await badge(`--nice-pick-accent: ${accent}`))[3]).to.equal(255);
    });

  it('stays as it is where it is legible', async () => {
    expect(await badge('color-scheme: light; --nice-pick-accent: #3b1a6b')).to.deep.equal([0x3b, 0x1a, 0x6b, 255]);
    expect(await badge('color-scheme: dark; --nice-pick-accent: #ffe08a')).to.deep.equal([0xff, 0xe0, 0x8a, 255]);
  });

  it('is light where the page’s text is light, whatever the scheme, and dark where it is dark', async () => {
    for (const scheme of ['light', 'dark'])
      for (const accent of ['#3b1a6b', '#ffe08a']) {
        expect(brightness(await badge(`color-scheme: ${scheme}; --nice-pick-accent: ${accent}; --nice-pick-text: #eee`)), scheme).to.be.greaterThan(150);
        expect(brightness(await badge(`color-scheme: ${scheme}; --nice-pick-accent: ${accent}; --nice-pick-text: #222`)), scheme).to.be.lessThan(110);
      }
  });

  it('is the colour of the text where it is no colour', async () => {
    expect(await badge('--nice-pick-accent: linear-gradient(red, blue); --nice-pick-text: #222')).to.deep.equal([0x22, 0x22, 0x22, 255]);
  });
});

describe('muted text', () => {
  const opacityOf = async (text: string): Promise<number> => {
    const {card} = await ready(placeComparison(byHand, `style="--nice-pick-text: ${text}"`));
    return colourOf(part(card, 'pick').querySelector('.basis')!)[3]! / 255;
  };

  it('is paler than the text where there is contrast enough, and hardly where there is none to spare', async () => {
    for (const text of ['#000', '#222', '#eee', '#fff']) expect(await opacityOf(text), text).to.be.closeTo(0.72, 0.01);
    for (const text of ['#595959', '#959595']) expect(await opacityOf(text), text).to.be.within(0.85, 0.92);
    expect(await opacityOf('#767676')).to.be.greaterThan(0.98);
  });
});

describe('custom properties', () => {
  it('of the page are its own in what the author put inside', async () => {
    const placed = place('<div style="--accent: red; --text: green; --line: blue"><nice-pick a="react" b="no such thing"><b>My own words</b></nice-pick></div>');
    await until(() => placed.errors.some(({fatal}) => fatal), 'an error');
    const style = getComputedStyle(placed.card.querySelector('b')!);
    expect(['--accent', '--text', '--line'].map((name) => style.getPropertyValue(name).trim())).to.deep.equal(['red', 'green', 'blue']);
  });
});
