/** Events that come by chance: which, when and how large, from what the model says of each in a year. */
import { uniforms, type StreamKey } from '../engine/random.ts';
import type { NumberedEvent } from '../scenario/driver-levels.ts';
import { calendarMonth } from '../scenario/months.ts';
import type { EventDeclaration, ModelSpec } from '../spec/model.ts';
import { valueAt } from './ranges.ts';

/** The future whose events are drawn, and the months that it covers. */
export interface EventSpan {
	readonly key: StreamKey;
	readonly replicate: number;
	/** Number of the first month. */
	readonly start: number;
	readonly months: number;
}

/** Draws the events of a future. Each kind has its own stream, and takes from it three numbers for every year. */
export const drawEvents = (model: ModelSpec, span: EventSpan): NumberedEvent[] =>
	model.events.flatMap((event) => timesOf(event, span));

/** A kind of event does not begin again while it lasts. */
function timesOf(event: EventDeclaration, span: EventSpan): NumberedEvent[] {
	const { key, replicate, start, months } = span;
	const { id, chance, min, likely, max } = event;
	const draw = uniforms({ key, replicate, name: `event ${id}` });
	const times: NumberedEvent[] = [];
	let free = start;
	for (let year = start; year < start + months; year += 12) {
		const [whether, when, size] = [draw(), draw(), draw()];
		const offset =
			chance.month === undefined
				? Math.floor(when * 12)
				: (chance.month - 1 - calendarMonth(year) + 12) % 12;
		const from = year + offset;
		if (whether >= chance.perYear || from < free) continue;
		times.push({
			id,
			from,
			size: valueAt({ low: min, likely, high: max }, size),
			months: event.months
		});
		free = from + event.months;
	}
	return times;
}
