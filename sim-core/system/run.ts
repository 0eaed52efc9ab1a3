/** System scenario → results of every trust and of what they share, with one receipt. */
import { readingOf, seriesFrom, type Reading } from '../analysis/recording.ts';
import { hashOfSeries, hashOfText } from '../analysis/receipt.ts';
import type { Receipt, Series } from '../analysis/result.ts';
import { profileOf } from '../data/profiles.ts';
import type { RunPlan } from '../engine/simulate.ts';
import { simulateTogether, type Wiring } from '../engine/simulate-together.ts';
import { kernel } from '../generated/kernel.ts';
import { kernel as systemKernel } from '../generated/system-kernel.ts';
import { headroomModel } from '../model/index.ts';
import { openingRatesOf } from '../run.ts';
import { canonicalJson } from '../scenario/canonical.ts';
import { compileRunPlan } from '../scenario/compile.ts';
import { monthNumber, monthText } from '../scenario/months.ts';
import type { Phase, Scenario } from '../scenario/types.ts';
import { layoutOf, slotOf, type Layout } from '../spec/layout.ts';
import { systemModel, wiring as names } from './model.ts';
import type { SystemScenario } from './types.ts';

export interface SystemResult {
	readonly receipt: Receipt;
	readonly months: readonly string[];
	readonly trusts: readonly {
		readonly profile: string;
		readonly name: string;
		readonly series: Readonly<Record<string, Series>>;
	}[];
	readonly system: { readonly series: Readonly<Record<string, Series>> };
}

const layout = layoutOf(headroomModel);
const reading = readingOf(headroomModel, layout);
const systemLayout = layoutOf(systemModel);
const systemReading = readingOf(systemModel, systemLayout);

/** Pairs of slots for pairs of names. */
function slotPairs(pairs: Readonly<Record<string, string>>, from: Layout, to: Layout): Int32Array {
	const slots = Object.entries(pairs).flatMap(([a, b]) => {
		const [source, target] = [slotOf(from, a), slotOf(to, b)];
		return Array.from({ length: source.length }, (_, i) => [source.offset + i, target.offset + i]);
	});
	return Int32Array.from(slots.flat());
}

const wiring: Wiring = {
	gather: slotPairs(names.gather, layout, systemLayout),
	scatter: slotPairs(names.scatter, systemLayout, layout)
};

/** Runs a validated system. Throws when a value stops being a number. */
export function runSystem(system: SystemScenario): SystemResult {
	const plans = system.trusts.map((_, i) => planOf(system, i));
	const shared = compileRunPlan({
		model: systemModel,
		layout: systemLayout,
		scenario: { ...scenarioOf(system, 0), assumptions: {} },
		profile: profileCalled(system.trusts[0]!.profile)
	});
	const rows = simulateTogether(
		plans.map((plan) => ({ kernel, plan, recording: reading.recording })),
		{ kernel: systemKernel, plan: shared, recording: systemReading.recording },
		wiring
	);
	const months = monthsOf(system);
	const trusts = plans.map((plan, i) => ({
		profile: system.trusts[i]!.profile,
		name: profileCalled(system.trusts[i]!.profile).name,
		series: seriesOf(reading, rows.members[i]!, openingRatesOf(plan))
	}));
	const series = seriesOf(systemReading, rows.shared, {});
	return { receipt: receiptOf(system, months, trusts, series), months, trusts, system: { series } };
}

const seriesOf = (
	how: Reading,
	rows: Float64Array,
	rates: Readonly<Record<string, readonly number[]>>
) => seriesFrom(how, rows, rates);

const planOf = (system: SystemScenario, index: number): RunPlan =>
	compileRunPlan({
		model: headroomModel,
		layout,
		scenario: scenarioOf(system, index),
		profile: profileCalled(system.trusts[index]!.profile)
	});

function profileCalled(id: string) {
	const profile = profileOf(id);
	if (profile === undefined) throw new Error(`There is no profile ${id}.`);
	return profile;
}

/** One trust of the system as the scenario that it would be alone, money moved to and from it included. */
export function scenarioOf(system: SystemScenario, index: number): Scenario {
	const { profile, levers, assumptions } = system.trusts[index]!;
	const { schemaVersion, name, start, months, seed, notes } = system;
	const moved = movedMoney(system, index);
	const drivers =
		moved === null ? system.world.drivers : { ...system.world.drivers, extraFunding: moved };
	const world = { ...system.world, drivers };
	return { schemaVersion, name, profile, start, months, seed, levers, world, assumptions, notes };
}

/** Money moved, month by month as a share of this trust's income, on top of what the world says; null when none is. */
function movedMoney(system: SystemScenario, index: number): readonly Phase[] | null {
	const mine = system.transfers.filter(
		({ from, to }) => from !== to && (from === index || to === index)
	);
	if (mine.length === 0) return null;
	const income = profileCalled(system.trusts[index]!.profile).values.profileIncome as number;
	const first = monthNumber(system.start)!;
	const base = system.world.drivers.extraFunding ?? [];
	if (base.length > 0)
		throw new Error('Money is moved by transfers or by the driver, not by both.');
	return Array.from({ length: system.months }, (_, i): Phase => {
		const month = first + i;
		const sum = mine.reduce((total, { from, amountPerYear, start, months }) => {
			const begins = monthNumber(start)!;
			if (month < begins || month >= begins + months) return total;
			return from === index ? total - amountPerYear : total + amountPerYear;
		}, 0);
		return { value: sum / income, from: monthText(month), rampMonths: 0, until: null };
	});
}

function monthsOf({ start, months }: SystemScenario): string[] {
	const first = monthNumber(start)!;
	return Array.from({ length: months + 1 }, (_, i) => monthText(first - 1 + i));
}

function receiptOf(
	system: SystemScenario,
	months: readonly string[],
	trusts: SystemResult['trusts'],
	series: SystemResult['system']['series']
): Receipt {
	const { name: _, notes: __, ...input } = system;
	const hashes = [...trusts.map((trust) => trust.series), series].map((one) =>
		hashOfSeries(months, one)
	);
	return {
		modelVersion: `${headroomModel.version}+system-${systemModel.version}`,
		scenarioHash: hashOfText(canonicalJson(input)),
		seed: system.seed,
		resultHash: hashOfText(hashes.join(' '))
	};
}
