import {expect} from '@open-wc/testing';

const {addresses} = (globalThis as unknown as {told: {addresses: readonly string[]}}).told;

describe('cards of which each has something wrong with it', () => {
  for (const address of addresses)
    it(`all come to an end on ${address}`, async () => {
      const frame = document.createElement('iframe');
      frame.width = '1000';
      frame.height = '560';
      frame.src = address;
      // What each of them came to, the page tells its server, which judges it.
      const done = new Promise<unknown>((resolve) => {
        window.addEventListener('message', ({data, source}) => source === frame.contentWindow && resolve(data));
      });
      document.body.append(frame);
      expect(await done).to.equal('done');
      frame.remove();
    });
});
