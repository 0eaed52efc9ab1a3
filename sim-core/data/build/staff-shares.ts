/** Shares inside published staff groups: managers within infrastructure support, consultants within doctors. */
import { archetypeKindOf, type ArchetypeId } from './archetype-kinds.ts';
import { numberIn, textIn, type Row } from './csv.ts';
import { inputFiles, type Inputs } from './inputs.ts';

export interface StaffShares {
	readonly managersOfInfrastructure: number;
	readonly consultantsOfDoctors: number;
	readonly source: string;
	readonly period: string;
}

export interface AllShares {
	readonly byTrust: ReadonlyMap<string, StaffShares>;
	readonly byArchetype: ReadonlyMap<ArchetypeId, StaffShares>;
}

interface Counts {
	readonly managers: number;
	readonly infrastructure: number;
	readonly consultants: number;
	readonly doctors: number;
	readonly source: string;
	readonly period: string;
}

function countsOf(row: Row, source: string, period: string): Counts | null {
	const managers = numberIn(row, 'fte_managers');
	const infrastructure = numberIn(row, 'fte_infrastructure_support');
	if (managers === null || infrastructure === null || infrastructure <= 0) return null;
	return {
		managers: managers + (numberIn(row, 'fte_senior_managers') ?? 0),
		infrastructure,
		consultants: numberIn(row, 'fte_consultants') ?? 0,
		doctors: numberIn(row, 'fte_doctors') ?? 0,
		source,
		period
	};
}

/** Keeps each trust's newest row, the file of 2026 before the file that ends in 2023. */
function newestCounts(inputs: Inputs): Map<string, Counts> {
	const newest = new Map<string, Counts>();
	const keep = (row: Row, source: string, column: string): void => {
		const counts = countsOf(row, source, textIn(row, column).slice(0, 7));
		const code = textIn(row, 'trust_code');
		const before = newest.get(code);
		if (counts && (!before || before.period < counts.period)) newest.set(code, counts);
	};
	for (const row of inputs.workforceTo2023) {
		keep(row, inputFiles.workforceTo2023, 'calendar_quarter');
	}
	for (const row of inputs.workforceNewest) keep(row, inputFiles.workforceNewest, 'month');
	return newest;
}

function sharesOf(counts: Counts): StaffShares {
	return {
		managersOfInfrastructure: counts.managers / counts.infrastructure,
		consultantsOfDoctors: counts.doctors > 0 ? counts.consultants / counts.doctors : 0,
		source: counts.source,
		period: counts.period
	};
}

function pooled(all: readonly Counts[]): StaffShares {
	const sum = (part: 'managers' | 'infrastructure' | 'consultants' | 'doctors'): number =>
		all.reduce((total, counts) => total + counts[part], 0);
	return sharesOf({
		managers: sum('managers'),
		infrastructure: sum('infrastructure'),
		consultants: sum('consultants'),
		doctors: sum('doctors'),
		source: `${inputFiles.workforceNewest}, ${inputFiles.workforceTo2023}`,
		period: '2023-Q4 to 2026-02'
	});
}

/** Works out the shares of every trust that the files name, and pooled over the trusts of each archetype. */
export function readShares(inputs: Inputs): AllShares {
	const newest = newestCounts(inputs);
	const groups = new Map<ArchetypeId, Counts[]>();
	for (const row of inputs.baseline) {
		const kind = archetypeKindOf(textIn(row, 'profile_group'));
		const counts = newest.get(textIn(row, 'trust_code'));
		if (kind && counts) groups.set(kind.id, [...(groups.get(kind.id) ?? []), counts]);
	}
	return {
		byTrust: new Map([...newest].map(([code, counts]) => [code, sharesOf(counts)])),
		byArchetype: new Map([...groups].map(([id, counts]) => [id, pooled(counts)]))
	};
}

/** Returns the pooled shares of an archetype; throws when no trust of it is in the files. */
export function archetypeShares(shares: AllShares, id: ArchetypeId): StaffShares {
	const found = shares.byArchetype.get(id);
	if (!found) throw new Error(`No trust of archetype "${id}" publishes managers`);
	return found;
}
