/** What drives a result and what it would take: the public surface of sensitivity, goal seeking and searching. */
export { screeningJob, varianceJob } from './sensitivity/all-at-once.ts';
export {
	checkGoal,
	checkPlans,
	checkScreening,
	checkSearch,
	checkTornado,
	checkVariance,
	inputsOf
} from './sensitivity/asked.ts';
export { goalSeekJob } from './sensitivity/goal-seek.ts';
export { assumptionInputs, settingInputs } from './sensitivity/inputs.ts';
export { searchJob } from './sensitivity/lever-search.ts';
export { atMonth } from './sensitivity/measure.ts';
export { plansInFuturesJob } from './sensitivity/plans-in-futures.ts';
export { mostRuns, runsOf, Sweep, sweepDesigns } from './sensitivity/sweep.ts';
export { tornadoJob } from './sensitivity/tornado.ts';
export type {
	Screened,
	ScreeningChoices,
	SplitChoices,
	SplitVariance,
	VarianceShare
} from './sensitivity/all-at-once.ts';
export type {
	AskedGoal,
	AskedPlans,
	AskedScreening,
	AskedSearch,
	AskedTornado,
	AskedVariance
} from './sensitivity/asked.ts';
export type { AskedOfPlan } from './sensitivity/asked-of-plan.ts';
export type { Change, Dial } from './sensitivity/change.ts';
export type { GoalFound, Limit, Sought, SureAnswer } from './sensitivity/goal-seek.ts';
export type { Input, OwnRanges } from './sensitivity/inputs.ts';
export type { SearchLever } from './sensitivity/lever-axes.ts';
export type { FoundPlan, SearchAsked, SearchResult } from './sensitivity/lever-search.ts';
export type { Measure } from './sensitivity/measure.ts';
export type {
	OutcomeInFutures,
	PlanFigures,
	PlansAsked,
	PlansInFutures
} from './sensitivity/plans-in-futures.ts';
export type { Regret } from './sensitivity/regret.ts';
export type { SweepAsked, SweepColumn } from './sensitivity/sweep.ts';
export type { Target } from './sensitivity/target.ts';
export type { Bar, Tornado } from './sensitivity/tornado.ts';
