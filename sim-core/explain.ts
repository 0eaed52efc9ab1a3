/** Why a line moved: a gap split among choices, causes in plain sentences, the loop in charge; loaded by pages that explain. */
export { activeLoopsAt } from './explain/active-loops.ts';
export { attributeJob, partsAt } from './explain/attribution.ts';
export { explainJob } from './explain/explanation.ts';
export { loopsInChargeJob } from './explain/loops-in-charge.ts';
export { checkQuestion } from './explain/question.ts';
export { savingsAccount } from './explain/savings-account.ts';
export { soloEffectsAt } from './explain/solo-effects.ts';
export type { ActiveLoop } from './explain/active-loops.ts';
export type { Attribution, Measure, MeasureSplit, PartValue } from './explain/attribution.ts';
export type { Against } from './explain/contrast.ts';
export type { Part, PartKind } from './explain/differing-settings.ts';
export type { AccountRow, Explanation } from './explain/explanation.ts';
export type { LoopsInCharge } from './explain/loops-in-charge.ts';
export type { AskedQuestion, Question } from './explain/question.ts';
export type { SavingsAccount } from './explain/savings-account.ts';
export type { Check, NumberTold, Sentence } from './explain/sentences.ts';
export type { SoloEffects } from './explain/solo-effects.ts';
