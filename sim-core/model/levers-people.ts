/** Levers on people: bringing staff in and keeping them. */
import { leversOf } from './lever-group.ts';

const supply = leversOf('supply');
const keep = leversOf('keep');

export const peopleLevers = {
	ukRecruitment: supply({
		label: 'UK recruitment drive',
		description:
			'Effort put into filling advertised posts from the UK: campaigns, faster selection, career events.',
		min: 0,
		max: 1,
		step: 0.05,
		statusQuo: 0,
		level: 1,
		cost: 'A yearly sum per funded post at full effort.',
		lag: 'Posts fill after the time to hire; newcomers need help for their first months.',
		benefits: 'Teams with gaps.',
		bears: 'Experienced staff who supervise newcomers; neighbours who lose applicants.',
		costSeries: 'costOfRecruitmentDrive',
		source: 'P-4',
		grade: 'judgement'
	}),
	internationalRecruitment: supply({
		unit: '1/year',
		label: 'International recruitment',
		description:
			'Posts offered abroad in a year, as a share of the funded posts of eligible groups.',
		min: 0,
		max: 0.08,
		step: 0.0025,
		statusQuo: 0,
		level: 2,
		cost: 'About £11,000 a recruit, and pay at support-worker level until registration.',
		lag: 'Six to nine months from offer to registered practice.',
		benefits: 'Teams with gaps.',
		bears: 'Health systems that trained these staff; recruits far from home.',
		costSeries: 'costOfInternational',
		source: 'P-7',
		grade: 'strong'
	}),
	trainingPlaces: supply({
		unit: '1/year',
		label: 'Training and apprenticeships',
		description:
			'Extra places started in a year, as a share of the funded posts of eligible groups.',
		min: 0,
		max: 0.05,
		step: 0.0025,
		statusQuo: 0,
		level: 2,
		cost: 'A yearly sum per student above the levy, and time of those who teach.',
		lag: 'Three years before the first finish.',
		benefits: 'Later teams; local people.',
		bears: 'Today’s experienced staff, who supervise.',
		costSeries: 'costOfTraining',
		source: 'P-20',
		grade: 'moderate'
	}),
	returnToPractice: supply({
		unit: '1/year',
		label: 'Return to practice',
		description:
			'People helped back into practice in a year, as a share of the funded posts of eligible groups.',
		min: 0,
		max: 0.01,
		step: 0.0005,
		statusQuo: 0,
		level: 3,
		cost: 'About £3,000 a returner.',
		lag: 'Three to twelve months.',
		benefits: 'Returners; teams with gaps.',
		bears: 'Those who supervise returners.',
		costSeries: 'costOfReturners',
		source: 'P-21',
		grade: 'weak'
	}),
	establishmentChange: supply({
		by: 'staffGroup',
		label: 'Posts added or removed',
		description:
			'Funded posts against the opening establishment; only vacant posts are removed, so people leave by turnover.',
		min: -0.3,
		max: 0.2,
		step: 0.01,
		statusQuo: 0,
		level: 3,
		cost: 'Each filled post costs its pay; an empty one costs its cover.',
		lag: 'New posts fill after the time to hire; removed posts wait for people to leave.',
		benefits: 'Added: staff and patients. Removed: the budget.',
		bears: 'Added: the budget. Removed: those who remain.',
		costSeries: null,
		source: 'judgement',
		grade: 'judgement'
	}),
	flexibleWorking: keep({
		label: 'Flexible working',
		description:
			'Reach of flexible working, team rostering and listening, as in the People Promise programme; 100% is every team.',
		min: 0,
		max: 1,
		step: 0.05,
		statusQuo: 0,
		level: 1,
		cost: 'A yearly sum per member of staff for rostering and backfill.',
		lag: 'Most effect after 16 to 20 months; it fades if dropped.',
		benefits: 'Staff with caring duties first, then everyone.',
		bears: 'Managers who build rotas.',
		costSeries: 'costOfFlexibleWorking',
		source: 'C-43',
		grade: 'moderate'
	}),
	retentionPremium: keep({
		by: 'staffGroup',
		label: 'Recruitment and retention premium',
		description: 'Pay above the national scale, as a share of pay.',
		min: 0,
		max: 0.3,
		step: 0.005,
		statusQuo: 0,
		level: 2,
		cost: 'Its share of the pay bill of the groups that get it.',
		lag: 'At once on pay; on leaving and applicants over months.',
		benefits: 'Staff who get it.',
		bears: 'The budget; neighbours who lose staff.',
		costSeries: 'costOfRetentionPremium',
		source: 'C-54',
		grade: 'weak'
	}),
	wellbeingOffer: keep({
		label: 'Wellbeing offer',
		description:
			'Reach of organisation-wide wellbeing work, not only individual support; 100% is a full programme.',
		min: 0,
		max: 1,
		step: 0.05,
		statusQuo: 0,
		level: 1,
		cost: 'A yearly sum per member of staff at full reach.',
		lag: 'Costs now; most effect after 12 to 24 months.',
		benefits: 'Staff under strain.',
		bears: 'The budget in year 1.',
		costSeries: 'costOfWellbeing',
		source: 'C-21',
		grade: 'moderate'
	}),
	preceptorship: keep({
		label: 'Preceptorship and induction',
		description:
			'Structured support in the first year; 100% is a full programme for every newcomer.',
		min: 0,
		max: 1,
		step: 0.05,
		statusQuo: 0,
		level: 3,
		cost: 'A yearly sum per newcomer, and time of experienced staff.',
		lag: 'Six to twelve months.',
		benefits: 'Newcomers.',
		bears: 'Experienced staff, at first.',
		costSeries: 'costOfPreceptorship',
		source: 'C-45',
		grade: 'weak'
	})
};
