/** What is typed about one row before it is kept: values, ends, shape and grounds. */
import {
	monthNumber,
	monthlyLevels,
	type AssumptionInfo,
	type Catalogue,
	type Issue,
	type Phase,
	type RangeShape,
	type Scenario,
	type Setting,
	type StaffGroup,
	type StatedRange
} from '#sim-core';
import { phasesOfMonths } from '#sim-core/planning.ts';
import { storedUnitName } from '../../format-stored.ts';
import { editingScale, type EditingScale } from '../../typed-numbers.ts';
import { problem } from '../../state/problem.ts';
import { yearsOf } from '../asking/figure.ts';
import { NumberField } from './number-field.svelte.ts';
import type { PlannedRow } from './rows.ts';

type Groups = Pick<Catalogue, 'staffGroups' | 'staffGroupLabels'>;

/** How a row's numbers are typed: of assumptions as the equations hold them, of settings as their sliders do. */
function scaleOf({ kind, info }: PlannedRow): EditingScale {
	if (kind !== 'assumption') return editingScale(info, info.step);
	return { factor: 1, prefix: '', suffix: storedUnitName(info.unit), decimals: 9 };
}

/** What stands of a row's range and grounds: the planner's own, or the model's ends without words. */
function statedOf({ info, grade }: PlannedRow, { ranges }: Scenario) {
	const { low = null, high = null } = info as Partial<AssumptionInfo>;
	const none = { low, high, shape: 'balanced' as RangeShape, source: '', date: '', rationale: '' };
	return { ...none, grade, ...ranges?.[info.id] };
}

export class RowDraft {
	readonly row: PlannedRow;
	readonly scale: EditingScale;
	/** One value for everybody, one for each staff group, or one for each planning year. */
	readonly values: readonly NumberField[];
	readonly low: NumberField | null;
	readonly high: NumberField | null;
	shape = $state<RangeShape>('balanced');
	source = $state('');
	date = $state('');
	grade = $state<StatedRange['grade']>('judgement');
	rationale = $state('');
	issues = $state.raw<readonly Issue[]>([]);
	readonly #scenario: Scenario;
	readonly #groups: Groups;

	constructor(row: PlannedRow, scenario: Scenario, groups: Groups) {
		this.row = row;
		this.#scenario = scenario;
		this.#groups = groups;
		this.scale = scaleOf(row);
		this.values = this.#valueFields();
		const own = statedOf(row, scenario);
		const hasEnds = row.kind !== 'lever';
		this.low = hasEnds ? new NumberField('Low', this.scale, own.low) : null;
		this.high = hasEnds ? new NumberField('High', this.scale, own.high) : null;
		this.shape = own.shape;
		this.source = own.source;
		this.date = own.date;
		this.grade = own.grade;
		this.rationale = own.rationale;
	}

	/** The scenario with what was typed in it; null, with the reasons in `issues`, where it cannot be kept. */
	next(): Scenario | null {
		const values = this.values.map((field) => field.read());
		const [low, high] = [this.low?.read() ?? null, this.high?.read() ?? null];
		const wrong = [...this.values, this.low, this.high].filter(
			(field) => field !== null && field.read() === undefined
		);
		const said = wrong.map((field) =>
			problem('no-number', `${field?.label} must be a number.`, field?.typed ?? '')
		);
		if (values.some((value) => value === null)) {
			said.push(problem('missing', 'A value is missing.'));
		}
		if ((low === null) !== (high === null)) {
			said.push(problem('missing', 'A range needs both its low and its high end.'));
		}
		said.push(...this.#outsideEnds(values, low, high));
		this.issues = said;
		if (said.length > 0) return null;
		return this.#withRange(this.#withValues(values as number[]), low, high);
	}

	/** A likely value beyond an end is told here, for the core would widen the range in silence. */
	#outsideEnds(
		values: readonly (number | null | undefined)[],
		low: number | null,
		high: number | null
	): Issue[] {
		if (this.row.kind !== 'assumption' || this.row.info.perGroup) return [];
		const [value] = values;
		if (typeof value !== 'number' || low === null || high === null) return [];
		if (low <= value && value <= high) return [];
		return [problem('out-of-range', 'Likely must lie between low and high.', String(value))];
	}

	#valueFields(): NumberField[] {
		const { row, scale } = this;
		if (row.kind !== 'assumption') return this.#yearFields();
		const { likely } = row.info as AssumptionInfo;
		const set = this.#scenario.assumptions[row.id];
		const of = (group: StaffGroup): number | null => {
			const own = typeof set === 'object' ? set[group] : set;
			return own ?? (typeof likely === 'number' ? likely : likely[group]);
		};
		if (!row.info.perGroup) {
			return [new NumberField('Likely', scale, of(this.#groups.staffGroups[0]))];
		}
		const { staffGroups, staffGroupLabels } = this.#groups;
		return staffGroups.map(
			(group) => new NumberField(`Likely, ${staffGroupLabels[group]}`, scale, of(group))
		);
	}

	/** Value of a setting in the first month of each planning year; none where staff groups have their own. */
	#yearFields(): NumberField[] {
		const setting = this.#setting();
		if (setting === null) return [];
		const levels = this.#levels(setting);
		return yearsOf(this.#scenario).map(
			({ label, first }) => new NumberField(label, this.scale, levels[first - 1] ?? null)
		);
	}

	#setting(): readonly Phase[] | null {
		const { levers, world } = this.#scenario;
		const { id, kind } = this.row;
		const setting: Setting = (kind === 'driver' ? world.drivers[id] : levers[id]) ?? [];
		return Array.isArray(setting) ? (setting as readonly Phase[]) : null;
	}

	#levels(phases: readonly Phase[]): Float64Array {
		const { statusQuo } = this.row.info as unknown as { readonly statusQuo: number };
		const { start, months } = this.#scenario;
		return monthlyLevels(phases, statusQuo, monthNumber(start) ?? 0, months);
	}

	#withValues(values: readonly number[]): Scenario {
		const scenario = this.#scenario;
		if (!this.values.some((field) => field.isTouched)) return scenario;
		const { id, kind } = this.row;
		const formulas = Object.fromEntries(
			Object.entries(scenario.formulas ?? {}).filter(([name]) => name !== id)
		);
		const next = { ...scenario, formulas };
		if (kind === 'assumption') {
			const set = this.row.info.perGroup
				? Object.fromEntries(this.#groups.staffGroups.map((group, i) => [group, values[i]!]))
				: values[0]!;
			return { ...next, assumptions: { ...scenario.assumptions, [id]: set } };
		}
		const phases = this.#yearPhases(values);
		if (kind === 'lever') return { ...next, levers: { ...scenario.levers, [id]: phases } };
		const drivers = { ...scenario.world.drivers, [id]: phases };
		return { ...next, world: { ...scenario.world, drivers } };
	}

	#yearPhases(values: readonly number[]): Phase[] {
		const years = yearsOf(this.#scenario);
		const months = years.flatMap(({ first, last }, year) =>
			Array.from({ length: last - first + 1 }, () => values[year]!)
		);
		return phasesOfMonths(months, this.#scenario.start);
	}

	#withRange(scenario: Scenario, low: number | null, high: number | null): Scenario {
		const { source, date, grade, rationale, shape } = this;
		const shipped = this.row.info as Partial<AssumptionInfo>;
		const isOwn = low !== null && high !== null;
		const asShipped = low === shipped.low && high === shipped.high && shape === 'balanced';
		const ends = isOwn && !asShipped ? { low, high, shape } : {};
		const range = {
			...ends,
			...{ source: source.trim(), date: date.trim(), grade, rationale: rationale.trim() }
		};
		const saysNothing =
			ends.low === undefined &&
			`${range.source}${range.date}${range.rationale}` === '' &&
			grade === this.row.info.grade;
		const others = Object.fromEntries(
			Object.entries(scenario.ranges ?? {}).filter(([name]) => name !== this.row.id)
		);
		return { ...scenario, ranges: saysNothing ? others : { ...others, [this.row.id]: range } };
	}
}
