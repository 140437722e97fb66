/* global addEventListener, atob, HTMLInputElement, TextDecoder, XMLSerializer */
// A page that does with a payload all that careless pages do: nothing here is guarded.
// It is no module, and loads before what it is given, so that a payload can call `fired`.
window.hasFired = false;
window.fired = () => {
  window.hasFired = true;
};
addEventListener('message', ({data}) => data === 'fired' && window.fired());

const {control, text} = JSON.parse(document.currentScript.dataset.payload);

const insert = (markup) => {
  const box = document.createElement('div');
  document.body.append(box);
  box.innerHTML = markup;
  return box;
};

const attempt = (action) => {
  try {
    return action();
  } catch {
    // A payload that does not fit here may fit in the next place.
    return undefined;
  }
};

/** Removes what is known to run, as a sanitizer that thinks of elements and attributes alone. */
const sanitize = (root) => {
  for (const element of root.querySelectorAll('*')) {
    if (element.localName === 'script') element.remove();
    for (const {name, value} of [...element.attributes]) if (/^on/i.test(name) || /^\s*javascript:/i.test(value)) element.removeAttribute(name);
  }
};

/** Every name under which a page may look for something of its own. */
const lookUps = () => [
  window.settings,
  window.settings?.address,
  ...'cookie body head getElementById querySelector createElement currentScript defaultView adoptedStyleSheets documentElement readyState'.split(' ').map((name) => document[name]),
];

const formNames = 'attributes childNodes parentNode remove getAttribute setAttribute innerHTML nodeName'.split(' ');

const controls = {
  html: () => insert(text),
  address: () => {
    const link = document.createElement('a');
    link.setAttribute('href', text);
    const frame = document.createElement('iframe');
    frame.setAttribute('src', text);
    document.body.append(link, frame);
  },
  decoded: () => {
    const decoders = [
      (text) => insert(text).textContent,
      (text) => insert(insert(text).textContent).textContent,
      decodeURIComponent,
      (text) => decodeURIComponent(decodeURIComponent(text)),
      unescape,
      (text) => new Function(`return "${text}"`)(),
      atob,
      (text) => text.normalize('NFKC'),
      (text) => text.replace(/[\0\xad\u200b\ufeff\u202a-\u202e]/g, ''),
      (text) => text.replace(/\+(\w+)-/g, (_, code) => new TextDecoder('utf-16be').decode(Uint8Array.from(atob(code), (letter) => letter.charCodeAt(0)))),
    ];
    for (const decode of decoders) attempt(() => insert(decode(text)));
  },
  template: () => {
    const run = (code) => attempt(() => new Function(`with ({$on: run => run, _c: run => run}) return ${code}`)()) ?? attempt(() => new Function(code)());
    const marks = /\{\{\{(.+?)\}\}\}|\{\{(.+?)\}\}|\[\[\$?\{?(.+?)\}?\]\]|<%[=-]?(.+?)%>|<\?=(.+?)\?>|@\((.+?)\)(?=$|\s)|\{[%#@]?(?:if|html)?(.+?)%?\}/g;
    const box = insert(text.replace(marks, (_, ...found) => run(found.find((code) => typeof code === 'string'))));
    for (const element of box.querySelectorAll('*'))
      for (const {name, value} of element.attributes) if (/^(ng-|v-|x-|hx-on|data-bind|[:@([])/.test(name)) run(name === 'data-bind' ? `({${value}})` : value);
  },
  merge: () => {
    const merge = (into, from) => {
      for (const name in from) {
        if (typeof from[name] === 'object') merge((into[name] ??= {}), from[name]);
        else {
          // What is written as a path is set at the end of it.
          const path = name.split(/[.[\]]+/).filter(Boolean);
          const last = path.pop();
          path.reduce((object, step) => (object[step] ??= {}), into)[last] = from[name];
        }
      }
    };
    merge({}, JSON.parse(text));
    if ({}.fired || Function.prototype.fired) window.fired();
  },
  clobbered: () => {
    const before = lookUps();
    const box = insert(text);
    setTimeout(() => {
      if (lookUps().some((found, index) => found !== before[index])) window.fired();
      const form = box.querySelector('form');
      if (form && formNames.some((name) => form[name] instanceof HTMLInputElement)) window.fired();
    }, 100);
  },
  sanitized: () => {
    const parser = new DOMParser();
    attempt(() => {
      const page = parser.parseFromString(text, 'text/html');
      sanitize(page);
      insert(page.body.innerHTML);
    });
    attempt(() => {
      const page = parser.parseFromString(`<div xmlns="http://www.w3.org/1999/xhtml">${text}</div>`, 'application/xhtml+xml');
      if (page.querySelector('parsererror')) return;
      sanitize(page);
      insert(new XMLSerializer().serializeToString(page.documentElement));
    });
  },
  filtered: () =>
    insert(
      text
        .replace(/<script[^>]*>[\s\S]*?<\/script>/gi, '')
        .replace(/on\w+=/g, '')
        .replaceAll('javascript:', ''),
    ),
};

addEventListener('load', async () => {
  const {provoke} = await import('/tests/trust/security/pages/provoke.mjs');
  attempt(() => controls[control]?.());
  attempt(() => provoke(document.body));
  // What has been opened, changed or drawn by then may offer more.
  setTimeout(() => attempt(() => provoke(document.body)), 200);
});
