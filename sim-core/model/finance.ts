/** Money: prices, income, the pay bill, cover, non-pay, what levers cost, and the position that results. */
import { assumption, auxiliary, flow, opening, stock } from '../spec/variable.ts';
import { sector } from '../spec/model.ts';

const share = (
	label: string,
	description: string,
	of: readonly [number, number, number],
	source: string,
	grade: 'moderate' | 'weak' | 'judgement' = 'judgement'
) =>
	assumption({
		unit: '1',
		label,
		description,
		min: 0,
		max: 2,
		step: 0.01,
		low: of[0],
		likely: of[1],
		high: of[2],
		source,
		grade
	});

const level = (label: string, description: string, inflow: string) =>
	stock({
		unit: '1',
		label,
		description,
		initial: '1',
		inflows: [inflow],
		outflows: [],
		report: 'end'
	});

export const pricesSector = sector('Prices', {
	payShareOfUplift: share(
		'Pay’s share of the uplift',
		'Share of the income uplift that stands for pay.',
		[0.65, 0.68, 0.7],
		'M-1',
		'moderate'
	),
	payLevel: level(
		'Pay level',
		'Pay per post against the opening position; awards are paid each April.',
		'payRise'
	),
	payRise: flow({
		unit: '1/year',
		label: 'Pay rise',
		description:
			'Award paid in April; the logarithm makes four quarter-month steps add up to the award.',
		equation: 'payLevel * ln(1 + payAward * 1 year) * aprilTiming / (1 year)'
	}),
	nonPayLevel: level(
		'Non-pay prices',
		'Non-pay prices against the opening position.',
		'nonPayRise'
	),
	nonPayRise: flow({
		unit: '1/year',
		label: 'Rise of non-pay prices',
		description: 'Inflation of non-pay, month by month.',
		equation: 'nonPayLevel * nonPayInflation'
	}),
	outsideEarningsLevel: level(
		'Earnings elsewhere',
		'Earnings elsewhere against the opening position.',
		'outsideEarningsRise'
	),
	outsideEarningsRise: flow({
		unit: '1/year',
		label: 'Rise of earnings elsewhere',
		description: 'Growth of earnings elsewhere, timed as the pay award.',
		equation:
			'outsideEarningsLevel * ln(1 + outsideEarningsGrowth * 1 year) * aprilTiming / (1 year)'
	}),
	incomeLevel: level(
		'Income level',
		'Income for the same work against the opening position.',
		'incomeRise'
	),
	incomeRise: flow({
		unit: '1/year',
		label: 'Rise of income',
		description: 'Uplift each April, with the funded part of any award above the settlement.',
		equation:
			'incomeLevel * ln(1 + (incomeUplift + payAwardFunded * payShareOfUplift * (payAward - payAwardPlanned)) * 1 year) * aprilTiming / (1 year)'
	})
});

const perHead = (
	unit: 'GBP/WTE/year' | 'GBP/WTE' | 'GBP/bed/year',
	label: string,
	description: string,
	of: readonly [number, number, number],
	source: string,
	grade: 'strong' | 'moderate' | 'weak' | 'judgement' = 'judgement'
) =>
	assumption({
		unit,
		label,
		description,
		min: 0,
		max: 400000,
		step: 10,
		low: of[0],
		likely: of[1],
		high: of[2],
		source,
		grade
	});

const cost = (label: string, equation: string) =>
	flow({
		unit: 'GBP/year',
		label,
		description: 'What the lever itself costs this month.',
		equation: `${equation} * nonPayLevel`,
		report: 'total',
		better: 'lower'
	});

export const leverCostSector = sector('Costs of levers', {
	driveCost: perHead(
		'GBP/WTE/year',
		'Cost of a full recruitment drive',
		'Cost a year per funded post at full effort.',
		[60, 130, 300],
		'P-5'
	),
	internationalCost: perHead(
		'GBP/WTE',
		'Cost of a recruit from abroad',
		'Upfront cost of a recruit.',
		[10000, 11000, 15000],
		'P-7',
		'strong'
	),
	studentCost: perHead(
		'GBP/WTE/year',
		'Cost of a training place',
		'Cost a year above the levy: about £140,000 over the course.',
		[30000, 40000, 47000],
		'P-20',
		'moderate'
	),
	returnerCost: perHead(
		'GBP/WTE',
		'Cost of a returner',
		'Course and support for each returner.',
		[2000, 3000, 5000],
		'P-21',
		'judgement'
	),
	flexibleCost: perHead(
		'GBP/WTE/year',
		'Cost of flexible working',
		'Rostering and backfill a year per member of staff at full reach.',
		[50, 120, 300],
		'C-43'
	),
	wellbeingCost: perHead(
		'GBP/WTE/year',
		'Cost of a wellbeing offer',
		'Cost a year per member of staff at full reach.',
		[80, 200, 400],
		'judgement'
	),
	preceptorshipCost: perHead(
		'GBP/WTE/year',
		'Cost of preceptorship',
		'Cost a year per newcomer at full reach.',
		[800, 1500, 3000],
		'judgement'
	),
	redesignCost: perHead(
		'GBP/WTE/year',
		'Cost of workload redesign',
		'Cost a year per member of staff at full reach.',
		[50, 120, 250],
		'judgement'
	),
	flowCost: perHead(
		'GBP/bed/year',
		'Cost of flow work',
		'Cost a year per bed at full reach.',
		[2000, 4000, 8000],
		'judgement'
	),
	bedCost: perHead(
		'GBP/bed/year',
		'Running cost of an extra bed',
		'Cost a year of an open bed, staff apart.',
		[15000, 30000, 50000],
		'judgement'
	),
	transformationCost: perHead(
		'GBP/WTE/year',
		'Cost of change projects',
		'Project cost a year per whole-time equivalent of time set aside.',
		[5000, 15000, 30000],
		'X-9'
	),
	sessionPremium: share(
		'Premium for extra sessions',
		'Pay for waiting-list sessions against plain time.',
		[1.3, 1.6, 2],
		'T-10',
		'weak'
	),
	clinicalPayPerElective: share(
		'Planned care’s share of clinical pay',
		'Share of the clinical pay bill that planned care uses.',
		[0.2, 0.28, 0.35],
		'judgement'
	),

	costOfRecruitmentDrive: cost(
		'Cost of the recruitment drive',
		'ukRecruitment * driveCost * sum(openingEstablishment)'
	),
	costOfInternational: cost(
		'Cost of international recruitment',
		'(sum(internationalOffers) * internationalCost + sum(internationalAwaitingRegistration) * profilePayCost[clinicalSupport])'
	),
	costOfTraining: cost('Cost of training places', 'sum(allStudents) * studentCost'),
	costOfReturners: cost('Cost of return to practice', 'sum(joinersReturning) * returnerCost'),
	costOfFlexibleWorking: cost(
		'Cost of flexible working',
		'flexibleWorking * flexibleCost * sum(staffInPost)'
	),
	costOfWellbeing: cost(
		'Cost of the wellbeing offer',
		'wellbeingOffer * wellbeingCost * sum(staffInPost)'
	),
	costOfPreceptorship: cost(
		'Cost of preceptorship',
		'preceptorship * preceptorshipCost * sum(newStarters)'
	),
	costOfRedesign: cost(
		'Cost of workload redesign',
		'workloadRedesign * redesignCost * sum(staffInPost)'
	),
	costOfFlow: cost('Cost of discharge and flow', 'dischargeAndFlow * flowCost * profileBeds'),
	costOfBeds: cost('Cost of escalation beds', 'escalationBeds * bedCost * profileBeds'),
	costOfTransformation: cost(
		'Cost of change projects',
		'transformationTime * transformationCost * sum(staffInPost)'
	),
	costOfOvertime: flow({
		unit: 'GBP/year',
		label: 'Cost of waiting-list sessions',
		description: 'Premium pay for the extra sessions of the month.',
		equation:
			'overtime * sessionPremium * clinicalPayPerElective * sum(electiveWeight * profileStaffInPost * profilePayCost) / max(0.05, electiveWeight[medical]) * payLevel',
		report: 'total',
		better: 'lower'
	}),
	costOfRetentionPremium: flow({
		unit: 'GBP/year',
		label: 'Cost of retention premiums',
		description: 'Premiums paid this month; they are part of the pay bill.',
		equation: 'sum(staffInPost * profilePayCost * retentionPremium) * payLevel',
		report: 'total',
		better: 'lower'
	}),
	leverSpend: flow({
		unit: 'GBP/year',
		label: 'Cost of levers',
		description: 'What levers cost beside the pay bill, bank and agency.',
		equation:
			'costOfRecruitmentDrive + costOfInternational + costOfTraining + costOfReturners + costOfFlexibleWorking + costOfWellbeing + costOfPreceptorship + costOfRedesign + costOfFlow + costOfBeds + costOfTransformation + costOfOvertime',
		report: 'total',
		better: 'lower'
	})
});

export const financeSector = sector('Finance', {
	electiveShareOfIncome: share(
		'Planned care’s share of income',
		'Share of income paid per pathway treated; the rest is a block.',
		[0.15, 0.22, 0.3],
		'M-18'
	),
	nonPayOnActivity: share(
		'Non-pay that moves with activity',
		'Share of non-pay that rises and falls with patients treated.',
		[0.2, 0.35, 0.5],
		'judgement'
	),
	hireCost: perHead(
		'GBP/WTE',
		'Cost of a hire',
		'Advert, checks and induction for each joiner.',
		[1000, 2500, 5000],
		'P-5'
	),
	timeToFeelPosition: assumption({
		unit: 'year',
		label: 'Time for the position to be felt',
		description: 'How long the financial position takes to change decisions.',
		min: 0.1,
		max: 2,
		step: 0.05,
		low: 0.25,
		likely: 0.5,
		high: 1,
		source: 'judgement',
		grade: 'judgement'
	}),

	income: flow({
		unit: 'GBP/year',
		label: 'Income',
		description: 'Block income, planned care at the margin, and one-off money.',
		equation:
			'profileIncome * (incomeLevel * (1 + electiveShareOfIncome * (share(completedPathways, openingCompleted) - (openingCompleted > 0 pathway/year ? 1 : 0))) + extraFunding)',
		report: 'total',
		better: 'higher'
	}),
	payBill: flow({
		unit: 'GBP/year',
		label: 'Pay bill',
		description: 'Pay of staff in post, premiums and on-costs included.',
		equation: 'sum(staffInPost * profilePayCost * (1 + retentionPremium)) * payLevel',
		report: 'total'
	}),
	bankSpend: flow({
		unit: 'GBP/year',
		label: 'Bank spending',
		description: 'Pay of bank staff.',
		equation: 'sum(bankStaff * bankCostRatio * profilePayCost) * payLevel * (1 + bankRate)',
		report: 'total',
		better: 'lower'
	}),
	agencySpend: flow({
		unit: 'GBP/year',
		label: 'Agency spending',
		description: 'Cost of agency staff.',
		equation: 'sum(agencyStaff * agencyRate)',
		report: 'total',
		better: 'lower',
		loops: ['costlyCover']
	}),
	// Non-pay before savings: what is left of opening cost, with the opening one-offs put back.
	openingNonPay: opening({
		unit: 'GBP/year',
		label: 'Opening non-pay before one-off savings',
		description:
			'Cost that is neither pay nor cover, before the one-off savings of the opening position.',
		equation:
			'openingCost - openingPayCost * (1 + profileBankShare + profileAgencyShare) + savingsNonRecurrent'
	}),
	openingJoiners: opening({
		unit: 'WTE/year',
		label: 'Opening joiners',
		description: 'Joiners a year in the opening position, whose cost is part of non-pay.',
		equation: 'sum(joiners)'
	}),
	activity: auxiliary({
		unit: '1',
		label: 'Activity',
		description: 'Patients treated against the opening position.',
		equation:
			'0.6 * emergencyIndex + 0.4 * (openingCompleted > 0 pathway/year ? share(completedPathways, openingCompleted) : 1)'
	}),
	nonPay: flow({
		unit: 'GBP/year',
		label: 'Non-pay',
		description:
			'Drugs, supplies, premises and contracts, with hiring costs and rebound, less savings.',
		equation:
			'openingNonPay * nonPayLevel * (1 + nonPayOnActivity * (activity - 1)) + hireCost * (sum(joiners) - openingJoiners) * nonPayLevel - recurrentFromNonPay - savingsNonRecurrent + savingsRebound',
		report: 'total'
	}),
	totalCost: flow({
		unit: 'GBP/year',
		label: 'Total cost',
		description: 'Pay bill, bank, agency, non-pay and levers.',
		equation: 'payBill + bankSpend + agencySpend + nonPay + leverSpend',
		report: 'total',
		better: 'lower'
	}),
	surplus: flow({
		unit: 'GBP/year',
		label: 'Surplus or deficit',
		description: 'Income less total cost.',
		equation: 'income - totalCost',
		report: 'total',
		better: 'higher',
		loops: ['costlyCover', 'rebound']
	}),
	underlyingRunRate: auxiliary({
		unit: 'GBP/year',
		label: 'Underlying run-rate',
		description: 'The month’s position over a year, without one-off savings and one-off income.',
		equation: 'surplus - savingsNonRecurrent - profileIncome * extraFunding',
		report: 'end',
		better: 'higher'
	}),
	cumulativePosition: stock({
		unit: 'GBP',
		label: 'Cumulative position',
		description: 'Surpluses less deficits since the start of the run.',
		initial: '0 GBP',
		inflows: ['surplus'],
		outflows: [],
		report: 'end',
		better: 'higher'
	}),
	cash: stock({
		unit: 'GBP',
		label: 'Cash',
		description: 'Cash at bank; below zero the trust depends on support.',
		initial: 'profileCash',
		inflows: ['surplus'],
		outflows: [],
		report: 'end',
		better: 'higher'
	}),
	surplusShare: auxiliary({
		unit: '1',
		label: 'Position as a share of income',
		description: 'Surplus as a share of income.',
		equation: 'share(surplus, max(1 GBP/year, income))'
	}),
	openingSurplusShare: opening({
		unit: '1',
		label: 'Opening position as a share of income',
		description: 'The position in the opening, which later ones are judged against.',
		equation: 'surplusShare'
	}),
	feltSurplusShare: stock({
		unit: '1',
		label: 'Position as felt',
		description: 'Position as a share of income, as it weighs on decisions after some months.',
		initial: 'profileSurplusShare',
		inflows: ['changeInFeltSurplusShare'],
		outflows: [],
		loops: ['costlyCover']
	}),
	changeInFeltSurplusShare: flow({
		unit: '1/year',
		label: 'Change in the position felt',
		description: 'Adjustment of the position felt.',
		equation: '(surplusShare - feltSurplusShare) / timeToFeelPosition'
	})
});
