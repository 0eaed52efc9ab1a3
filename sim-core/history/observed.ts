/** What was published about the past, laid out on the months of a run. */
import { staffGroups, type StaffGroup } from '../spec/dimensions.ts';
import stored from './generated/observed.json' with { type: 'json' };

/** A published series on the months of a run; null where nothing was published. */
export interface Observed {
	/** File of sim-core/data/inputs that it was read from. */
	readonly source: string;
	readonly total: readonly (number | null)[];
	readonly byGroup?: Readonly<Partial<Record<StaffGroup, readonly (number | null)[]>>>;
}

type Points = Readonly<Record<string, number>>;

interface StoredSeries {
	readonly source: string;
	readonly total: Points;
	readonly byGroup?: Readonly<Partial<Record<StaffGroup, Points>>>;
}

const places = stored.places as unknown as Readonly<
	Record<string, Readonly<Record<string, StoredSeries>>>
>;

const onMonths = (points: Points, months: readonly string[]): (number | null)[] =>
	months.map((month) => points[month] ?? null);

/** Lays out everything published about a place; empty when its series are kept aside or not published. */
export function observedOf(id: string, months: readonly string[]): Record<string, Observed> {
	const series = Object.hasOwn(places, id) ? places[id]! : {};
	return Object.fromEntries(
		Object.entries(series).map(([name, { source, total, byGroup }]) => {
			const laid: Observed = { source, total: onMonths(total, months) };
			if (byGroup === undefined) return [name, laid];
			const groups = staffGroups.flatMap((group) => {
				const points = byGroup[group];
				return points === undefined ? [] : [[group, onMonths(points, months)] as const];
			});
			return [name, { ...laid, byGroup: Object.fromEntries(groups) }];
		})
	);
}

/** Trusts about which series were published, by code. */
export const trustsWithSeries: readonly string[] = Object.keys(places).filter(
	(id) => id !== 'england'
);

/** Money of England's trusts by financial year (its first calendar year), in pounds. */
export const observedYears: Readonly<
	Record<string, { readonly source: string; readonly years: Readonly<Record<string, number>> }>
> = stored.years;
