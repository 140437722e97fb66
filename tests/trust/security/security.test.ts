import {expect} from '@open-wc/testing';

interface Told {
  readonly crosses: readonly string[];
  readonly policies: readonly {readonly name: string; readonly address: string; readonly policy: object | null}[];
}

/** What a page with cards says of itself. */
interface Read {
  readonly lines: readonly string[];
}

interface Judge {
  readonly isDone: (read: Read) => boolean;
  readonly findFaults: (policy: object, read: Read) => readonly string[];
  readonly findRefusalFaults: (read: Read) => readonly string[];
}

const {crosses, policies} = (globalThis as unknown as {told: Told}).told;
// @ts-expect-error -- it has no types of its own: it also runs in pages of the tests
const {isDone, findFaults, findRefusalFaults} = (await import('./pages/judge.mjs')) as Judge;

/** Opens a page in a frame until it says what is waited for. */
const open = async <T>(address: string, find: (said: {result?: unknown; read?: Read}) => T | undefined, sandbox?: string): Promise<T> => {
  const frame = document.createElement('iframe');
  if (sandbox !== undefined) frame.setAttribute('sandbox', sandbox);
  frame.width = '900';
  frame.height = '4000';
  frame.src = address;
  let last: unknown;
  // Cards wait until they are near, which in a frame of another origin is when they are seen.
  let place = 0;
  const scroll = setInterval(() => {
    place = (place + innerHeight / 2) % 4000;
    scrollTo(0, place);
  }, 100);
  try {
    return await new Promise<T>((resolve, reject) => {
      addEventListener('message', ({data, source}: MessageEvent<{result?: unknown; read?: Read}>) => {
        if (source !== frame.contentWindow) return;
        last = data;
        const found = find(data);
        if (found !== undefined) resolve(found);
      });
      setTimeout(() => reject(new Error(`waited in vain for ${address}, which said ${JSON.stringify(last)?.slice(0, 3000)}`)), 60_000);
      document.body.append(frame);
    });
  } finally {
    clearInterval(scroll);
    frame.remove();
  }
};

describe('cards with payloads in every field', () => {
  for (const address of crosses)
    it(`run nothing on ${address}`, async () => {
      const {cards, faults} = await open(address, ({result}) => result as {cards: number; faults: string[]} | undefined);
      expect(faults.join('\n')).to.equal('');
      expect(cards).to.be.above(20);
    });
});

describe('cards under a policy', () => {
  for (const {name, address, policy} of policies)
    it(`${policy ? 'are drawn' : 'leave what the author put inside'}: ${name}`, async () => {
      const read = await open(address, ({read}) => (read && (policy ? isDone(read) : read.lines.length > 0) ? read : undefined));
      expect((policy ? findFaults(policy, read) : findRefusalFaults(read)).join('\n')).to.equal('');
    });
});
