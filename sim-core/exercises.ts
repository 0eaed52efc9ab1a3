/** Exercises: their format, the ones that ship, and the rules of play that need no screen. */
export { reportJob as checkExerciseJob, type ExerciseReport } from './exercises/report.ts';
export { reportOn } from './exercises/stored-reports.ts';
export { checkExerciseRequest, type AskedCheck } from './exercises/asked.ts';
export { exerciseFormat } from './exercises/format.ts';
export type { FormField } from './exercises/fields.ts';
export { exercises, exerciseOf } from './exercises/library.ts';
export { formatRows, type FormatRow } from './exercises/describe-format.ts';
export { lensDimension, lensPack, type LensDimension, type LensPack } from './exercises/lens.ts';
export { leverInfo, placeOfSetting, settingBefore, settingsOf } from './exercises/offer.ts';
export { outputInfo, readMeasure, valueAt } from './exercises/measure.ts';
export {
	budgetUse,
	handOver,
	predictionResults,
	targetResults,
	type BudgetUse,
	type HandOverRow,
	type Move,
	type PredictionResult,
	type TargetResult
} from './exercises/results.ts';
export { monthsBefore, monthsOf } from './exercises/rounds.ts';
export { longestRamp, ownPaces, paceOffered, type Pace, type Paces } from './exercises/pace.ts';
export {
	carryOnScenario,
	exerciseScenario,
	firstMonthOf,
	scenarioFor,
	settingsBeforePlay,
	settingsNow,
	type Injected,
	type Play,
	type Settings
} from './exercises/scenario.ts';
export {
	judgeActions,
	noisyMonthsFrom,
	noisyScenario,
	policies,
	readBy,
	type NoisyMonths
} from './exercises/signal.ts';
export { signalAt, xmrLimits, xmrRuleWords, xmrSignals, type XmrRule } from './exercises/xmr.ts';
export { parseExercise, validateExercise } from './exercises/validate.ts';
export type { Exercise, LeverOffer, ModelCheck, PlayEvent, Target } from './exercises/format.ts';
export type { RoleId } from './exercises/known.ts';
