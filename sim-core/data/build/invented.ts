/** Invented trusts for exercises: an archetype at another size, with the troubles that the exercise is about. */
import type { ArchetypeId } from './archetype-kinds.ts';
import type { Row } from './csv.ts';
import { deriveFields, type Field, type Fields } from './derive.ts';
import { byGroup, scaledToMean, totalOf, type ByGroup } from './groups.ts';
import { originOf, type Known, type Sourced } from './known.ts';
import type { NationalFigures } from './national.ts';

interface Invented {
	readonly id: string;
	readonly name: string;
	readonly archetype: ArchetypeId;
	readonly wte: number;
	/** Mean vacancy rate; null keeps the archetype's. */
	readonly vacancyRate: number | null;
	/** Mean share leaving in a year; null keeps the archetype's. */
	readonly leaverRate: number | null;
	/** How much more often nurses and support staff leave than in the archetype. */
	readonly newcomersLeave: number;
}

const inventedTrusts: readonly Invented[] = [
	{
		id: 'aldermere',
		name: 'Aldermere General',
		archetype: 'acute-medium',
		wte: 5200,
		vacancyRate: 0.11,
		leaverRate: 0.14,
		newcomersLeave: 1
	},
	{
		id: 'saltreach',
		name: 'Saltreach Hospitals',
		archetype: 'acute-small',
		wte: 3100,
		vacancyRate: 0.16,
		leaverRate: 0.16,
		newcomersLeave: 1
	},
	{
		id: 'kingsholt',
		name: 'Kingsholt Teaching',
		archetype: 'acute-teaching',
		wte: 11000,
		vacancyRate: null,
		leaverRate: 0.16,
		newcomersLeave: 1.25
	},
	{
		id: 'wexfell',
		name: 'Wexfell Community',
		archetype: 'community',
		wte: 3000,
		vacancyRate: null,
		leaverRate: null,
		newcomersLeave: 1
	}
];

const invention = (method: string) => originOf('judgement', 'invented for exercises', '', method);

function resized(figure: Sourced, ratio: number): Sourced {
	return {
		value: figure.value * ratio,
		origin: invention("The archetype's figure in proportion to invented staff.")
	};
}

function resize(typical: Known, trust: Invented): Known {
	const ratio = trust.wte / totalOf(typical.staff.byGroup);
	const { staff } = typical;
	const made = invention('Invented size, divided between the groups as in the archetype.');
	return {
		...typical,
		id: trust.id,
		name: trust.name,
		kind: 'invented',
		staff: {
			...staff,
			parts: {
				doctors: staff.parts.doctors * ratio,
				nurses: staff.parts.nurses * ratio,
				midwives: staff.parts.midwives * ratio,
				ambulance: staff.parts.ambulance * ratio,
				scientific: staff.parts.scientific * ratio,
				support: staff.parts.support * ratio,
				infrastructure: staff.parts.infrastructure * ratio
			},
			byGroup: byGroup((group) => staff.byGroup[group] * ratio),
			origins: byGroup(() => made)
		},
		income: resized(typical.income, ratio),
		waitingList: resized(typical.waitingList, ratio),
		beds: resized(typical.beds, ratio),
		emergency: resized(typical.emergency, ratio)
	};
}

function groupValues(fields: Fields, name: string): ByGroup {
	const value = fields[name]?.value;
	if (value === undefined || typeof value === 'number') throw new Error(`"${name}" is per group`);
	return value;
}

/** Replaces a rate by an invented one with the same shape over the groups. */
function altered(shape: ByGroup, staff: ByGroup, mean: number): Field {
	return {
		value: scaledToMean(shape, staff, mean),
		origin: invention('Invented for the exercise, shaped by group as in the archetype.')
	};
}

function alter(fields: Fields, staff: ByGroup, trust: Invented): Fields {
	const vacancies = groupValues(fields, 'profileVacancyRate');
	const leavers = groupValues(fields, 'profileLeaverRate');
	const shape = byGroup((group) =>
		group === 'nursing' || group === 'clinicalSupport'
			? leavers[group] * trust.newcomersLeave
			: leavers[group]
	);
	return {
		...fields,
		...(trust.vacancyRate !== null && {
			profileVacancyRate: altered(vacancies, staff, trust.vacancyRate)
		}),
		...(trust.leaverRate !== null && {
			profileLeaverRate: altered(shape, staff, trust.leaverRate)
		})
	};
}

/** Makes the invented trusts from the archetypes. */
export function makeInvented(
	archetypes: ReadonlyMap<ArchetypeId, Known>,
	national: NationalFigures,
	payScales: readonly Row[]
): { readonly known: Known; readonly fields: Fields }[] {
	return inventedTrusts.map((trust) => {
		const typical = archetypes.get(trust.archetype);
		if (!typical) throw new Error(`No archetype "${trust.archetype}"`);
		const known = resize(typical, trust);
		const fields = deriveFields(known, national, payScales);
		return { known, fields: alter(fields, known.staff.byGroup, trust) };
	});
}
