/** Something wrong with what a card was given: where, and what was expected there. */
export class Problem extends Error {
  /**
   * @param field the attribute, or the path into the document: `pick`, `b.pros[2]`
   * @param expected what should stand there, and perhaps what did
   */
  constructor(
    readonly field: string,
    expected: string,
  ) {
    super(`${field}: expected ${expected}`);
  }
}

/** Told of what a card can do without: it goes on with the documented default. */
export type Report = (problem: Problem) => void;
