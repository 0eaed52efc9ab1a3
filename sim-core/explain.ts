/**
 * Why a line moved; loaded by pages that explain.
 *
 * `attributeJob(a, b, measures)` splits a gap among what differs, for every month at once; read it with `partsAt` and
 * `soloEffectsAt`. `explainJob(a, b, question)` tells one figure: a story, an account that adds up, causes borne out by
 * re-runs. `loopsInChargeJob(scenario, measure)` says which feedback loop is in charge; `activeLoopsAt` picks those to
 * point out. `savingsJob(plan)` holds gross, rebound and net savings apart. In the worker these are the kinds
 * `attribute`, `explain`, `loops` and `savings`, which take one object each: see explain/asked.ts.
 */
export { activeLoopsAt } from './explain/active-loops.ts';
export { attributeJob, partsAt } from './explain/attribution.ts';
export { checkAttribution, checkExplanation, checkLoops, checkSavings } from './explain/asked.ts';
export { explainJob } from './explain/explanation.ts';
export { loopsInChargeJob } from './explain/loops-in-charge.ts';
export { checkQuestion } from './explain/question.ts';
export { savingsJob } from './explain/savings-account.ts';
export { soloEffectsAt } from './explain/solo-effects.ts';
export type { ActiveLoop } from './explain/active-loops.ts';
export type { Attribution, Measure, MeasureSplit, PartValue } from './explain/attribution.ts';
export type {
	AskedAttribution,
	AskedExplanation,
	AskedLoops,
	AskedSavings
} from './explain/asked.ts';
export type { Against } from './explain/contrast.ts';
export type { Part, PartKind } from './explain/differing-settings.ts';
export type { AccountRow, Explanation } from './explain/explanation.ts';
export type { LoopsInCharge } from './explain/loops-in-charge.ts';
export type { AskedQuestion, Question } from './explain/question.ts';
export type { SavingsAccount } from './explain/savings-account.ts';
export type { Check, NumberTold, Sentence } from './explain/sentences.ts';
export type { SoloEffects } from './explain/solo-effects.ts';
