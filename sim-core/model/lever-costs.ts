/** What levers cost beside the pay bill, bank and agency. */
import { flow } from '../spec/variable.ts';
import { sector } from '../spec/model.ts';
import { leadershipLevels } from './leadership-levels.ts';
import { ranged } from './ranged.ts';

const cost = (label: string, equation: string) =>
	flow({
		unit: 'GBP/year',
		label,
		description: 'What the lever itself costs this month.',
		equation: `${equation} * nonPayLevel`,
		report: 'total',
		better: 'lower'
	});

/** What places cost at each level of leadership; time away counts beside this, as work not done. */
const costsOfLevels = Object.fromEntries(
	Object.entries(leadershipLevels).map(([name, { lever, who }]) => [
		`costOf${name}Places`,
		cost(
			`Cost of developing ${who}`,
			`${lever} / (1 year) * share${name} * placeCost${name} * sum(staffInPost)`
		)
	])
);

export const leverCostSector = sector('Costs of levers', {
	driveCost: ranged(
		'GBP/WTE/year',
		'Cost of a full recruitment drive',
		'Cost a year per funded post at full effort.',
		{ range: [60, 130, 300], source: 'P-5', grade: 'judgement' }
	),
	internationalCost: ranged(
		'GBP/WTE',
		'Cost of a recruit from abroad',
		'Upfront cost of a recruit.',
		{ range: [10000, 11000, 15000], source: 'P-7', grade: 'strong' }
	),
	studentCost: ranged(
		'GBP/WTE/year',
		'Cost of a training place',
		'Cost a year above the levy: about £140,000 over the course.',
		{ range: [30000, 40000, 47000], source: 'P-20', grade: 'moderate' }
	),
	returnerCost: ranged('GBP/WTE', 'Cost of a returner', 'Course and support for each returner.', {
		range: [2000, 3000, 5000],
		source: 'P-21',
		grade: 'judgement'
	}),
	flexibleCost: ranged(
		'GBP/WTE/year',
		'Cost of flexible working',
		'Rostering and backfill a year per member of staff at full reach.',
		{ range: [50, 120, 300], source: 'C-43', grade: 'judgement' }
	),
	wellbeingCost: ranged(
		'GBP/WTE/year',
		'Cost of a wellbeing offer',
		'Cost a year per member of staff at full reach.',
		{ range: [80, 200, 400], source: 'judgement', grade: 'judgement' }
	),
	preceptorshipCost: ranged(
		'GBP/WTE/year',
		'Cost of preceptorship',
		'Cost a year per newcomer at full reach.',
		{ range: [800, 1500, 3000], source: 'judgement', grade: 'judgement' }
	),
	redesignCost: ranged(
		'GBP/WTE/year',
		'Cost of workload redesign',
		'Cost a year per member of staff at full reach.',
		{ range: [50, 120, 250], source: 'judgement', grade: 'judgement' }
	),
	flowCost: ranged('GBP/bed/year', 'Cost of flow work', 'Cost a year per bed at full reach.', {
		range: [2000, 4000, 8000],
		source: 'judgement',
		grade: 'judgement'
	}),
	bedCost: ranged(
		'GBP/bed/year',
		'Running cost of an extra bed',
		'Cost a year of an open bed, staff apart.',
		{ range: [15000, 30000, 50000], source: 'judgement', grade: 'judgement' }
	),
	transformationCost: ranged(
		'GBP/WTE/year',
		'Cost of change projects',
		'Project cost a year per whole-time equivalent of time set aside.',
		{ range: [5000, 15000, 30000], source: 'X-9', grade: 'judgement' }
	),
	communicationCost: ranged(
		'GBP/WTE/year',
		'Cost of open communication',
		'Cost a year for each member of staff at full reach.',
		{ range: [10, 30, 60], source: 'judgement', grade: 'judgement' }
	),
	digitalStartCost: ranged(
		'GBP/WTE/year',
		'Cost of introducing digital change',
		'Cost a year per member of staff while a full programme is introduced.',
		{ range: [200, 500, 1200], source: 'X-9', grade: 'judgement' }
	),
	digitalRunCost: ranged(
		'GBP/WTE/year',
		'Running cost of digital change',
		'Cost a year per member of staff of a full programme in use.',
		{ range: [50, 120, 300], source: 'X-9', grade: 'judgement' }
	),
	collaborationCost: ranged(
		'GBP/WTE/year',
		'Cost of collaboration',
		'Cost a year for each member of staff of a shared bank and joint teams at full reach.',
		{ range: [10, 25, 60], source: 'judgement', grade: 'judgement' }
	),
	publicCommunicationCost: ranged(
		'GBP/WTE/year',
		'Cost of speaking with the public',
		'Cost a year for each member of staff at full reach.',
		{ range: [5, 15, 40], source: 'judgement', grade: 'judgement' }
	),
	sessionPremium: ranged(
		'1',
		'Premium for extra sessions',
		'Pay for waiting-list sessions against plain time.',
		{ range: [1.3, 1.6, 2], source: 'T-10', grade: 'weak' }
	),
	clinicalPayPerElective: ranged(
		'1',
		'Planned care’s share of clinical pay',
		'Share of the clinical pay bill that planned care uses.',
		{ range: [0.2, 0.28, 0.35], source: 'judgement', grade: 'judgement' }
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
	...costsOfLevels,
	costOfDigital: cost(
		'Cost of the digital programme',
		'(digitalUnderWay * digitalStartCost + digitalProgramme * digitalRunCost) * sum(staffInPost)'
	),
	costOfCollaboration: cost(
		'Cost of collaboration',
		'systemCollaboration * collaborationCost * sum(staffInPost)'
	),
	costOfPublicCommunication: cost(
		'Cost of speaking with the public',
		'publicCommunication * publicCommunicationCost * sum(staffInPost)'
	),
	costOfCommunication: cost(
		'Cost of open communication',
		'openCommunication * communicationCost * sum(staffInPost)'
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
		equation: `costOfRecruitmentDrive + costOfInternational + costOfTraining + costOfReturners + costOfFlexibleWorking + costOfWellbeing + costOfPreceptorship + costOfRedesign + costOfFlow + costOfBeds + costOfTransformation + costOfCommunication + costOfDigital + costOfCollaboration + costOfPublicCommunication + costOfOvertime + ${Object.keys(costsOfLevels).join(' + ')}`,
		report: 'total',
		better: 'lower'
	})
});
