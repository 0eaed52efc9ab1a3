/** What is published for acute trusts only: income per WTE by type, planned margins, oversight segments. */
import { archetypeKindOf, type ArchetypeId } from './archetype-kinds.ts';
import { numberIn, textIn } from './csv.ts';
import type { Inputs } from './inputs.ts';

/** Pools the income of 2024/25 over the staff of September 2024, else October 2023, by type of trust; GBP per WTE. */
export function readIncomePerWte(inputs: Inputs): ReadonlyMap<ArchetypeId, number> {
	const sums = new Map<ArchetypeId, { income: number; wte: number }>();
	for (const row of inputs.baseline) {
		const kind = archetypeKindOf(textIn(row, 'profile_group'));
		const income = numberIn(row, 'operating_income_gbp_k_2024_25');
		const wte = numberIn(row, 'fte_all_2024_09') ?? numberIn(row, 'fte_all_2023_10');
		if (!kind || income === null || wte === null) continue;
		const sum = sums.get(kind.id) ?? { income: 0, wte: 0 };
		sums.set(kind.id, { income: sum.income + income * 1e3, wte: sum.wte + wte });
	}
	return new Map([...sums].map(([id, sum]) => [id, sum.income / sum.wte]));
}

/** Reads the surplus or deficit that each trust planned, percent of income, where it is published. */
export function readPlannedMargins(inputs: Inputs): ReadonlyMap<string, number> {
	return new Map(
		inputs.finance.flatMap((row) => {
			const planned = numberIn(row, 'nof_planned_surplus_deficit_pct');
			return planned === null ? [] : [[textIn(row, 'trust_code'), planned] as const];
		})
	);
}

/** Reads the segment of the oversight framework that each acute trust stands in. */
export function readSegments(inputs: Inputs): ReadonlyMap<string, number> {
	return new Map(
		inputs.finance.flatMap((row) => {
			const segment = numberIn(row, 'nof_segment');
			return segment === null ? [] : [[textIn(row, 'trust_code'), segment] as const];
		})
	);
}
