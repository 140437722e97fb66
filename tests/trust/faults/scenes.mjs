import {startFaultServer} from './server.mjs';

const refuse = ({give}) => give(404, 'Not here');
/** The answers that a scene lets go when it comes to them. */
const held = [];
const hold =
  (status) =>
  ({give, body}) =>
    held.push(() => give(status, body));
const lateRefusal = ({later, give}) => later(500, () => give(503, 'Not now'));

/** The files of the scenes, by the number of their host. */
const cases = [
  {role: 'src', name: 'refused', give: refuse},
  {role: 'src', name: 'held', give: hold(200)},
  {role: 'pointer', name: 'held', give: hold(200)},
  {role: 'pointer', name: 'refused late', give: lateRefusal},
  {role: 'src', name: 'held, then refused', give: hold(503)},
  {role: 'src', name: 'given'},
  {role: 'pointer', name: 'given'},
];

/** Runs in the page: puts a card into it, and notes what it says. */
const place = ([address, isCatalog, apology]) => {
  const card = document.createElement('nice-pick');
  window.notes ??= new Map();
  const events = [];
  window.notes.set(card, events);
  card.addEventListener('nice-pick-ready', () => events.push('ready'));
  card.addEventListener('nice-pick-error', ({fatal, problem}) => events.push(`${fatal ? 'fatal' : 'warning'} ${problem.message}`));
  if (isCatalog) Object.assign(card, {catalog: `${address}/catalog/`, a: 'react', b: 'vue'});
  else card.src = `${address}/src.json`;
  if (apology) card.addEventListener('nice-pick-error', () => (card.innerHTML = apology));
  card.innerHTML = '<p>The author’s words</p>';
  document.body.append(card);
  return card;
};

const eventsOf = (page, card) => page.evaluate((card) => window.notes.get(card), card);

const untilEvents = async (page, card, count = 1) => {
  await page.waitForFunction(([card, count]) => window.notes.get(card).length >= count, [card, count]);
  return eventsOf(page, card);
};

/** Nothing tells that nothing more will happen: after this long, what happens by itself has happened. */
const afterwards = (page) => page.waitForTimeout(1000);

const scenes = {
  'a listener that writes into the tag when there is an error asks for nothing more': async ({page, server, check, put}) => {
    const card = await put(0, false, '<p>No card today.</p>');
    await untilEvents(page, card);
    await afterwards(page);
    const count = server.asked.get('first 0 /src.json');
    check(count <= 2, `${count} requests`);
    const events = await eventsOf(page, card);
    check(events.length <= 2, `${events.length} errors`);
    check(await page.evaluate((card) => card.innerHTML === '<p>No card today.</p>' && !!card.firstChild.assignedSlot, card), 'its words are not shown');
  },

  'a fallback that changes all the time asks for nothing more': async ({page, server, check, put}) => {
    const failing = await put(0);
    const drawn = await put(5);
    for (const card of [failing, drawn]) await untilEvents(page, card);
    await page.evaluate(
      async (cards) => {
        for (let tick = 0; tick < 20; tick++) {
          for (const card of cards) card.firstChild.textContent = `Loading ${tick}`;
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
      },
      [failing, drawn],
    );
    await afterwards(page);
    for (const index of [0, 5]) {
      const count = server.asked.get(`first ${index} /src.json`);
      check(count <= 2, `${count} requests of ${cases[index].name}`);
    }
    check((await eventsOf(page, drawn)).length <= 2, `${(await eventsOf(page, drawn)).length} times ready`);
  },

  'a hundred cards of one catalog that fails ask for its pointer together': async ({page, server, check, put}) => {
    const card = await put(3, true);
    const events = await page.evaluate(async (card) => {
      const ends = [];
      document.addEventListener('nice-pick-error', ({problem}) => ends.push(problem.message));
      for (let made = 0; made < 100; made++) document.body.append(card.cloneNode(true));
      while (ends.length < 101) await new Promise((resolve) => setTimeout(resolve, 20));
      return ends;
    }, card);
    check(
      events.every((message) => /^catalog: expected JSON, got status 503, from /.test(message)),
      `it says ${events[0]}`,
    );
    const requests = () => [...server.asked].reduce((sum, [key, count]) => sum + (key.startsWith('first 3 ') ? count : 0), 0);
    const count = requests();
    // They come near in a few waves, and each wave asks once.
    check(count <= 10, `${count} requests`);
    await afterwards(page);
    check(requests() === count, `${requests() - count} more by themselves`);
  },

  'a card that leaves while it waits is silent, and stays as it was': async ({page, server, check, put}) => {
    for (const [index, isCatalog] of [
      [1, false],
      [2, true],
      [4, false],
    ]) {
      const is = {predicate: (request) => request.url().startsWith(server.addressOf(index)), timeout: isCatalog ? 5000 : 30_000};
      // What other cards may need as well is fetched to its end.
      const ended = page.waitForEvent(isCatalog ? 'requestfinished' : 'requestfailed', is).catch(() => undefined);
      const card = await put(index, isCatalog);
      for (let tries = 0; held.length === 0 && tries < 200; tries++) await page.waitForTimeout(25);
      check(held.length === 1, `${held.length} requests are on the way`);
      const before = await page.evaluate((card) => {
        card.remove();
        return card.shadowRoot.innerHTML + card.outerHTML;
      }, card);
      if (!isCatalog) check(/ABORTED/.test((await ended)?.failure().errorText), 'it goes on waiting for its file');
      for (const answer of held.splice(0)) answer();
      await ended;
      await afterwards(page);
      check((await eventsOf(page, card)).length === 0, `it says ${(await eventsOf(page, card))[0]}`);
      check((await page.evaluate((card) => card.shadowRoot.innerHTML + card.outerHTML, card)) === before, 'it is drawn');
      const files = [...server.asked.keys()].filter((key) => key.startsWith(`first ${index} `));
      check(files.length === 1, `it has asked for ${files.join()}`);
    }
  },

  'a card whose content changes while it waits gives up what it waits for': async ({page, server, check, put}) => {
    const card = await put(1);
    for (let tries = 0; held.length === 0 && tries < 200; tries++) await page.waitForTimeout(25);
    const ended = page.waitForEvent('requestfailed', {timeout: 30_000}).catch(() => undefined);
    await page.evaluate(([card, address]) => (card.src = `${address}/src.json`), [card, server.addressOf(5)]);
    check(/ABORTED/.test((await ended)?.failure().errorText), 'it goes on waiting for the first file');
    for (const answer of held.splice(0)) answer();
    await untilEvents(page, card);
    await afterwards(page);
    check((await eventsOf(page, card)).join() === 'ready', `it says ${(await eventsOf(page, card)).join()}`);
    check(server.asked.get('first 5 /src.json') >= 1, 'the second file was not asked for');
  },

  'offline and back': async ({page, check, put}) => {
    const drawn = await put(5);
    await untilEvents(page, drawn);
    await page.context().setOffline(true);
    const cards = [await put(5), await put(5), await put(6, true), await put(6, true)];
    for (const card of cards)
      check(/^fatal (src|catalog): expected JSON, got nothing \(CORS\?\), from /.test((await untilEvents(page, card))[0]), `offline it says ${(await eventsOf(page, card))[0]}`);
    check(
      await page.evaluate((cards) => cards.every((card) => card.firstChild.assignedSlot && card.innerHTML === '<p>The author’s words</p>'), cards),
      'the author’s content is not in place',
    );
    check((await eventsOf(page, drawn)).join() === 'ready', 'the card that was there says something');
    // One of them leaves, and one is asked for anew while there still is nothing to have.
    await page.evaluate(([gone, changed]) => {
      gone.remove();
      changed.setAttribute('reason', 'Once more.');
    }, cards.slice(2));
    await untilEvents(page, cards[3], 2);
    await page.context().setOffline(false);
    const ends = {0: 2, 1: 2, 3: 3};
    for (const [index, count] of Object.entries(ends)) await untilEvents(page, cards[index], count);
    await afterwards(page);
    for (const [index, count] of Object.entries(ends)) {
      const events = await eventsOf(page, cards[index]);
      check(events.length === count && events.at(-1) === 'ready', `back online it says ${events.slice(1)}`);
    }
    check((await eventsOf(page, cards[2])).length === 1, 'the card that has left says something');
    await page.evaluate((gone) => document.body.append(gone), cards[2]);
    check((await untilEvents(page, cards[2], 2))[1] === 'ready', `put in again it says ${(await eventsOf(page, cards[2]))[1]}`);
    check((await eventsOf(page, drawn)).join() === 'ready', 'the card that was there says something when the network is back');
  },
};

/**
 * Plays what takes more than one step, each on a page of its own.
 *
 * @param browser a Chromium of playwright-core
 */
export const play = async (browser) => {
  const failures = [];
  let checks = 0;
  for (const [name, act] of Object.entries(scenes)) {
    const check = (isRight, what) => {
      checks++;
      if (!isRight) failures.push(`${name}: ${what}`);
    };
    const server = await startFaultServer(cases);
    const context = await browser.newContext({viewport: {width: 1200, height: 20_000}});
    const page = await context.newPage();
    page.on('pageerror', (error) => check(false, `page error: ${error}`));
    await page.goto(`${server.address}/blank`);
    const put = (index, ...more) => page.evaluateHandle(place, [server.addressOf(index), ...more]);
    await act({page, server, check, put}).catch((error) => check(false, error.message));
    await context.close();
    await server.close();
  }
  return {scenes: Object.keys(scenes).length, checks, failures};
};
