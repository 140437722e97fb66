import {NicePick} from './nice-pick.js';

export {NicePick};
export * from './events.js';

// Where there is no DOM, there is nothing to define the element for.
const elements = globalThis.customElements;
const other = elements?.get('nice-pick') as typeof NicePick | undefined;
if (!other) elements?.define('nice-pick', NicePick);
else if (other.version !== NicePick.version) console.warn(`nice-pick ${NicePick.version} is not used: the page has ${other.version}`);

declare global {
  interface HTMLElementTagNameMap {
    'nice-pick': NicePick;
  }
}
