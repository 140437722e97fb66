import {NicePick} from './nice-pick.js';

export {NicePick};
export * from './events.js';

const defined = customElements.get('nice-pick') as typeof NicePick | undefined;
if (!defined) customElements.define('nice-pick', NicePick);
else if (defined.version !== NicePick.version)
  console.warn(`nice-pick ${NicePick.version} is not used: the page has ${defined.version}`);

declare global {
  interface HTMLElementTagNameMap {
    'nice-pick': NicePick;
  }
}
