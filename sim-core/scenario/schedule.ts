/** Levers, drivers, events, seasons and chance → one row of values a month. Row 0 is the opening position. */
import { streamKey } from '../engine/random.ts';
import { declaredIn, type Declared, type ModelSpec } from '../spec/model.ts';
import type { Noise } from '../spec/variable.ts';
import { slotOf, type Layout } from '../spec/layout.ts';
import { driverLevels } from './driver-levels.ts';
import { calendarMonth, monthNumber } from './months.ts';
import { monthlyLevels } from './levels.ts';
import { noiseFactors } from './noise-factors.ts';
import type { Phase, Scenario, Setting } from './types.ts';

export interface Schedule {
	readonly scheduled: Int32Array;
	/** (months + 1) rows of one value per scheduled slot. */
	readonly values: Float64Array;
}

/** One column of the schedule: a slot's value in the opening position, then month by month. */
interface Column {
	readonly slot: number;
	readonly values: Float64Array;
}

/** Builds the schedule of a scenario; which replicate's luck to use matters only where chance is switched on. */
export function scheduleOf(
	model: ModelSpec,
	layout: Layout,
	scenario: Scenario,
	replicate = 0
): Schedule {
	const start = monthNumber(scenario.start);
	if (start === null) throw new Error(`${scenario.start} is no month.`);
	const builder = new ColumnBuilder({ model, layout, scenario, start, replicate });
	const columns = declaredIn(model).flatMap((declared) => builder.columnsOf(declared));
	const rows = scenario.months + 1;
	const values = new Float64Array(rows * columns.length);
	columns.forEach((column, c) => {
		for (let row = 0; row < rows; row++) values[row * columns.length + c] = column.values[row]!;
	});
	return { scheduled: Int32Array.from(columns, ({ slot }) => slot), values };
}

interface Making {
	readonly model: ModelSpec;
	readonly layout: Layout;
	readonly scenario: Scenario;
	/** Month number of the first month. */
	readonly start: number;
	readonly replicate: number;
}

class ColumnBuilder {
	readonly #making: Making;

	constructor(making: Making) {
		this.#making = making;
	}

	columnsOf(declared: Declared): Column[] {
		const { name, variable } = declared;
		switch (variable.kind) {
			case 'lever':
				return this.#lever(name, variable.statusQuo);
			case 'driver':
				return [this.#column(name, variable.statusQuo, this.#driver(name))];
			case 'season':
				return [this.#column(name, variable.flat, this.#season(variable.byMonth))];
			case 'noise':
				return [this.#column(name, 1, this.#noise(name, variable))];
			default:
				return [];
		}
	}

	#column(name: string, opening: number, levels: Float64Array, element = 0): Column {
		const values = new Float64Array(levels.length + 1);
		values[0] = opening;
		values.set(levels, 1);
		return { slot: slotOf(this.#making.layout, name).offset + element, values };
	}

	#lever(name: string, statusQuo: number): Column[] {
		const { by, length } = slotOf(this.#making.layout, name);
		const setting = this.#making.scenario.levers[name] ?? [];
		return Array.from({ length }, (_, element) => {
			const group = by === null ? null : this.#making.model.dimensions[by][element]!;
			const phases = phasesFor(setting, group);
			return this.#column(name, statusQuo, this.#levels(phases, statusQuo), element);
		});
	}

	#levels(phases: readonly Phase[], statusQuo: number): Float64Array {
		return monthlyLevels(phases, statusQuo, this.#making.start, this.#making.scenario.months);
	}

	#driver(name: string): Float64Array {
		return driverLevels(this.#making.model, this.#making.scenario, name);
	}

	#season(byMonth: readonly number[]): Float64Array {
		const { months } = this.#making.scenario;
		return Float64Array.from(
			{ length: months },
			(_, i) => byMonth[calendarMonth(this.#making.start + i)]!
		);
	}

	#noise(name: string, declared: Noise): Float64Array {
		const { seed, months } = this.#making.scenario;
		const strength = this.#driver(declared.scaledBy);
		if (strength.every((value) => value === 0)) return new Float64Array(months).fill(1);
		const id = { key: streamKey(seed), replicate: this.#making.replicate, name };
		return noiseFactors(id, declared, strength);
	}
}

/** The phases that apply to one staff group: a list applies to all, an object names groups. */
export function phasesFor(setting: Setting, group: string | null): readonly Phase[] {
	if (Array.isArray(setting)) return setting as readonly Phase[];
	const perGroup = setting as Readonly<Record<string, readonly Phase[]>>;
	return group === null ? [] : (perGroup[group] ?? []);
}
