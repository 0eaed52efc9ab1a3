/**
 * Answers with uncertainty: scenarios run in many futures, the same futures for each.
 *
 * A future is one replicate's draws: each assumption from its declared range (Latin hypercube over every fifty
 * futures), month-to-month chance and, if wanted, events that come of themselves. `futuresOf({ seed })` makes them,
 * `runFuture(scenario, futures, replicate)` runs one. `ensembleJob` makes bands, frequencies and dates of many,
 * `compareJob` the difference of two plans in the same futures, `futureLinesJob` keeps the lines of single futures. The line in the middle is the run without chance.
 */
export { checkComparison, checkEnsemble } from './ensemble/ask.ts';
export { compareJob } from './ensemble/compare-job.ts';
export { ensembleJob } from './ensemble/ensemble-job.ts';
export { checkLines, futureLinesJob } from './ensemble/future-lines.ts';
export { futuresOf, runFuture } from './ensemble/futures.ts';
export { uncertainNumbers, valueAt } from './ensemble/ranges.ts';
export { answerJob, checkPart, checkParts, partJob } from './ensemble/shared.ts';
export type { AskedComparison, AskedEnsemble, Threshold } from './ensemble/ask.ts';
export type { Comparison, ComparisonSoFar, DifferenceBand } from './ensemble/compare-job.ts';
export type { Crossing } from './ensemble/crossings.ts';
export type { Band, Ensemble, EnsembleSoFar } from './ensemble/ensemble-job.ts';
export type { FutureLines } from './ensemble/future-lines.ts';
export type { FutureChoices, Futures } from './ensemble/futures.ts';
export type { Spread, UncertainNumber } from './ensemble/ranges.ts';
