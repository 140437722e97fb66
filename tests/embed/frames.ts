import {waitUntil} from '@open-wc/testing';

/** What a page in a frame shows, as it tells itself (look.js). */
export interface Seen {
  readonly origin: string;
  readonly title: string;
  /** The text of the card, as it is laid out. */
  readonly card: string;
  /** What the frame says is wrong. */
  readonly said: string;
  readonly links: readonly string[];
  /** How many elements there are that are neither the card's nor the frame's own. */
  readonly strangers: number;
  /** The background of the card. */
  readonly surface: string;
  readonly scheme: string;
  readonly height: number;
  readonly scrolls: boolean;
  readonly overflows: boolean;
  /** Errors, violations of the policy, and scripts that should not have run. */
  readonly faults: readonly string[];
}

export interface Options {
  readonly sandbox?: string | undefined;
  /** Whether its server sends `Access-Control-Allow-Origin`; or has no script of the card; or a page that only says what it is told to. */
  readonly way?: 'open' | 'shut' | 'bare' | 'fake';
  readonly host?: 'localhost' | '127.0.0.1';
  readonly page?: string;
  readonly width?: number;
  readonly height?: number;
  readonly style?: string;
}

export const sandbox = 'allow-scripts allow-popups allow-popups-to-escape-sandbox';
export const light = 'rgb(255, 255, 255)';
export const dark = 'rgb(24, 26, 29)';

const frames: HTMLIFrameElement[] = [];

/** Puts a frame into the page, by default as the documentation says. */
export const place = (
  query: string,
  {sandbox: tokens = sandbox, way = 'open', host = 'localhost', page = 'embed.html', width = 600, height = 400, style = 'border: 0'}: Options = {},
): HTMLIFrameElement => {
  const frame = document.createElement('iframe');
  frame.src = `http://${host}:${location.port}/${way}/${page}${query && `?${query}`}`;
  if (tokens) frame.setAttribute('sandbox', tokens);
  frame.width = `${width}`;
  frame.height = `${height}`;
  frame.style.cssText = style;
  frames.push(frame);
  document.body.append(frame);
  return frame;
};

/** Asks the page in a frame what it shows. */
const look = (frame: HTMLIFrameElement): Promise<Seen | undefined> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => {
      removeEventListener('message', hear);
      resolve(undefined);
    }, 150);
    const hear = ({source, data}: MessageEvent<({type?: string} & Seen) | null>): void => {
      if (source !== frame.contentWindow || data?.type !== 'seen') return;
      clearTimeout(timer);
      removeEventListener('message', hear);
      resolve(data);
    };
    addEventListener('message', hear);
    frame.contentWindow!.postMessage({type: 'look'}, '*');
  });

/** Waits until the page in a frame shows what is sought. */
export const see = async (frame: HTMLIFrameElement, what: string, isSought: (seen: Seen) => boolean): Promise<Seen> => {
  let seen: Seen | undefined;
  await waitUntil(
    async () => {
      seen = await look(frame);
      return !!seen && isSought(seen);
    },
    what,
    {timeout: 10_000},
  ).catch((error: Error) => {
    throw new Error(`${error.message}: ${JSON.stringify(seen)}`);
  });
  return seen!;
};

export const seeCard = (frame: HTMLIFrameElement): Promise<Seen> => see(frame, 'a card', ({card}) => card.includes('Show all'));
export const seeOther = (frame: HTMLIFrameElement): Promise<Seen> => see(frame, 'a page of somebody else', ({title}) => title === 'A page of somebody else');
export const seeSaid = (frame: HTMLIFrameElement): Promise<Seen> => see(frame, 'what is wrong', ({said}) => !!said);

/** Has the page in a frame send a message: to its parent, or to another frame of it. */
export const sendFrom = (frame: HTMLIFrameElement, message: unknown, to?: number): void => frame.contentWindow!.postMessage({type: 'send', message, to}, '*');

/** Waits for a message of a type from the page in a frame. */
export const hear = (frame: HTMLIFrameElement, type: string): Promise<Record<string, unknown>> =>
  new Promise((resolve) => {
    const listen = ({source, data}: MessageEvent<Record<string, unknown> | null>): void => {
      if (source !== frame.contentWindow || data?.['type'] !== type) return;
      removeEventListener('message', listen);
      resolve(data);
    };
    addEventListener('message', listen);
  });

/** Has the page in a frame ask for something, and tells what comes of it: a status, or `refused`. */
export const fetchFrom = async (frame: HTMLIFrameElement, url: string): Promise<unknown> => {
  const answer = hear(frame, 'fetched');
  frame.contentWindow!.postMessage({type: 'fetch', url}, '*');
  return (await answer)['status'];
};

/** Loads the script for pages that hold frames. */
export const loadParent = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = `/open/embed.js?${Math.random()}`;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error('no embed.js'));
    document.head.append(script);
  });

afterEach(() => {
  for (const frame of frames.splice(0)) frame.remove();
});
