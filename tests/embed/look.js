// Put into the pages in frames by the tests' server: a page of another origin cannot be
// looked into, so it tells what it shows when it is asked, and sends what it is given.
const faults = [];
window.addEventListener('securitypolicyviolation', ({violatedDirective, blockedURI}) => faults.push(`${violatedDirective} ${blockedURI}`));
window.addEventListener('error', ({message}) => faults.push(message));
window.addEventListener('unhandledrejection', ({reason}) => faults.push(`${reason}`));
window.alert = () => faults.push('a script that was put in has run');

const look = () => {
  const {body, documentElement: page} = document;
  const root = document.querySelector('nice-pick')?.shadowRoot;
  const card = root?.querySelector('[part~=card]');
  return {
    origin: window.origin,
    title: document.title,
    card: card?.innerText ?? '',
    said: body.querySelector('section')?.innerText ?? '',
    links: [...(root?.querySelectorAll('a') ?? [])].map(({href}) => href),
    strangers: document.querySelectorAll('body :not(nice-pick, section, b, ul, li, noscript)').length + (root?.querySelectorAll('img, script, iframe, object').length ?? 0),
    surface: card ? getComputedStyle(card).backgroundColor : '',
    scheme: getComputedStyle(page).colorScheme,
    height: Math.ceil(body.getBoundingClientRect().height),
    scrolls: page.scrollHeight > page.clientHeight,
    overflows: page.scrollWidth > page.clientWidth,
    faults,
  };
};

window.addEventListener('message', async ({data, source}) => {
  if (data?.type === 'open') document.querySelector('nice-pick').shadowRoot.querySelector('summary').click();
  if (data?.type === 'send') (data.to === undefined ? window.parent : window.parent.frames[data.to]).postMessage(data.message, '*');
  if (data?.type === 'fetch') {
    const status = await fetch(data.url).then(
      ({status}) => status,
      () => 'refused',
    );
    source.postMessage({type: 'fetched', status}, '*');
  }
  if (data?.type === 'look') source.postMessage({type: 'seen', ...look()}, '*');
});
