/** The starting figures of the model, worked out from what is known of a trust. */
import type { FieldOrigin } from '../profile.ts';
import { staffGroups, type StaffGroup } from '../../spec/dimensions.ts';
import type { Row } from './csv.ts';
import { byGroup, meanOf, scaledToMean, totalOf, type ByGroup } from './groups.ts';
import { inputFiles } from './inputs.ts';
import { originOf, type Known, type Sourced } from './known.ts';
import {
	leastVacancyRateFor,
	leavingShape,
	vacancyShape,
	type NationalFigures,
	type RegionVacancies
} from './national.ts';
import { payCosts } from './pay-cost.ts';

export interface Field {
	readonly value: number | ByGroup;
	readonly origin: FieldOrigin | Readonly<Record<StaffGroup, FieldOrigin>>;
}

export type Fields = Readonly<Record<string, Field>>;

/** Pay bill over income outside this range is corrected, as far as the pay costs may be moved. */
const plausiblePayShare = { least: 0.35, most: 0.78 };
const greatestPayCorrection = 0.12;
/** Days of spending held as cash; distressed trusts hold one to five (D-11). */
const cashDays = 20;

function withMethod(figure: Sourced, method: string): FieldOrigin {
	const text = [figure.origin.method, method].filter((part) => part !== '').join(' ');
	return { ...figure.origin, method: text };
}

function sicknessField(known: Known, national: NationalFigures): Field {
	const { parts, byGroup: staff } = known.staff;
	const shape = national.sickness;
	const mix = (a: readonly [number, number], b: readonly [number, number], fallback: number) =>
		a[0] + b[0] > 0 ? (a[0] * a[1] + b[0] * b[1]) / (a[0] + b[0]) : fallback;
	const managers = staff.management / parts.infrastructure;
	const rates: ByGroup = {
		nursing: mix([parts.nurses, shape.nurses], [parts.midwives, shape.midwives], shape.nurses),
		medical: shape.doctors,
		alliedHealth: mix(
			[parts.scientific, shape.scientific],
			[parts.ambulance, shape.ambulance],
			shape.scientific
		),
		clinicalSupport: shape.support,
		infrastructure: (shape.infrastructure - managers * shape.managers) / (1 - managers),
		management: shape.managers
	};
	return {
		value: scaledToMean(rates, staff, known.sickness.value),
		origin: withMethod(
			known.sickness,
			`Shaped by group as in ${inputFiles.sicknessByGroup} 2024/25 (K-7), to the same mean.`
		)
	};
}

function regionRates(known: Known, national: NationalFigures): RegionVacancies {
	const found = national.vacancies.get(known.region);
	if (found) return found;
	const all = [...national.vacancies.values()];
	const mean = (part: keyof RegionVacancies): number =>
		all.reduce((sum, rates) => sum + rates[part], 0) / all.length;
	return { all: mean('all'), nursing: mean('nursing') };
}

/** Gives nursing its regional rate and scales the judged rates of the rest to the region's all-staff rate. */
function vacancyField(known: Known, national: NationalFigures, leavers: ByGroup): Field {
	const staff = known.staff.byGroup;
	const least = byGroup((group) => leastVacancyRateFor(leavers[group]));
	const sector = known.archetype.id === 'mental-health' ? national.mentalHealthVacancyFactor : 1;
	const region = regionRates(known, national);
	const nursing = Math.max(least.nursing, region.nursing * sector);
	const rest = { ...staff, nursing: 0 };
	const left = region.all * sector * totalOf(staff) - nursing * staff.nursing;
	const scaled = scaledToMean({ nursing: 0, ...vacancyShape }, rest, left / totalOf(rest));
	const place = national.vacancies.has(known.region)
		? 'acute trusts of the region'
		: 'acute trusts, mean of six regions';
	const rate = 'Vacancy rates are not published by trust:';
	const times =
		sector === 1 ? '' : ', times the mental health over all trusts ratio of London 2022';
	const source = inputFiles.vacancies;
	const read = `${rate} registered nursing in ${place}${times}, at least 3.5% and what eleven weeks per leaver imply.`;
	const shaped = `${rate} by group as judged in evidence section 2.1, scaled to all staff in ${place}${times}.`;
	return {
		value: byGroup((group) =>
			group === 'nursing' ? nursing : Math.max(least[group], scaled[group])
		),
		origin: byGroup((group) =>
			group === 'nursing'
				? originOf('national', source, 'March 2026', read)
				: originOf('judgement', `${source}, evidence 2.1`, 'March 2026', shaped)
		)
	};
}

function payField(known: Known, payScales: readonly Row[]): Field {
	const staff = known.staff.byGroup;
	const costs = payCosts(payScales, {
		kind: known.archetype,
		consultantShare: known.staff.consultantShare,
		london: known.region === 'London'
	});
	const share = (totalOf(staff) * meanOf(costs, staff)) / known.income.value;
	const { least, most } = plausiblePayShare;
	const wanted = share > most ? most / share : share < least ? least / share : 1;
	const factor = Math.min(1 + greatestPayCorrection, Math.max(1 - greatestPayCorrection, wanted));
	const corrected =
		factor === 1 ? '' : ' Moved by at most 12% towards a plausible share of income.';
	const supplement = known.region === 'London' ? ' x London supplement 1.12 (judged)' : '';
	const source = `${inputFiles.payScales}, M-5, M-6, M-9`;
	const bands = originOf(
		'national',
		source,
		'April 2026',
		`Middle of pay bands 2025/26 by a judged mix of bands x enhancements x award 3.3% x on-costs 1.27${supplement}.${corrected}`
	);
	const doctors = originOf(
		'national',
		'M-9',
		'April 2026',
		`Full cost of consultants and other doctors, weighted by the consultant share, x award 3.3%.${corrected}`
	);
	return {
		value: byGroup((group) => costs[group] * factor),
		origin: byGroup((group) => (group === 'medical' ? doctors : bands))
	};
}

function moneyFields(known: Known): Fields {
	const { archetype, income, margin } = known;
	const temporary = (kind: 'Bank' | 'Agency'): FieldOrigin =>
		originOf(
			'archetype',
			'evidence 1.2',
			'2024/25',
			`${kind} share of the pay bill by type of trust; judged, not published by trust.`
		);
	return {
		profileIncome: { value: income.value, origin: income.origin },
		profileSurplusShare: { value: margin.value, origin: margin.origin },
		profileBankShare: { value: archetype.bankShare, origin: temporary('Bank') },
		profileAgencyShare: { value: archetype.agencyShare, origin: temporary('Agency') },
		profileCash: {
			value: (income.value * (1 - margin.value) * cashDays) / 365,
			origin: originOf('judgement', 'D-11', '2026/27', `${cashDays} days of spending.`)
		}
	};
}

function serviceFields(known: Known, national: NationalFigures): Fields {
	const { waitingList, beds, occupancy, emergency } = known;
	return {
		profileWaitingList: { value: waitingList.value, origin: waitingList.origin },
		profileReferrals: {
			value: waitingList.value * national.newPathwaysPerListed,
			origin: originOf(
				waitingList.origin.origin === 'judgement' ? 'judgement' : 'national',
				inputFiles.waitingNational,
				'2022/23',
				"The trust's list times new periods of the year over the mean national list."
			)
		},
		profileRemovalShare: {
			value: national.removalsPerListed,
			origin: originOf(
				'national',
				inputFiles.waitingNational,
				'2022/23',
				'Unreported removals of the year over the mean national list.'
			)
		},
		profileBeds: { value: beds.value, origin: beds.origin },
		profileBedOccupancy: { value: occupancy.value, origin: occupancy.origin },
		profileEmergencyDemand: { value: emergency.value, origin: emergency.origin }
	};
}

/** Works out every starting figure of a trust, with its origin. */
export function deriveFields(
	known: Known,
	national: NationalFigures,
	payScales: readonly Row[]
): Fields {
	const staff = known.staff.byGroup;
	const leavers = scaledToMean(leavingShape, staff, known.leaving.value);
	return {
		profileStaffInPost: { value: staff, origin: known.staff.origins },
		profileVacancyRate: vacancyField(known, national, leavers),
		profileLeaverRate: {
			value: leavers,
			origin: known.leaving.origin
		},
		profileSickness: sicknessField(known, national),
		profileBurnout: {
			value: byGroup(() => known.burnout.value),
			origin: withMethod(known.burnout, 'The same for every group.')
		},
		profileEngagement: {
			value: byGroup(() => known.engagement.value),
			origin: withMethod(known.engagement, 'The same for every group.')
		},
		profilePayCost: payField(known, payScales),
		...moneyFields(known),
		profileOversightSegment: { value: known.oversight.value, origin: known.oversight.origin },
		...serviceFields(known, national)
	};
}

/** Returns the substantive pay bill as a share of income. */
export function payShareOf(fields: Fields): number {
	const value = (name: string): number | ByGroup => {
		const field = fields[name];
		if (!field) throw new Error(`No field "${name}"`);
		return field.value;
	};
	const [staff, cost, income] = [
		value('profileStaffInPost'),
		value('profilePayCost'),
		value('profileIncome')
	];
	if (typeof staff === 'number' || typeof cost === 'number' || typeof income !== 'number') {
		throw new Error('Staff and pay cost are per group, income is not');
	}
	return staffGroups.reduce((sum, group) => sum + staff[group] * cost[group], 0) / income;
}
