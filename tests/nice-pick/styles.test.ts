import {expect} from '@open-wc/testing';
import {part, parts, place, placeComparison, ready, until} from '../support/card.js';
import {byHand} from '../support/comparisons.js';
import {contrast, luminance} from '../support/wcag.mjs';

/** What is painted for a colour: red, green, blue and opacity, 0 to 255. */
const painted = (colour: string): number[] => {
  const pad = document.createElement('canvas').getContext('2d')!;
  pad.fillStyle = colour;
  pad.fillRect(0, 0, 1, 1);
  return [...pad.getImageData(0, 0, 1, 1).data];
};

const colourOf = (element: Element): number[] => painted(getComputedStyle(element).color);

/** As WCAG reckons with it: red, green and blue, each 0 to 1. */
const inUnits = (colour: readonly number[]): number[] => colour.slice(0, 3).map((value) => value / 255);

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

  it('is darkened or lightened until it is legible on the surface, whatever the scheme', async () => {
    for (const scheme of ['light', 'dark'])
      for (const surface of ['#fff', '#ddd', '#aaa', '#777', '#555', '#222', '#000', '#fd6', '#07c'])
        for (const accent of ['#3b1a6b', '#888', '#ffe08a', 'color(display-p3 0 1 0)']) {
          const colour = await badge(`color-scheme: ${scheme}; --nice-pick-accent: ${accent}; --nice-pick-surface: ${surface}`);
          expect(contrast(inUnits(colour), inUnits(painted(surface))), `${accent} on ${surface}, ${scheme}`).to.be.greaterThan(4.5);
        }
  });

  it('keeps its hue', async () => {
    const [red, green, blue] = await badge('color-scheme: light; --nice-pick-accent: #f80');
    expect(red).to.be.greaterThan(green! + 40);
    expect(green).to.be.greaterThan(blue!);
  });

  it('goes by the text where the surface lets through what is behind it', async () => {
    for (const accent of ['#3b1a6b', '#ffe08a']) {
      expect(luminance(inUnits(await badge(`--nice-pick-accent: ${accent}; --nice-pick-surface: transparent; --nice-pick-text: #eee`)))).to.be.greaterThan(0.2);
      expect(luminance(inUnits(await badge(`--nice-pick-accent: ${accent}; --nice-pick-surface: transparent; --nice-pick-text: #222`)))).to.be.lessThan(0.17);
    }
  });

  it('is the colour of the text on a surface that is no colour', async () => {
    expect(await badge('--nice-pick-surface: linear-gradient(#eee, #ddd); --nice-pick-text: #222')).to.deep.equal([0x22, 0x22, 0x22, 255]);
  });

  it('is the colour of the text where it is no colour', async () => {
    expect(await badge('--nice-pick-accent: linear-gradient(red, blue); --nice-pick-text: #222')).to.deep.equal([0x22, 0x22, 0x22, 255]);
  });
});

describe('muted text', () => {
  const opacityOf = async (surface: string, text: string): Promise<number> => {
    const {card} = await ready(placeComparison(byHand, `style="--nice-pick-surface: ${surface}; --nice-pick-text: ${text}"`));
    return colourOf(part(card, 'pick').querySelector('.basis')!)[3]! / 255;
  };

  for (const [what, [least, most], pairs] of [
    ['is paler than the text where there is contrast enough', [0.71, 0.73], '#000 on #fff, #222 on #fff, #111 on #ccc, #eee on #000, #fff on #333'],
    ['is less so where there is less', [0.82, 0.95], '#5e5e5e on #fff, #3c3c3c on #ccc, #909090 on #000, #222 on transparent, #eee on transparent'],
    ['is as the text where there is none to spare', [0.98, 1], '#767676 on #fff, #2a2a2a on #999, #757575 on #000'],
  ] as const)
    it(what, async () => {
      for (const pair of pairs.split(', ')) {
        const [text, surface] = pair.split(' on ');
        expect(await opacityOf(surface!, text!), pair).to.be.within(least, most);
      }
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
