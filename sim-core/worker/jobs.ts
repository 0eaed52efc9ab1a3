/** Every kind of long work that a page can ask for, one line each; the types of `runner.job` follow from this list. */
import {
	answerJob,
	checkComparison,
	checkEnsemble,
	checkLines,
	checkPart,
	checkParts,
	compareJob,
	ensembleJob,
	futureLinesJob,
	partJob
} from '../ensemble.ts';
import { checkExerciseJob, checkExerciseRequest } from '../exercises.ts';
import {
	attributeJob,
	checkAttribution,
	checkExplanation,
	checkLoops,
	checkSavings,
	explainJob,
	loopsInChargeJob,
	savingsJob
} from '../explain.ts';
import {
	checkGoal,
	checkPlans,
	checkScreening,
	checkSearch,
	checkTornado,
	checkVariance,
	goalSeekJob,
	inputsOf,
	plansInFuturesJob,
	screeningJob,
	searchJob,
	tornadoJob,
	varianceJob
} from '../sensitivity.ts';
import { validateScenario } from '../index.ts';
import { bridgesJob, checkCollected, collectedJob } from '../planning.ts';
import { workbookJob } from '../workbook.ts';
import { jobKind, type JobKind } from './job-table.ts';

export const jobKinds = {
	/** Whether an exercise can be solved, and whether its claims hold. */
	checkExercise: jobKind({
		check: checkExerciseRequest,
		start: ({ exercise, futures }) => checkExerciseJob(exercise, futures)
	}),
	/** A scenario in many futures: bands, frequencies, dates. */
	ensemble: jobKind({ check: checkEnsemble, start: ensembleJob }),
	/** Two plans in the same futures: bands of the difference, and how often B is better. */
	compare: jobKind({ check: checkComparison, start: compareJob }),
	/** Part of the futures of either, run by one of several workers. */
	part: jobKind({
		check: checkPart,
		start: partJob,
		transfers: ({ values }) => [values.buffer]
	}),
	/** The answer made of all parts. */
	answer: jobKind({ check: checkParts, start: answerJob }),
	/** The lines of single futures, to be drawn and counted. */
	futures: jobKind({ check: checkLines, start: futureLinesJob }),
	/** The gap between two plans split among what differs, month by month. */
	attribute: jobKind({
		check: checkAttribution,
		start: ({ a, b, measures }) => attributeJob(a, b, measures)
	}),
	/** Why one figure is what it is: a story, an account, causes borne out by re-runs. */
	explain: jobKind({
		check: checkExplanation,
		start: ({ a, b, ...question }) => explainJob(a, b, question)
	}),
	/** Which feedback loop is in charge of an outcome, month by month. */
	loops: jobKind({
		check: checkLoops,
		start: ({ scenario, ...measure }) => loopsInChargeJob(scenario, measure)
	}),
	/** What savings bring once what they set off is counted. */
	savings: jobKind({ check: checkSavings, start: ({ plan }) => savingsJob(plan) }),
	/** What an outcome becomes with each assumption alone at either end of its range. */
	tornado: jobKind({
		check: checkTornado,
		start: (asked) => tornadoJob(asked, inputsOf(asked))
	}),
	/** Which assumptions move an outcome, all varied over their ranges. */
	screening: jobKind({
		check: checkScreening,
		start: (asked) => screeningJob(asked, inputsOf(asked), asked)
	}),
	/** What share of an outcome's uncertainty each assumption brings, alone and with others. */
	variance: jobKind({
		check: checkVariance,
		start: (asked) => varianceJob(asked, inputsOf(asked), asked)
	}),
	/** How much of one lever or assumption it takes for an outcome to reach a figure. */
	goalSeek: jobKind({ check: checkGoal, start: goalSeekJob }),
	/** Several plans in the same futures, with regret and what nothing beats. */
	plansInFutures: jobKind({ check: checkPlans, start: plansInFuturesJob }),
	/** A plan's run in the lines that bridges between two months need. */
	bridges: jobKind({ check: validateScenario, start: bridgesJob }),
	/** A plan as a spreadsheet that recomputes itself. */
	workbook: jobKind({
		check: validateScenario,
		start: workbookJob,
		transfers: ({ bytes }) => [bytes.buffer]
	}),
	/** Several people's ranges of one assumption put together, and whether they differ on which plan is better. */
	collected: jobKind({ check: checkCollected, start: collectedJob }),
	/** Plans that meet every target. */
	searchPlans: jobKind({
		check: checkSearch,
		start: ({ base, ...asked }) => searchJob(base, asked)
	})
};

export type JobKindName = keyof typeof jobKinds;

type KindOf<Name extends JobKindName> = (typeof jobKinds)[Name];

/** What a kind of work is given. */
export type JobInput<Name extends JobKindName> =
	KindOf<Name> extends JobKind<infer Input, infer _Output, infer _Partial> ? Input : never;

/** What it returns. */
export type JobOutput<Name extends JobKindName> =
	KindOf<Name> extends JobKind<infer _Input, infer Output, infer _Partial> ? Output : never;

/** What it shows on the way; labelled partial wherever it is shown. */
export type JobPartial<Name extends JobKindName> =
	KindOf<Name> extends JobKind<infer _Input, infer _Output, infer Partial> ? Partial : never;
