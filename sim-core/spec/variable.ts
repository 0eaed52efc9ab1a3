/**
 * The vocabulary in which a model is written: each quantity is declared once, with everything known about it.
 * Equations are text; sim-core/compile reads, checks and orders them and writes the code that runs.
 */
import type { Evidence, LeverGroup, ShownAs } from './catalogue.ts';

/** Names of the subscripts a quantity may have; see spec/dimensions.ts. */
export type DimensionName = 'staffGroup';

/** How a quantity leaves the core each month: position at month end, or sum over the month. */
export type Report = 'end' | 'total';

/** How a subscripted quantity is shown for the whole trust. */
export type WholeTrust = 'sum' | { readonly weightedBy: string };

export interface Described {
	readonly label: string;
	readonly description: string;
	/** "1" for a pure number or share, else built from the model's units: "WTE", "GBP/year", "1/year". */
	readonly unit: string;
	readonly by?: DimensionName;
	/** How a pure number is read: as a share unless said otherwise. */
	readonly shownAs?: ShownAs;
}

export interface Reported extends Described {
	readonly report?: Report;
	readonly wholeTrust?: WholeTrust;
	readonly better?: 'higher' | 'lower';
	/** Feedback loops this quantity belongs to, by name (model description, section 3). */
	readonly loops?: readonly string[];
}

/** A level that flows fill and drain; the engine integrates it. `initial` is an equation evaluated once. */
export interface Stock extends Reported {
	readonly kind: 'stock';
	readonly initial: string;
	readonly inflows: readonly string[];
	readonly outflows: readonly string[];
}

/** A rate of change; its unit times a year is the unit of the stocks it fills or drains. */
export interface Flow extends Reported {
	readonly kind: 'flow';
	readonly equation: string;
}

/** Anything worked out afresh at every step. */
export interface Auxiliary extends Reported {
	readonly kind: 'auxiliary';
	readonly equation: string;
}

/** Worked out once, in the opening position, and held: how a trust's own figures set the model's constants. */
export interface Opening extends Described {
	readonly kind: 'opening';
	readonly equation: string;
}

export interface Bounded extends Described, Evidence {
	readonly min: number;
	readonly max: number;
	readonly step: number;
}

/** A figure of the starting position, given by the profile. */
export interface ProfileField extends Bounded {
	readonly kind: 'profile';
}

/** An uncertain number: one for all, or one per element of its subscript. */
export interface Assumption extends Bounded {
	readonly kind: 'assumption';
	readonly low: number;
	readonly likely: number | Readonly<Record<string, number>>;
	readonly high: number;
	/** What the evidence alone says, where a fit to public series has moved the likely value. */
	readonly prior?: number;
	/** A choice of structure written as a number: no future and no sensitivity moves it. */
	readonly held?: true;
}

/** Something leaders choose, over time. */
export interface Lever extends Bounded {
	readonly kind: 'lever';
	readonly statusQuo: number;
	readonly group: LeverGroup;
	readonly level: 1 | 2 | 3;
	readonly cost: string;
	readonly lag: string;
	readonly benefits: string;
	readonly bears: string;
	/** Name of the reported quantity that holds its own yearly cost, or null. */
	readonly costSeries: string | null;
}

/** Something nobody in the trust chooses, over time. */
export interface Driver extends Bounded {
	readonly kind: 'driver';
	readonly statusQuo: number;
}

/** An input that a run of several trusts sets at every step from the others; alone it stands at its status quo. */
export interface Link extends Described, Evidence {
	readonly kind: 'link';
	readonly statusQuo: number;
}

/** A pattern by calendar month, January first; `flat` is the value that stands for no season. */
export interface Season extends Described, Evidence {
	readonly kind: 'season';
	readonly byMonth: readonly number[];
	readonly flat: number;
}

/** Month-to-month chance: a positive factor of mean 1, drawn before the run from its own keyed stream. */
export interface Noise extends Described, Evidence {
	readonly kind: 'noise';
	readonly sd: number;
	readonly correlation: number;
	/** Driver that scales it: 0 leaves the factor at 1. */
	readonly scaledBy: string;
}

/** A table function: straight lines between points, flat beyond the ends. */
export interface Lookup extends Evidence {
	readonly kind: 'lookup';
	readonly label: string;
	readonly description: string;
	readonly unit: string;
	readonly inputUnit: string;
	readonly points: readonly (readonly [number, number])[];
}

/** Flow over the last 12 months, divided by the mean of a stock; before the start, the opening rate stands in. */
export interface Trailing extends Described {
	readonly kind: 'trailing';
	readonly flow: string;
	readonly stock: string;
	readonly openingRate: string;
	readonly better?: 'higher' | 'lower';
}

export type Variable =
	| Stock
	| Flow
	| Auxiliary
	| Opening
	| ProfileField
	| Assumption
	| Lever
	| Driver
	| Link
	| Season
	| Noise
	| Lookup
	| Trailing;

type Spec<T> = Omit<T, 'kind'>;

export const stock = (spec: Spec<Stock>): Stock => ({ kind: 'stock', ...spec });
export const flow = (spec: Spec<Flow>): Flow => ({ kind: 'flow', ...spec });
export const auxiliary = (spec: Spec<Auxiliary>): Auxiliary => ({ kind: 'auxiliary', ...spec });
export const opening = (spec: Spec<Opening>): Opening => ({ kind: 'opening', ...spec });
export const profileField = (spec: Spec<ProfileField>): ProfileField => ({
	kind: 'profile',
	...spec
});
export const assumption = (spec: Spec<Assumption>): Assumption => ({ kind: 'assumption', ...spec });
export const lever = (spec: Spec<Lever>): Lever => ({ kind: 'lever', ...spec });
export const driver = (spec: Spec<Driver>): Driver => ({ kind: 'driver', ...spec });
export const link = (spec: Spec<Link>): Link => ({ kind: 'link', ...spec });
export const season = (spec: Spec<Season>): Season => ({ kind: 'season', ...spec });
export const noise = (spec: Spec<Noise>): Noise => ({ kind: 'noise', ...spec });
export const lookup = (spec: Spec<Lookup>): Lookup => ({ kind: 'lookup', ...spec });
export const trailing = (spec: Spec<Trailing>): Trailing => ({ kind: 'trailing', ...spec });
