/** Claims about leadership, change, neighbours, those who watch and dated events; sign reversals stand in pairs. */
import type { Scenario } from '#sim-core';
import { driver, lever, type Claim } from './claims.ts';

/** Places one event in the first autumn. */
const event =
	(id: string, size: number, months: number) =>
	(base: Scenario): Scenario => ({
		...base,
		world: { ...base.world, events: [{ id, from: '2026-10', size, months }] }
	});

const claim = (says: string, when: Claim['when'], outcome: string, source: string): Claim => {
	const [then = '', is, , at, over] = outcome.split(' ');
	if (is !== 'higher' && is !== 'lower') throw new Error(`${outcome} says no direction.`);
	const [name = '', group] = then.split(':');
	return {
		says,
		when,
		then: name,
		...(group === undefined ? {} : { group: group as NonNullable<Claim['group']> }),
		is,
		month: Number(at),
		...(over === undefined ? {} : { over: Number(over) }),
		source,
		...(['waitingList', 'completedPathways', 'referrals', 'income'].includes(name)
			? { needsList: true }
			: {})
	};
};

const fewerManagers = lever('managementPosts', -0.4);
const moreManagers = lever('managementPosts', 0.3);
const digital = lever('digitalProgramme', 1);
const closing = lever('serviceReduction', 0.2);
const together = lever('systemCollaboration', 1);
const pathways = lever('pathwayShareOfSavings', 1);
const pandemic = event('pandemic', 1, 12);

export const wholeClaims: readonly Claim[] = [
	claim('fewer managers save in year 1', fewerManagers, 'surplus higher by 12 12', 'C-57'),
	claim('fewer managers lower the pay bill', fewerManagers, 'payBill lower by 24 12', 'C-57'),
	claim(
		'fewer managers find fewer savings later',
		fewerManagers,
		'savingsRecurrent lower by 60 12',
		'F-20'
	),
	claim('more managers cost in year 1', moreManagers, 'surplus lower by 12 12', 'C-57'),
	claim(
		'more managers leave more capacity by year 3',
		moreManagers,
		'managementCapacity higher by 36',
		'F-20'
	),
	claim(
		'a digital programme raises pressure while it is introduced',
		digital,
		'pressure higher by 6',
		'X-10'
	),
	claim(
		'a digital programme lowers pressure once it is in use',
		digital,
		'pressure lower by 54',
		'X-9'
	),
	claim('a digital programme costs in year 1', digital, 'surplus lower by 12 12', 'X-9'),
	claim('closing services lowers pressure', closing, 'pressure lower by 12', 'M-18'),
	claim('closing services lowers income', closing, 'income lower by 24 12', 'M-18'),
	claim(
		'closing services costs public confidence',
		closing,
		'publicConfidence lower by 24',
		'judgement'
	),
	claim(
		'a shared bank brings more bank shifts by year 2',
		together,
		'bankStaff higher by 24',
		'D-4'
	),
	claim('collaboration takes management time', together, 'managementCapacity lower by 12', 'X-5'),
	claim(
		'savings from pathways arrive less in year 1',
		pathways,
		'savingsRecurrent lower by 12 12',
		'X-12'
	),
	claim(
		'an agency cap sends work to the bank',
		lever('agencyCap', 0.005),
		'bankStaff higher by 6',
		'T-5'
	),
	claim(
		'national agency rules lower agency spending',
		event('agencyRules', 0.95, 24),
		'agencySpend lower by 18 6',
		'T-4'
	),
	claim('a pandemic puts more staff off sick', pandemic, 'sicknessAbsenceRate higher by 9', 'K-1'),
	claim('a pandemic raises burnout', pandemic, 'burnout higher by 18', 'F-4'),
	claim('a pandemic holds leavers back while it lasts', pandemic, 'leavers lower by 12 3', 'B-10'),
	claim('a pandemic brings more leavers after it', pandemic, 'leavers higher by 36 12', 'B-10'),
	claim(
		'gaps on rotas raise pressure on doctors',
		event('rotaGaps', 0.2, 6),
		'pressure:medical higher by 10',
		'judgement'
	),
	claim(
		'a ward that must open lowers occupancy',
		event('newWardMustOpen', 0.05, 24),
		'bedOccupancy lower by 12',
		'A-11'
	),
	claim(
		'a ward that must open raises pressure on nurses',
		event('newWardMustOpen', 0.05, 24),
		'pressure:nursing higher by 12',
		'A-11'
	),
	claim(
		'an inspection takes management time',
		event('regulatorVisit', 0.3, 4),
		'managementCapacity lower by 9',
		'F-25'
	),
	claim(
		'bad headlines cost confidence',
		event('headline', 0.3, 3),
		'publicConfidence lower by 9',
		'judgement'
	),
	claim(
		'a poor survey result costs reputation',
		event('staffSurveyResult', 0.2, 6),
		'reputation lower by 12',
		'judgement'
	),
	claim(
		'returners who come unasked join',
		event('returnersCome', 0.01, 6),
		'joinersReturning higher by 12 6',
		'P-21'
	),
	claim('a go-live loses work', event('goLive', 0.2, 2), 'pressure higher by 8', 'X-10'),
	claim(
		'more recruits to be had lower vacancies',
		driver('recruitSupply', 1.5),
		'vacancies lower by 18',
		'P-13'
	),
	claim(
		'jobs elsewhere draw people away',
		driver('labourMarketTightness', 1.5),
		'leavers higher by 12 12',
		'F-8'
	),
	claim(
		'national money for posts raises establishment',
		driver('postsGrowth', 0.03),
		'establishment higher by 24',
		'M-15'
	),
	claim(
		'a higher savings target raises pressure by year 3',
		lever('cipTarget', 0.1),
		'pressure higher by 36',
		'E-14'
	),
	claim(
		'a higher savings target saves more in year 1',
		lever('cipTarget', 0.1),
		'savingsGross higher by 12 12',
		'E-1'
	)
];
