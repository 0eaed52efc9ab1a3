/** Long work that a page asks for while somebody explores: it is in the worker that every run uses. */
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
import { jobKind } from './job-table.ts';

export const jobsAtHand = {
	/** A scenario in many futures: bands, frequencies, dates. */
	ensemble: jobKind({ check: checkEnsemble, start: ensembleJob }),
	/** Two plans in the same futures: bands of the difference, and how often B is better. */
	compare: jobKind({ check: checkComparison, start: compareJob }),
	/** Part of the futures of either, run by one of several workers. */
	part: jobKind({ check: checkPart, start: partJob }),
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
	/** Plans that meet every target. */
	searchPlans: jobKind({
		check: checkSearch,
		start: ({ base, ...asked }) => searchJob(base, asked)
	})
};
