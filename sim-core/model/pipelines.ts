/** Slower ways to staff: recruits from abroad, students and apprentices by year, returners. All fill advertised posts. */
import { assumption, auxiliary, flow, stock } from '../spec/variable.ts';
import { sector } from '../spec/model.ts';
import { lasting, forGroups } from './ranged.ts';

const students = (year: string, inflow: string, outflows: readonly string[]) =>
	stock({
		by: 'staffGroup',
		unit: 'WTE',
		label: `Students in year ${year}`,
		description: `Extra students and apprentices in their year ${year}.`,
		initial: '0 WTE',
		inflows: [inflow],
		outflows,
		report: 'end',
		wholeTrust: 'sum'
	});

const progress = (label: string, from: string) =>
	flow({
		by: 'staffGroup',
		unit: 'WTE/year',
		label,
		description: 'Students who complete the year.',
		equation: `${from} / (1 year)`
	});

const dropOut = (from: string) =>
	flow({
		by: 'staffGroup',
		unit: 'WTE/year',
		label: 'Students who stop',
		description: 'Students who stop during the year.',
		equation: `${from} * studentAttrition`
	});

export const pipelinesSector = sector('Pipelines', {
	reachOfInternational: forGroups(
		'Reach of international recruitment',
		'How far the lever reaches this group: 1 fully, 0 not at all.',
		[1, 0.5, 0.5, 0, 0, 0],
		{ low: 0, high: 1, max: 1, source: 'P-13' }
	),
	reachOfTraining: forGroups(
		'Reach of training places',
		'How far the lever reaches this group: 1 fully, 0 not at all.',
		[1, 0, 0.6, 0.4, 0, 0],
		{ low: 0, high: 1, max: 1, source: 'P-20' }
	),
	reachOfReturn: forGroups(
		'Reach of return to practice',
		'How far the lever reaches this group: 1 fully, 0 not at all.',
		[1, 0.2, 0.6, 0, 0, 0],
		{ low: 0, high: 1, max: 1, source: 'P-21' }
	),
	ethicalRecruitmentLimit: assumption({
		unit: '1/year',
		label: 'Ethical limit on international recruitment',
		description:
			'Most that may be recruited abroad in a year without drawing on red-list countries, as a share of funded posts.',
		min: 0,
		max: 0.1,
		step: 0.005,
		low: 0.02,
		likely: 0.04,
		high: 0.06,
		source: 'P-15',
		grade: 'judgement'
	}),
	timeToArrive: lasting('months', 'Time to arrive', 'From an offer abroad to arrival.', {
		range: [4, 5.5, 7],
		source: 'P-10',
		grade: 'moderate'
	}),
	timeToRegister: lasting('months', 'Time to register', 'From arrival to registered practice.', {
		range: [2, 2.5, 3],
		source: 'P-10',
		grade: 'moderate'
	}),
	studentAttrition: assumption({
		unit: '1/year',
		label: 'Students who stop',
		description:
			'Share of students who stop in a year of study; definitions differ between 12.5% and 24% in all.',
		min: 0,
		max: 0.2,
		step: 0.005,
		low: 0.043,
		likely: 0.06,
		high: 0.087,
		source: 'P-17',
		grade: 'moderate'
	}),
	graduatesWhoStay: assumption({
		unit: '1',
		label: 'Graduates who join',
		description: 'Share of those who finish who take a post in this trust.',
		min: 0.2,
		max: 1,
		step: 0.05,
		low: 0.5,
		likely: 0.7,
		high: 0.85,
		source: 'P-18',
		grade: 'weak'
	}),

	internationalOffers: flow({
		by: 'staffGroup',
		unit: 'WTE/year',
		label: 'Offers made abroad',
		description: 'Posts offered abroad, within the ethical limit.',
		equation:
			'min(internationalRecruitment, ethicalRecruitmentLimit) * (1 - internationalPause) * reachOfInternational * openingEstablishment',
		report: 'total',
		wholeTrust: 'sum'
	}),
	internationalOnTheWay: stock({
		by: 'staffGroup',
		unit: 'WTE',
		label: 'Recruits abroad',
		description: 'People offered a post who have not yet arrived.',
		initial: '0 WTE',
		inflows: ['internationalOffers'],
		outflows: ['internationalArrivals'],
		report: 'end',
		wholeTrust: 'sum'
	}),
	internationalArrivals: flow({
		by: 'staffGroup',
		unit: 'WTE/year',
		label: 'Arrivals from abroad',
		description: 'Recruits who arrive and work as support staff until they are registered.',
		equation: 'internationalOnTheWay / timeToArrive'
	}),
	internationalAwaitingRegistration: stock({
		by: 'staffGroup',
		unit: 'WTE',
		label: 'Recruits awaiting registration',
		description: 'Recruits who have arrived and may not yet practise.',
		initial: '0 WTE',
		inflows: ['internationalArrivals'],
		outflows: ['joinersInternational'],
		report: 'end',
		wholeTrust: 'sum'
	}),
	joinersInternational: flow({
		by: 'staffGroup',
		unit: 'WTE/year',
		label: 'Joiners from abroad',
		description: 'Recruits from abroad who register and take an advertised post.',
		equation: 'min(internationalAwaitingRegistration / timeToRegister, postsAdvertised * 6 / year)',
		report: 'total',
		wholeTrust: 'sum'
	}),

	placesFilled: flow({
		by: 'staffGroup',
		unit: 'WTE/year',
		label: 'Training places filled',
		description: 'Students and apprentices who start.',
		equation: 'trainingPlaces * reachOfTraining * openingEstablishment'
	}),
	studentsYear1: students('1', 'placesFilled', ['studentsIntoYear2', 'stoppingInYear1']),
	studentsYear2: students('2', 'studentsIntoYear2', ['studentsIntoYear3', 'stoppingInYear2']),
	studentsYear3: students('3', 'studentsIntoYear3', ['graduates', 'stoppingInYear3']),
	studentsIntoYear2: progress('Students into year 2', 'studentsYear1'),
	studentsIntoYear3: progress('Students into year 3', 'studentsYear2'),
	graduates: progress('Graduates', 'studentsYear3'),
	stoppingInYear1: dropOut('studentsYear1'),
	stoppingInYear2: dropOut('studentsYear2'),
	stoppingInYear3: dropOut('studentsYear3'),
	allStudents: auxiliary({
		by: 'staffGroup',
		unit: 'WTE',
		label: 'Extra students',
		description: 'Extra students and apprentices of every year, whom experienced staff teach.',
		equation: 'studentsYear1 + studentsYear2 + studentsYear3'
	}),
	joinersTrained: flow({
		by: 'staffGroup',
		unit: 'WTE/year',
		label: 'Newly trained joiners',
		description: 'Graduates of the extra places who take an advertised post.',
		equation: 'min(graduates * graduatesWhoStay, postsAdvertised * 6 / year)',
		report: 'total',
		wholeTrust: 'sum'
	}),
	joinersReturning: flow({
		by: 'staffGroup',
		unit: 'WTE/year',
		label: 'Returners',
		description: 'People who return to practice and take an advertised post.',
		equation:
			'min((returnersInPlace + extraReturners) * reachOfReturn * openingEstablishment, postsAdvertised * 6 / year)',
		report: 'total',
		wholeTrust: 'sum'
	})
});
