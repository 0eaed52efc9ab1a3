/** The model with one scenario, as a list of variables that any system-dynamics tool can hold. */
import type { Expression } from '../compile/expression.ts';
import { referencesOf } from '../compile/order.ts';
import type { Program } from '../compile/program.ts';
import type { RunPlan } from '../engine/simulate.ts';
import { slotOf } from '../spec/layout.ts';
import { declaredIn } from '../spec/model.ts';
import type { Described, Variable } from '../spec/variable.ts';

/** What a variable is made of. */
export type Content =
	| { readonly kind: 'constant'; readonly values: readonly number[] }
	/** One value for each month of the run and element. */
	| { readonly kind: 'monthly'; readonly months: readonly (readonly number[])[] }
	| { readonly kind: 'equation'; readonly role: 'flow' | 'auxiliary'; readonly is: Expression }
	/** An equation of the opening position: every name in it is meant as it then stood. */
	| { readonly kind: 'opening'; readonly is: Expression }
	| {
			readonly kind: 'stock';
			readonly inflows: readonly string[];
			readonly outflows: readonly string[];
	  }
	| { readonly kind: 'table'; readonly points: readonly (readonly [number, number])[] };

export interface Item {
	readonly name: string;
	readonly sector: string;
	readonly unit: string;
	/** Label, description and source, for people. */
	readonly told: string;
	readonly isSubscripted: boolean;
	readonly content: Content;
}

const scheduledKinds: readonly Variable['kind'][] = ['lever', 'driver', 'season', 'noise'];

/** Name under which a quantity's value in the opening position is kept. */
export const openingName = (name: string): string => `opening_${name}`;

/** Lists everything that a tool needs to run the scenario, the opening position included. */
export function contentsOf(program: Program, plan: RunPlan): Item[] {
	const lister = new Lister(program, plan);
	return [...lister.opening(), ...lister.running()];
}

class Lister {
	readonly #program: Program;
	readonly #plan: RunPlan;
	readonly #sectors: ReadonlyMap<string, string>;

	constructor(program: Program, plan: RunPlan) {
		this.#program = program;
		this.#plan = plan;
		this.#sectors = new Map(declaredIn(program.model).map(({ name, sector }) => [name, sector]));
	}

	/** Everything as it runs, in declared order. */
	running(): Item[] {
		return [...this.#program.variables].flatMap(([name, variable]) => {
			const content = this.#contentOf(name, variable);
			return content === null ? [] : [this.#item(name, name, content)];
		});
	}

	/** What the opening constants and the stocks' first values need, in the order of the opening. */
	opening(): Item[] {
		const needed = this.#neededInOpening();
		const equations = this.#program.open.filter(
			({ name }) => needed.has(name) && this.#kindOf(name) !== 'opening'
		);
		const inputs = [...needed].filter((name) => this.#isInput(name));
		return [
			...inputs.map((name) =>
				this.#item(openingName(name), name, { kind: 'constant', values: this.#row(name, 0) })
			),
			...equations.map(({ name, expression }) =>
				this.#item(openingName(name), name, { kind: 'opening', is: expression })
			)
		];
	}

	#neededInOpening(): Set<string> {
		const equations = new Map(this.#program.open.map(({ name, expression }) => [name, expression]));
		const needed = new Set<string>();
		const visit = (name: string): void => {
			if (needed.has(name)) return;
			needed.add(name);
			const expression = equations.get(name);
			if (expression === undefined) return;
			for (const reference of referencesOf(expression).keys()) visit(reference);
		};
		for (const [name, { kind }] of this.#program.variables) {
			if (kind === 'stock' || kind === 'opening') visit(name);
		}
		return needed;
	}

	#kindOf(name: string): Variable['kind'] {
		return this.#program.variables.get(name)!.kind;
	}

	/** Inputs whose opening value may differ from that of the first month. */
	#isInput(name: string): boolean {
		return scheduledKinds.includes(this.#kindOf(name));
	}

	#contentOf(name: string, variable: Variable): Content | null {
		switch (variable.kind) {
			case 'trailing':
				return null;
			case 'lookup':
				return { kind: 'table', points: variable.points };
			case 'profile':
			case 'assumption':
			case 'link':
				return { kind: 'constant', values: this.#slots(name, this.#plan.initial) };
			case 'opening':
				return { kind: 'opening', is: this.#expression(this.#program.open, name) };
			case 'stock':
				return { kind: 'stock', inflows: variable.inflows, outflows: variable.outflows };
			case 'flow':
			case 'auxiliary': {
				const running = [...this.#program.month, ...this.#program.step];
				return { kind: 'equation', role: variable.kind, is: this.#expression(running, name) };
			}
			default:
				return this.#scheduled(name);
		}
	}

	#expression(
		equations: readonly { readonly name: string; readonly expression: Expression }[],
		name: string
	): Expression {
		const found = equations.find((equation) => equation.name === name);
		if (found === undefined) throw new Error(`${name} has no equation.`);
		return found.expression;
	}

	#scheduled(name: string): Content {
		const { months } = this.#plan;
		const rows = Array.from({ length: months }, (_, i) => this.#row(name, i + 1));
		const first = rows[0]!;
		const isConstant = rows.every((row) => row.every((value, i) => value === first[i]));
		return isConstant ? { kind: 'constant', values: first } : { kind: 'monthly', months: rows };
	}

	#slots(name: string, values: Float64Array): number[] {
		const { offset, length } = slotOf(this.#program.layout, name);
		return [...values.subarray(offset, offset + length)];
	}

	#row(name: string, row: number): number[] {
		const { offset, length } = slotOf(this.#program.layout, name);
		const { scheduled, schedule } = this.#plan;
		return Array.from({ length }, (_, i) => {
			const column = scheduled.indexOf(offset + i);
			return schedule[row * scheduled.length + column]!;
		});
	}

	#item(name: string, of: string, content: Content): Item {
		const variable = this.#program.variables.get(of)! as Described & { readonly source?: string };
		const source = variable.source === undefined ? '' : ` Source: ${variable.source}.`;
		const when = name === of ? '' : ' In the opening position.';
		return {
			name,
			sector: this.#sectors.get(of)!,
			unit: variable.unit,
			told: `${variable.label}. ${variable.description}${when}${source}`,
			isSubscripted: variable.by !== undefined,
			content
		};
	}
}

/** Names of an opening equation as they then stood; what never changes keeps its own name. */
export function asOpened(program: Program, name: string): string {
	const { kind } = program.variables.get(name)!;
	const fixed: readonly Variable['kind'][] = ['profile', 'assumption', 'opening', 'lookup', 'link'];
	return fixed.includes(kind) ? name : openingName(name);
}
