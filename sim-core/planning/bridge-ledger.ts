/** What bridges are read from: one run of a plan, kept month by month in the lines that a bridge needs. */
import type { Job } from '../analysis/job.ts';
import { profileFor } from '../data/profile-for.ts';
import { kernel } from '../generated/kernel.ts';
import { headroomModel } from '../model/index.ts';
import { monthsOf, simulateNamed } from '../run.ts';
import { compileRunPlan } from '../scenario/compile.ts';
import type { Scenario } from '../scenario/types.ts';
import { staffGroups, type StaffGroup } from '../spec/dimensions.ts';
import { layoutOf, slotOf } from '../spec/layout.ts';

/** Positions at month end, by staff group. */
const positions = [
	'staffInPost',
	'establishment',
	'vacancies',
	'bankStaff',
	'agencyStaff',
	'unfilledGap'
] as const;
/** Flows over the month, by staff group. */
const flows = [
	'joinersDomestic',
	'joinersInternational',
	'joinersTrained',
	'joinersReturning',
	'leavers',
	'retirements',
	'leaversToOtherEmployers',
	'postsCreated',
	'postsRemoved',
	'payByGroup'
] as const;
/** Flows over the month, whole trust. */
const trustFlows = [
	'income',
	'bankSpend',
	'agencySpend',
	'nonPay',
	'leverSpend',
	'surplus',
	'savingsRecurrent',
	'savingsNonRecurrent',
	'savingsRebound',
	'savingsTarget',
	'completedPathways'
] as const;
/** Levels of which the mean of the month is kept: summed over its steps, so that products with flows stay exact. */
const meansByGroup = ['staffInPost', 'bankStaff', 'agencyStaff'] as const;
const trustMeans = [
	'payLevel',
	'nonPayLevel',
	'incomeLevel',
	'extraFunding',
	'recurrentFromNonPay',
	'activity'
] as const;

export type Position = (typeof positions)[number];
export type Flow = (typeof flows)[number];
type TrustFlow = (typeof trustFlows)[number];
type MeanByGroup = (typeof meansByGroup)[number];
type TrustMean = (typeof trustMeans)[number];

type ByGroup = Readonly<Record<StaffGroup, Float64Array>>;

/** A plan's run by month; index 0 is the opening position, whose flows are a twelfth of their yearly rates. */
export interface BridgeLedger {
	readonly months: readonly string[];
	/** The trust's income in the opening position, in GBP a year. */
	readonly openingIncome: number;
	readonly positions: Readonly<Record<Position, ByGroup>>;
	readonly flows: Readonly<Record<Flow, ByGroup>>;
	readonly trustFlows: Readonly<Record<TrustFlow, Float64Array>>;
	readonly meansByGroup: Readonly<Record<MeanByGroup, ByGroup>>;
	readonly trustMeans: Readonly<Record<TrustMean, Float64Array>>;
}

const layout = layoutOf(headroomModel);

/** Runs a validated scenario and keeps what bridges need. */
export function bridgeLedger(scenario: Scenario): BridgeLedger {
	const profile = profileFor(scenario);
	const plan = compileRunPlan({ model: headroomModel, layout, scenario, profile });
	const reader = new Reader();
	const kept = {
		positions: reader.byGroup(positions, 'ends', 1),
		flows: reader.byGroup(flows, 'totals', 1),
		trustFlows: reader.whole(trustFlows, 1),
		meansByGroup: reader.byGroup(meansByGroup, 'totals', 12),
		trustMeans: reader.whole(trustMeans, 12)
	};
	const { ends, totals } = reader;
	const recording = { ends: Int32Array.from(ends), totals: Int32Array.from(totals) };
	const rows = simulateNamed(kernel, plan, scenario.start, recording);
	reader.fill(rows);
	const openingIncome = plan.initial[slotOf(layout, 'profileIncome').offset]!;
	return { months: monthsOf(scenario), openingIncome, ...kept };
}

/** The same as long work for the worker: one run, so one piece. */
export function* bridgesJob(scenario: Scenario): Job<BridgeLedger> {
	yield { done: 0, total: 1 };
	return bridgeLedger(scenario);
}

interface Column {
	readonly list: 'ends' | 'totals';
	readonly place: number;
	readonly times: number;
	readonly fill: (values: Float64Array) => void;
}

/** Plans which slots to record, and hands out what is filled once the run is done. */
class Reader {
	readonly ends: number[] = [];
	readonly totals: number[] = [];
	readonly #columns: Column[] = [];

	byGroup<Name extends string>(
		names: readonly Name[],
		list: Column['list'],
		times: number
	): Record<Name, ByGroup> {
		return recordOf(names, (name) => {
			const { offset } = slotOf(layout, name);
			const lines = {} as Record<StaffGroup, Float64Array>;
			staffGroups.forEach((group, i) => {
				this.#column(offset + i, list, times, (values) => (lines[group] = values));
			});
			return lines;
		});
	}

	whole<Name extends string>(names: readonly Name[], times: number): Record<Name, Float64Array> {
		const lines = {} as Record<Name, Float64Array>;
		for (const name of names) {
			const { offset } = slotOf(layout, name);
			this.#column(offset, 'totals', times, (values) => (lines[name] = values));
		}
		return lines;
	}

	/** Reads every line off the rows of the run. */
	fill(rows: Float64Array): void {
		const width = this.ends.length + this.totals.length;
		for (const { list, place, times, fill } of this.#columns) {
			const at = list === 'ends' ? place : this.ends.length + place;
			fill(
				Float64Array.from({ length: rows.length / width }, (_, m) => rows[m * width + at]! * times)
			);
		}
	}

	#column(slot: number, list: Column['list'], times: number, fill: Column['fill']): void {
		this.#columns.push({ list, place: this[list].length, times, fill });
		this[list].push(slot);
	}
}

const recordOf = <Name extends string, Kept>(
	names: readonly Name[],
	of: (name: Name) => Kept
): Record<Name, Kept> =>
	Object.fromEntries(names.map((name) => [name, of(name)])) as Record<Name, Kept>;
