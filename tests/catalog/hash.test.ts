import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {shardOf, skeletonOf} from '../../src/catalog/hash.js';

describe('shardOf', () => {
  it('is FNV-1a of 32 bits, by its published values', () => {
    const published = {'': 0x811c9dc5, a: 0xe40c292c, b: 0xe70c2de5, foo: 0xa9f37ed7, foobar: 0xbf9cf968};
    for (const [key, hash] of Object.entries(published)) expect(shardOf(key, 2 ** 32), key).to.equal(hash);
  });

  it('is always the number of a shard', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme'}), fc.integer({min: 1, max: 5000}), (key, shards) => {
        const shard = shardOf(key, shards);
        expect(Number.isInteger(shard) && shard >= 0 && shard < shards, `${key} in ${shard}`).to.equal(true);
        expect(shardOf(key, shards)).to.equal(shard);
      }),
      {seed: 20260223, numRuns: 2000},
    );
  });

  it('spreads keys evenly', () => {
    const shards = 50;
    const counts = Array.from({length: shards}, () => 0);
    for (let index = 0; index < 10_000; index++) counts[shardOf(`name${index}`, shards)]!++;
    expect(Math.min(...counts)).to.be.above(120);
    expect(Math.max(...counts)).to.be.below(280);
  });
});

describe('skeletonOf', () => {
  it('is the letters but the vowels, each once, in order', () => {
    expect(skeletonOf('react')).to.equal('crt');
    expect(skeletonOf('')).to.equal('');
    expect(skeletonOf('aeiou')).to.equal('');
  });

  it('stays as it is where letters are turned round, doubled, or vowels are wrong', () => {
    const near: readonly (readonly [string, string])[] = [
      ['react', 'raect'],
      ['postgresql', 'postgressql'],
      ['kubernetes', 'kubernets'],
      ['kubernetes', 'kuberneets'],
      ['typescript', 'tyepscript'],
      ['angular', 'anguler'],
    ];
    for (const [name, misspelt] of near) expect(skeletonOf(misspelt), misspelt).to.equal(skeletonOf(name));
  });

  it('changes where a letter that matters does', () => {
    expect(skeletonOf('react')).not.to.equal(skeletonOf('preact'));
    expect(skeletonOf('c')).not.to.equal(skeletonOf('c++'));
  });
});
