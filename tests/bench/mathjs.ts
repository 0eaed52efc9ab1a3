/** The same equations through mathjs: each compiled once, evaluated element by element over one scope of names. */
import { parse, type EvalFunction } from 'mathjs';
import { logistic, logit, lookup, share } from '#sim-core/engine/functions.ts';
import type { RunPlan } from '#sim-core/engine/simulate.ts';
import { partsOf, type Expression } from '#sim-core/compile/expression.ts';
import { localName } from '#sim-core/compile/lower.ts';
import type { Equation } from '#sim-core/compile/order.ts';
import { pointsOf, programOf } from '#sim-core/compile/program.ts';
import { summedOver } from '#sim-core/compile/subscripts.ts';
import { headroomModel } from '#sim-core/model/index.ts';
import { slotOf } from '#sim-core/spec/layout.ts';
import { timeOf, type Contestant } from './rounds.ts';

const program = programOf(headroomModel);
const { layout, ledger } = program;

/** An expression in the notation of mathjs, for one element. */
function mathText(expression: Expression, element: number): string {
	const parts = (): string[] => partsOf(expression).map((part) => mathText(part, element));
	switch (expression.kind) {
		case 'number':
			return String(expression.value);
		case 'unit':
			return '1';
		case 'reference':
			return localName(program, expression.name, expression.element ?? element);
		case 'negative':
			return `(-${parts()[0]!})`;
		case 'operation':
			return `(${parts().join(` ${expression.operator} `)})`;
		case 'call':
			return `${expression.name === 'ln' ? 'log' : expression.name}(${parts().join(', ')})`;
		case 'table':
			return `${expression.name}(${parts()[0]!})`;
		case 'sum': {
			const over = summedOver(expression.of, program.variables)!;
			const terms = headroomModel.dimensions[over].map((_, i) => mathText(expression.of, i));
			return `(${terms.join(' + ')})`;
		}
		case 'choice': {
			const [when, then, otherwise] = parts();
			return `(${when!} ? ${then!} : ${otherwise!})`;
		}
	}
}

type Scope = Map<string, unknown>;
type Compiled = readonly { readonly name: string; readonly code: EvalFunction }[];

const compiled = (equations: readonly Equation[]): Compiled =>
	equations.flatMap(({ name, expression }) =>
		Array.from({ length: slotOf(layout, name).length }, (_, element) => ({
			name: localName(program, name, element),
			code: parse(mathText(expression, element)).compile()
		}))
	);

function evaluateAll(code: Compiled, scope: Scope): void {
	for (const { name, code: one } of code) scope.set(name, one.evaluate(scope));
}

const names = Object.entries(layout.slots).flatMap(([name, { length }]) =>
	Array.from({ length }, (_, element) => localName(program, name, element))
);

const flowsOf = [...new Set(ledger.map(({ stock }) => stock))].flatMap((stock) =>
	Array.from({ length: slotOf(layout, stock).length }, (_, element) => ({
		stock: localName(program, stock, element),
		flows: ledger
			.filter((entry) => entry.stock === stock)
			.map(({ flow, sign }) => ({ flow: localName(program, flow, element), sign }))
	}))
);

function moveStocks(scope: Scope, dt: number): void {
	for (const { stock, flows } of flowsOf) {
		let net = 0;
		for (const { flow, sign } of flows) net += sign * (scope.get(flow) as number);
		scope.set(stock, (scope.get(stock) as number) + dt * net);
	}
}

function newScope(): Scope {
	const tables = [...program.variables]
		.filter(([, { kind }]) => kind === 'lookup')
		.map(([name]) => [name, (x: number) => lookup(pointsOf(program, name), x)] as const);
	return new Map<string, unknown>([...tables, ...Object.entries({ share, logit, logistic })]);
}

/** mathjs as a contestant; a turn makes one run of the plan, whose last value of a quantity it can be asked for. */
export function mathjs(plan: RunPlan): Contestant & { last(name: string): number } {
	const [open, month, step] = [program.open, program.month, program.step].map(compiled);
	const { months, stepsPerMonth, scheduled, schedule, initial } = plan;
	const scope = newScope();
	const load = (row: number): void =>
		scheduled.forEach((slot, i) => scope.set(names[slot]!, schedule[row * scheduled.length + i]!));
	const run = (): void => {
		initial.forEach((value, slot) => scope.set(names[slot]!, value));
		load(0);
		evaluateAll(open!, scope);
		for (let at = 1; at <= months; at++) {
			load(at);
			evaluateAll(month!, scope);
			for (let i = 0; i < stepsPerMonth; i++) {
				evaluateAll(step!, scope);
				moveStocks(scope, 1 / (12 * stepsPerMonth));
			}
			evaluateAll(step!, scope);
		}
	};
	return {
		name: 'mathjs, compiled expressions',
		turn: () => timeOf(1, run),
		last: (name) => scope.get(name) as number
	};
}
