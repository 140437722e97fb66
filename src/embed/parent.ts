// What a page with frames of embed.html may load: it gives each of them the height
// of its card, and tells them whether the page is light or dark. It listens, so that
// frames may come at any time, and twice it does the same as once.
import type {FrameMessage, PageMessage} from './message.js';

const least = 60;
const most = 4000;

const findFrames = (): HTMLIFrameElement[] => [...document.querySelectorAll('iframe')].filter(({src}) => /^[^?#]*\/embed\.html\?/.test(src));

const greet = (frame: HTMLIFrameElement): void => {
  const {colorScheme} = getComputedStyle(frame);
  const scheme = colorScheme === 'normal' ? (document.querySelector<HTMLMetaElement>('meta[name="color-scheme"]')?.content ?? 'light') : colorScheme;
  frame.contentWindow!.postMessage({type: 'nice-pick-page', scheme} satisfies PageMessage, '*');
};

addEventListener('message', ({source, origin, data}: MessageEvent<Partial<FrameMessage> | null>) => {
  if (data?.type !== 'nice-pick-height' || !Number.isInteger(data.height)) return;
  const frame = findFrames().find(({contentWindow}) => contentWindow === source);
  // In a sandbox the origin is "null"; any other than the frame's own is of a page that the frame has gone to since.
  if (!frame || (origin !== 'null' && origin !== new URL(frame.src).origin)) return;
  const border = getComputedStyle(frame).boxSizing === 'border-box' ? frame.offsetHeight - frame.clientHeight : 0;
  frame.style.height = `${Math.min(Math.max(data.height!, least), most) + border}px`;
  greet(frame);
});

const greetAll = (): void => findFrames().forEach(greet);
greetAll();
// A switch between light and dark is an attribute of the page's root or of its body.
const watch = new MutationObserver(greetAll);
for (const element of [document.documentElement, document.body]) if (element) watch.observe(element, {attributes: true});
