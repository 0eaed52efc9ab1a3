/** The parts of the planner's desk in the order of the work, each a page below /plan. */

/** One part: its page, its name on the tab, and what it is for in one sentence. */
export interface PlanPart {
	readonly id: string;
	readonly label: string;
	readonly purpose: string;
}

export const planParts: readonly PlanPart[] = [
	{
		id: 'baseline',
		label: 'Baseline',
		purpose:
			'Your own totals as the start: paste them, answer what they leave open, see what looks odd.'
	},
	{
		id: 'assumptions',
		label: 'Assumptions',
		purpose: 'What the plan rests on: ranges, sources, formulas, and which of it matters most.'
	},
	{
		id: 'events',
		label: 'Events',
		purpose: 'What happens to the trust at a date, kept in sets to use again.'
	},
	{
		id: 'sensitivity',
		label: 'What drives it',
		purpose: 'Which uncertain numbers move your answer, one at a time and all at once.'
	},
	{
		id: 'goal-seek',
		label: 'What it would take',
		purpose: 'The level that reaches a target, where a plan stops paying, and plans that meet all.'
	},
	{
		id: 'futures',
		label: 'Plans in futures',
		purpose: 'Plans in the same futures: figures, regret, and which plan nothing beats.'
	},
	{
		id: 'bridges',
		label: 'Bridges',
		purpose: 'People, posts and money from one month to another, and whether they fit.'
	},
	{
		id: 'versions',
		label: 'Versions',
		purpose: 'Named versions with their reasons, what differs, and any run had again.'
	},
	{
		id: 'workbook',
		label: 'Workbook and paper',
		purpose: 'A spreadsheet that recomputes your plan, and a board paper on your own numbers.'
	}
];
