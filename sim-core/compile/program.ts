/** A checked model: its equations in evaluation order, from which code is written or interpreted. */
import { layoutOf, type Layout } from '../spec/layout.ts';
import { declaredIn, type Declared, type ModelSpec } from '../spec/model.ts';
import type { Variable } from '../spec/variable.ts';
import { EquationError } from './expression.ts';
import { orderEquations, referencesOf, type Equation } from './order.ts';
import { parseEquation } from './parse.ts';
import { checkSubscripts, subscriptOf } from './subscripts.ts';
import { UnitChecker } from './units.ts';

/** One declared flow of a stock: sign +1 fills it, −1 drains it. */
export interface LedgerEntry {
	readonly stock: string;
	readonly flow: string;
	readonly sign: 1 | -1;
}

export interface Program {
	readonly model: ModelSpec;
	readonly layout: Layout;
	readonly variables: ReadonlyMap<string, Variable>;
	/** Everything, once, in the opening position: stocks by their initial equations. */
	readonly open: readonly Equation[];
	/** What changes from month to month but not within one: it needs no stock. */
	readonly month: readonly Equation[];
	/** What is worked out afresh at every step. */
	readonly step: readonly Equation[];
	readonly ledger: readonly LedgerEntry[];
}

interface Text {
	readonly declared: Declared;
	readonly text: string;
}

/** Reads, checks and orders a model. Throws EquationError at the first thing that is wrong, with its place. */
export function programOf(model: ModelSpec): Program {
	const declared = declaredIn(model);
	const variables = new Map(declared.map(({ name, variable }) => [name, variable]));
	const units = new UnitChecker(model, variables);
	const read = ({ declared: { name, sector, variable }, text }: Text): Equation => {
		const place = { sector, variable: name };
		const expression = parseEquation(text, place, { model, variables });
		checkSubscripts(expression, subscriptOf(variable), place, variables);
		units.check(expression, variable.unit, place);
		return { name, sector, expression };
	};
	const texts = declared.flatMap((one) => {
		const text = equationTextOf(one.variable);
		return text === null ? [] : [{ declared: one, text }];
	});
	const all = texts.map(read);
	const running = all.filter(({ name }) => isRunning(variables.get(name)!));
	const moving = movingNames(running, variables);
	const ledger = ledgerOf(declared, variables, units);
	const ordered = orderEquations(running);
	return {
		model,
		layout: layoutOf(model),
		variables,
		open: orderEquations(all),
		month: ordered.filter(({ name }) => moving.get(name) === 'month'),
		step: ordered.filter(({ name }) => moving.get(name) === 'step'),
		ledger
	};
}

function equationTextOf(variable: Variable): string | null {
	switch (variable.kind) {
		case 'stock':
			return variable.initial;
		case 'flow':
		case 'auxiliary':
		case 'opening':
			return variable.equation;
		default:
			return null;
	}
}

const isRunning = (variable: Variable): boolean =>
	variable.kind === 'flow' || variable.kind === 'auxiliary';

type Pace = 'never' | 'month' | 'step';

/** How often each equation's value can change: with the stocks, with the schedule, or not at all. */
function movingNames(
	running: readonly Equation[],
	variables: ReadonlyMap<string, Variable>
): Map<string, Pace> {
	const paces = new Map<string, Pace>();
	for (const [name, { kind }] of variables) {
		if (kind === 'stock' || kind === 'link') paces.set(name, 'step');
		else if (['lever', 'driver', 'season', 'noise'].includes(kind)) paces.set(name, 'month');
	}
	for (const { name, expression } of orderEquations(running)) {
		const needed = [...referencesOf(expression).keys()].map((key) => paces.get(key) ?? 'never');
		const pace = needed.includes('step') ? 'step' : needed.includes('month') ? 'month' : 'never';
		paces.set(name, pace);
	}
	return paces;
}

/** Pairs stocks with their flows; each flow × year must have its stock's unit and subscript. */
function ledgerOf(
	declared: readonly Declared[],
	variables: ReadonlyMap<string, Variable>,
	units: UnitChecker
): LedgerEntry[] {
	const ledger: LedgerEntry[] = [];
	for (const { name, sector, variable } of declared) {
		if (variable.kind !== 'stock') continue;
		const place = { sector, variable: name };
		const add = (flowName: string, sign: 1 | -1): void => {
			const flow = variables.get(flowName);
			if (flow?.kind !== 'flow') {
				throw new EquationError(place, 1, `unknown name ${flowName}: its flow is not declared.`);
			}
			if (flow.by !== variable.by) {
				throw new EquationError(place, 1, `wrong subscript: ${flowName} does not fit ${name}.`);
			}
			if (!units.unit(flow.unit).equalBase(units.unit(`(${variable.unit})/year`))) {
				const message = `unit clash: ${flowName} in ${flow.unit} fills a stock in ${variable.unit}.`;
				throw new EquationError(place, 1, message);
			}
			ledger.push({ stock: name, flow: flowName, sign });
		};
		for (const flowName of variable.inflows) add(flowName, 1);
		for (const flowName of variable.outflows) add(flowName, -1);
	}
	return ledger;
}

/** Points of a table function as x0, y0, x1, y1, … */
export function pointsOf(program: Program, name: string): number[] {
	const table = program.variables.get(name);
	if (table?.kind !== 'lookup') throw new Error(`${name} is no table function.`);
	return table.points.flatMap(([x, y]) => [x, y]);
}
