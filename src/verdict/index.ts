export {decide, isNamed, sideOf, type Agreement, type DecideOptions, type Evidence, type Verdict} from './decide.js';
export {describe, type Phrase, type Words} from './words.js';
export {plain} from '../comparison/text.js';
export {en, type Messages} from '../messages/en.js';
export type {Comparison, Criterion, Figure, Item, Metric, Run, Side, Text} from '../comparison/types.js';
