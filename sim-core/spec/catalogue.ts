/** What the rest of the product may know about a quantity: the declaration without its mathematics. */
import type { StaffGroup } from './dimensions.ts';

/** How far to trust a number or an effect. */
export type Grade = 'strong' | 'moderate' | 'weak' | 'judgement';

export interface Evidence {
	/** Row of evidence.json ("F-4"), an input file ("data/rtt_national_monthly.csv"), or "judgement". */
	readonly source: string;
	readonly grade: Grade;
}

/** How a pure number is read: a share (9.8%), an index around 1, or a survey theme out of ten. */
export type ShownAs = 'share' | 'index' | 'outOfTen';

export interface QuantityInfo extends Evidence {
	readonly id: string;
	readonly label: string;
	/** One or more sentences in plain English. */
	readonly description: string;
	/** Unit of the value as stored: "1" (a share), "1/year", "GBP", "WTE", "patient/year", … See src/lib/format.ts for display. */
	readonly unit: string;
	readonly min: number;
	readonly max: number;
	readonly step: number;
	readonly perGroup: boolean;
	readonly shownAs: ShownAs;
}

export type LeverGroup = 'supply' | 'keep' | 'flex' | 'money' | 'change';

/** Something leaders choose. */
export interface LeverInfo extends QuantityInfo {
	readonly statusQuo: number;
	readonly group: LeverGroup;
	/** 1: among the six shown first, 2: among the twelve, 3: shown with all. */
	readonly level: 1 | 2 | 3;
	/** How it is paid for, in one sentence. */
	readonly cost: string;
	/** When most of the effect arrives, in one sentence. */
	readonly lag: string;
	readonly benefits: string;
	readonly bears: string;
	/** Id of the reported series that holds this lever's own yearly cost, if it has one. */
	readonly costSeries: string | null;
}

/** Something nobody in the trust chooses. */
export interface DriverInfo extends QuantityInfo {
	readonly statusQuo: number;
}

/** An uncertain number of the model. */
export interface AssumptionInfo extends QuantityInfo {
	readonly low: number;
	readonly likely: number | Readonly<Record<StaffGroup, number>>;
	readonly high: number;
	readonly sector: string;
}

/** How likely an event is to begin in a year; a judgement, for which `source` gives the grounds. Futures draw from it. */
export interface EventChance {
	readonly perYear: number;
	/** Calendar month in which it begins, 1 to 12, where it has one; else any month is as likely. */
	readonly month?: number;
	readonly source: string;
}

/** A dated shock: for `months` it moves one or more drivers by its size. */
export interface EventInfo extends Evidence {
	readonly id: string;
	readonly label: string;
	readonly description: string;
	readonly unit: string;
	readonly min: number;
	readonly max: number;
	readonly likely: number;
	readonly months: number;
	readonly chance: EventChance;
}

/** A starting figure of a profile. */
export type ProfileFieldInfo = QuantityInfo;

/** A reported series. */
export interface OutputInfo {
	readonly id: string;
	readonly label: string;
	readonly description: string;
	/** Unit of the monthly figure: a flow of GBP/year is reported in GBP a month. */
	readonly unit: string;
	readonly perGroup: boolean;
	readonly shownAs: ShownAs;
	/** `end`: position at month end; `total`: sum over the month; `trailing`: rate over the last 12 months. */
	readonly report: 'end' | 'total' | 'trailing';
	/** Which way is better for the trust; null when it depends. */
	readonly better: 'higher' | 'lower' | null;
	readonly sector: string;
}
