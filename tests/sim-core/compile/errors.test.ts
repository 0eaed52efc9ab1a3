import { describe, expect, it } from 'vitest';
import { EquationError } from '#sim-core/compile/expression.ts';
import { programOf } from '#sim-core/compile/program.ts';
import { headroomModel } from '#sim-core/model/index.ts';
import type { ModelSpec } from '#sim-core/spec/model.ts';
import { auxiliary, flow, stock, type Variable } from '#sim-core/spec/variable.ts';
import { constant, toy } from './toys.ts';

const told = { label: 'Toy', description: 'A toy.' };

/** The error that a model is refused with. */
function refusal(model: ModelSpec): EquationError {
	try {
		programOf(model);
	} catch (error) {
		if (error instanceof EquationError) return error;
		throw error;
	}
	throw new Error('The model was accepted.');
}

const perGroup = (equation: string): Variable =>
	auxiliary({ ...told, by: 'staffGroup', unit: 'WTE', equation });
const scalar = (equation: string, unit = 'WTE'): Variable => auxiliary({ ...told, unit, equation });
const staff = constant(5, 'WTE');

describe('a model that is wrong is refused with the place', () => {
	it('an unknown name, by sector, variable and column', () => {
		const error = refusal(toy({ staff, load: scalar('staff + stafff') }));
		expect(error).toMatchObject({ sector: 'Toy', variable: 'load', column: 9 });
		expect(error.message).toBe('Toy, load, column 9: unknown name stafff.');
	});

	it('an unknown function', () => {
		expect(refusal(toy({ staff, load: scalar('most(staff, staff)') })).message).toBe(
			'Toy, load, column 1: unknown function most.'
		);
	});

	it('a unit clash inside a sum', () => {
		const error = refusal(toy({ staff, pay: constant(1, 'GBP'), load: scalar('2 * staff + pay') }));
		expect(error.message).toBe('Toy, load, column 13: unit clash: WTE against GBP.');
	});

	it('a result in another unit than declared', () => {
		const error = refusal(toy({ staff, load: scalar('staff * staff') }));
		expect(error.message).toMatch(
			/^Toy, load, column 9: unit clash: gives WTE\^2, declared as WTE/
		);
	});

	it('a bare number added to a quantity', () => {
		expect(refusal(toy({ staff, load: scalar('staff + 1') })).message).toContain('unit clash');
		expect(() => programOf(toy({ staff, load: scalar('max(0, staff)') }))).not.toThrow();
	});

	it('a flow whose unit does not fit its stock', () => {
		const model = toy({
			staff,
			level: stock({ ...told, unit: 'WTE', initial: '0 WTE', inflows: ['hires'], outflows: [] }),
			hires: flow({ ...told, unit: 'WTE', equation: 'staff' })
		});
		expect(refusal(model).message).toBe(
			'Toy, level, column 1: unit clash: hires in WTE fills a stock in WTE.'
		);
	});

	it('a subscripted quantity used bare in a scalar equation', () => {
		const error = refusal(toy({ each: perGroup('1 WTE'), load: scalar('2 * each') }));
		expect(error.message).toBe(
			'Toy, load, column 5: wrong subscript: each has one value per staffGroup; sum it or name one.'
		);
		expect(() =>
			programOf(toy({ each: perGroup('1 WTE'), load: scalar('sum(2 * each)') }))
		).not.toThrow();
	});

	it('an element that the subscript does not have', () => {
		const error = refusal(toy({ each: perGroup('1 WTE'), load: scalar('each[c]') }));
		expect(error.message).toBe(
			'Toy, load, column 6: wrong subscript: staffGroup has no element c.'
		);
	});

	it('an algebraic loop, with every member', () => {
		const error = refusal(
			toy({ first: scalar('second + third'), second: scalar('third'), third: scalar('first') })
		);
		expect(error.message).toBe(
			'Toy, third, column 1: algebraic loop: first ← second ← third ← first.'
		);
	});

	it('text that cannot be read', () => {
		const error = refusal(toy({ staff, load: scalar('staff + * 2') }));
		expect(error.message).toMatch(/^Toy, load, column \d+: cannot be read/);
	});

	it('anything but arithmetic', () => {
		for (const text of ['staff = 2', '[1, 2]', '"text"', 'f(x) = x', 'staff; staff', '{a: 1}']) {
			expect(() => programOf(toy({ staff, load: scalar(text) })), text).toThrow(EquationError);
		}
	});
});

describe('the shipped model, one letter changed', () => {
	/** The model with the equation of one variable replaced. */
	function with_(name: string, change: (equation: string) => string): ModelSpec {
		const sectors = headroomModel.sectors.map((one) => {
			const variable = one.variables[name];
			if (variable === undefined || !('equation' in variable)) return one;
			const changed = { ...variable, equation: change(variable.equation) };
			expect(changed.equation).not.toBe(variable.equation);
			return { ...one, variables: { ...one.variables, [name]: changed } };
		});
		return { ...headroomModel, sectors };
	}

	it('is refused for a mistyped name', () => {
		const error = refusal(with_('vacancies', (text) => text.replace('staffInPost', 'staffInPots')));
		expect(error.message).toBe('Workforce, vacancies, column 28: unknown name staffInPots.');
	});

	it('is refused for a unit clash', () => {
		const error = refusal(with_('vacancies', (text) => text.replace('staffInPost', 'joiners')));
		expect(error.message).toContain('Workforce, vacancies, column 28: unit clash');
	});

	it('is refused for a wrong subscript', () => {
		const error = refusal(with_('contagion', (text) => text.replace('[nursing]', '[nurses]')));
		expect(error.message).toContain('Leaving, contagion');
		expect(error.message).toContain('wrong subscript: staffGroup has no element nurses.');
	});

	it('is refused for an algebraic loop', () => {
		const error = refusal(with_('vacancies', (text) => `${text} + 0 * unfilledGap`));
		expect(error.message).toContain('algebraic loop');
		expect(error.message).toContain('vacancies');
	});
});
