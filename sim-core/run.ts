/** Scenario → RunResult with the shipped model: the one way in for page, worker and command line. */
import { readingOf, seriesFrom } from './analysis/recording.ts';
import { receiptBy, receiptOf, type Digest, type Receiptable } from './analysis/receipt.ts';
import type { RunResult } from './analysis/result.ts';
import type { Profile } from './data/profile.ts';
import { profileFor } from './data/profile-for.ts';
import type { Kernel } from './engine/kernel.ts';
import { RunState } from './engine/run-state.ts';
import { carryOut, SimulationError, type Recording, type RunPlan } from './engine/simulate.ts';
import { kernel as generatedKernel } from './generated/kernel.ts';
import { headroomModel } from './model/index.ts';
import { canonicalInput } from './scenario/canonical-input.ts';
import { compileRunPlan } from './scenario/compile.ts';
import { monthNumber, monthText } from './scenario/months.ts';
import type { Scenario } from './scenario/types.ts';
import { staffGroups } from './spec/dimensions.ts';
import { layoutOf, slotOf } from './spec/layout.ts';

const layout = layoutOf(headroomModel);
const reading = readingOf(headroomModel, layout);

/** Choices that tests make and people do not. */
export interface RunOptions {
	readonly kernel?: Kernel;
	readonly profile?: Profile;
	readonly stepsPerMonth?: number;
	/** Last word on the plan, for extreme conditions beyond any lever's bounds. */
	readonly adjust?: (plan: RunPlan) => void;
}

/** Series of a run without the receipt, whose hash takes longer than the run itself: for work that runs thousands. */
export function runSeries(
	scenario: Scenario,
	options: RunOptions = {}
): Omit<RunResult, 'receipt'> {
	const profile = options.profile ?? profileFor(scenario);
	const { stepsPerMonth = 4, kernel = generatedKernel } = options;
	const plan = compileRunPlan({ model: headroomModel, layout, scenario, profile, stepsPerMonth });
	options.adjust?.(plan);
	const months = monthsOf(scenario);
	const rows = simulateNamed(kernel, plan, scenario.start, reading.recording);
	return { months, series: seriesFrom(reading, rows, openingRatesOf(plan)) };
}

/** Runs a validated scenario. Throws when a value stops being a number, naming it and its month. */
export function runScenario(scenario: Scenario, options: RunOptions = {}): RunResult {
	const run = runSeries(scenario, options);
	return { receipt: receiptOf(receiptable(scenario, run)), ...run };
}

/** Does what `runScenario` does, with the machine's own SHA-256: the hash takes most of the time of a run without it. */
export async function runScenarioBy(digest: Digest, scenario: Scenario): Promise<RunResult> {
	const run = runSeries(scenario);
	return { receipt: await receiptBy(digest, receiptable(scenario, run)), ...run };
}

const receiptable = (
	scenario: Scenario,
	run: Pick<RunResult, 'months' | 'series'>
): Receiptable => ({
	modelVersion: headroomModel.version,
	input: canonicalInput(scenario),
	seed: scenario.seed,
	...run
});

/** Months of a run as text: the opening month first. */
export function monthsOf(scenario: Scenario): string[] {
	const start = monthNumber(scenario.start)!;
	return Array.from({ length: scenario.months + 1 }, (_, i) => monthText(start - 1 + i));
}

/** Simulates a plan whose first month is `start`; see carryOutNamed. */
export function simulateNamed(
	kernel: Kernel,
	plan: RunPlan,
	start: string,
	recording: Recording
): Float64Array {
	return carryOutNamed(new RunState(kernel, plan, recording), start);
}

/** Carries out a run from `start` on; what goes wrong is told by the name of the quantity and its month. */
export function carryOutNamed(run: RunState, start: string): Float64Array {
	try {
		carryOut(run);
		return run.rows;
	} catch (error) {
		if (!(error instanceof SimulationError)) throw error;
		const name = nameOfSlot(error.slot);
		const month = monthText(monthNumber(start)! - 1 + error.month);
		throw new Error(`${name} stopped being a number in ${month}.`, { cause: error });
	}
}

/** Name of the quantity in a slot, with its staff group where it has one. */
export function nameOfSlot(slot: number): string {
	for (const [name, { offset, length, by }] of Object.entries(layout.slots)) {
		if (slot < offset || slot >= offset + length) continue;
		return by === null ? name : `${name} of ${staffGroups[slot - offset]!}`;
	}
	throw new Error(`No quantity lives in slot ${slot}.`);
}

/** Opening value of each trailing rate, by group. */
export function openingRatesOf(plan: RunPlan): Record<string, readonly number[]> {
	const rates = reading.trailing.map(({ name, variable }) => {
		const { offset, length } = slotOf(layout, variable.openingRate);
		return [name, [...plan.initial.subarray(offset, offset + length)]] as const;
	});
	return Object.fromEntries(rates);
}
