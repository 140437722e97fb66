/** What can be wrong with what a card is given. */
export type ProblemCode =
  | 'attribute'
  | 'catalog'
  | 'json'
  | 'link'
  | 'missing'
  | 'network'
  | 'pick'
  | 'same'
  | 'shape'
  | 'size'
  | 'table'
  | 'timeout'
  | 'unknown';

/** Something wrong with what a card was given: where, and what was expected there. */
export class Problem extends Error {
  override readonly name = 'NicePickProblem';

  /**
   * @param code what sort of fault it is
   * @param field the attribute, or the path into the document: `pick`, `b.pros[2]`
   * @param expected what should stand there, and what did
   */
  constructor(
    readonly code: ProblemCode,
    readonly field: string,
    expected: string,
  ) {
    super(`${field}: ${expected}`);
  }
}

/** Told of what a card can do without: it goes on with the documented default. */
export type Report = (problem: Problem) => void;
