import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {key} from '../../src/catalog/key.js';

describe('key', () => {
  describe('is one and the same for', () => {
    const same: readonly (readonly string[])[] = [
      ['Node.js', 'node-js', 'NodeJS', 'nodejs', ' node js ', 'NODE_JS', 'node․js'],
      ['PostgreSQL', 'postgresql', 'Postgre SQL', 'POSTGRESQL', 'postgre-sql'],
      ['C++', 'c++', 'C ++', 'Ｃ＋＋'],
      ['C#', 'c#', ' C # '],
      ['.NET', 'net', 'NET', '.net'],
      ['k8s', 'K8S', 'K8s '],
      ['few-shot learning', 'Few-Shot Learning', 'few shot learning', 'few‑shot–learning', 'FewShotLearning'],
      ['CI/CD', 'cicd', 'CI & CD', 'CI-CD'],
      ['Café', 'cafe', 'CAFE\u0301'],
      ['Vue.js (3)', 'vuejs3', 'Vue.js 3'],
      ['ﬁle', 'file'],
      ["Let's Encrypt", 'Let’s Encrypt', 'lets encrypt'],
    ];
    for (const names of same)
      it(names.join(', '), () => {
        expect(new Set(names.map(key)).size).to.equal(1);
        expect(key(names[0]!)).not.to.equal('');
      });
  });

  it('tells apart what only + and # tell apart', () => {
    expect(new Set(['C', 'C++', 'C#', 'F#', 'F', 'Notepad++', 'Notepad'].map(key)).size).to.equal(7);
  });

  it('keeps the letters of every script, and digits', () => {
    expect(key('Яндекс')).to.equal('яндекс');
    expect(key('微信 小程序')).to.equal('微信小程序');
    expect(key('Web3')).to.equal('web3');
  });

  it('keeps what makes another word of it in scripts that write vowels and tones as marks', () => {
    for (const words of [
      ['दिन', 'दान'],
      ['ป่า', 'ปา'],
      ['バス', 'ハス', 'パス'],
      ['கல்', 'கால்'],
    ])
      expect(new Set(words.map(key)).size, words.join(', ')).to.equal(words.length);
  });

  it('is empty where no letter, digit, + or # is left', () => {
    for (const name of ['', ' ', '…', '✓', '✔️', '🧊', '-', '()']) expect(key(name), name).to.equal('');
  });

  it('is its own key', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme'}), (name) => {
        expect(key(key(name))).to.equal(key(name));
      }),
      {seed: 20260223, numRuns: 2000},
    );
  });
});
