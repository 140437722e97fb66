/** One stretch of a text, with what the author marked it as. */
export interface Run {
  readonly text: string;
  /** An `https`, `http`, `mailto` or relative address. */
  readonly href?: string;
  readonly code?: boolean;
  readonly em?: boolean;
  /** The language it is in (BCP 47); the page's own where it is left out. */
  readonly lang?: string;
}

/** What somebody wrote: shown exactly as it was given. */
export type Text = string | readonly Run[];

/** What a source measured. Two figures compare only within one metric. */
export interface Metric {
  readonly id: string;
  /** What was counted, in a few words: "Papers whose title or abstract names it". */
  readonly label: string;
  /** "percent of respondents", "papers", "downloads"… A unit that begins with "percent" is out of 100. */
  readonly unit: string;
  /** Downloads compare only within one group; satisfaction never decides. Default: `use`. */
  readonly measure?: 'use' | 'downloads' | 'satisfaction';
  /** Place in the order of trust: 1 is asked first. Without one, last. */
  readonly trust?: number;
  /** ISO 8601 day or month. */
  readonly asOf: string;
  /** Who published it. */
  readonly source: string;
  readonly licence: string;
  /** How many people were asked, or papers read. */
  readonly base?: number;
  readonly url?: string;
}

/** How much of a metric one item has. */
export interface Figure {
  readonly metric: Metric;
  /** The source's own name for what it counted. */
  readonly counted?: string;
  readonly value: number;
}

/** One of the two things that are compared. */
export interface Item {
  readonly name: string;
  readonly slug?: string;
  readonly aliases?: readonly string[];
  /** One noun: "library", "database", "methodology"… */
  readonly kind?: Text;
  /** What it is chosen among: "frontend", "databases"… */
  readonly group?: Text;
  /** One or two whole sentences: when to choose it. */
  readonly summary?: Text;
  /** Conditions that complete "Use it if …". */
  readonly useIf?: readonly Text[];
  readonly pros?: readonly Text[];
  readonly cons?: readonly Text[];
  /** Names of what a reader would look at next. */
  readonly related?: readonly Text[];
  readonly homepage?: string;
  /** The language that its texts are in (BCP 47); the page's own where it is left out. */
  readonly lang?: string;
  /** Present, if empty, on an item whose figures were looked for. */
  readonly figures?: readonly Figure[];
}

/** Which of the two. */
export type Side = 'a' | 'b';

/** A row in which both sides are set against each other. */
export interface Criterion {
  readonly label: Text;
  readonly a?: readonly Text[];
  readonly b?: readonly Text[];
  readonly better?: Side;
}

/** A whole comparison, checked: what every source is read into. */
export interface Comparison {
  readonly a: Item;
  readonly b: Item;
  /** A name, a slug, `a`, `b` or `tie`. */
  readonly pick?: string;
  readonly reason?: Text;
  readonly intro?: Text;
  readonly criteria?: readonly Criterion[];
  /** Where a reader may disagree: an address or an e-mail address. */
  readonly contact?: string;
  readonly author?: string;
  /** ISO 8601 day on which the author last checked what is said. */
  readonly checkedOn?: string;
  readonly disclosure?: Text;
}
