/** Whether a baseline is plausible: against itself, and against real trusts of the same kind. Doubts never stop; a note may explain them. */
import { profileFor } from '../data/profile-for.ts';
import type { Profile } from '../data/profile.ts';
import { inSentence, valueWords } from '../explain/figure-words.ts';
import type { OwnBaseline } from '../scenario/types.ts';
import { staffGroupLabels, staffGroups, type StaffGroup } from '../spec/dimensions.ts';
import { bandOf, kindName, profileFields, ratioOf, ratios, type Ratio } from './baseline-peers.ts';
import type { Entered } from './baseline-read.ts';

/** Something that looks odd, in sentences. */
export interface Doubt {
	/** Field and, where it is of one group, the group. */
	readonly id: string;
	readonly text: string;
}

/** Lists what looks odd in a baseline; `entered` adds what a table says beyond it, as starters. */
export function doubtsOf(own: OwnBaseline, entered: readonly Entered[] = []): readonly Doubt[] {
	const profile = profileFor({ profile: 'own', own });
	return [
		...staffGroups.flatMap((group) => overPosts(own, profile, group)),
		...staffGroups.flatMap((group) => unevenFlows(entered, group)),
		...moneyDoubts(own, profile),
		...listDoubts(own, profile),
		...ratios.flatMap((ratio) => peerDoubt(own, profile, ratio))
	];
}

/** The figure entered for a field, of one group or of the trust. */
function enteredIn(
	{ values }: OwnBaseline,
	field: string,
	group: StaffGroup | null
): number | undefined {
	const value = values[field];
	return typeof value === 'object' ? (group === null ? undefined : value[group]) : value;
}

const wte = (value: number): string => valueWords({ id: '', unit: 'WTE', shownAs: 'share' }, value);
const pounds = (value: number): string =>
	valueWords({ id: 'surplus', unit: 'GBP', shownAs: 'share' }, value);

function overPosts(own: OwnBaseline, { values }: Profile, group: StaffGroup): Doubt[] {
	const rate = enteredIn(own, 'profileVacancyRate', group);
	if (rate === undefined || rate >= 0) return [];
	const staff = (values.profileStaffInPost as Readonly<Record<StaffGroup, number>>)[group];
	const text = `${staffGroupLabels[group]}: ${wte(staff)} in post is above the establishment of ${wte(staff / (1 - rate))}. The plan then starts with more people than posts and hires nobody until they have left.`;
	return [{ id: `overPosts ${group}`, text }];
}

/** In balance as many join as leave; far from it, the trust grows or shrinks, which the start does not carry on. */
function unevenFlows(entered: readonly Entered[], group: StaffGroup): Doubt[] {
	const of = (measure: Entered['measure']) =>
		entered.find((one) => one.measure === measure && one.group === group)?.value;
	const [starters, leavers] = [of('starters'), of('leavers')];
	if (starters === undefined || leavers === undefined) return [];
	if (Math.abs(starters - leavers) <= 0.25 * Math.max(starters, leavers, 1)) return [];
	const text = `${staffGroupLabels[group]}: ${wte(starters)} start and ${wte(leavers)} leave in a year. The model starts in balance, with as many joining as leave.`;
	return [{ id: `flows ${group}`, text }];
}

function moneyDoubts(own: OwnBaseline, { values }: Profile): Doubt[] {
	const [staff, cost] = [values.profileStaffInPost, values.profilePayCost] as Record<
		StaffGroup,
		number
	>[];
	const pay = staffGroups.reduce((sum, group) => sum + staff![group] * cost![group], 0);
	const [income, margin, bank, agency] = [
		'profileIncome',
		'profileSurplusShare',
		'profileBankShare',
		'profileAgencyShare'
	].map((id) => values[id] as number) as [number, number, number, number];
	const people = pay * (1 + bank + agency);
	const whole = income * (1 - margin);
	if (people <= whole || Object.keys(own.values).length === 0) return [];
	const text = `Pay, bank and agency come to ${pounds(people)} a year, more than all costs of ${pounds(whole)}. Check the unit of pay and of income.`;
	return [{ id: 'payAboveCost', text }];
}

function listDoubts(own: OwnBaseline, { values }: Profile): Doubt[] {
	const [list, referrals, removed] = [
		'profileWaitingList',
		'profileReferrals',
		'profileRemovalShare'
	].map((id) => values[id] as number) as [number, number, number];
	const isEntered = 'profileWaitingList' in own.values || 'profileReferrals' in own.values;
	if (!isEntered || (list > 0 ? list * removed <= referrals : referrals === 0)) return [];
	const text =
		list > 0
			? 'More pathways leave the waiting list in a year than join it. Check the list and the new pathways.'
			: 'New pathways are given, but nobody waits. Check the waiting list.';
	return [{ id: 'waitingList', text }];
}

function peerDoubt(own: OwnBaseline, profile: Profile, ratio: Ratio): Doubt[] {
	const { field, group } = ratio;
	if (enteredIn(own, field, group) === undefined) return [];
	const band = bandOf(own.archetype, ratio);
	const here = ratioOf(profile, ratio);
	if (band === null || (here >= band.low && here <= band.high)) return [];
	const whom = group === null ? '' : `${staffGroupLabels[group]}: `;
	const label = inSentence(profileFields[field]!.label);
	const { low, high } = band;
	const text = `${whom}${label} of ${ratioWords(ratio, here)} is outside what nine in ten real trusts like this have, ${rangeWords(ratioWords(ratio, low), ratioWords(ratio, high))} (${band.trusts} trusts; ${kindName(own.archetype).toLowerCase()}).`;
	return [{ id: `${field} ${group ?? ''}`.trim(), text }];
}

/** Writes a range with what follows both numbers said once, as in "10.3% to 16.0% a year". */
function rangeWords(low: string, high: string): string {
	const [number = '', ...unit] = low.split(' ');
	return high.endsWith(` ${unit.join(' ')}`) ? `${number} to ${high}` : `${low} to ${high}`;
}

/** Writes a ratio: a share of all staff, a figure of the field itself, or one for each WTE in post. */
function ratioWords({ field, per }: Ratio, value: number): string {
	const { unit, shownAs = 'share' } = profileFields[field]!;
	if (per === 'itself') return valueWords({ id: field, unit, shownAs }, value);
	if (unit === 'WTE')
		return `${valueWords({ id: field, unit: '1', shownAs: 'share' }, value)} of all staff`;
	return `${valueWords({ id: field, unit, shownAs }, value)} for each WTE`;
}
