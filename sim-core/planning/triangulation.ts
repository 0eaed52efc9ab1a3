/** Whether activity, workforce and finance tell one story between two months; what does not fit is pointed out, not judged. */
import { staffGroups } from '../spec/dimensions.ts';
import type { BridgeLedger } from './bridge-ledger.ts';
import { firstMonthOf } from './money-bridge.ts';

/** What a pair of movements raises, with the movements as shares of where they began. */
export interface TriangulationFlag {
	readonly id:
		| 'staffAheadOfActivity'
		| 'activityAheadOfStaff'
		| 'payAheadOfStaff'
		| 'postsAwayFromStaff'
		| 'agencyCostsAwayFromUse'
		| 'savingsShort';
	/** Movements in the order of the question, as shares; for savings, what was delivered of what was asked. */
	readonly figures: readonly number[];
}

/** The three movements that are held against one another, as shares of where they began. */
export interface Movements {
	readonly activity: number;
	readonly workforce: number;
	readonly payCost: number;
}

export interface Triangulation {
	readonly movements: Movements;
	readonly flags: readonly TriangulationFlag[];
}

/** How far two movements may lie apart, as a share, before they are pointed out: two in a hundred. */
export const apart = 0.02;

/** Holds the movements between two months against one another; each end is the mean of up to twelve months. */
export function triangulate(ledger: BridgeLedger, from: number, to: number): Triangulation {
	const [before, after] = [endOf(ledger, from), endOf(ledger, to)];
	const moved = (of: (end: MonthEnd) => number): number => change(of(before), of(after));
	const activity = moved((end) => end.activity);
	const workforce = moved((end) => end.worked);
	const payCost = moved((end) => end.payCost);
	const posts = moved((end) => end.posts);
	const inPost = moved((end) => end.inPost);
	const agencyUse = moved((end) => end.agencyUse);
	const agencyCost = moved((end) => end.agencyCost);
	const delivered = after.asked === 0 ? 1 : after.saved / after.asked;
	const raised: readonly (readonly [boolean, TriangulationFlag])[] = [
		[workforce - activity > apart, flag('staffAheadOfActivity', workforce, activity)],
		[activity - workforce > apart, flag('activityAheadOfStaff', activity, workforce)],
		[payCost - workforce > apart, flag('payAheadOfStaff', payCost, workforce)],
		[Math.abs(posts - inPost) > apart, flag('postsAwayFromStaff', posts, inPost)],
		[agencyUse * agencyCost < 0, flag('agencyCostsAwayFromUse', agencyUse, agencyCost)],
		[delivered < 1 - apart, flag('savingsShort', delivered)]
	];
	return {
		movements: { activity, workforce, payCost },
		flags: raised.filter(([isRaised]) => isRaised).map(([, one]) => one)
	};
}

const flag = (id: TriangulationFlag['id'], ...figures: readonly number[]): TriangulationFlag => ({
	id,
	figures
});

const change = (before: number, after: number): number =>
	before === 0 ? 0 : (after - before) / before;

interface MonthEnd {
	readonly activity: number;
	readonly worked: number;
	/** Cost of all who work, awards taken out. */
	readonly payCost: number;
	readonly posts: number;
	readonly inPost: number;
	readonly agencyUse: number;
	readonly agencyCost: number;
	readonly saved: number;
	readonly asked: number;
}

function endOf(ledger: BridgeLedger, month: number): MonthEnd {
	const first = month < firstMonthOf('year') ? month : month - 11;
	const count = month - first + 1;
	const mean = (line: Float64Array): number =>
		line.subarray(first, month + 1).reduce((sum, value) => sum + value, 0) / count;
	const people = (lines: Readonly<Record<string, Float64Array>>): number =>
		staffGroups.reduce((sum, group) => sum + mean(lines[group]!), 0);
	const { trustFlows, trustMeans, meansByGroup, positions, flows } = ledger;
	const inPost = people(meansByGroup.staffInPost);
	const agencyUse = people(meansByGroup.agencyStaff);
	const cost = people(flows.payByGroup) + mean(trustFlows.bankSpend) + mean(trustFlows.agencySpend);
	return {
		activity: mean(trustMeans.activity),
		worked: inPost + people(meansByGroup.bankStaff) + agencyUse,
		payCost: cost / mean(trustMeans.payLevel),
		posts: people(positions.establishment),
		inPost,
		agencyUse,
		agencyCost: mean(trustFlows.agencySpend),
		saved: mean(trustFlows.savingsRecurrent) + mean(trustFlows.savingsNonRecurrent),
		asked: mean(trustFlows.savingsTarget)
	};
}
