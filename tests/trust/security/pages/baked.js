/* global addEventListener */
// Watches a page with baked cards from its first byte on. It is no module: a payload may call at once.
window.fires = 0;
window.fired = () => void window.fires++;
addEventListener('message', ({data}) => data === 'fired' && window.fired());

addEventListener('load', async () => {
  const {findForeign} = await import('/tests/trust/security/pages/inspect.mjs');
  const {provoke} = await import('/tests/trust/security/pages/provoke.mjs');
  const faults = [];
  const cards = document.querySelectorAll('nice-pick');
  let texts = 0;
  for (const card of cards) {
    const {shadowRoot, id, dataset} = card;
    if (!shadowRoot) {
      faults.push(`${id}: not baked`);
      continue;
    }
    for (const foreign of findForeign(shadowRoot)) if (foreign !== '<style>') faults.push(`${id}: ${foreign}`);
    for (const text of JSON.parse(dataset.shown)) {
      texts++;
      if (!shadowRoot.textContent.includes(text)) faults.push(`${id}: does not show ${JSON.stringify(text)}`);
    }
  }
  // The page holds its cards, what the author and the baking put into them, and nothing else.
  for (const element of document.querySelectorAll('body *'))
    if (!element.closest('nice-pick') && element.localName !== 'script') faults.push(`<${element.localName}> beside the cards`);
  for (const {localName} of document.querySelectorAll('nice-pick *'))
    if (!/^(table|thead|tbody|tr|t[hd]|p|b|a|br|ul|li|code|em|strong|script|span|bdi|caption)$/.test(localName)) faults.push(`<${localName}> in a card`);
  // The links of the author's own tables are the page's.
  for (const {attributes} of document.querySelectorAll('nice-pick [data-nice-pick], nice-pick [data-nice-pick] *'))
    for (const {name, value} of attributes)
      if (/^(on|src)/.test(name) || (name === 'href' && /^\s*(?!https?:|mailto:)[a-z]+:/i.test(value))) faults.push(`attribute ${name} in what was baked`);
  for (const script of document.querySelectorAll('body script'))
    if (script.type === 'application/ld+json') JSON.parse(script.textContent);
    else if (script.type !== 'application/json') faults.push('a script in the page');
  for (const {shadowRoot} of cards) if (shadowRoot) provoke(shadowRoot);
  const marker = document.createElement('img');
  const told = new Promise((resolve) => marker.addEventListener('error', resolve));
  marker.src = 'marker:';
  await told;
  if (window.fires) faults.push(`${window.fires} payloads have worked`);
  window.result = {cards: cards.length, texts, faults};
});
