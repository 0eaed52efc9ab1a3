/** Long work that few visits ask for: it has a worker of its own, so that the first visit need not fetch it. */
import { checkExerciseJob, checkExerciseRequest } from '../exercises.ts';
import { validateScenario } from '../index.ts';
import { bridgesJob, checkCollected, collectedJob } from '../planning.ts';
import { workbookJob } from '../workbook.ts';
import { jobKind } from './job-table.ts';

export const jobsOnDemand = {
	/** Whether an exercise can be solved, and whether its claims hold. */
	checkExercise: jobKind({
		check: checkExerciseRequest,
		start: ({ exercise, futures }) => checkExerciseJob(exercise, futures)
	}),
	/** A plan's run in the lines that bridges between two months need. */
	bridges: jobKind({ check: validateScenario, start: bridgesJob }),
	/** A plan as a spreadsheet that recomputes itself. */
	workbook: jobKind({ check: validateScenario, start: workbookJob }),
	/** Several people's ranges of one assumption put together, and whether they differ on which plan is better. */
	collected: jobKind({ check: checkCollected, start: collectedJob })
};
