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
 * @param signal what ends it before its time, if it has not yet
 * @throws Problem when it cannot be had, takes too long, is too large or is not JSON
 */
export const fetchJson = async (url: string, field: string, signal?: AbortSignal): Promise<unknown> => {
  const ending = new AbortController();
  const end = (): void => ending.abort();
  // An AbortSignal.timeout would keep all that waits for it until it is over, and WebKit forgets an AbortSignal.any.
  const timer = setTimeout(end, longestWait);
  signal?.addEventListener('abort', end);
  let bytes = 0;
  let found = 'nothing (CORS?)';
  try {
    const {ok, status, body} = await fetch(url, {credentials: 'omit', referrerPolicy: 'no-referrer', signal: ending.signal});
    found = `status ${status}`;
    const reader = body!.getReader();
    const decoder = new TextDecoder();
    let text = '';
    while (ok) {
      const {done, value} = await reader.read();
      if (done) return JSON.parse(text);
      text += decoder.decode(value, {stream: true});
      if ((bytes += value.length) > mostBytes) break;
    }
    await reader.cancel();
  } catch {
    // What is wrong is told below.
  } finally {
    clearTimeout(timer);
  }
  const expected =
    bytes > mostBytes ? `at most ${mostBytes} bytes` : ending.signal.aborted ? `an answer in ${longestWait / 1000} s` : `JSON, got ${bytes ? 'something else' : found},`;
  throw new Problem(field, `${expected} from ${url}`);
};
