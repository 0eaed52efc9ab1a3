/** Formulas of a scenario worked out: in the order in which they build on each other, each problem at its place. */
import type { Expression } from '../compile/expression.ts';
import type { Fault } from '../compile/formula-tokens.ts';
import type { ReadFormula } from '../compile/read-formula.ts';
import type { Profile } from '../data/profile.ts';
import { monthNumber, monthText } from '../scenario/months.ts';
import type { Scenario } from '../scenario/types.ts';
import { staffGroups } from '../spec/dimensions.ts';
import type { Issue } from '../spec/result.ts';
import { faultsOf, referencesIn } from './formula-check.ts';
import { runFormula } from './formula-machine.ts';
import { namedQuantity, type Named } from './formula-names.ts';
import { partFor, standing } from './formula-values.ts';

/** A problem of a formula with its place in the text, counted from 1. */
export interface FormulaIssue extends Issue {
	readonly at: number;
	readonly length: number;
}

/** What came of one formula: its months, for all or by staff group in their order; of an assumption, one number each. */
export type FormulaOutcome =
	| { readonly ok: true; readonly columns: readonly Float64Array[] }
	| { readonly ok: false; readonly issues: readonly FormulaIssue[] };

/** What formulas are worked out from. */
export interface FormulaSetting {
	readonly scenario: Scenario;
	readonly profile: Profile;
	/** Formulas as they were read, by the id of what they set. */
	readonly read: ReadonlyMap<string, ReadFormula>;
	readonly texts: Readonly<Record<string, string>>;
}

/** Works out every formula. What one builds on is its formula's result, or the value that stands while that has a problem. */
export function workOutFormulas(setting: FormulaSetting): ReadonlyMap<string, FormulaOutcome> {
	return new Working(setting).all();
}

class Working {
	readonly #setting: FormulaSetting;
	readonly #done = new Map<string, FormulaOutcome>();
	/** Formulas under way, each building on the next. */
	readonly #path: string[] = [];
	/** Formulas that build on themselves, with the way round. */
	readonly #circles = new Map<string, readonly string[]>();

	constructor(setting: FormulaSetting) {
		this.#setting = setting;
	}

	all(): ReadonlyMap<string, FormulaOutcome> {
		for (const id of this.#setting.read.keys()) this.#outcome(id);
		return this.#done;
	}

	#outcome(id: string): FormulaOutcome {
		const known = this.#done.get(id);
		if (known !== undefined) return known;
		this.#path.push(id);
		const outcome = this.#workOut(id);
		this.#path.pop();
		this.#done.set(id, outcome);
		return outcome;
	}

	#workOut(id: string): FormulaOutcome {
		const target = namedQuantity(id);
		if (target === undefined || target.kind === 'profile') {
			const fault = { code: 'no-target', message: `Nothing called “${id}” takes a formula.` };
			return this.#failed(id, [{ ...fault, at: 1, length: 1 }]);
		}
		const read = this.#setting.read.get(id)!;
		if (!read.ok) return this.#failed(id, [read.fault]);
		const faults = faultsOf(read.tree, target);
		if (faults.length > 0) return this.#failed(id, faults);
		const circle = this.#followNames(id, read.tree);
		if (circle !== null) return this.#failed(id, [circle]);
		return this.#run(target, read.tree);
	}

	/** Works out what a formula names; one that leads back to a formula under way is told with the way round. */
	#followNames(id: string, tree: Expression): Fault | null {
		for (const { name, at } of referencesIn(tree)) {
			if (!this.#setting.read.has(name)) continue;
			const from = this.#path.indexOf(name);
			if (from >= 0) {
				const way = this.#path.slice(from);
				for (const one of way) this.#circles.set(one, way);
			} else this.#outcome(name);
			const way = this.#circles.get(id);
			if (way === undefined) continue;
			const message = `These formulas build on each other in a circle: ${[...way, way[0]!].join(', then ')}.`;
			return { code: 'circular', message, at, length: name.length };
		}
		return null;
	}

	#run(target: Named, tree: Expression): FormulaOutcome {
		const { scenario } = this.#setting;
		const months = target.kind === 'assumption' ? 1 : scenario.months;
		const elements = target.perGroup ? staffGroups.map((_, i) => i) : [null];
		const columns = elements.map((element) =>
			runFormula(tree, (name, named) => this.#column(name, named ?? element, target), months)
		);
		const fault = outsideBounds(columns, target, scenario);
		return fault === null ? { ok: true, columns } : this.#failed(target.id, [fault]);
	}

	#column(name: string, element: number | null, target: Named): Float64Array {
		const { scenario } = this.#setting;
		const { months } = scenario;
		const over = (value: (month: number) => number): Float64Array =>
			Float64Array.from({ length: months }, (_, month) => value(month));
		if (name === 'month') return over((month) => month);
		if (name === 'year') return over((month) => month / 12);
		if (name === 'base') {
			const group = element === null ? null : staffGroups[element]!;
			return over(() => partFor(target.original, group) ?? Number.NaN);
		}
		const quantity = namedQuantity(name)!;
		const own = quantity.perGroup ? element : null;
		const worked = this.#done.get(name);
		if (worked?.ok !== true) return standing(quantity, own, this.#setting);
		const column = worked.columns[own ?? 0]!;
		return column.length === 1 ? over(() => column[0]!) : column;
	}

	#failed(id: string, faults: readonly Fault[]): FormulaOutcome {
		const label = namedQuantity(id)?.label ?? id;
		const given = (this.#setting.texts[id] ?? '').slice(0, 80);
		const path = `formulas.${id}`;
		return { ok: false, issues: faults.map((fault) => ({ ...fault, path, label, given })) };
	}
}

/** Tells the first month in which a result is no number or not what its target may be. */
function outsideBounds(
	columns: readonly Float64Array[],
	{ label, min, max, kind }: Named,
	{ start }: Scenario
): Fault | null {
	for (const column of columns) {
		const month = column.findIndex((value) => !(value >= min && value <= max));
		if (month < 0) continue;
		const value = column[month]!;
		const when = kind === 'assumption' ? '' : ` in ${monthText(monthNumber(start)! + month)}`;
		const message = Number.isFinite(value)
			? `The formula gives ${plain(value)}${when}; ${label} must be between ${min} and ${max}.`
			: `The formula gives no finite number${when}.`;
		const code = Number.isFinite(value) ? 'out-of-range' : 'not-finite';
		return { code, message, at: 1, length: 1 };
	}
	return null;
}

const plain = (value: number): string => String(Number(value.toPrecision(6)));
