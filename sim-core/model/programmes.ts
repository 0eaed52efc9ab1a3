/** How levers take hold: the part of each programme that is in place, some months behind the decision, and fading when it stops. */
import { assumption, flow, stock } from '../spec/variable.ts';
import { sector, type Sector } from '../spec/model.ts';

interface Programme {
	/** Lever that it follows. */
	readonly lever: string;
	readonly label: string;
	/** Months to take hold: low, likely, high. */
	readonly months: readonly [number, number, number];
	readonly source: string;
	readonly unit?: '1' | '1/year';
}

const programmes: Readonly<Record<string, Programme>> = {
	recruitmentDrive: {
		lever: 'ukRecruitment',
		label: 'Recruitment drive',
		months: [1, 2, 4],
		source: 'P-2'
	},
	returners: {
		lever: 'returnToPractice',
		label: 'Return to practice',
		months: [3, 7, 12],
		source: 'P-21',
		unit: '1/year'
	},
	flexibleWorking: {
		lever: 'flexibleWorking',
		label: 'Flexible working',
		months: [6, 9, 12],
		source: 'F-15'
	},
	wellbeing: {
		lever: 'wellbeingOffer',
		label: 'Wellbeing offer',
		months: [6, 9, 15],
		source: 'C-21'
	},
	preceptorship: {
		lever: 'preceptorship',
		label: 'Preceptorship',
		months: [3, 6, 9],
		source: 'C-45'
	},
	redesign: {
		lever: 'workloadRedesign',
		label: 'Workload redesign',
		months: [6, 12, 24],
		source: 'C-44'
	},
	digital: {
		lever: 'digitalProgramme',
		label: 'Digital and productivity programme',
		months: [12, 18, 30],
		source: 'X-7'
	},
	collaboration: {
		lever: 'systemCollaboration',
		label: 'Collaboration with neighbours',
		months: [6, 12, 24],
		source: 'X-5'
	},
	flow: {
		lever: 'dischargeAndFlow',
		label: 'Discharge and flow',
		months: [3, 6, 12],
		source: 'A-12'
	}
};

/** Declares one programme: its delay, the stock in place and its adjustment. */
function declare(name: string, programme: Programme): Sector['variables'] {
	const { lever, label, unit = '1' } = programme;
	const title = name.charAt(0).toUpperCase() + name.slice(1);
	return {
		[`timeFor${title}`]: delayOf(programme),
		[`${name}InPlace`]: stock({
			unit,
			label: `${label} in place`,
			description: `How much of the programme has taken hold: ${label.toLowerCase()}.`,
			initial: lever,
			inflows: [`changeIn${title}`],
			outflows: [],
			report: 'end'
		}),
		[`changeIn${title}`]: flow({
			unit: unit === '1' ? '1/year' : '1/year^2',
			label: `Change in ${label.toLowerCase()}`,
			description: `Adjustment of the programme in place: ${label.toLowerCase()}.`,
			equation: `(${lever} - ${name}InPlace) / timeFor${title}`
		})
	};
}

const delayOf = ({ label, months, source }: Programme) =>
	assumption({
		unit: 'year',
		label: `Time for ${label.toLowerCase()} to take hold`,
		description: `Mean delay between the decision and its effect: ${label.toLowerCase()}.`,
		min: 0.05,
		max: 3,
		step: 0.05,
		low: months[0] / 12,
		likely: months[1] / 12,
		high: months[2] / 12,
		source,
		grade: 'judgement'
	});

export const programmesSector = sector(
	'Programmes',
	Object.assign({}, ...Object.entries(programmes).map(([name, one]) => declare(name, one)))
);
