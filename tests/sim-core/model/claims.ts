/** What the model should do, as data: a setting, an outcome, its direction, when, and the evidence that says so. */
import type { Scenario, StaffGroup } from '#sim-core';
import { fromStart } from './settings.ts';

export interface Claim {
	readonly says: string;
	readonly when: (base: Scenario) => Scenario;
	readonly then: string;
	readonly group?: StaffGroup;
	readonly is: 'higher' | 'lower';
	readonly month: number;
	/** Sums the last so many months instead of reading one. */
	readonly over?: number;
	/** Trusts without a waiting list are left out. */
	readonly needsList?: boolean;
	readonly source: string;
}

export const lever =
	(id: string, value: number) =>
	(base: Scenario): Scenario => ({
		...base,
		levers: { ...base.levers, [id]: fromStart(value) }
	});

const yearOnly =
	(id: string, value: number) =>
	(base: Scenario): Scenario => ({
		...base,
		levers: { ...base.levers, [id]: [{ value, from: '2026-04', rampMonths: 0, until: '2027-03' }] }
	});

export const driver =
	(id: string, value: number) =>
	(base: Scenario): Scenario => ({
		...base,
		world: { ...base.world, drivers: { ...base.world.drivers, [id]: fromStart(value) } }
	});

const allLeadership = (base: Scenario): Scenario =>
	[
		'developFirstLeaders',
		'developTeamLeaders',
		'developMiddleLeaders',
		'developSeniorLeaders',
		'developBoard'
	].reduce((scenario, id) => lever(id, 1)(scenario), base);

const freeze = lever('vacancyControl', 0.8);
const freezeForAYear = yearOnly('vacancyControl', 0.8);

export const claims: readonly Claim[] = [
	{
		says: 'a freeze lowers staff in post within the year',
		when: freeze,
		then: 'staffInPost',
		is: 'lower',
		month: 12,
		source: 'E-14'
	},
	{
		says: 'a freeze saves money in its first year',
		when: freezeForAYear,
		then: 'surplus',
		is: 'higher',
		month: 12,
		over: 12,
		source: 'E-14'
	},
	{
		says: 'a freeze lowers the pay bill in its first year',
		when: freezeForAYear,
		then: 'payBill',
		is: 'lower',
		month: 12,
		over: 12,
		source: 'E-14'
	},
	{
		says: 'a freeze raises agency spending',
		when: freeze,
		then: 'agencySpend',
		is: 'higher',
		month: 36,
		over: 12,
		source: 'T-7'
	},
	{
		says: 'a freeze raises bank spending',
		when: freeze,
		then: 'bankSpend',
		is: 'higher',
		month: 24,
		over: 12,
		source: 'T-7'
	},
	{
		says: 'a freeze raises pressure',
		when: freeze,
		then: 'pressure',
		is: 'higher',
		month: 24,
		source: 'C-1'
	},
	{
		says: 'a freeze raises burnout later',
		when: freeze,
		then: 'burnout',
		is: 'higher',
		month: 36,
		source: 'C-4'
	},
	{
		says: 'a freeze raises sickness',
		when: freeze,
		then: 'sicknessAbsenceRate',
		is: 'higher',
		month: 36,
		source: 'C-7'
	},
	{
		says: 'a freeze raises intention to leave',
		when: freeze,
		then: 'intentionToLeave',
		is: 'higher',
		month: 36,
		source: 'C-15'
	},
	{
		says: 'a freeze lowers quality',
		when: freeze,
		then: 'quality',
		is: 'lower',
		month: 36,
		source: 'C-24'
	},
	{
		says: 'a year’s freeze still costs agency money in the year after it',
		when: freezeForAYear,
		then: 'agencySpend',
		is: 'higher',
		month: 24,
		over: 12,
		source: 'P-1'
	},
	{
		says: 'a recruitment drive raises joiners in year 1',
		when: lever('ukRecruitment', 1),
		then: 'joiners',
		is: 'higher',
		month: 12,
		over: 12,
		source: 'P-4'
	},
	{
		says: 'a recruitment drive brings more newcomers',
		when: lever('ukRecruitment', 1),
		then: 'newStarters',
		is: 'higher',
		month: 12,
		source: 'P-22'
	},
	{
		says: 'a recruitment drive moves nothing in its first month',
		when: lever('ukRecruitment', 1),
		then: 'surplus',
		is: 'lower',
		month: 1,
		source: 'P-1'
	},
	{
		says: 'a recruitment drive lowers vacancies by year 2',
		when: lever('ukRecruitment', 1),
		then: 'vacancyRate',
		is: 'lower',
		month: 24,
		source: 'P-4'
	},
	{
		says: 'international recruits join after half a year',
		when: lever('internationalRecruitment', 0.02),
		then: 'joinersInternational',
		is: 'higher',
		month: 12,
		over: 12,
		source: 'P-10'
	},
	{
		says: 'international recruitment costs before it staffs',
		when: lever('internationalRecruitment', 0.02),
		then: 'leverSpend',
		is: 'higher',
		month: 3,
		over: 3,
		source: 'P-7'
	},
	{
		says: 'international recruitment raises nurses in post by year 2',
		when: lever('internationalRecruitment', 0.02),
		then: 'staffInPost',
		group: 'nursing',
		is: 'higher',
		month: 24,
		source: 'P-13'
	},
	{
		says: 'training places cost in year 1',
		when: lever('trainingPlaces', 0.02),
		then: 'surplus',
		is: 'lower',
		month: 12,
		over: 12,
		source: 'P-20'
	},
	{
		says: 'training places raise nurses in post by year 5',
		when: lever('trainingPlaces', 0.02),
		then: 'staffInPost',
		group: 'nursing',
		is: 'higher',
		month: 60,
		source: 'P-16'
	},
	{
		says: 'flexible working lowers leaving by year 2',
		when: lever('flexibleWorking', 1),
		then: 'leaverRate',
		is: 'lower',
		month: 24,
		source: 'C-43'
	},
	{
		says: 'flexible working costs in its first months',
		when: lever('flexibleWorking', 1),
		then: 'surplus',
		is: 'lower',
		month: 3,
		over: 3,
		source: 'C-43'
	},
	{
		says: 'a wellbeing offer lowers burnout by year 2',
		when: lever('wellbeingOffer', 1),
		then: 'burnout',
		is: 'lower',
		month: 24,
		source: 'C-21'
	},
	{
		says: 'a wellbeing offer lowers sickness by year 2',
		when: lever('wellbeingOffer', 1),
		then: 'sicknessAbsenceRate',
		is: 'lower',
		month: 24,
		source: 'C-7'
	},
	{
		says: 'a wellbeing offer costs in year 1',
		when: lever('wellbeingOffer', 1),
		then: 'surplus',
		is: 'lower',
		month: 12,
		over: 12,
		source: 'C-21'
	},
	{
		says: 'a premium holds staff',
		when: lever('retentionPremium', 0.1),
		then: 'leaverRate',
		is: 'lower',
		month: 24,
		source: 'C-54'
	},
	{
		says: 'a premium raises the pay bill',
		when: lever('retentionPremium', 0.1),
		then: 'payBill',
		is: 'higher',
		month: 12,
		over: 12,
		source: 'C-54'
	},
	{
		says: 'preceptorship keeps newcomers',
		when: lever('preceptorship', 1),
		then: 'leaverRate',
		is: 'lower',
		month: 24,
		source: 'C-45'
	},
	{
		says: 'preceptorship takes experienced time at first',
		when: lever('preceptorship', 1),
		then: 'effectiveStaff',
		is: 'lower',
		month: 3,
		source: 'P-25'
	},
	{
		says: 'an agency cap lowers agency spending',
		when: lever('agencyCap', 0.005),
		then: 'agencySpend',
		is: 'lower',
		month: 12,
		over: 12,
		source: 'T-1'
	},
	{
		says: 'an agency cap leaves more gaps unfilled',
		when: lever('agencyCap', 0.005),
		then: 'unfilledGap',
		is: 'higher',
		month: 12,
		source: 'T-8'
	},
	{
		says: 'an agency cap raises pressure',
		when: lever('agencyCap', 0.005),
		then: 'pressure',
		is: 'higher',
		month: 12,
		source: 'C-1'
	},
	{
		says: 'a higher bank rate brings more bank shifts',
		when: lever('bankRate', 0.2),
		then: 'bankStaff',
		is: 'higher',
		month: 6,
		source: 'T-14'
	},
	{
		says: 'neighbours that outbid lower bank shifts',
		when: driver('bankOutbid', 0.3),
		then: 'bankStaff',
		is: 'lower',
		month: 6,
		source: 'T-14'
	},
	{
		says: 'neighbours that outbid raise agency spending',
		when: driver('bankOutbid', 0.3),
		then: 'agencySpend',
		is: 'higher',
		month: 12,
		over: 12,
		source: 'F-23'
	},
	{
		says: 'waiting-list sessions shorten the list',
		when: lever('overtime', 0.1),
		then: 'waitingList',
		is: 'lower',
		month: 24,
		needsList: true,
		source: 'M-18'
	},
	{
		says: 'waiting-list sessions tire clinical staff',
		when: lever('overtime', 0.1),
		then: 'fatigue',
		group: 'medical',
		is: 'higher',
		month: 12,
		source: 'B-7'
	},
	{
		says: 'escalation beds lower occupancy',
		when: lever('escalationBeds', 0.05),
		then: 'bedOccupancy',
		is: 'lower',
		month: 6,
		source: 'A-11'
	},
	{
		says: 'escalation beds raise pressure on nurses',
		when: lever('escalationBeds', 0.05),
		then: 'pressure',
		group: 'nursing',
		is: 'higher',
		month: 6,
		source: 'A-19'
	},
	{
		says: 'a higher savings target saves more in year 1',
		when: lever('cipTarget', 0.06),
		then: 'savingsGross',
		is: 'higher',
		month: 12,
		over: 12,
		source: 'E-1'
	},
	{
		says: 'a higher savings target uses up the pool',
		when: lever('cipTarget', 0.08),
		then: 'savingsOpportunity',
		is: 'lower',
		month: 60,
		source: 'E-10'
	},
	{
		says: 'seeking recurrent savings raises them',
		when: lever('recurrentShare', 1),
		then: 'savingsRecurrent',
		is: 'higher',
		month: 60,
		source: 'F-18'
	},
	{
		says: 'seeking only one-offs leaves a worse run-rate in year 3',
		when: lever('recurrentShare', 0),
		then: 'underlyingRunRate',
		is: 'lower',
		month: 36,
		source: 'F-21'
	},
	{
		says: 'protected time raises pressure at first',
		when: lever('transformationTime', 0.02),
		then: 'pressure',
		is: 'higher',
		month: 6,
		source: 'X-11'
	},
	{
		says: 'protected time raises productivity later',
		when: lever('transformationTime', 0.02),
		then: 'productivity',
		is: 'higher',
		month: 60,
		source: 'X-7'
	},
	{
		says: 'flow work lowers occupancy',
		when: lever('dischargeAndFlow', 1),
		then: 'bedOccupancy',
		is: 'lower',
		month: 24,
		source: 'A-12'
	},
	{
		says: 'redesign lowers pressure',
		when: lever('workloadRedesign', 1),
		then: 'pressure',
		is: 'lower',
		month: 24,
		source: 'C-44'
	},
	{
		says: 'a larger activity plan raises completed pathways',
		when: lever('electivePlan', 0.05),
		then: 'completedPathways',
		is: 'higher',
		month: 12,
		over: 12,
		needsList: true,
		source: 'A-5'
	},
	{
		says: 'a larger activity plan raises pressure',
		when: lever('electivePlan', 0.05),
		then: 'pressure',
		is: 'higher',
		month: 12,
		source: 'F-1'
	},
	{
		says: 'more posts raise staff in post',
		when: lever('establishmentChange', 0.05),
		then: 'staffInPost',
		is: 'higher',
		month: 36,
		source: 'P-1'
	},
	{
		says: 'more posts raise vacancies at first',
		when: lever('establishmentChange', 0.05),
		then: 'vacancyRate',
		is: 'higher',
		month: 6,
		source: 'P-1'
	},
	{
		says: 'fewer posts lower staff in post',
		when: lever('establishmentChange', -0.05),
		then: 'staffInPost',
		is: 'lower',
		month: 36,
		source: 'E-14'
	},
	{
		says: 'demand growth raises pressure',
		when: driver('demandGrowth', 0.05),
		then: 'pressure',
		is: 'higher',
		month: 36,
		source: 'A-4'
	},
	{
		says: 'demand growth lowers the standard of care',
		when: driver('demandGrowth', 0.06),
		then: 'careStandard',
		is: 'lower',
		month: 60,
		source: 'F-3'
	},
	{
		says: 'a harder labour market raises vacancies',
		when: driver('labourMarketTightness', 1.5),
		then: 'vacancyRate',
		is: 'higher',
		month: 24,
		source: 'V-8'
	},
	{
		says: 'earnings elsewhere raise leaving',
		when: driver('outsideEarningsGrowth', 0.06),
		then: 'leaverRate',
		is: 'higher',
		month: 36,
		source: 'C-50'
	},
	{
		says: 'a sickness shock raises gaps',
		when: driver('sicknessShock', 0.5),
		then: 'gap',
		is: 'higher',
		month: 3,
		source: 'K-11'
	},
	{
		says: 'trauma raises burnout',
		when: driver('traumaShock', 0.3),
		then: 'burnout',
		is: 'higher',
		month: 12,
		source: 'F-4'
	},
	{
		says: 'postponed leaving lowers leaving at first',
		when: driver('leavingPostponed', 0.3),
		then: 'leavers',
		is: 'lower',
		month: 12,
		over: 12,
		source: 'B-10'
	},
	{
		says: 'an unfunded award worsens the position',
		when: (base) => driver('payAwardFunded', 0)(driver('payAward', 0.06)(base)),
		then: 'surplus',
		is: 'lower',
		month: 24,
		over: 12,
		source: 'F-27'
	},
	{
		says: 'change that is under way and fails breeds cynicism',
		when: lever('transformationTime', 0.03),
		then: 'cynicism',
		is: 'higher',
		month: 36,
		source: 'X-4'
	},
	{
		says: 'policy churn strands change and slows productivity',
		when: (base) => driver('policyChurn', 0.6)(lever('transformationTime', 0.03)(base)),
		then: 'cynicism',
		is: 'higher',
		month: 36,
		source: 'X-6'
	},
	{
		says: 'leadership development raises engagement a little',
		when: allLeadership,
		then: 'engagement',
		is: 'higher',
		month: 24,
		source: 'F-17'
	},
	{
		says: 'leadership development costs in year 1',
		when: allLeadership,
		then: 'surplus',
		is: 'lower',
		month: 12,
		over: 12,
		source: 'C-63'
	},
	{
		says: 'change by consent saves less in year 1',
		when: lever('clinicalConsent', 1),
		then: 'savingsRecurrent',
		is: 'lower',
		month: 12,
		over: 12,
		source: 'X-3'
	},
	{
		says: 'imposed change costs clinical engagement',
		when: lever('clinicalConsent', 0),
		then: 'clinicalEngagement',
		is: 'lower',
		month: 24,
		source: 'X-3'
	},
	{
		says: 'speaking with the public lifts public confidence',
		when: lever('publicCommunication', 1),
		then: 'publicConfidence',
		is: 'higher',
		month: 24,
		source: 'A-18'
	},
	{
		says: 'a freeze lowers public confidence in time',
		when: freeze,
		then: 'publicConfidence',
		is: 'lower',
		month: 48,
		source: 'D-7'
	},
	{
		says: 'money moved away tightens oversight',
		when: driver('extraFunding', -0.03),
		then: 'oversightSegment',
		is: 'higher',
		month: 24,
		source: 'D-7'
	},
	{
		says: 'fewer managers leave less capacity for savings and change',
		when: (base) => ({ ...base, levers: { establishmentChange: { management: fromStart(-0.3) } } }),
		then: 'managementCapacity',
		is: 'lower',
		month: 36,
		source: 'F-20'
	}
];
