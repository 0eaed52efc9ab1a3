/** What is known about a trust or an archetype before the model's starting figures are worked out. */
import type { FieldOrigin, Origin, Profile } from '../profile.ts';
import type { StaffGroup } from '../../spec/dimensions.ts';
import type { ArchetypeKind } from './archetype-kinds.ts';
import type { ByGroup } from './groups.ts';

export interface Sourced {
	readonly value: number;
	readonly origin: FieldOrigin;
}

/** Staff whose group of the model joins several published groups, WTE. */
export interface StaffParts {
	readonly doctors: number;
	readonly nurses: number;
	readonly midwives: number;
	readonly ambulance: number;
	readonly scientific: number;
	readonly support: number;
	/** Managers included. */
	readonly infrastructure: number;
}

export interface Staff {
	readonly parts: StaffParts;
	readonly byGroup: ByGroup;
	readonly origins: Readonly<Record<StaffGroup, FieldOrigin>>;
	/** Consultants as a share of doctors. */
	readonly consultantShare: number;
}

export interface Known {
	readonly id: string;
	readonly name: string;
	readonly kind: Profile['kind'];
	readonly archetype: ArchetypeKind;
	readonly region: string;
	readonly staff: Staff;
	/** Share leaving the trust in a year, mean of all staff. */
	readonly leaving: Sourced;
	/** Share of working time lost, mean of all staff. */
	readonly sickness: Sourced;
	readonly burnout: Sourced;
	readonly engagement: Sourced;
	/** GBP a year at 2026/27 prices. */
	readonly income: Sourced;
	readonly margin: Sourced;
	/** Segment of the oversight framework, 1 (best) to 4. */
	readonly oversight: Sourced;
	readonly waitingList: Sourced;
	readonly beds: Sourced;
	readonly occupancy: Sourced;
	readonly emergency: Sourced;
}

/** Describes where a figure comes from; `method` stays empty when the figure was simply read. */
export function originOf(origin: Origin, source: string, period: string, method = ''): FieldOrigin {
	return { origin, source, period, method };
}

/** How income reaches the price base of all money in the profiles; ends a sentence about its method. */
export const carried =
	'carried to 2026/27 prices by the cost uplift less the efficiency factor (M-10, M-11)';

const monthNames =
	'January February March April May June July August September October November December'.split(
		' '
	);

function monthInWords(month: string): string {
	const [year = '', number = ''] = month.split('-');
	return `${monthNames[Number(number) - 1] ?? number} ${year}`;
}

/** Writes a period of the tables as it is read: "2024-04..2025-03" as "2024/25", "2026-02" as "February 2026". */
export function periodInWords(period: string): string {
	const months = period.split('..');
	const [first = '', last = ''] = months;
	if (!/^\d{4}-\d{2}$/.test(first)) return period;
	if (months.length === 1) return monthInWords(first);
	if (first.endsWith('-04') && last.endsWith('-03'))
		return `${first.slice(0, 4)}/${last.slice(2, 4)}`;
	return `${monthInWords(first)} to ${monthInWords(last)}`;
}

/** Splits staff into the six groups of the model, managers taken out of infrastructure. */
export function groupStaff(parts: StaffParts, managersOfInfrastructure: number): ByGroup {
	const management = parts.infrastructure * managersOfInfrastructure;
	return {
		nursing: parts.nurses + parts.midwives,
		medical: parts.doctors,
		alliedHealth: parts.scientific + parts.ambulance,
		clinicalSupport: parts.support,
		infrastructure: parts.infrastructure - management,
		management
	};
}
