import assert from 'node:assert/strict';
import {test} from 'node:test';
import {toItem} from '../../src/catalog/build/build.js';
import {loadSource} from '../../src/catalog/build/load.js';
import {checkItem} from '../../src/comparison/check.js';
import {plain} from '../../src/comparison/text.js';
import type {Item, Side} from '../../src/comparison/types.js';
import {en} from '../../src/messages/en.js';
import {decide} from '../../src/verdict/decide.js';
import {describe} from '../../src/verdict/words.js';

const source = loadSource();
const items: Item[] = [...source.items.values()].map((item) =>
  checkItem(
    toItem(
      item,
      source,
      (slug) => slug,
      source.figures.filter(({slug}) => slug === item.slug),
    ),
    item.slug,
    (problem) => assert.fail(problem),
  ),
);

const mirror = (side: Side | null): Side | null => (side === 'a' ? 'b' : side === 'b' ? 'a' : null);

test('the catalog is large enough to mean something', () => {
  assert.ok(items.length >= 400, `${items.length} items`);
  assert.ok(source.figures.length >= 400, `${source.figures.length} figures`);
});

test('for every pair of the catalog, swapping the sides changes neither the winner nor the ground', () => {
  let decided = 0;
  for (const [index, a] of items.entries())
    for (const b of items.slice(index + 1)) {
      const verdict = decide(a, b);
      const swapped = decide(b, a);
      if (verdict.winner !== mirror(swapped.winner) || verdict.basis !== swapped.basis || verdict.evidence?.a !== swapped.evidence?.b)
        assert.fail(`${a.name} against ${b.name}: ${verdict.winner ?? 'nobody'} by ${verdict.basis}, and swapped ${swapped.winner ?? 'nobody'} by ${swapped.basis}`);
      if (verdict.winner) decided++;
    }
  assert.ok(decided > 1000, `only ${decided} pairs have a winner`);
});

test('for every pair of one group, the words are whole', () => {
  for (const a of items)
    for (const b of items) {
      if (a === b || a.group === undefined || plain(a.group) !== plain(b.group)) continue;
      const {headline, basis, relation} = describe(decide(a, b), {a, b}, en, plain);
      for (const phrase of [headline, basis, relation]) assert.doesNotMatch([phrase].flat().join(''), /undefined|null|\[object|[{}]|\s{2}/);
      assert.notEqual([headline].flat().join(''), '');
    }
});
