/* global addEventListener */
import {payloads} from './payloads.mjs';

const together = 40;

/**
 * Puts every payload into every parameter of embed.html, and looks after what the
 * frames draw. Their address is all that anybody may write.
 */
export const runEmbed = async ({browser, server}) => {
  const context = await browser.newContext({viewport: {width: 1200, height: 900}});
  const failures = [];
  const counts = {frames: 0, parameters: 0};
  const textOf = (number) => payloads[number % payloads.length].text;
  for (let from = 0; from < payloads.length; from += together) {
    const frames = payloads.slice(from, from + together).flatMap((_, index) => {
      const number = from + index;
      const names = {a: textOf(number), b: `${textOf(number + 1)} 2`, [textOf(number + 2)]: textOf(number + 3)};
      const given = ['pick', 'reason', 'contact', 'variant', 'theme', 'heading-level', 'src', 'catalog', 'fill'].map((name, place) => [name, textOf(number + place)]);
      const known = {a: 'react', b: 'vue', ...Object.fromEntries(given)};
      counts.parameters = Object.keys(names).length + given.length;
      return [
        {id: payloads[number].id, query: `${new URLSearchParams(names)}`, shown: [names.a, names.b].map((text) => text.trim())},
        {id: payloads[number].id, query: `${new URLSearchParams(known)}`, shown: [known.reason, known.pick, known.src && '“src”'].map((text) => text.trim())},
      ];
    });
    const page = await context.newPage();
    const requests = [];
    page.on('request', (request) => requests.push(request.url()));
    // A payload that would work is held back by the frame's own policy, which says so.
    page.on('console', (message) => /Content Security Policy|Trusted/i.test(message.text()) && failures.push(`embed from ${from}: ${message.text()}`));
    page.on('pageerror', (error) => failures.push(`embed from ${from}: ${error.message}`));
    await page.goto(`${server.address}/tests/trust/security/pages/blank.html`);
    await page.addStyleTag({content: 'iframe { position: absolute; inset: 0 auto auto 0; width: 600px; height: 600px; }'});
    const faults = await page.evaluate(async (frames) => {
      const {findForeign} = await import('/tests/trust/security/pages/inspect.mjs');
      const faults = [];
      const until = async (look) => {
        const end = performance.now() + 30_000;
        while (!look() && performance.now() < end) await new Promise((wake) => setTimeout(wake, 100));
        return look();
      };
      window.fired = () => faults.push('a payload has worked');
      addEventListener('message', ({data}) => data === 'fired' && window.fired());
      const namesIn = ({head}) => [...head.children].map(({localName}) => localName).join();
      const made = [{query: 'a=react&b=vue'}, ...frames].map(({query}) => {
        const frame = document.createElement('iframe');
        frame.src = `/dist/embed.html?${query}`;
        document.body.append(frame);
        return frame;
      });
      // What the head of a frame holds that nobody attacks.
      const usual = made.shift();
      await until(() => usual.contentWindow.document.querySelector('nice-pick')?.shadowRoot);
      const head = namesIn(usual.contentWindow.document);
      await Promise.all(
        frames.map(async ({id, query, shown}, index) => {
          const {contentWindow} = made[index];
          const fail = (what) => faults.push(`embed ${id}: ${what}, of ?${query.slice(0, 200)}`);
          const read = () => {
            const {body} = contentWindow.document;
            const root = contentWindow.document.querySelector('nice-pick')?.shadowRoot;
            return {body, root, text: `${body?.textContent}\n${root?.textContent}`};
          };
          if (!(await until(() => /Nice Pick|There is no card|The address/.test(read().text)))) return fail('nothing said');
          await until(() => shown.every((text) => read().text.includes(text)));
          const {body, root, text} = read();
          for (const wanted of shown) if (!text.includes(wanted)) fail(`does not show ${JSON.stringify(wanted)}`);
          for (const foreign of root ? findForeign(root) : []) fail(foreign);
          for (const {localName, attributes} of body.querySelectorAll('*'))
            if (!/^(section|b|ul|li|nice-pick|noscript)$/.test(localName) || (localName !== 'nice-pick' && attributes.length)) fail(`<${localName}> beside the card`);
          if (namesIn(contentWindow.document) !== head) fail('something new in the head');
        }),
      );
      return faults;
    }, frames);
    failures.push(...faults);
    for (const url of requests)
      if (!/^\/(dist|tests\/trust\/security\/pages)\//.test(new URL(url).pathname) || !url.startsWith(server.address)) failures.push(`embed from ${from}: asked for ${url}`);
    counts.frames += frames.length;
    await page.close();
  }
  await context.close();
  return {counts, failures};
};
