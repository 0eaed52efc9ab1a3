/** What is assumed about cover and work: fill, cost, mix and the load of newcomers. */
import { assumption } from '../spec/variable.ts';
import { ranged, forGroups } from './ranged.ts';

export const staffingAssumptions = {
	coverSought: forGroups(
		'Share of gaps sent to cover',
		'Share of vacancies, absence and surge for which temporary staff are asked; high on wards, low in offices.',
		[0.85, 0.85, 0.45, 0.85, 0.25, 0.1],
		{ low: 0.1, high: 0.95, max: 1, source: 'F-22' }
	),
	bankShareOfCover: forGroups(
		'Bank’s share of cover',
		'Share of filled temporary hours that the bank fills in the opening position.',
		[0.65, 0.6, 0.6, 0.9, 0.85, 0.5],
		{ low: 0.5, high: 0.95, max: 1, source: 'F-23' }
	),
	bankCostRatio: forGroups(
		'Cost of a bank hour',
		'Cost of a bank hour against an hour of staff in post.',
		[1.05, 1.25, 1.05, 1, 1, 1.05],
		{ low: 0.95, high: 1.25, max: 2, source: 'T-10', grade: 'moderate' }
	),
	agencyCostRatio: forGroups(
		'Cost of an agency hour',
		'Cost of an agency hour against an hour of staff in post.',
		[1.4, 1.9, 1.4, 1.3, 1.3, 1.6],
		{ low: 1.2, high: 2.5, max: 3, source: 'T-10', grade: 'moderate' }
	),
	electiveWeight: forGroups(
		'Share of work that is planned care',
		'Share of this group’s work that moves with planned care.',
		[0.25, 0.35, 0.3, 0.25, 0.1, 0.1],
		{ low: 0.1, high: 0.5, max: 1, source: 'judgement' }
	),
	emergencyWeight: forGroups(
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
	traineeShare: forGroups(
		'Staff on training rotas',
		'Share of the group whose posts rotate and may stand empty.',
		[0, 0.45, 0, 0, 0, 0],
		{ low: 0, high: 0.55, max: 1, source: 'W-5' }
	),
	sharedBankOnOffer: ranged(
		'1',
		'Reach of a shared bank',
		'Extra bank hours on offer when neighbours share one bank, at full reach; possibly nil.',
		{ range: [0, 0.05, 0.12], source: 'judgement' }
	),
	normalPressure: forGroups(
		'Pressure in the opening position',
		'Work to be done against the hours there are; 1 is a balanced workload, as staffed in 2018/19.',
		[1.03, 1.03, 1.03, 1.03, 1.03, 1.03],
		{ low: 1, high: 1.1, max: 1.5, source: 'F-1' }
	),
	bankReach: ranged(
		'1',
		'How far the bank stretches',
		'Bank hours saturate as more are asked for: hours at the limit against today’s, roughly.',
		{ range: [1.2, 1.6, 2.5], source: 'T-13' }
	),
	agencyReach: ranged(
		'1',
		'How far agencies stretch',
		'Agency hours saturate as more are sought: hours at the limit against today’s, roughly.',
		{ range: [3, 4, 8], source: 'T-3' }
	),
	workIntoCover: ranged(
		'1',
		'Extra work sent to cover',
		'Share of any work beyond that of the opening position for which temporary staff are asked; possibly nil.',
		{ range: [0, 0.15, 0.4], source: 'F-22', grade: 'judgement' }
	),
	agencyIntoBank: ranged(
		'1',
		'Agency work that moves to the bank',
		'Share of the agency work refused under a cap that comes back as bank work: bank spending rose from £1.8bn to £5.8bn as agencies were capped.',
		{ range: [0.2, 0.5, 0.8], source: 'T-5', grade: 'weak' }
	),
	payOnBank: ranged('1', 'Bank pay’s pull', 'Elasticity of bank hours to the bank rate.', {
		range: [0.3, 1, 2],
		source: 'judgement'
	}),
	agencyEffectiveness: ranged(
		'1',
		'Work of an agency hour',
		'Work done in an agency hour against an hour of staff in post.',
		{ range: [0.85, 0.92, 1], source: 'T-12' }
	),
	newcomerWork: ranged(
		'1',
		'Work of a newcomer',
		'Mean work of a newcomer over the first 12 months.',
		{ range: [0.8, 0.88, 0.95], source: 'P-22' }
	),
	supervisionLoad: ranged(
		'1',
		'Time to supervise a newcomer',
		'Time of experienced staff per newcomer, averaged over a year: 0.12 of a post for three months.',
		{ range: [0.0125, 0.03, 0.0625], source: 'P-25' }
	),
	preceptorshipLoad: ranged(
		'1',
		'Extra time for preceptorship',
		'Extra time of experienced staff per newcomer at full reach.',
		{ range: [0, 0.02, 0.04], source: 'C-45' }
	),
	placementLoad: ranged('1', 'Time to teach a student', 'Time of experienced staff per student.', {
		range: [0.02, 0.05, 0.1],
		source: 'judgement'
	}),
	redesignOnWorkload: ranged(
		'1',
		'Work that redesign takes out',
		'Share of work saved at full reach; possibly nil.',
		{ range: [0, 0.02, 0.05], source: 'C-44' }
	)
};
