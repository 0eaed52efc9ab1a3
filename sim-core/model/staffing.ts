/** Covering gaps: bank first, then agency up to its cap, the rest unfilled; and the pressure that is left. */
import { assumption, auxiliary, opening } from '../spec/variable.ts';
import { sector } from '../spec/model.ts';

type Six = readonly [number, number, number, number, number, number];

/** A number for each staff group, with one range for all. */
const perGroup = (
	label: string,
	description: string,
	likely: Six,
	more: {
		readonly low: number;
		readonly high: number;
		readonly max: number;
		readonly source: string;
		readonly grade?: 'moderate' | 'judgement';
	}
) =>
	assumption({
		by: 'staffGroup',
		unit: '1',
		label,
		description,
		min: 0,
		step: 0.01,
		grade: 'judgement',
		likely: {
			nursing: likely[0],
			medical: likely[1],
			alliedHealth: likely[2],
			clinicalSupport: likely[3],
			infrastructure: likely[4],
			management: likely[5]
		},
		...more
	});

const one = (
	label: string,
	description: string,
	of: readonly [number, number, number],
	source: string
) =>
	assumption({
		unit: '1',
		label,
		description,
		min: 0,
		max: 5,
		step: 0.01,
		low: of[0],
		likely: of[1],
		high: of[2],
		source,
		grade: 'weak'
	});

export const staffingSector = sector('Staffing', {
	coverSought: perGroup(
		'Share of gaps sent to cover',
		'Share of vacancies, absence and surge for which temporary staff are asked; high on wards, low in offices.',
		[0.85, 0.85, 0.45, 0.85, 0.25, 0.1],
		{ low: 0.1, high: 0.95, max: 1, source: 'F-22' }
	),
	bankShareOfCover: perGroup(
		'Bank’s share of cover',
		'Share of filled temporary hours that the bank fills in the opening position.',
		[0.65, 0.6, 0.6, 0.9, 0.85, 0.5],
		{ low: 0.5, high: 0.95, max: 1, source: 'F-23' }
	),
	bankCostRatio: perGroup(
		'Cost of a bank hour',
		'Cost of a bank hour against an hour of staff in post.',
		[1.05, 1.25, 1.05, 1, 1, 1.05],
		{ low: 0.95, high: 1.25, max: 2, source: 'T-10', grade: 'moderate' }
	),
	agencyCostRatio: perGroup(
		'Cost of an agency hour',
		'Cost of an agency hour against an hour of staff in post.',
		[1.4, 1.9, 1.4, 1.3, 1.3, 1.6],
		{ low: 1.2, high: 2.5, max: 3, source: 'T-10', grade: 'moderate' }
	),
	electiveWeight: perGroup(
		'Share of work that is planned care',
		'Share of this group’s work that moves with planned care.',
		[0.25, 0.35, 0.3, 0.25, 0.1, 0.1],
		{ low: 0.1, high: 0.5, max: 1, source: 'judgement' }
	),
	emergencyWeight: perGroup(
		'Share of work that is urgent care',
		'Share of this group’s work that moves with urgent and emergency care; the rest does not move with demand.',
		[0.55, 0.45, 0.4, 0.55, 0.15, 0.15],
		{ low: 0.1, high: 0.7, max: 1, source: 'judgement' }
	),
	staffPerBed: assumption({
		by: 'staffGroup',
		unit: 'WTE/bed',
		label: 'Staff for each extra bed',
		description: 'Staff that an escalation bed needs.',
		min: 0,
		max: 3,
		step: 0.05,
		low: 0,
		likely: {
			nursing: 1.1,
			medical: 0.15,
			alliedHealth: 0.15,
			clinicalSupport: 0.8,
			infrastructure: 0.2,
			management: 0
		},
		high: 1.6,
		source: 'A-19',
		grade: 'judgement'
	}),
	normalPressure: perGroup(
		'Pressure in the opening position',
		'Work to be done against the hours there are; 1 is a balanced workload, as staffed in 2018/19.',
		[1.03, 1.03, 1.03, 1.03, 1.03, 1.03],
		{ low: 1, high: 1.1, max: 1.5, source: 'F-1' }
	),
	bankReach: one(
		'How far the bank stretches',
		'Bank hours saturate as more are asked for: hours at the limit against today’s, roughly.',
		[1.2, 1.6, 2.5],
		'T-13'
	),
	payOnBank: one(
		'Bank pay’s pull',
		'Elasticity of bank hours to the bank rate.',
		[0.3, 1, 2],
		'judgement'
	),
	agencyEffectiveness: one(
		'Work of an agency hour',
		'Work done in an agency hour against an hour of staff in post.',
		[0.85, 0.92, 1],
		'T-12'
	),
	newcomerWork: one(
		'Work of a newcomer',
		'Mean work of a newcomer over the first 12 months.',
		[0.8, 0.88, 0.95],
		'P-22'
	),
	supervisionLoad: one(
		'Time to supervise a newcomer',
		'Time of experienced staff per newcomer, averaged over a year: 0.12 of a post for three months.',
		[0.0125, 0.03, 0.0625],
		'P-25'
	),
	preceptorshipLoad: one(
		'Extra time for preceptorship',
		'Extra time of experienced staff per newcomer at full reach.',
		[0, 0.02, 0.04],
		'C-45'
	),
	placementLoad: one(
		'Time to teach a student',
		'Time of experienced staff per student.',
		[0.02, 0.05, 0.1],
		'judgement'
	),
	redesignOnWorkload: one(
		'Work that redesign takes out',
		'Share of work saved at full reach; possibly nil.',
		[0, 0.02, 0.05],
		'C-44'
	),

	absentStaff: auxiliary({
		by: 'staffGroup',
		unit: 'WTE',
		label: 'Staff off sick',
		description: 'Staff in post who are off sick.',
		equation: 'staffInPost * sicknessAbsenceRate'
	}),
	surgeStaff: auxiliary({
		by: 'staffGroup',
		unit: 'WTE',
		label: 'Staff for extra beds',
		description: 'Staff that escalation beds need beyond the establishment.',
		equation: 'staffPerBed * profileBeds * escalationBeds'
	}),
	gap: auxiliary({
		by: 'staffGroup',
		unit: 'WTE',
		label: 'Gap to cover',
		description: 'Vacancies, absence and surge together.',
		equation: 'vacancies + absentStaff + surgeStaff',
		report: 'end',
		wholeTrust: 'sum',
		better: 'lower',
		loops: ['stretch', 'costlyCover', 'tiredBank']
	}),
	openingGap: opening({
		by: 'staffGroup',
		unit: 'WTE',
		label: 'Opening gap',
		description: 'Gap to cover in the opening position.',
		equation: 'openingVacancies + profileStaffInPost * profileSickness'
	}),
	openingPayCost: opening({
		unit: 'GBP/year',
		label: 'Opening pay bill',
		description: 'Substantive pay bill in the opening position.',
		equation: 'sum(profileStaffInPost * profilePayCost)'
	}),
	// National shares say which groups use the bank and agencies; the trust's own totals say how much.
	openingBank: opening({
		by: 'staffGroup',
		unit: 'WTE',
		label: 'Opening bank staff',
		description: 'Bank staff in the opening position, scaled to the trust’s bank spending.',
		equation:
			'openingGap * coverSought * bankShareOfCover * share(profileBankShare * openingPayCost, sum(openingGap * coverSought * bankShareOfCover * bankCostRatio * profilePayCost))'
	}),
	openingAgency: opening({
		by: 'staffGroup',
		unit: 'WTE',
		label: 'Opening agency staff',
		description: 'Agency staff in the opening position, scaled to the trust’s agency spending.',
		equation:
			'openingGap * coverSought * (1 - bankShareOfCover) * share(profileAgencyShare * openingPayCost, sum(openingGap * coverSought * (1 - bankShareOfCover) * agencyCostRatio * profilePayCost))'
	}),

	demandForCover: auxiliary({
		by: 'staffGroup',
		unit: '1',
		label: 'Cover asked for',
		description: 'Temporary staff asked for, against the opening position.',
		equation: 'share(gap, openingGap)'
	}),
	bankWillingness: auxiliary({
		by: 'staffGroup',
		unit: '1',
		label: 'Readiness to work extra shifts',
		description:
			'Bank hours on offer against the opening position: goodwill, the bank rate, neighbours’ rates.',
		equation: 'max(0.01, goodwill * (1 + bankRate) ^ payOnBank * (1 - bankOutbid))',
		loops: ['tiredBank']
	}),
	bankStaff: auxiliary({
		by: 'staffGroup',
		unit: 'WTE',
		label: 'Bank staff',
		description:
			'Gaps filled by bank staff; the more is asked of a willing few, the less each request adds.',
		equation:
			'openingBank * bankWillingness * (1 - exp(-demandForCover / (bankWillingness * bankReach))) / (1 - exp(-1 / bankReach))',
		report: 'end',
		wholeTrust: 'sum',
		better: 'lower',
		loops: ['tiredBank']
	}),
	agencySought: auxiliary({
		by: 'staffGroup',
		unit: 'WTE',
		label: 'Agency staff sought',
		description:
			'What it takes to fill the same share of requests as in the opening position, once the bank has filled its part.',
		equation: 'max(0 WTE, (openingBank + openingAgency) * demandForCover - bankStaff)',
		loops: ['costlyCover']
	}),
	agencyRate: auxiliary({
		by: 'staffGroup',
		unit: 'GBP/WTE/year',
		label: 'Cost of agency staff',
		description: 'What a whole-time equivalent from an agency costs in a year.',
		equation: 'agencyCostRatio * profilePayCost * payLevel'
	}),
	agencyAllowed: auxiliary({
		unit: '1',
		label: 'Share of agency requests allowed',
		description: 'What the agency cap lets through, all groups alike.',
		equation:
			'agencyCap >= 0.1 ? 1 : min(1, share(agencyCap * payBill, sum(agencySought * agencyRate)))',
		report: 'end'
	}),
	agencyStaff: auxiliary({
		by: 'staffGroup',
		unit: 'WTE',
		label: 'Agency staff',
		description: 'Gaps filled by agency staff.',
		equation: 'agencySought * agencyAllowed',
		report: 'end',
		wholeTrust: 'sum',
		better: 'lower',
		loops: ['costlyCover']
	}),
	unfilledGap: auxiliary({
		by: 'staffGroup',
		unit: 'WTE',
		label: 'Gap left unfilled',
		description: 'Vacancies, absence and surge that nobody covers.',
		equation: 'max(0 WTE, gap - bankStaff - agencyStaff)',
		report: 'end',
		wholeTrust: 'sum',
		better: 'lower',
		loops: ['stretch']
	}),

	effectiveStaff: auxiliary({
		by: 'staffGroup',
		unit: 'WTE',
		label: 'Effective staff',
		description:
			'Hours that reach the work: newcomers count in part, their supervisors lose time, goodwill gives some.',
		equation:
			'(experienced + internationalStaff + newcomerWork * newStarters) * (1 - sicknessAbsenceRate) * (1 + goodwillOnHours * (goodwill - 1)) * (1 - transformationTime) - (supervisionLoad + preceptorshipLoad * preceptorshipInPlace) * newStarters - placementLoad * allStudents + bankStaff + agencyEffectiveness * agencyStaff',
		report: 'end',
		wholeTrust: 'sum',
		better: 'higher',
		loops: ['stretch', 'newcomerLoad']
	}),
	openingEffective: opening({
		by: 'staffGroup',
		unit: 'WTE',
		label: 'Opening effective staff',
		description: 'Effective staff in the opening position.',
		equation: 'effectiveStaff'
	}),
	workload: auxiliary({
		by: 'staffGroup',
		unit: '1',
		label: 'Work to be done',
		description:
			'Work against the opening position: demand, plans, extra beds, the standard of care, productivity.',
		equation:
			'(1 + emergencyWeight * (emergencyIndex - 1) + electiveWeight * electivePlan + share(surgeStaff, openingEffective)) * careStandard * (1 - redesignOnWorkload * redesignInPlace) / productivity'
	}),
	pressure: auxiliary({
		by: 'staffGroup',
		unit: '1',
		label: 'Pressure',
		description: 'Work to be done against the hours there are; 1 is a balanced workload.',
		equation:
			'normalPressure * workload * share(openingEffective, max(effectiveStaff, 0.05 * openingEffective))',
		report: 'end',
		wholeTrust: { weightedBy: 'staffInPost' },
		better: 'lower',
		loops: ['stretch', 'newcomerLoad', 'standardsRatchet']
	})
});
