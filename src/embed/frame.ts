// What embed.html runs: draws one card from the query of the frame's address, says
// in words what is wrong with it, and tells the page how high it is.
import type {NicePickErrorEvent} from '../events.js';
import type {FrameMessage, PageMessage} from './message.js';
import {readQuery} from './query.js';

// The scripts are there, and from here on nothing is loaded but the catalog. The policy in embed.html has to let in any
// server: its name is not known there, and in a sandbox WebKit takes 'self' for the opaque origin, which no script is of.
const policy = document.createElement('meta');
policy.httpEquiv = 'Content-Security-Policy';
policy.content = `default-src 'none'; connect-src ${new URL('catalog/', location.href).href.replace(/[;,]/g, encodeURIComponent)}`;
document.head.append(policy);

const {attributes, problems, fatal} = readQuery(location.search);

const box = document.createElement('section');
const heading = document.createElement('b');
const list = document.createElement('ul');
heading.textContent = 'Something is wrong here';
box.append(heading, list);

const say = (problem: string): void => {
  const entry = document.createElement('li');
  entry.textContent = problem;
  list.append(entry);
  document.body.append(box);
};

const drawCard = (): void => {
  const card = document.createElement('nice-pick');
  card.addEventListener('nice-pick-ready', () => (document.title = card.shadowRoot!.querySelector('[part=title]')!.textContent.trim()));
  card.addEventListener('nice-pick-error', ({problem: {field, message}, fatal}: NicePickErrorEvent) => {
    if (fatal) heading.textContent = 'There is no card here';
    say(message);
    if (field === 'catalog' && origin === 'null')
      say('A frame in a sandbox is an origin of its own, so the server of the catalog has to send the header “Access-Control-Allow-Origin: *”.');
  });
  for (const [name, value] of attributes) card.setAttribute(name, value);
  document.title = `${attributes.get('a')!} vs ${attributes.get('b')!}`;
  document.body.prepend(card);
};

for (const problem of problems) say(problem);
const isDefined = !!customElements.get('nice-pick');
if (!isDefined) say('There is no script nice-pick.classic.js beside embed.html.');
if (isDefined && !fatal) drawCard();
else heading.textContent = 'There is no card here';

/** A frame of another scheme than its page's has an opaque canvas, so it is light, as most pages are, until the page or its address says otherwise. */
const follow = (scheme: string): void => void (document.documentElement.style.colorScheme = scheme);
follow(parent === window ? 'light dark' : (attributes.get('theme') ?? ''));

/** The height is no secret, and a page in a sandbox has no origin to name. */
const tell = (): void => {
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  if (height > 0) parent.postMessage({type: 'nice-pick-height', height} satisfies FrameMessage, '*');
};

if (parent !== window) {
  let isHeard = false;
  new ResizeObserver(tell).observe(document.body);
  // Off screen, browsers let observers of another origin's frames wait, and the page should have the height before.
  addEventListener('load', tell);
  addEventListener('message', ({source, data}: MessageEvent<Partial<PageMessage> | null>) => {
    if (source !== parent || data?.type !== 'nice-pick-page') return;
    follow(`${data.scheme}`);
    if (!isHeard) tell();
    isHeard = true;
  });
}
