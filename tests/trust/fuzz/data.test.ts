import fc from 'fast-check';
import {NicePick} from '../../../src/index.js';
import {anyDocument, hostile, strange} from './texts.js';
import {endOf, expectNone, hold, listen, pictureOf, tick, World} from './world.js';

const fallback = '<p>The author’s words</p>';

/** Gives a card its comparison in some way, and tells what it came to. */
const come = async (world: World, give: (card: NicePick) => void, attributes: Record<string, string>): Promise<{kind: string; message: string; picture: string}> => {
  const card = document.createElement('nice-pick');
  const heard = listen(card);
  for (const [name, value] of Object.entries(attributes)) card.setAttribute(name, value);
  card.innerHTML = fallback;
  give(card);
  const before = card.outerHTML;
  world.place.append(card);
  await world.finish();
  const {kind, message, faults} = endOf(card, heard);
  if (heard.readies.length + heard.errors.filter(({fatal}) => fatal).length !== 1) faults.push(`it ends ${heard.readies.length + heard.errors.length} times`);
  if (card.outerHTML !== before) faults.push('the author’s content has changed');
  faults.push(...world.strays());
  expectNone(faults);
  const picture = pictureOf(card);
  card.remove();
  return {kind, message, picture};
};

const attributes = fc.record(
  {
    variant: fc.constantFrom('card', 'compact', 'inline', 'x'),
    lang: fc.constantFrom('en', 'de', 'ar', 'en_US', 'x', ''),
    'heading-level': fc.constantFrom('1', '6', '7', ''),
    pick: fc.constantFrom('a', 'b', 'tie', 'React', ''),
    reason: fc.constantFrom('Because', '<b>'),
  },
  {requiredKeys: []},
);

describe('any comparison', () => {
  it('that a script sets, comes to one end', () =>
    hold(
      fc.asyncProperty(fc.oneof(anyDocument, strange), attributes, async (value, attributes) => {
        const world = new World();
        try {
          await come(world, (card) => (card.comparison = value as never), {a: 'one', b: 'two', ...attributes});
        } finally {
          world.close();
        }
      }),
    ));

  it('that cannot even be looked at, comes to one end', () =>
    hold(
      fc.asyncProperty(fc.constantFrom(...(Object.keys(hostile) as (keyof typeof hostile)[])), attributes, async (name, attributes) => {
        const world = new World();
        try {
          await come(world, (card) => (card.comparison = hostile[name]() as never), attributes);
        } finally {
          world.close();
        }
      }),
    ));

  it('in JSON comes to the same end in every way in', () =>
    hold(
      fc.asyncProperty(anyDocument, attributes, async (value, attributes) => {
        fc.pre(!!value);
        const world = new World();
        try {
          const json = JSON.stringify(value);
          const set = await come(world, (card) => (card.comparison = JSON.parse(json) as never), attributes);
          const script = await come(
            world,
            (card) => {
              const element = document.createElement('script');
              element.type = 'application/json';
              element.textContent = json;
              card.append(element);
            },
            attributes,
          );
          const answer = globalThis.fetch;
          globalThis.fetch = () => Promise.resolve(new Response(json));
          const fetched = await come(world, (card) => (card.src = '/any.json'), attributes);
          globalThis.fetch = answer;
          for (const [way, other] of Object.entries({script, fetched}))
            for (const field of ['kind', 'message', 'picture'] as const)
              // The bytes of a document cannot hold half a character.
              if (set[field] !== other[field] && !/\\ud[89a-f]/i.test(json)) throw new Error(`${way} differs in ${field}:\n${set[field]}\n${other[field]}`);
        } finally {
          world.close();
        }
      }),
    ));

  it('in a body that is no JSON comes to an error', () =>
    hold(
      fc.asyncProperty(
        fc.oneof(
          fc.string({unit: 'binary'}),
          fc.uint8Array().map((bytes) => bytes as BlobPart),
          fc.json().map((json) => json.slice(0, -1)),
        ),
        async (body) => {
          const world = new World();
          try {
            globalThis.fetch = () => Promise.resolve(new Response(body));
            await come(world, (card) => (card.src = '/any.json'), {});
            await tick();
          } finally {
            world.close();
          }
        },
      ),
    ));
});
