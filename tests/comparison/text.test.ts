import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {plain, safeHref} from '../../src/comparison/text.js';
import {safeAddresses, texts, unsafeAddresses} from './texts.js';

describe('plain', () => {
  it('is a string itself, to the letter', () => {
    for (const text of texts) expect(plain(text)).to.equal(text);
  });

  it('is the words of a text with marks, one after the other', () => {
    expect(plain([{text: 'Use '}, {text: 'npm', code: true}, {text: ' or '}, {text: 'pnpm', href: 'https://pnpm.io/', em: true}])).to.equal('Use npm or pnpm');
  });

  it('is empty where there is no text', () => {
    expect(plain(undefined)).to.equal('');
    expect(plain('')).to.equal('');
    expect(plain([])).to.equal('');
  });
});

describe('safeHref', () => {
  for (const address of safeAddresses)
    it(`lets ${address} through as it is`, () => {
      expect(safeHref(address)).to.equal(address);
    });

  for (const address of unsafeAddresses)
    it(`holds ${JSON.stringify(address)} back`, () => {
      expect(safeHref(address)).to.equal(undefined);
    });

  it('makes an e-mail address one that can be followed', () => {
    expect(safeHref('ada@example.com')).to.equal('mailto:ada@example.com');
    expect(safeHref("o'brien@example.com")).to.equal("mailto:o'brien@example.com");
    expect(safeHref('ada.king+picks@mail.example.co.uk')).to.equal('mailto:ada.king+picks@mail.example.co.uk');
  });

  it('lets nothing through that this browser takes for another scheme', () => {
    const scheme = fc.constantFrom('javascript', 'data', 'vbscript', 'blob', 'file', 'https', 'mailto', '');
    const noise = fc.string({unit: fc.constantFrom('\0', '\t', '\n', '\r', ' ', '\x1f', '\u00a0', '\u200b', ':', '/', '\\', '?', '#', '@', 'a', 'S', '%', '&')});
    let tried = 0;
    fc.assert(
      fc.property(noise, scheme, noise, noise, (before, name, within, after) => {
        const cut = Math.floor(name.length / 2);
        const href = safeHref(before + name.slice(0, cut) + within + name.slice(cut) + after);
        if (href === undefined) return;
        const link = document.createElement('a');
        link.href = href;
        tried++;
        // An address that cannot be parsed has no scheme, and leads nowhere.
        expect(['http:', 'https:', 'mailto:', ':', ''], JSON.stringify(href)).to.include(link.protocol);
      }),
      {seed: 20260223, numRuns: 5000},
    );
    expect(tried).to.be.above(100);
  });
});
