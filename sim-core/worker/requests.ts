/**
 * What the worker can be asked, over any core: arguments and answers are plain data, and nothing is thrown. Answers are
 * copied, never handed over: once a thread has given a buffer away, V8 asks at every access to an array of numbers
 * whether it is still there, and every later run takes 1.45 times as long.
 */
import type { RunResult } from '../analysis/result.ts';
import type { Scenario } from '../scenario/types.ts';
import type { Result } from '../spec/result.ts';
import { failedBy, JobTable, type Advanced, type JobKinds, type Started } from './job-table.ts';
import { packRun, type PackedOutcome } from './packing.ts';

/** The part of the core that the worker needs; a test passes a small one of its own. */
export interface WorkerCore {
	readonly modelVersion: string;
	readonly profiles: readonly { readonly id: string }[];
	exampleScenario(profileId: string): Scenario;
	validateScenario(input: unknown): Result<Scenario>;
	runScenario(scenario: Scenario): RunResult | Promise<RunResult>;
	/** Kinds of long work, by name. */
	readonly jobKinds: JobKinds;
}

/** Runs one scenario as it arrived, trusting nothing about it. */
async function runOne(core: WorkerCore, input: unknown): Promise<PackedOutcome> {
	try {
		const checked = core.validateScenario(input);
		if (!checked.ok) return { kind: 'invalid', issues: checked.issues };
		return { kind: 'done', run: packRun(await core.runScenario(checked.value)) };
	} catch (thrown) {
		return failedBy(thrown);
	}
}

/** Makes the functions that the worker exposes. */
export function requestsOf(core: WorkerCore) {
	const jobs = new JobTable(core.jobKinds);
	return {
		/** Starts long work of a kind, its input validated here again. */
		startJob: (kind: string, input: unknown): Started => jobs.start(kind, input),

		/** Does some pieces of long work; between two calls the worker hears whatever else it is asked. */
		advanceJob: (id: number, pieces: number): Advanced => jobs.advance(id, pieces),

		/** Forgets long work that nobody waits for any more. */
		dropJob: (id: number): void => jobs.drop(id),

		/** Tells which model this worker runs; the first call, which shows that the worker lives. */
		describe: (): { modelVersion: string } => ({ modelVersion: core.modelVersion }),

		/** Runs an example a number of times, so that later runs are fast, and returns how many it ran. */
		async warm(runs: number): Promise<number> {
			const [profile] = core.profiles;
			if (profile === undefined) return 0;
			const scenario = core.exampleScenario(profile.id);
			for (let run = 0; run < runs; run++) await runOne(core, scenario);
			return runs;
		},

		/** Runs scenarios from place `from` up to but not including `to`, each validated here again. */
		async runChunk(
			scenarios: readonly unknown[],
			from: number,
			to: number
		): Promise<readonly PackedOutcome[]> {
			const outcomes: PackedOutcome[] = [];
			for (const input of scenarios.slice(from, to)) outcomes.push(await runOne(core, input));
			return outcomes;
		}
	};
}
