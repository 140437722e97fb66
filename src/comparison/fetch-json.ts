import {Problem} from './problem.js';

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
 * @param signals what ends it before its time
 * @throws Problem when it cannot be had, takes too long, is too large or is not JSON
 */
export const fetchJson = async (url: string, field: string, ...signals: AbortSignal[]): Promise<unknown> => {
  const timeout = AbortSignal.timeout(longestWait);
  let bytes = 0;
  let found = 'nothing (CORS?)';
  try {
    const {ok, status, body} = await fetch(url, {credentials: 'omit', referrerPolicy: 'no-referrer', signal: AbortSignal.any([timeout, ...signals])});
    found = `status ${status}`;
    const reader = body!.getReader();
    const chunks: BlobPart[] = [];
    while (ok) {
      const {done, value} = await reader.read();
      if (done) return await new Response(new Blob(chunks)).json();
      chunks.push(value);
      if ((bytes += value.length) > mostBytes) break;
    }
    await reader.cancel();
  } catch {
    // What is wrong is told below.
  }
  const expected = bytes > mostBytes ? `at most ${mostBytes} bytes` : timeout.aborted ? `an answer in ${longestWait / 1000} s` : `JSON, got ${bytes ? 'something else' : found},`;
  throw new Problem(field, `${expected} from ${url}`);
};
