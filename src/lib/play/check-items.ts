/** Six questions before and after: three on stocks and flows, two on feedback, one on uncertainty. Our own wording. */

export interface CheckItem {
	readonly id: string;
	readonly question: string;
	readonly answers: readonly string[];
	/** Place of the answer that follows from what the question says. */
	readonly follows: number;
	readonly because: string;
}

export const checkItems: readonly CheckItem[] = [
	{
		id: 'bucket',
		question: 'Each month 30 people join a trust and 40 leave. What happens to staff in post?',
		answers: ['It rises', 'It stays the same', 'It falls'],
		follows: 2,
		because: 'More leave than join, so the stock falls by 10 a month, however many join.'
	},
	{
		id: 'slower-fall',
		question:
			'Last year joiners went from 30 to 38 a month, and leavers stayed at 40. What happened to staff in post?',
		answers: [
			'It rose, as joiners rose',
			'It fell, but more and more slowly',
			'It stayed the same'
		],
		follows: 1,
		because: 'As long as more leave than join the stock falls. A rising inflow only slows the fall.'
	},
	{
		id: 'backlog',
		question:
			'A waiting list grows by 100 a month. Treatments rise by 50 a month and stay there. What does the list do?',
		answers: ['It shrinks', 'It grows by 50 a month', 'It stops growing'],
		follows: 1,
		because: 'The list still gains 50 more each month than it loses.'
	},
	{
		id: 'stretch',
		question: 'Gaps bring pressure, and pressure makes people leave. Left alone, what do gaps do?',
		answers: ['They settle where they are', 'They grow on themselves', 'They close on their own'],
		follows: 1,
		because: 'Each gap adds to the next: a loop that feeds itself.'
	},
	{
		id: 'brake',
		question:
			'A deficit makes a trust hold back posts, which saves pay. What does this loop do to the deficit?',
		answers: ['It pushes against it', 'It makes it grow', 'It has nothing to do with it'],
		follows: 0,
		because: 'The answer works against its own cause, so the loop balances, whatever else it does.'
	},
	{
		id: 'futures',
		question:
			'In 14 of 20 futures a plan breaks even. It is carried out once, and ends in a deficit. What does that say?',
		answers: [
			'The 14 of 20 was wrong',
			'Little: in 6 of 20 futures that was to be expected',
			'The plan was bad'
		],
		follows: 1,
		because: 'One outcome that had 6 chances in 20 says little about the count.'
	}
];

/** Answers by item: places among its answers. */
export type Answers = Readonly<Record<string, number>>;

/** Both times, as kept on this device. */
export interface CheckRecord {
	readonly before: Answers;
	readonly after: Answers;
}

/** Reads what is stored; anything else is as if nothing had been answered. */
export function checkRecordFrom(stored: unknown): CheckRecord {
	const record = (stored ?? {}) as Partial<CheckRecord>;
	return { before: answersFrom(record.before), after: answersFrom(record.after) };
}

function answersFrom(stored: unknown): Answers {
	if (typeof stored !== 'object' || stored === null) return {};
	const known = checkItems.flatMap(({ id, answers }) => {
		const place = (stored as Record<string, unknown>)[id];
		return typeof place === 'number' && answers[place] !== undefined ? [[id, place] as const] : [];
	});
	return Object.fromEntries(known);
}

/** Counts the answers that follow from their questions. */
export const followed = (answers: Answers): number =>
	checkItems.filter(({ id, follows }) => answers[id] === follows).length;
