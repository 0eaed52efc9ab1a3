/** Words of the trade that the pages use, each explained once. */

export interface Term {
	readonly term: string;
	/** What letters stand for; empty for a whole word. */
	readonly full: string;
	readonly meaning: string;
}

/** The glossary in the order of the alphabet. */
export const glossary: readonly Term[] = [
	{
		term: 'Agency staff',
		full: '',
		meaning: 'People hired by the shift through a firm. They cost more than a trust’s own staff.'
	},
	{
		term: 'Bank staff',
		full: '',
		meaning: 'A pool, often of the trust’s own people, who take extra shifts at a set rate.'
	},
	{
		term: 'Baseline',
		full: '',
		meaning: 'The same trust with nothing decided. Every plan here is drawn beside it.'
	},
	{
		term: 'CIP',
		full: 'cost improvement programme',
		meaning: 'The savings a trust plans to make in a year, often given as a share of its spending.'
	},
	{
		term: 'Deficit',
		full: '',
		meaning: 'Spending above income. It is shown in brackets, as in (£12.4m).'
	},
	{
		term: 'Establishment',
		full: '',
		meaning: 'The posts that are funded, filled or not.'
	},
	{
		term: 'Financial year',
		full: '',
		meaning: 'April to March. 2026/27 ends in March 2027.'
	},
	{
		term: 'Flow',
		full: '',
		meaning: 'What comes or goes in a month, as joiners and leavers do. Flows change stocks.'
	},
	{
		term: 'Freeze',
		full: '',
		meaning: 'Not filling posts that fall empty. Also called vacancy control.'
	},
	{
		term: 'Headroom',
		full: '',
		meaning: 'The extra time in a rota that covers leave, training and sickness.'
	},
	{
		term: 'Lever',
		full: '',
		meaning: 'Something a leadership team can set, such as how hard it recruits.'
	},
	{
		term: 'Loop',
		full: '',
		meaning:
			'A chain of causes that comes back to where it began. It can feed itself or steady itself.'
	},
	{
		term: 'Pressure',
		full: '',
		meaning: 'The work to be done, set against the people there to do it. At 1 they match.'
	},
	{
		term: 'Recurrent',
		full: '',
		meaning: 'Comes back every year. A recurrent saving is still there next year; a one-off is not.'
	},
	{
		term: 'Run',
		full: '',
		meaning:
			'One pass of the model through a plan, month by month. The same plan gives the same run.'
	},
	{
		term: 'Run-rate',
		full: '',
		meaning: 'What a year would come to if each month were like this one.'
	},
	{
		term: 'SPC',
		full: 'statistical process control',
		meaning: 'A way to tell a real change in monthly figures from ordinary ups and downs.'
	},
	{
		term: 'Staff in post',
		full: '',
		meaning: 'The people employed now, counted in WTE.'
	},
	{
		term: 'Stock',
		full: '',
		meaning: 'What has built up by a date, such as staff, a waiting list or fatigue.'
	},
	{
		term: 'Vacancy rate',
		full: '',
		meaning: 'The share of funded posts with nobody in them.'
	},
	{
		term: 'WTE',
		full: 'whole-time equivalent',
		meaning: 'One person working full time, or several part-timers who add up to that.'
	}
];
