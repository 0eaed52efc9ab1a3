/** What drives a result and what it would take: the public surface of sensitivity, goal seeking and searching. */
export { searchJob } from './sensitivity/lever-search.ts';
export { atMonth } from './sensitivity/measure.ts';
export type { Change, Dial } from './sensitivity/change.ts';
export type { SearchLever } from './sensitivity/lever-axes.ts';
export type { FoundPlan, SearchAsked, SearchResult } from './sensitivity/lever-search.ts';
export type { Measure } from './sensitivity/measure.ts';
export type { Target } from './sensitivity/target.ts';
