/** Results of a system as plain data. */
import { runToJson, type SeriesJson } from '../analysis/export-run.ts';
import type { Receipt, Series } from '../analysis/result.ts';
import type { SystemResult } from './run.ts';

export interface SystemJson {
	readonly receipt: Receipt;
	readonly months: readonly string[];
	readonly trusts: readonly {
		readonly profile: string;
		readonly name: string;
		readonly series: Readonly<Record<string, SeriesJson>>;
	}[];
	readonly system: { readonly series: Readonly<Record<string, SeriesJson>> };
}

/** Writes a system's run as plain data; index 0 of every list is the opening position. */
export function systemToJson({ receipt, months, trusts, system }: SystemResult): SystemJson {
	const plain = (series: Readonly<Record<string, Series>>) =>
		runToJson({ receipt, months, series }).series;
	return {
		receipt,
		months,
		trusts: trusts.map(({ profile, name, series }) => ({ profile, name, series: plain(series) })),
		system: { series: plain(system.series) }
	};
}
