/** National figures that shape or fill the figures of a trust. */
import type { StaffGroup } from '../../spec/dimensions.ts';
import { numberIn, requiredIn, textIn, type Row } from './csv.ts';
import { medianOf } from './groups.ts';
import type { Inputs } from './inputs.ts';

/** Sickness absence rates of England by detailed group, shares, mean of April 2024 to March 2025. */
export interface SicknessShape {
	readonly nurses: number;
	readonly midwives: number;
	readonly doctors: number;
	readonly ambulance: number;
	readonly scientific: number;
	readonly support: number;
	readonly infrastructure: number;
	readonly managers: number;
}

/** Acute vacancy rates of one region, shares of establishment, March 2026. */
export interface RegionVacancies {
	readonly all: number;
	readonly nursing: number;
}

export interface NationalFigures {
	readonly sickness: SicknessShape;
	readonly vacancies: ReadonlyMap<string, RegionVacancies>;
	/** All-staff rate of mental health trusts over all trusts, London, June 2022. */
	readonly mentalHealthVacancyFactor: number;
	/** New pathways a year for each pathway on the list, April 2022 to March 2023. */
	readonly newPathwaysPerListed: number;
	/** Unreported removals a year for each pathway on the list, April 2022 to March 2023. */
	readonly removalsPerListed: number;
	/** Income per WTE of acute trusts in 2024/25 over that of the same trusts in 2018/19, median. */
	readonly incomePerWteGrowth: number;
	/** Price level of 2026/27 income over 2024/25 income. */
	readonly incomePriceFactor: number;
}

/** Price change of 2025/26: cost uplift 4.83% (M-11) less the efficiency factor of 2.0% (M-10). */
const netPrice2025 = 0.0483 - 0.02;
/** Price change of 2026/27, judged: pay award 3.3% on two thirds of cost (M-1), 4% on the rest (M-17), less 2.0%. */
const netPrice2026 = (0.033 * 2) / 3 + 0.04 / 3 - 0.02;

function meanSickness(rows: readonly Row[], main: string, group: string): number {
	const rates = rows
		.filter((row) => textIn(row, 'month') >= '2024-04' && textIn(row, 'month') < '2025-04')
		.filter(
			(row) => textIn(row, 'main_staff_group') === main && textIn(row, 'staff_group') === group
		)
		.map((row) => requiredIn(row, 'sickness_absence_rate_pct') / 100);
	if (rates.length !== 12) {
		throw new Error(`Found ${rates.length} months of sickness for "${group}", expected 12`);
	}
	return rates.reduce((sum, rate) => sum + rate, 0) / 12;
}

function readSickness(rows: readonly Row[]): SicknessShape {
	const clinical = (group: string): number =>
		meanSickness(rows, 'Professionally qualified clinical staff', group);
	const other = (group: string): number => meanSickness(rows, 'NHS infrastructure support', group);
	return {
		nurses: clinical('Nurses & health visitors'),
		midwives: clinical('Midwives'),
		doctors: clinical('HCHS doctors - All grades'),
		ambulance: clinical('Ambulance staff'),
		scientific: clinical('Scientific, therapeutic & technical staff'),
		support: meanSickness(rows, 'Support to clinical staff', 'All staff groups'),
		infrastructure: other('All staff groups'),
		// Two managers to one senior manager (W-10).
		managers: (2 * other('Managers') + other('Senior managers')) / 3
	};
}

interface VacancyKey {
	readonly date: string;
	readonly group: string;
	readonly place: string;
	readonly sector: string;
}

function vacancyRate(rows: readonly Row[], key: VacancyKey): number {
	const row = rows.find(
		(each) =>
			textIn(each, 'as_at') === key.date &&
			textIn(each, 'staff_group') === key.group &&
			textIn(each, 'geography') === key.place &&
			textIn(each, 'sector') === key.sector &&
			textIn(each, 'metric') === 'vacancy_rate'
	);
	if (!row) throw new Error(`No vacancy rate of ${Object.values(key).join(', ')}`);
	return requiredIn(row, 'value') / 100;
}

function readVacancies(rows: readonly Row[]): Map<string, RegionVacancies> {
	const acute = (place: string, group: string): number =>
		vacancyRate(rows, { date: '2026-03-31', group, place, sector: 'Acute' });
	const places = new Set(
		rows
			.filter((row) => textIn(row, 'as_at') === '2026-03-31')
			.map((row) => textIn(row, 'geography'))
	);
	return new Map(
		[...places].map((place) => [
			place,
			{ all: acute(place, 'All staff'), nursing: acute(place, 'Registered nursing') }
		])
	);
}

function readMentalHealthFactor(rows: readonly Row[]): number {
	const rate = (sector: string): number =>
		vacancyRate(rows, { date: '2022-06-30', group: 'All staff', place: 'London', sector });
	return rate('Mental health') / rate('All NHS trusts');
}

/** Relates a national monthly flow to the list it feeds or empties, over the last year that is shared. */
function perListed(rows: readonly Row[], flow: string): number {
	const year = rows.filter(
		(row) => textIn(row, 'month') >= '2022-04' && textIn(row, 'month') < '2023-04'
	);
	if (year.length !== 12) throw new Error(`Found ${year.length} months of waits, expected 12`);
	const sum = (column: string): number =>
		year.reduce((total, row) => total + requiredIn(row, column), 0);
	return sum(flow) / (sum('incomplete_total_incl_estimates_n') / 12);
}

function readIncomeGrowth(rows: readonly Row[]): number {
	const ratio = (row: Row, income: string, staff: string): number | null => {
		const pounds = numberIn(row, income);
		const wte = numberIn(row, staff);
		return pounds === null || wte === null ? null : pounds / wte;
	};
	const growth = rows.flatMap((row) => {
		const before = ratio(row, 'operating_income_gbp_k_2018_19', 'fte_all_2019_03');
		const after = ratio(row, 'operating_income_gbp_k_2024_25', 'fte_all_2024_09');
		return before === null || after === null ? [] : [after / before];
	});
	return medianOf(growth);
}

/** Works out the national figures from the tables. */
export function readNational(inputs: Inputs): NationalFigures {
	return {
		sickness: readSickness(inputs.sicknessByGroup),
		vacancies: readVacancies(inputs.vacancies),
		mentalHealthVacancyFactor: readMentalHealthFactor(inputs.vacancies),
		newPathwaysPerListed: perListed(inputs.waitingNational, 'new_rtt_periods_incl_estimates_n'),
		removalsPerListed: perListed(inputs.waitingNational, 'unreported_removals_incl_estimates_n'),
		incomePerWteGrowth: readIncomeGrowth(inputs.baseline),
		incomePriceFactor: (1 + netPrice2025) * (1 + netPrice2026)
	};
}

/** Leaving by group against nursing: consultants below, support above (L-3, L-6), the rest as in national turnover. */
export const leavingShape: Readonly<Record<StaffGroup, number>> = {
	nursing: 1,
	medical: 0.8,
	alliedHealth: 0.95,
	clinicalSupport: 1.27,
	infrastructure: 1.05,
	management: 0.9
};

/** Vacancy rates judged from evidence section 2.1, before they are scaled to the region's all-staff rate. */
export const vacancyShape: Readonly<Record<Exclude<StaffGroup, 'nursing'>, number>> = {
	medical: 0.065,
	alliedHealth: 0.07,
	clinicalSupport: 0.075,
	infrastructure: 0.065,
	management: 0.04
};

/** The least vacancy rate used: posts are advertised and empty between two people even where nothing is short. */
const leastVacancyRate = 0.035;

/** Shortest mean time that a post stays empty, in years: hiring takes over 14 weeks (P-1), some of it before the leaver goes. */
const shortestTimeEmpty = 0.21;

/** Share of people selected who start (P-3). */
const shareWhoStart = 0.85;

/** Gives the least vacancy rate for a leaver rate: each leaver's post stays empty for the shortest time at least. */
export function leastVacancyRateFor(leaverRate: number): number {
	const perPerson = (leaverRate / shareWhoStart) * shortestTimeEmpty;
	return Math.max(leastVacancyRate, perPerson / (1 + perPerson));
}
