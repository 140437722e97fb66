import {expect, waitUntil} from '@open-wc/testing';
import {fetchJson, longestWait, mostBytes} from '../../src/comparison/fetch-json.js';
import {Problem} from '../../src/comparison/problem.js';
import {hurry} from '../support/network.js';

interface Asked {
  url: string;
  options: RequestInit;
}

/** Answers every request in this way, and tells which ones there were. */
const answer = (with_: (options: RequestInit) => Response | Promise<Response>): Asked[] => {
  const asked: Asked[] = [];
  globalThis.fetch = async (url, options = {}) => {
    asked.push({url: url as string, options});
    return with_(options);
  };
  return asked;
};

const address = 'https://example.com/comparison.json';

const problem = async (field = 'src'): Promise<Problem> => {
  try {
    await fetchJson(address, field);
  } catch (error) {
    expect(error).to.be.an.instanceOf(Problem);
    return error as Problem;
  }
  throw new Error('it found nothing wrong');
};

const fail = ({signal}: RequestInit, reject: (reason: unknown) => void): void => signal!.addEventListener('abort', () => reject(signal!.reason));

/** A JSON string of so many bytes. */
const jsonOf = (bytes: number): string => `"${'x'.repeat(bytes - 2)}"`;

const streamOf = (...chunks: string[]): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start: (controller) => {
      for (const chunk of chunks) controller.enqueue(new TextEncoder().encode(chunk));
      controller.close();
    },
  });

describe('fetchJson', () => {
  it('gives what the document says', async () => {
    const asked = answer(() => new Response('{"a": "React", "pros": ["é", "🧊"]}'));
    expect(await fetchJson(address, 'src')).to.deep.equal({a: 'React', pros: ['é', '🧊']});
    expect(asked.map(({url}) => url)).to.deep.equal([address]);
  });

  it('asks without credentials and without a referrer', async () => {
    const asked = answer(() => new Response('1'));
    await fetchJson(address, 'src');
    expect(asked[0]!.options.credentials).to.equal('omit');
    expect(asked[0]!.options.referrerPolicy).to.equal('no-referrer');
  });

  it('puts a document together from pieces, cut anywhere', async () => {
    const bytes = new TextEncoder().encode('{"a": "é🧊"}');
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
        controller.close();
      },
    });
    answer(() => new Response(body));
    expect(await fetchJson(address, 'src')).to.deep.equal({a: 'é🧊'});
  });

  describe('says what is wrong, with the field that asked and the address, where', () => {
    it('there is no such document', async () => {
      answer(() => new Response('{"a": "a page that says so"}', {status: 404}));
      const {field, message} = await problem();
      expect(field).to.equal('src');
      expect(message)
        .to.match(/^src: /)
        .and.contain('404')
        .and.contain(address);
    });

    it('the server fails', async () => {
      answer(() => new Response('{}', {status: 500}));
      expect((await problem('catalog')).message)
        .to.match(/^catalog: /)
        .and.contain('500')
        .and.contain(address);
    });

    it('it is not JSON', async () => {
      answer(() => new Response('<!doctype html><title>A page</title>'));
      const {field, message} = await problem();
      expect(field).to.equal('src');
      expect(message).to.contain('JSON').and.contain(address);
    });

    it('it is JSON that breaks off', async () => {
      answer(() => new Response('{"a": "React"'));
      expect((await problem()).message).to.contain('JSON');
    });

    it('it is empty', async () => {
      answer(() => new Response(''));
      expect((await problem()).message).to.contain('JSON');
    });

    it('there is no body at all', async () => {
      answer(() => new Response(null, {status: 204}));
      expect((await problem()).message)
        .to.contain('JSON')
        .and.contain('204');
    });

    it('the network fails, or the other origin does not allow it', async () => {
      answer(() => Promise.reject(new TypeError('Failed to fetch')));
      const {field, message} = await problem();
      expect(field).to.equal('src');
      expect(message).to.match(/CORS/).and.contain(address);
    });

    it('the network fails in the middle', async () => {
      answer(
        () =>
          new Response(
            new ReadableStream({
              start: (controller) => controller.enqueue(new TextEncoder().encode('{"a":')),
              pull: (controller) => controller.error(new TypeError('network error')),
            }),
          ),
      );
      expect((await problem()).field).to.equal('src');
    });
  });

  describe(`reads at most ${mostBytes} bytes`, () => {
    it('which is 256 KB', () => {
      expect(mostBytes).to.equal(256 * 1024);
    });

    it('and those it does read', async () => {
      answer(() => new Response(jsonOf(mostBytes)));
      expect(await fetchJson(address, 'src')).to.equal('x'.repeat(mostBytes - 2));
    });

    it('and not one more', async () => {
      answer(() => new Response(jsonOf(mostBytes + 1)));
      const {field, message} = await problem();
      expect(field).to.equal('src');
      expect(message).to.contain(`${mostBytes}`).and.contain(address);
    });

    it('counted in bytes, not in letters', async () => {
      answer(() => new Response(`"${'é'.repeat(mostBytes / 2)}"`));
      expect((await problem()).message).to.contain(`${mostBytes}`);
    });

    it('also where the first piece would be a document by itself', async () => {
      answer(() => new Response(streamOf('{"a": "React"}', ' '.repeat(mostBytes))));
      expect((await problem()).message).to.contain(`${mostBytes}`);
    });

    it('and stops asking for more', async () => {
      let pieces = 0;
      let isCancelled = false;
      const endless = new ReadableStream<Uint8Array>({
        pull: (controller) => {
          if (++pieces > 100) controller.error(new Error('read on for ever'));
          else controller.enqueue(new Uint8Array(65_536).fill(32));
        },
        cancel: () => {
          isCancelled = true;
        },
      });
      answer(() => new Response(endless));
      expect((await problem()).message).to.contain(`${mostBytes}`);
      await waitUntil(() => isCancelled, 'the body is still being read');
      expect(pieces).to.be.below(20);
    });
  });

  it('reads nothing of an answer that refuses', async () => {
    let isCancelled = false;
    answer(() => new Response(new ReadableStream({cancel: () => void (isCancelled = true)}), {status: 503}));
    expect((await problem()).message).to.contain('503');
    expect(isCancelled).to.equal(true);
  });

  it('ends before its time, with the signal that it was given for that', async () => {
    const ending = new AbortController();
    const asked = answer((options) => new Promise((_, reject) => fail(options, reject)));
    const reading = fetchJson(address, 'src', ending.signal);
    ending.abort();
    expect(await reading.catch((error: unknown) => error)).to.be.an.instanceOf(Problem);
    expect(asked[0]!.options.signal!.aborted).to.equal(true);
  });

  describe('waits no longer', () => {
    it('than ten seconds for an answer', async () => {
      const waits = hurry();
      answer((options) => new Promise((_, reject) => fail(options, reject)));
      const {field, message} = await problem();
      expect(waits).to.deep.equal([longestWait]);
      expect(longestWait).to.equal(10_000);
      expect(field).to.equal('src');
      expect(message).to.contain('10 s').and.contain(address);
    });

    it('nor for the rest of one that has begun', async () => {
      hurry();
      answer(
        (options) =>
          new Response(
            new ReadableStream({
              start: (controller) => {
                controller.enqueue(new TextEncoder().encode('{"a":'));
                fail(options, (reason) => controller.error(reason));
              },
            }),
          ),
      );
      expect((await problem()).message).to.contain('10 s');
    });
  });
});
