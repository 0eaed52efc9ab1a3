/**
 * Answers with uncertainty: scenarios run in many futures, the same futures for each.
 *
 * A future is one replicate's draws: each assumption from its declared range (Latin hypercube over every fifty
 * futures), month-to-month chance and, if wanted, events that come of themselves. `futuresOf({ seed })` makes them,
 * `runFuture(scenario, futures, replicate)` runs one. The line in the middle is the run without chance, which
 * `runSeries` gives.
 */
export { futuresOf, runFuture, type FutureChoices, type Futures } from './ensemble/futures.ts';
export { uncertainNumbers, type UncertainNumber } from './ensemble/ranges.ts';
