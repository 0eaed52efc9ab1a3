/** The sheets in words: what the workbook is and how to use it, and what it was made from. */
import { headroomModel } from '../model/index.ts';
import { number, text, texts, type Row, type Sheet, type Told } from './sheets.ts';

const uses: readonly (readonly [string, string])[] = [
	[
		'What this is',
		'A plan of Headroom that recomputes itself. It is for learning and rough planning; it is not a forecast.'
	],
	['Not for', 'Safe staffing, clinical or individual employment decisions. Not an NHS product.'],
	[
		'How to use it',
		'Change a coloured cell on Inputs or Schedule. Results follow at once; Check shows how far they moved from the app’s own run.'
	],
	[
		'Inputs',
		'Starting figures, assumptions with their ranges and sources, and points of tables. One row a figure.'
	],
	[
		'Schedule',
		'Levels of levers and of the outside world by month, with seasons and chance. One column a figure.'
	],
	['Opening', 'The opening position, worked out from the inputs.'],
	[
		'Model',
		'The equations: four steps a month, one column a number. Names such as timeToHire are cells of Inputs and Opening.'
	],
	['Results', 'Every reported series by month, with its unit.'],
	['Run', 'The figures that the app worked out, kept to check against.'],
	[
		'Check',
		'The largest difference between Results and Run. Rounding apart it is nought until an input is changed.'
	],
	['Provenance', 'The receipt of the run, and how to reopen it.'],
	['Bounds', 'A figure outside the range that the model is meant for is warned of, not refused.'],
	[
		'Chance',
		'Factors of month-to-month chance are kept as drawn. They do not follow the driver that scales them.'
	]
];

/** Says what the workbook is. */
export function readMeSheet({ scenario, profile }: Told): Sheet {
	const rows: readonly (readonly [string, string])[] = [
		['Plan', scenario.name],
		['Trust', profile.name],
		...uses,
		['Notes on the plan', scenario.notes]
	];
	return {
		name: 'README',
		look: { widths: [24, 100], frozen: { columns: 0, rows: 0 } },
		rows: [
			{ row: 1, cells: [text(1, 'Headroom: a plan with live formulas', 'title')] },
			...rows
				.filter(([, words]) => words !== '')
				.map(([name, words], i): Row => ({
					row: 3 + i,
					cells: [text(1, name, 'strong'), text(2, words, 'note')]
				}))
		]
	};
}

/** Says what the workbook was made from, so that the run can be made again. */
export function provenanceSheet({ scenario, profile, plan, run }: Told): Sheet {
	const { modelVersion, scenarioHash, seed, resultHash } = run.receipt;
	const rows: readonly (readonly [string, string | number])[] = [
		['Model version', modelVersion],
		['Scenario hash', scenarioHash],
		['Seed', seed],
		['Result hash', resultHash],
		['First month', scenario.start],
		['Months', plan.months],
		['Steps a month', plan.stepsPerMonth],
		['Trust', profile.name],
		['Kind of starting figures', profile.kind],
		['Reported series', Object.keys(run.series).length],
		[
			'Events',
			scenario.world.events
				.map(
					({ id, from, size, months }) =>
						`${labelOfEvent(id)}: ${size}, from ${from}, ${months} months`
				)
				.join('; ')
		],
		['Licence', 'Model: MIT. Public data: Open Government Licence v3.0.']
	];
	return {
		name: 'Provenance',
		look: { widths: [26, 80], frozen: { columns: 0, rows: 1 } },
		rows: [
			{ row: 1, cells: texts(['Provenance', ''], 'title') },
			...rows.map(([name, value], i): Row => ({
				row: 3 + i,
				cells: [
					text(1, name, 'strong'),
					typeof value === 'number' ? number(2, value) : text(2, value, 'note')
				]
			}))
		]
	};
}

const labelOfEvent = (id: string): string =>
	headroomModel.events.find((event) => event.id === id)?.label ?? id;
