/** Figures of a table → a starting position: each profile field that they give or that follows from two of them. */
import { profileFor } from '../data/profile-for.ts';
import type { OwnBaseline } from '../scenario/types.ts';
import { staffGroups, type StaffGroup } from '../spec/dimensions.ts';
import type { Entered } from './baseline-read.ts';
import { measureCalled, type MeasureId } from './baseline-words.ts';

/** A baseline made of a table, with what of the table the model does not start from. */
export interface MadeBaseline {
	readonly own: OwnBaseline;
	/** Measures that were read and not used, with the reason. */
	readonly unused: readonly string[];
}

type Values = Record<string, number | Partial<Record<StaffGroup, number>>>;
type Lookup = (measure: MeasureId, group: StaffGroup | null) => number | undefined;

/** Makes a baseline of the figures read; what they do not give comes from the typical trust named. */
export function baselineOf(
	entered: readonly Entered[],
	about: Pick<OwnBaseline, 'name' | 'archetype' | 'period' | 'note'>
): MadeBaseline {
	const get: Lookup = (measure, group) => totalOf(entered, measure, group);
	const values: Values = {};
	for (const [field, formula] of Object.entries(byGroup)) {
		const groups = staffGroups.flatMap((group) => {
			const value = formula(get, group);
			return value === undefined ? [] : [[group, value] as const];
		});
		if (groups.length > 0) values[field] = Object.fromEntries(groups);
	}
	for (const [field, measure] of Object.entries(asGiven)) {
		const value = get(measure, null);
		if (value !== undefined) values[field] = value;
	}
	addShares(values, get, about);
	const own = { ...about, values };
	return { own, unused: unusedIn(entered, get) };
}

/** The figure of a group or the trust; one given twice, in two tables, is the last. */
function totalOf(
	entered: readonly Entered[],
	measure: MeasureId,
	group: StaffGroup | null
): number | undefined {
	return entered.findLast((one) => one.measure === measure && one.group === group)?.value;
}

/** Staff in post: as given, or posts less those that stand empty. */
function staffOf(get: Lookup, group: StaffGroup): number | undefined {
	const given = get('inPost', group);
	const [posts, empty] = [get('establishment', group), get('vacancies', group)];
	if (given !== undefined || posts === undefined) return given;
	const rate = get('vacancyRate', group);
	if (empty !== undefined) return posts - empty;
	return rate === undefined ? undefined : posts * (1 - rate);
}

const over = (part: number | undefined, whole: number | undefined): number | undefined =>
	part === undefined || whole === undefined || !(whole > 0) ? undefined : part / whole;

/** Share of posts without a person, below zero where there are more people than posts. */
function vacancyRate(get: Lookup, group: StaffGroup): number | undefined {
	const staff = staffOf(get, group);
	const posts = get('establishment', group);
	const empty = get('vacancies', group);
	if (posts !== undefined && staff !== undefined && posts > 0) return 1 - staff / posts;
	if (empty !== undefined && staff !== undefined) return over(empty, staff + empty);
	return get('vacancyRate', group);
}

const byGroup: Readonly<Record<string, (get: Lookup, group: StaffGroup) => number | undefined>> = {
	profileStaffInPost: staffOf,
	profileVacancyRate: vacancyRate,
	profileLeaverRate: (get, group) =>
		get('leaverRate', group) ?? over(get('leavers', group), staffOf(get, group)),
	profileSickness: (get, group) => get('sickness', group),
	profileBurnout: (get, group) => get('burnout', group),
	profileEngagement: (get, group) => get('engagement', group),
	profilePayCost: (get, group) =>
		get('payPerWte', group) ?? over(get('payCost', group), staffOf(get, group))
};

const asGiven: Readonly<Record<string, MeasureId>> = {
	profileIncome: 'income',
	profileWaitingList: 'waitingList',
	profileReferrals: 'referrals',
	profileRemovalShare: 'removalShare',
	profileBeds: 'beds',
	profileBedOccupancy: 'occupancy',
	profileEmergencyDemand: 'emergency',
	profileOversightSegment: 'segment',
	profileCash: 'cash'
};

/** Shares of the pay bill and of income: what was not given of those comes from the typical trust. */
function addShares(
	values: Values,
	get: Lookup,
	about: Pick<OwnBaseline, 'name' | 'archetype'>
): void {
	const filled = (): Readonly<Record<string, unknown>> =>
		profileFor({ profile: 'own', own: { ...about, values } }).values;
	const sum = (measure: MeasureId): number | undefined => {
		const groups = staffGroups.flatMap((group) => get(measure, group) ?? []);
		return (
			get(measure, null) ?? (groups.length === 0 ? undefined : groups.reduce((a, b) => a + b, 0))
		);
	};
	const pay = payBillOf(filled());
	const shares: readonly (readonly [string, number | undefined])[] = [
		['profileBankShare', over(sum('bankCost'), pay)],
		['profileAgencyShare', over(sum('agencyCost'), pay)]
	];
	for (const [field, value] of shares) if (value !== undefined) values[field] = value;
	const {
		profileIncome: income,
		profileBankShare: bank,
		profileAgencyShare: agency
	} = filled() as Record<string, number>;
	const nonPay = get('nonPay', null);
	const cost =
		get('totalCost', null) ??
		(nonPay === undefined ? undefined : nonPay + pay * (1 + bank! + agency!));
	const surplus = get('surplus', null) ?? (cost === undefined ? undefined : income! - cost);
	const margin = surplus === undefined ? undefined : surplus / income!;
	if (margin !== undefined) values.profileSurplusShare = margin;
}

function payBillOf(values: Readonly<Record<string, unknown>>): number {
	const [staff, cost] = [values.profileStaffInPost, values.profilePayCost] as Record<
		StaffGroup,
		number
	>[];
	return staffGroups.reduce((sum, group) => sum + staff![group] * cost![group], 0);
}

/** Why a measure that was read is not part of the start. */
const reasons: Readonly<Partial<Record<MeasureId, string>>> = {
	starters: 'in balance as many join as leave; starters are only held against leavers',
	bankWte: 'the model works bank staff out from their cost',
	agencyWte: 'the model works agency staff out from their cost',
	budgetCost: 'the model starts from what is spent, not from what is budgeted',
	headcount: 'the model counts whole-time equivalents'
};

function unusedIn(entered: readonly Entered[], get: Lookup): readonly string[] {
	const ids = [...new Set(entered.map(({ measure }) => measure))];
	return ids.flatMap((id) => {
		const reason = reasons[id] ?? needsStaff(id, entered, get);
		return reason === undefined ? [] : [`${measureCalled(id)!.label}: ${reason}.`];
	});
}

/** A sum of pay or of leavers says nothing of a group whose staff in post were not given. */
function needsStaff(id: MeasureId, entered: readonly Entered[], get: Lookup): string | undefined {
	if (id !== 'payCost' && id !== 'leavers' && id !== 'establishment') return undefined;
	const lacking = entered.some(
		({ measure, group }) => measure === id && group !== null && staffOf(get, group) === undefined
	);
	return lacking ? 'it needs staff in post (WTE) of the same group beside it' : undefined;
}
