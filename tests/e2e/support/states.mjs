import {readFileSync} from 'node:fs';
import {parse} from 'parse5';
import {projectFolder} from '../../support/serve.mjs';

const file = `${projectFolder}demo/states.html`;

const attribute = ({attrs = []}, name) => attrs.find((given) => given.name === name)?.value;

const elementsIn = function* ({childNodes = []}) {
  for (const child of childNodes) {
    yield child;
    yield* elementsIn(child);
  }
};

const hasClass = (element, name) => attribute(element, 'class')?.split(' ').includes(name);

/**
 * Reads the states of a card from the demo, as they stand in its source.
 *
 * @returns of each its name, the source of its sample, how many cards are in it and whether one of them is inline
 */
export const readStates = () => {
  const source = readFileSync(file, 'utf8');
  const elements = [...elementsIn(parse(source, {sourceCodeLocationInfo: true}))];
  return elements
    .filter((element) => hasClass(element, 'state'))
    .map((state) => {
      const sample = [...elementsIn(state)].find((element) => hasClass(element, 'sample'));
      const {startOffset, endOffset} = sample.sourceCodeLocation;
      const cards = [...elementsIn(sample)].filter(({tagName}) => tagName === 'nice-pick');
      return {
        name: attribute(state, 'id'),
        html: source.slice(startOffset, endOffset),
        cards: cards.length,
        isInline: cards.some((card) => attribute(card, 'variant') === 'inline'),
      };
    });
};
