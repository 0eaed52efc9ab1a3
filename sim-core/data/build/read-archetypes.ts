/** The nine archetypes, from the table of typical figures. */
import { staffGroups } from '../../spec/dimensions.ts';
import { archetypeKinds, type ArchetypeId, type ArchetypeKind } from './archetype-kinds.ts';
import { requiredIn, textIn, type Row } from './csv.ts';
import { byGroup, totalOf } from './groups.ts';
import { inputFiles, type Inputs } from './inputs.ts';
import {
	carried,
	groupStaff,
	originOf,
	periodInWords,
	type Known,
	type Sourced,
	type Staff
} from './known.ts';
import type { NationalFigures } from './national.ts';
import { archetypeShares, type AllShares, type StaffShares } from './staff-shares.ts';

const table = inputFiles.archetypes;

/** Reads one typical figure by its metric; null when the archetype has none. */
type Metric = (metric: string) => Sourced | null;

function metricsOf(rows: readonly Row[], id: ArchetypeId): Metric {
	return (metric) => {
		const row = rows.find(
			(each) =>
				textIn(each, 'profile_id').replaceAll('_', '-') === id && textIn(each, 'metric') === metric
		);
		if (!row) return null;
		const period = periodInWords(textIn(row, 'period'));
		const origin = originOf('archetype', table, period, asSentence(textIn(row, 'method')));
		return { value: requiredIn(row, 'value'), origin };
	};
}

/** Makes a sentence of the table's note on a method, without its remark on quartiles. */
function asSentence(note: string): string {
	const [first = ''] = note.split(';');
	return `${first.charAt(0).toUpperCase()}${first.slice(1)}.`;
}

function required(metrics: Metric, metric: string): Sourced {
	const found = metrics(metric);
	if (!found) throw new Error(`No "${metric}" in ${table}`);
	return found;
}

/** Turns a percentage or a 0-10 score into a share. */
function scaled(figure: Sourced, factor: number): Sourced {
	return { value: figure.value * factor, origin: figure.origin };
}

function readStaff(metrics: Metric, shares: StaffShares): Staff {
	const wte = (group: string): number => required(metrics, `typical_fte_${group}`).value;
	const parts = {
		doctors: wte('doctors'),
		nurses: wte('nurses_health_visitors'),
		midwives: wte('midwives'),
		ambulance: wte('ambulance'),
		scientific: wte('scientific_therapeutic_technical'),
		support: wte('support_to_clinical'),
		infrastructure: wte('infrastructure_support')
	};
	const read = required(metrics, 'typical_fte_doctors').origin;
	const split = originOf(
		'archetype',
		shares.source,
		shares.period,
		'Infrastructure support split by the share of managers pooled over the trusts of this type.'
	);
	return {
		parts,
		byGroup: groupStaff(parts, shares.managersOfInfrastructure),
		origins: byGroup((group) =>
			group === 'management' || group === 'infrastructure' ? split : read
		),
		consultantShare: shares.consultantsOfDoctors
	};
}

function readIncome(kind: ArchetypeKind, metrics: Metric, wte: number, context: Context): Sourced {
	const { incomePriceFactor, incomePerWteGrowth } = context.national;
	const pooled = context.acuteIncomePerWte.get(kind.id);
	if (pooled !== undefined) {
		return {
			value: pooled * wte * incomePriceFactor,
			origin: originOf(
				'archetype',
				inputFiles.baseline,
				'2024/25',
				`Income per WTE pooled over the trusts of this type, times typical staff, ${carried}.`
			)
		};
	}
	const perWte = required(metrics, 'operating_income_per_fte_2018_19');
	return {
		value: perWte.value * wte * incomePerWteGrowth * incomePriceFactor,
		origin: originOf(
			'archetype',
			table,
			'2018/19',
			`Income per WTE, times typical staff, grown as in acute trusts to 2024/25, ${carried}.`
		)
	};
}

const balanced: Sourced = {
	value: 0,
	origin: originOf(
		'judgement',
		'judgement',
		'2026/27',
		'Taken as balanced: no margin is published for trusts of this type.'
	)
};
const usualSegment: Sourced = {
	value: 2.4,
	origin: originOf(
		'national',
		'D-7',
		'2025/26',
		'Mean of the oversight framework over all trusts; segments are published here for acute trusts only.'
	)
};
const noList: Sourced = {
	value: 0,
	origin: originOf(
		'judgement',
		'judgement',
		'May 2026',
		'Taken as none: trusts of this type run few or no referral-to-treatment pathways.'
	)
};
const noBeds: Sourced = {
	value: 0,
	origin: originOf(
		'judgement',
		'judgement',
		'January to March 2026',
		'Taken as none for this type of trust.'
	)
};
const occupancyWithoutBeds: Sourced = {
	value: 0.85,
	origin: originOf('judgement', 'judgement', '', 'Placeholder: the trust has no or few beds.')
};

/** Estimates urgent contacts where no A&E attendances are published. */
export function urgentContacts(perWte: number, wte: number): Sourced {
	return {
		value: perWte * wte,
		origin: originOf(
			'judgement',
			'judgement',
			'2026/27',
			'No A&E attendances are published: urgent contacts per WTE judged for this type of trust, times staff.'
		)
	};
}

function readEmergency(kind: ArchetypeKind, metrics: Metric, wte: number): Sourced {
	return kind.urgentContactsPerWte === null
		? required(metrics, 'ae_attendances_all_types_12m')
		: urgentContacts(kind.urgentContactsPerWte, wte);
}

function readArchetype(kind: ArchetypeKind, metrics: Metric, context: Context): Known {
	const staff = readStaff(metrics, archetypeShares(context.shares, kind.id));
	const wte = totalOf(staff.byGroup);
	const stability = required(metrics, 'stability_index');
	const margin = metrics('operating_margin');
	return {
		id: kind.id,
		name: kind.name,
		kind: 'archetype',
		archetype: kind,
		region: 'England',
		staff,
		leaving: {
			value: 1 - stability.value / 100,
			origin: originOf(
				'archetype',
				table,
				stability.origin.period,
				'One less the median stability index, shaped by group (L-3, L-6) to the same mean.'
			)
		},
		sickness: scaled(required(metrics, 'sickness_absence_rate'), 0.01),
		burnout: scaled(required(metrics, 'burnt_out_often_always_pct'), 0.01),
		engagement: scaled(required(metrics, 'theme_engagement_0_10'), 0.1),
		income: readIncome(kind, metrics, wte, context),
		margin: margin ? scaled(margin, 0.01) : balanced,
		oversight: usualSegment,
		waitingList: kind.hasWaitingList ? required(metrics, 'rtt_incomplete_pathways') : noList,
		beds: kind.hasBeds ? required(metrics, 'beds_available_total') : noBeds,
		occupancy: kind.hasBeds
			? scaled(required(metrics, 'bed_occupancy_total'), 0.01)
			: occupancyWithoutBeds,
		emergency: readEmergency(kind, metrics, wte)
	};
}

export interface Context {
	readonly national: NationalFigures;
	readonly shares: AllShares;
	/** GBP per WTE in 2024/25, pooled over the trusts of each type that publish their income. */
	readonly acuteIncomePerWte: ReadonlyMap<ArchetypeId, number>;
	/** Surplus planned by each trust, percent of income. */
	readonly plannedMargins: ReadonlyMap<string, number>;
	/** Oversight segment of each acute trust. */
	readonly segments: ReadonlyMap<string, number>;
}

/** Reads the nine archetypes, complete; throws when a typical figure is missing or a group is empty. */
export function readArchetypes(inputs: Inputs, context: Context): ReadonlyMap<ArchetypeId, Known> {
	return new Map(
		archetypeKinds.map((kind) => {
			const known = readArchetype(kind, metricsOf(inputs.archetypes, kind.id), context);
			for (const group of staffGroups) {
				if (known.staff.byGroup[group] <= 0) throw new Error(`No ${group} staff in ${kind.id}`);
			}
			return [kind.id, known];
		})
	);
}
