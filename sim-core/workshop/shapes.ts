/** Shapes of a session: how long each part lasts, so that the debrief keeps its time. All figures are judgement. */

/** Minutes of one round by step. */
export interface RoundMinutes {
	readonly predict: number;
	readonly decide: number;
	readonly reveal: number;
	readonly huddle: number;
}

export interface SessionShape {
	readonly id: string;
	readonly label: string;
	readonly about: string;
	/** Arrival and brief together. */
	readonly opening: number;
	readonly rounds: number;
	readonly round: RoundMinutes;
	readonly pause: number;
	readonly debrief: number;
	readonly closing: number;
}

/** The shapes on offer, shortest first. */
export const sessionShapes: readonly SessionShape[] = [
	{
		id: 'taster',
		label: 'Taster, 45 minutes',
		about: 'Two short rounds without roles. One idea, well discussed.',
		opening: 8,
		rounds: 2,
		round: { predict: 1, decide: 4, reveal: 2, huddle: 1 },
		pause: 0,
		debrief: 18,
		closing: 3
	},
	{
		id: 'large',
		label: 'Large group, 1 hour',
		about: 'Up to 60 teams. Teams need not agree: one person at each table decides.',
		opening: 10,
		rounds: 2,
		round: { predict: 2, decide: 6, reveal: 2, huddle: 2 },
		pause: 0,
		debrief: 25,
		closing: 1
	},
	{
		id: 'standard',
		label: 'Standard, 90 minutes',
		about: 'Three rounds. Enough for teams to change their mind and to ask why.',
		opening: 15,
		rounds: 3,
		round: { predict: 2, decide: 6, reveal: 2, huddle: 2 },
		pause: 0,
		debrief: 36,
		closing: 3
	},
	{
		id: 'online',
		label: 'Online, two parts of an hour',
		about:
			'Play in the first part, sleep on it, debrief in the second. The session file carries it over.',
		opening: 10,
		rounds: 3,
		round: { predict: 2, decide: 6, reveal: 2, huddle: 2 },
		pause: 14,
		debrief: 50,
		closing: 10
	},
	{
		id: 'board',
		label: 'Board, 3 hours',
		about: 'Four rounds with role cards, private information and a public meeting.',
		opening: 23,
		rounds: 4,
		round: { predict: 2, decide: 10, reveal: 3, huddle: 3 },
		pause: 13,
		debrief: 68,
		closing: 4
	}
];

/** Finds a shape. Throws for an id that no log of ours holds. */
export function sessionShape(id: string): SessionShape {
	const found = sessionShapes.find((one) => one.id === id);
	if (found === undefined) throw new Error(`There is no session shape ${id}.`);
	return found;
}

/** Adds up the minutes of a round. */
export const roundMinutes = ({ round }: SessionShape): number =>
	round.predict + round.decide + round.reveal + round.huddle;

/** Adds up a session, the pause included; the debrief takes what it has even when rounds are fewer. */
export const sessionMinutes = (shape: SessionShape, rounds = shape.rounds): number =>
	shape.opening + rounds * roundMinutes(shape) + shape.pause + shape.debrief + shape.closing;
