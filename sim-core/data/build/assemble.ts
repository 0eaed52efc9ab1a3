/** From the input tables to the text of profiles.json, and a report about what was made. */
import type { FieldOrigin } from '../profile.ts';
import type { ProfileSummary } from '../profiles.ts';
import { staffGroups } from '../../spec/dimensions.ts';
import { deriveFields, payShareOf, type Field, type Fields } from './derive.ts';
import { rounded } from './groups.ts';
import { makeInvented } from './invented.ts';
import type { Inputs } from './inputs.ts';
import type { Known } from './known.ts';
import { readIncomePerWte, readPlannedMargins, readSegments } from './acute-finance.ts';
import { readNational } from './national.ts';
import { readArchetypes } from './read-archetypes.ts';
import { readTrusts, type LeftOut } from './read-trusts.ts';
import { readShares } from './staff-shares.ts';

/** Decimals kept of each field, in the order in which fields are stored. */
const decimals: Readonly<Record<string, number>> = {
	profileStaffInPost: 1,
	profileVacancyRate: 4,
	profileLeaverRate: 5,
	profileSickness: 5,
	profileBurnout: 4,
	profileEngagement: 4,
	profilePayCost: -1,
	profileIncome: -4,
	profileSurplusShare: 4,
	profileBankShare: 4,
	profileAgencyShare: 4,
	profileWaitingList: 0,
	profileReferrals: 0,
	profileRemovalShare: 3,
	profileBeds: 0,
	profileBedOccupancy: 4,
	profileEmergencyDemand: 0,
	profileOversightSegment: 1,
	profileCash: -4
};
const fieldNames = Object.keys(decimals);

export interface BuildReport {
	readonly counts: Readonly<Record<ProfileSummary['kind'], number>>;
	readonly leftOut: readonly LeftOut[];
	/** Substantive pay bill over income, by profile. */
	readonly payShares: ReadonlyMap<string, number>;
}

export interface Build {
	readonly text: string;
	readonly report: BuildReport;
}

interface Made {
	readonly known: Known;
	readonly fields: Fields;
}

/** Numbers each different origin in the order in which it is met. */
function originTable() {
	const texts = new Map<string, number>();
	const indexOf = (origin: FieldOrigin): number => {
		const text = JSON.stringify([origin.origin, origin.source, origin.period, origin.method]);
		const index = texts.get(text) ?? texts.size;
		texts.set(text, index);
		return index;
	};
	return { texts, indexOf };
}

function storedValue(name: string, { value }: Field): number | number[] {
	const kept = decimals[name] ?? 0;
	if (typeof value === 'number') return rounded(value, kept);
	return staffGroups.map((group) => rounded(value[group], kept));
}

function storedOrigin(
	{ origin }: Field,
	indexOf: (origin: FieldOrigin) => number
): number | number[] {
	if ('method' in origin) return indexOf(origin);
	const indexes = staffGroups.map((group) => indexOf(origin[group]));
	const [first = 0] = indexes;
	return indexes.every((index) => index === first) ? first : indexes;
}

function fieldOf(made: Made, name: string): Field {
	const field = made.fields[name];
	if (!field) throw new Error(`No "${name}" for ${made.known.id}`);
	return field;
}

/** Writes one line per profile and per origin, so that a change of a figure shows as a change of one line. */
function toText(all: readonly Made[]): string {
	const { texts, indexOf } = originTable();
	const lines = all.map((made) => {
		const { id, name, kind, archetype, region } = made.known;
		const fields = fieldNames.map((field) => ({ field, made: fieldOf(made, field) }));
		const values = fields.map(({ field, made: each }) => storedValue(field, each));
		const origins = fields.map(({ made: each }) => storedOrigin(each, indexOf));
		return JSON.stringify({ id, name, kind, archetype: archetype.id, region, values, origins });
	});
	const list = (entries: readonly string[]): string => `[\n${entries.join(',\n')}\n]`;
	return `{"fields":${JSON.stringify(fieldNames)},\n"origins":${list([...texts.keys()])},\n"profiles":${list(lines)}}\n`;
}

/** Builds all profiles: archetypes, invented trusts, real trusts by code. */
export function buildProfiles(inputs: Inputs): Build {
	const national = readNational(inputs);
	const context = {
		national,
		shares: readShares(inputs),
		acuteIncomePerWte: readIncomePerWte(inputs),
		plannedMargins: readPlannedMargins(inputs),
		segments: readSegments(inputs)
	};
	const archetypes = readArchetypes(inputs, context);
	const { trusts, leftOut } = readTrusts(inputs, archetypes, context);
	const derived = (known: Known): Made => ({
		known,
		fields: deriveFields(known, national, inputs.payScales)
	});
	const invented = makeInvented(archetypes, national, inputs.payScales);
	const all = [...[...archetypes.values()].map(derived), ...invented, ...trusts.map(derived)];
	return {
		text: toText(all),
		report: {
			counts: { archetype: archetypes.size, invented: invented.length, trust: trusts.length },
			leftOut,
			payShares: new Map(all.map(({ known, fields }) => [known.id, payShareOf(fields)]))
		}
	};
}
