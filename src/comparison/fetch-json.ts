import {Problem, type ProblemCode} from './problem.js';

/** The most that is read of one document, in bytes. */
export const mostBytes = 262_144;
/** The longest that is waited for one document, in milliseconds. */
export const longestWait = 10_000;

/**
 * Fetches and parses a JSON document, without credentials and without telling
 * the server which page asks.
 *
 * @param url where it is
 * @param field the attribute that asked for it, for the message
 * @param signal gives up when it is aborted
 * @throws Problem when it cannot be had, takes too long, is too large or is not JSON
 */
export const fetchJson = async (url: string, field: string, signal?: AbortSignal): Promise<unknown> => {
  const late = AbortSignal.timeout(longestWait);
  const fail = (code: ProblemCode, expected: string): never => {
    throw new Problem(code, field, `expected ${expected} from ${url}`);
  };
  const parts: BlobPart[] = [];
  try {
    const {ok, status, body} = await fetch(url, {credentials: 'omit', referrerPolicy: 'no-referrer', signal: signal ? AbortSignal.any([signal, late]) : late});
    if (!ok) fail('network', `JSON, got status ${status}`);
    const reader = body!.getReader();
    let bytes = 0;
    for (let chunk; !(chunk = await reader.read()).done; ) {
      parts.push(chunk.value as BlobPart);
      if ((bytes += chunk.value.length) > mostBytes) {
        void reader.cancel();
        fail('size', `at most ${mostBytes} bytes`);
      }
    }
  } catch (error) {
    if (error instanceof Problem || signal?.aborted) throw error;
    if (late.aborted) fail('timeout', `an answer in ${longestWait / 1000} s`);
    fail('network', 'an answer (with Access-Control-Allow-Origin, if it is foreign)');
  }
  return new Blob(parts).text().then(JSON.parse).catch((error: Error) => fail('json', `JSON (${error.message})`));
};
