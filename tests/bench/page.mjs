/* global MessageChannel */
// What runs in the pages of the bench, as `globalThis.harness`.

const inPage = () => {
  /** Runs a script where it stands, without fetching it and with nothing of it in a cache. */
  const evaluate = (source) => {
    const script = document.createElement('script');
    script.textContent = `/* ${Math.random()} */${source}`;
    document.head.append(script);
  };

  const addSheet = (text) => {
    const sheet = document.createElement('style');
    sheet.textContent = text;
    document.head.append(sheet);
  };

  /** Cards that are custom elements: made by their tag, and given the comparison as a property. */
  const elements = (tag) => ({
    mount: async (container, comparison, count, contained) => {
      if (!contained) customElements.get(tag).contains = false;
      const cards = Array.from({length: count}, () => {
        const card = document.createElement(tag);
        card.comparison = comparison;
        return card;
      });
      container.append(...cards);
      await elements.drawn(cards.at(-1));
    },
    update: async (pick, container) => {
      for (const card of container.children) card.setAttribute('pick', pick);
      await elements.drawn(container.lastChild);
    },
  });

  /** Ours tells when it is drawn, Lit's has a promise of it, and the other draws at once. */
  elements.drawn = (card) => (card.localName === 'nice-pick' ? new Promise((resolve) => card.addEventListener('nice-pick-ready', resolve, {once: true})) : card.updateComplete);

  /** Cards that are markup. */
  const markup = ({near, far}) => ({
    mount: (container, comparison, count, contained) => {
      const shown = Array.from({length: count}, (_, index) => (contained && index >= 19 ? far : near));
      container.setHTMLUnsafe(shown.join(''));
    },
  });

  globalThis.harness = {
    /** Gets a card ready to be shown. */
    load: ({tag, script, sheet, markup: card}) => {
      if (sheet) addSheet(sheet);
      if (script) evaluate(script);
      harness.card = tag ? elements(tag) : card ? markup(card) : globalThis.bench;
    },
    show: (isShown) => {
      document.querySelector('main').hidden = !isShown;
    },
    mount: (comparison, count, contained) => harness.card.mount(document.querySelector('main'), comparison, count, contained),
    update: (pick) => harness.card.update(pick, document.querySelector('main')),

    /** Runs a change of the page within a frame, as its first callback, and waits until that frame is over, painted too. */
    frame: (change) =>
      new Promise((resolve, reject) => {
        requestAnimationFrame(async () => {
          const {port1, port2} = new MessageChannel();
          port1.onmessage = () => resolve();
          try {
            await change();
          } catch (error) {
            reject(error);
          }
          port2.postMessage(null);
        });
      }),

    /** What a reader gets to read, without the spaces that markup is laid out with. */
    texts: () => [...document.querySelector('main').children].map((card) => (card.shadowRoot ?? card).querySelector('article').textContent.replace(/\s+/g, '')),
  };
};

/** The same as text, for a page to begin with. */
export const harness = `(${inPage})()`;
