/** The staff of a real trust by group. */
import type { FieldOrigin } from '../profile.ts';
import type { StaffGroup } from '../../spec/dimensions.ts';
import type { ArchetypeId } from './archetype-kinds.ts';
import { numberIn, textIn, type Row } from './csv.ts';
import { inputFiles } from './inputs.ts';
import { groupStaff, originOf, type Staff, type StaffParts } from './known.ts';
import type { Context } from './read-archetypes.ts';
import { archetypeShares, type StaffShares } from './staff-shares.ts';

const table = inputFiles.baseline;

/** Below this many doctors the share of consultants among them is chance. */
const leastDoctorsForShare = 20;

function readParts(row: Row, period: '2026_02' | '2023_10'): StaffParts | null {
	const wte = (group: string): number | null => numberIn(row, `fte_${group}_${period}`);
	const nurses = wte('nurses_health_visitors');
	const support = wte('support_to_clinical');
	const infrastructure = wte('infrastructure_support');
	if (nurses === null || support === null || infrastructure === null) return null;
	return {
		doctors: wte('doctors') ?? 0,
		nurses,
		midwives: wte('midwives') ?? 0,
		ambulance: wte('ambulance') ?? 0,
		scientific: wte('scientific_therapeutic_technical') ?? 0,
		support,
		infrastructure
	};
}

function staffOrigins(period: string, shares: StaffShares, isOwn: boolean) {
	const read = originOf('own', table, period);
	const joined = originOf('own', table, period, 'Sum of the published groups.');
	const split = originOf(
		isOwn ? 'own' : 'archetype',
		`${table}, ${shares.source}`,
		period,
		isOwn
			? "Infrastructure support split by the trust's own newest share of managers in it."
			: 'Infrastructure support split by the share of managers pooled over trusts of this type.'
	);
	const origins: Record<StaffGroup, FieldOrigin> = {
		nursing: joined,
		medical: read,
		alliedHealth: joined,
		clinicalSupport: read,
		infrastructure: split,
		management: split
	};
	return origins;
}

/** Reads a trust's newest staff by group, WTE; null when it publishes none. */
export function readStaff(row: Row, id: ArchetypeId, context: Context): Staff | null {
	const newest = readParts(row, '2026_02');
	const parts = newest ?? readParts(row, '2023_10');
	if (!parts) return null;
	const ownShares = context.shares.byTrust.get(textIn(row, 'trust_code'));
	const typicalShares = archetypeShares(context.shares, id);
	const shares = ownShares ?? typicalShares;
	const typicalConsultants = typicalShares.consultantsOfDoctors;
	return {
		parts,
		byGroup: groupStaff(parts, shares.managersOfInfrastructure),
		origins: staffOrigins(
			newest ? 'February 2026' : 'October 2023',
			shares,
			ownShares !== undefined
		),
		consultantShare:
			parts.doctors < leastDoctorsForShare ? typicalConsultants : shares.consultantsOfDoctors
	};
}
