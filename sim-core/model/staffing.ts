/** Covering gaps: bank first, then agency up to its cap, the rest unfilled; and the pressure that is left. */
import { auxiliary, opening } from '../spec/variable.ts';
import { sector } from '../spec/model.ts';
import { staffingAssumptions } from './staffing-assumptions.ts';

export const staffingSector = sector('Staffing', {
	...staffingAssumptions,

	absentStaff: auxiliary({
		by: 'staffGroup',
		unit: 'WTE',
		label: 'Staff off sick',
		description: 'Staff in post who are off sick.',
		equation: 'staffInPost * sicknessAbsenceRate'
	}),
	extraBeds: auxiliary({
		unit: '1',
		label: 'Extra beds open',
		description: 'Escalation beds that leaders open and beds that must be opened.',
		equation: 'escalationBeds + mandatedBeds'
	}),
	rotaGapStaff: auxiliary({
		by: 'staffGroup',
		unit: 'WTE',
		label: 'Rota gaps',
		description: 'Doctors in training whose posts stand empty on the rota.',
		equation: 'rotaGaps * traineeShare * experienced'
	}),
	surgeStaff: auxiliary({
		by: 'staffGroup',
		unit: 'WTE',
		label: 'Staff for extra beds',
		description: 'Staff that escalation beds need beyond the establishment.',
		equation: 'staffPerBed * profileBeds * extraBeds'
	}),
	gap: auxiliary({
		by: 'staffGroup',
		unit: 'WTE',
		label: 'Gap to cover',
		description:
			'Vacancies, absence, surge and a part of any work beyond that of the opening position.',
		equation:
			'max(0 WTE, vacancies + absentStaff + surgeStaff + rotaGapStaff + workIntoCover * (workload - 1) * profileStaffInPost)',
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
		equation:
			'max(0.01, goodwill * (1 + bankRate) ^ payOnBank * bankDrawn * (1 - bankOutbid * (1 - systemCollaboration)) * (1 + sharedBankOnOffer * collaborationInPlace))',
		loops: ['tiredBank']
	}),
	bankAskedFirst: auxiliary({
		by: 'staffGroup',
		unit: 'WTE',
		label: 'Gaps that the bank fills first',
		description:
			'Gaps filled by bank staff before agencies are asked; the more is asked of a willing few, the less each request adds.',
		equation:
			'openingBank * bankWillingness * (1 - exp(-demandForCover / (bankWillingness * bankReach))) / (1 - exp(-1 / bankReach))',
		loops: ['tiredBank']
	}),
	agencySought: auxiliary({
		by: 'staffGroup',
		unit: 'WTE',
		label: 'Agency staff sought',
		description:
			'What it takes to fill the same share of requests as in the opening position, once the bank has filled its part.',
		equation: 'max(0 WTE, (openingBank + openingAgency) * demandForCover - bankAskedFirst)',
		loops: ['costlyCover']
	}),
	agencyAvailable: auxiliary({
		by: 'staffGroup',
		unit: 'WTE',
		label: 'Agency staff to be had',
		description:
			'What agencies can send of what is sought; like the bank, they run short as more is asked.',
		equation:
			'openingAgency * (1 - exp(-share(agencySought, openingAgency) / agencyReach)) / (1 - exp(-1 / agencyReach))',
		loops: ['costlyCover']
	}),
	agencyRate: auxiliary({
		by: 'staffGroup',
		unit: 'GBP/WTE/year',
		label: 'Cost of agency staff',
		description: 'What a whole-time equivalent from an agency costs in a year.',
		equation: 'agencyCostRatio * profilePayCost * payLevel'
	}),
	agencyLimit: auxiliary({
		unit: '1',
		label: 'Agency limit in force',
		description: 'The tighter of the trust’s own cap and national rules; 10% stands for none.',
		equation: 'min(agencyCap, agencyRules)'
	}),
	agencyAllowed: auxiliary({
		unit: '1',
		label: 'Share of agency requests allowed',
		description: 'What the agency cap lets through, all groups alike.',
		equation:
			'agencyLimit >= 0.1 ? 1 : min(1, share(agencyLimit * payBill, sum(agencyAvailable * agencyRate)))',
		report: 'end'
	}),
	agencyStaff: auxiliary({
		by: 'staffGroup',
		unit: 'WTE',
		label: 'Agency staff',
		description: 'Gaps filled by agency staff.',
		equation: 'agencyAvailable * agencyAllowed',
		report: 'end',
		wholeTrust: 'sum',
		better: 'lower',
		loops: ['costlyCover']
	}),
	// Substitution (evidence section 12, no. 12): part of the agency work that is refused comes back through the bank.
	bankStaff: auxiliary({
		by: 'staffGroup',
		unit: 'WTE',
		label: 'Bank staff',
		description:
			'Gaps filled by bank staff: those it fills first, and a part of what agencies were not allowed to fill.',
		equation: 'bankAskedFirst + agencyIntoBank * (agencyAvailable - agencyStaff)',
		report: 'end',
		wholeTrust: 'sum',
		better: 'lower',
		loops: ['tiredBank']
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

	supervisionTime: auxiliary({
		by: 'staffGroup',
		unit: 'WTE',
		label: 'Time spent on newcomers',
		description: 'Time that experienced staff give to newcomers, preceptorship included.',
		equation: '(supervisionLoad + preceptorshipLoad * preceptorshipInPlace) * newStarters',
		loops: ['newcomerLoad']
	}),
	effectiveStaffBeforeCover: auxiliary({
		by: 'staffGroup',
		unit: 'WTE',
		label: 'Effective own staff',
		description:
			'Hours of own staff that reach the work: newcomers count in part, their supervisors lose time, goodwill gives some.',
		equation:
			'(experienced - rotaGapStaff + internationalStaff + newcomerWork * newStarters) * (1 - sicknessAbsenceRate) * (1 + goodwillOnHours * (goodwill - 1)) * (1 - transformationTime - timeInDevelopment) - supervisionTime - placementLoad * allStudents',
		loops: ['stretch', 'newcomerLoad']
	}),
	effectiveStaff: auxiliary({
		by: 'staffGroup',
		unit: 'WTE',
		label: 'Effective staff',
		description: 'Hours that reach the work: own staff, bank and agency.',
		equation: 'effectiveStaffBeforeCover + bankStaff + agencyEffectiveness * agencyStaff',
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
		equation: 'effectiveStaffBeforeCover + openingBank + agencyEffectiveness * openingAgency'
	}),
	workload: auxiliary({
		by: 'staffGroup',
		unit: '1',
		label: 'Work to be done',
		description:
			'Work against the opening position: demand, plans, extra beds, the standard of care, productivity.',
		equation:
			'(1 + emergencyWeight * (emergencyIndex - 1) + electiveWeight * (electivePlan - serviceReduction) + share(surgeStaff, openingEffective)) * careStandard * (1 - redesignOnWorkload * redesignInPlace) / (productivity * managementOnWork * digitalOnWork * (1 - productivityLost))'
	}),
	pressure: auxiliary({
		shownAs: 'index',
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
