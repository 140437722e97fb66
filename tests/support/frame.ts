import {pause, until} from './card.js';

/** A page of its own, in a frame. */
export interface Frame {
  readonly page: Document;
  readonly view: Window & typeof globalThis;
  /** Writes one more piece of the page and lets the parser and the scripts go on. */
  readonly write: (piece: string) => Promise<void>;
  /** Ends the page. */
  readonly end: () => Promise<void>;
}

const frames: HTMLIFrameElement[] = [];
let ends = 0;

/** Opens a page that is written piece by piece. */
export const openFrame = (width = 600, height = 600): Frame => {
  const frame = document.createElement('iframe');
  frame.width = `${width}`;
  frame.height = `${height}`;
  frames.push(frame);
  document.body.append(frame);
  const page = frame.contentDocument!;
  page.open();
  // It is the one way to have a page parsed in pieces without a server that is slow.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const put = (piece: string): void => page.write(piece);
  return {
    page,
    view: frame.contentWindow as Window & typeof globalThis,
    write: (piece) => {
      put(piece);
      return pause(20);
    },
    end: async () => {
      // The page waits for this script before it says that its content is there, and so says it in a task of its own, as it
      // does when it comes from a network, and not within the script that closes it.
      put(`<script defer src="/tests/support/nothing.ts?${ends++}"></script>`);
      page.close();
      await until(() => page.readyState === 'complete', 'the page in the frame');
      await pause(20);
    },
  };
};

/** Loads the element in a frame, whose page may still be on its way. */
export const define = async ({page, view}: Frame): Promise<void> => {
  const script = page.createElement('script');
  script.type = 'module';
  script.src = '/src/index.ts';
  page.head.append(script);
  await until(() => view.customElements.get('nice-pick'), 'the element in the frame');
};

afterEach(() => {
  for (const frame of frames.splice(0)) frame.remove();
});
