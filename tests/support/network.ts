import {catalog} from './card.js';

const original = globalThis.fetch;
const wait = globalThis.setTimeout;

/** A request that was made, and how to answer it. */
export interface Asked {
  readonly url: string;
  readonly request: Request;
  readonly answer: (response: Response) => void;
  readonly fail: (error: Error) => void;
}

export const json = (value: unknown): Response => new Response(JSON.stringify(value), {headers: {'content-type': 'application/json'}});

/** Holds every request back until a test answers it. */
export const holdRequests = (): Asked[] => {
  const asked: Asked[] = [];
  globalThis.fetch = (input, init) => {
    const request = new Request(input, init);
    return new Promise((resolve, reject) => {
      request.signal.addEventListener('abort', () => reject(request.signal.reason as Error));
      asked.push({url: request.url, request, answer: resolve, fail: reject});
    });
  };
  return asked;
};

/** Lets every request through, and notes it. */
export const noteRequests = (): Request[] => {
  const requests: Request[] = [];
  globalThis.fetch = (input, init) => {
    requests.push(new Request(input, init));
    return original(input, init);
  };
  return requests;
};

/** Answers every request at once. */
export const answerRequests = (answer: (url: string) => Response | Promise<Response>): void => {
  globalThis.fetch = async (input, init) => answer(new Request(input, init).url);
};

/** Makes waits of seconds short ones, and tells how long they were to be, in milliseconds. */
export const hurry = (): number[] => {
  const waits: number[] = [];
  globalThis.setTimeout = ((act: () => void, milliseconds: number) => {
    if (milliseconds < 5000) return wait(act, milliseconds);
    waits.push(milliseconds);
    return wait(act, 30);
  }) as typeof setTimeout;
  return waits;
};

let copies = 0;

/** An address under which nothing has been fetched yet. It has the tests' catalog behind it once requests are served. */
export const freshCatalog = (): string => `/copy-${copies++}/`;

/** What the real catalog answers to a request for a copy of it. */
export const fromCatalog = (url: string): Promise<Response> => original(url.replace(/\/copy-\d+\//, catalog));

/** Serves every copy of the catalog from the real one, and notes what is asked for. */
export const serveCopies = (): Request[] => {
  const requests: Request[] = [];
  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    requests.push(request);
    return fromCatalog(request.url);
  };
  return requests;
};

afterEach(() => {
  globalThis.fetch = original;
  globalThis.setTimeout = wait;
});
