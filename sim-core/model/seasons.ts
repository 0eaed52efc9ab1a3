/** What the calendar and chance add: seasons, the timing of yearly uplifts, month-to-month variation. */
import { assumption, noise, season } from '../spec/variable.ts';
import { sector } from '../spec/model.ts';

export const seasonsSector = sector('Seasons and chance', {
	seasonStrength: assumption({
		shownAs: 'index',
		unit: '1',
		label: 'Strength of the seasons',
		description: 'Scales every seasonal pattern: 0 removes the seasons.',
		min: 0,
		max: 2,
		step: 0.05,
		low: 0.8,
		likely: 1,
		high: 1.2,
		source: 'K-9',
		grade: 'moderate'
	}),
	emergencySeason: season({
		unit: '1',
		label: 'Season of emergency demand',
		description: 'Emergency admissions a day against their mean, England, 2010/11 to 2018/19.',
		byMonth: [1.01, 1.034, 1.031, 0.977, 0.989, 0.989, 0.988, 0.951, 0.985, 1.003, 1.025, 1.018],
		flat: 1,
		source: 'data/ae_national_monthly.csv',
		grade: 'strong'
	}),
	electiveSeason: season({
		unit: '1',
		label: 'Season of planned care',
		description:
			'Pathways started and completed against their mean, England, 2016/17 to 2018/19: working days and holidays.',
		byMonth: [1.044, 0.963, 1.047, 0.94, 1.016, 1.03, 1.002, 0.985, 0.985, 1.057, 1.067, 0.864],
		flat: 1,
		source: 'data/rtt_national_monthly.csv',
		grade: 'strong'
	}),
	sicknessSeason: season({
		unit: '1',
		label: 'Season of sickness absence',
		description: 'Sickness absence against its mean, England, 2009/10 to 2018/19.',
		byMonth: [1.116, 1.043, 0.976, 0.932, 0.924, 0.936, 0.973, 0.947, 0.967, 1.034, 1.057, 1.093],
		flat: 1,
		source: 'data/sickness_national_monthly.csv',
		grade: 'strong'
	}),
	aprilTiming: season({
		unit: '1',
		label: 'Timing of yearly uplifts',
		description:
			'Awards and uplifts fall in April: a year’s worth in that month, none in the others.',
		byMonth: [0, 0, 0, 12, 0, 0, 0, 0, 0, 0, 0, 0],
		flat: 0,
		source: 'judgement',
		grade: 'judgement'
	}),
	demandNoise: noise({
		unit: '1',
		label: 'Chance in demand',
		description: 'Random variation of emergency demand between months.',
		sd: 0.02,
		correlation: 0.3,
		scaledBy: 'monthToMonthChance',
		source: 'data/ae_national_monthly.csv',
		grade: 'judgement'
	}),
	sicknessNoise: noise({
		unit: '1',
		label: 'Chance in sickness',
		description: 'Random variation of sickness absence between months.',
		sd: 0.04,
		correlation: 0.5,
		scaledBy: 'monthToMonthChance',
		source: 'data/sickness_trust_monthly_2024_25.csv',
		grade: 'judgement'
	}),
	applicantNoise: noise({
		unit: '1',
		label: 'Chance in applicants',
		description: 'Random variation of suitable applicants between months.',
		sd: 0.1,
		correlation: 0.2,
		scaledBy: 'monthToMonthChance',
		source: 'judgement',
		grade: 'judgement'
	})
});
