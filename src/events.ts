import type {Problem} from './comparison/problem.js';
import type {Verdict} from './verdict/decide.js';

const options = {bubbles: true, composed: true};

/** The card is drawn, for the first time or from new content. */
export class NicePickReadyEvent extends Event {
  constructor(readonly verdict: Verdict) {
    super('nice-pick-ready', options);
  }
}

/** Something that the card was given is wrong. */
export class NicePickErrorEvent extends Event {
  constructor(
    /** What it is: its code, the field, and a message that says what was expected there. */
    readonly problem: Problem,
    /** Whether there is no card because of it; else it went on with a default. */
    readonly fatal: boolean,
  ) {
    super('nice-pick-error', options);
  }
}

/** The reader opened or closed what is folded away. */
export class NicePickToggleEvent extends Event {
  constructor(readonly open: boolean) {
    super('nice-pick-toggle', options);
  }
}

declare global {
  interface HTMLElementEventMap {
    'nice-pick-ready': NicePickReadyEvent;
    'nice-pick-error': NicePickErrorEvent;
    'nice-pick-toggle': NicePickToggleEvent;
  }
}
