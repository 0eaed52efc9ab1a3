// The past again: built from the public files as they stand, run for everywhere that has one.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { profiles } from '#sim-core';
import { calibrationReport } from '#sim-core/calibration.ts';
import { backtest, lastCalibrationMonth } from '#sim-core/history/backtest.ts';
import { historyFiles } from '#sim-core/history/build/files.ts';
import { parametersToFit } from '#sim-core/history/calibrate/parameters.ts';
import { residualsOf } from '#sim-core/history/calibrate/residuals.ts';
import { fitOf, pairsOf } from '#sim-core/history/fit.ts';
import { fittedShocks } from '#sim-core/history/fitted.ts';
import { historyOf, historyScenario } from '#sim-core/history/scenario.ts';
import calibrated from '#sim-core/model/calibrated.json' with { type: 'json' };

const trusts = profiles.filter(({ kind }) => kind === 'trust').map(({ id }) => id);

describe('what is known of the past', () => {
	for (const { name, text } of historyFiles()) {
		it(`${name} is as the public files give it`, () => {
			const file = new URL(`../../../sim-core/history/generated/${name}`, import.meta.url);
			const stored: unknown = JSON.parse(readFileSync(file, 'utf8'));
			expect(stored, 'stale: npm run history').toEqual(JSON.parse(text));
		});
	}

	it('has nothing decided in it, and nothing but the outside world after March 2023', () => {
		for (const id of ['england', 'R0A', 'RGN']) {
			const scenario = historyScenario(historyOf(id)!);
			expect(scenario.levers).toEqual({});
			expect(scenario.assumptions).toEqual({});
			expect(scenario.world.events).toEqual([]);
		}
	});
});

describe('running the past', () => {
	it('runs England from April 2017 to March 2026 beside what was published', () => {
		const { months, series, observed } = backtest('england')!;
		expect(months[1]).toBe('2017-04');
		expect(months.at(-1)).toBe('2026-03');
		for (const [name, { total }] of Object.entries(observed)) {
			expect(series[name], name).toBeDefined();
			expect(total).toHaveLength(months.length);
			expect(
				total.some((value) => value !== null),
				name
			).toBe(true);
		}
		expect(backtest('nowhere')).toBeUndefined();
		expect(backtest('aldermere')).toBeUndefined();
	});

	it('runs every real trust from April 2019 to March 2026', { timeout: 60_000 }, () => {
		expect(trusts.length).toBeGreaterThan(190);
		for (const id of trusts) {
			const { months, series } = backtest(id)!;
			expect([months[1], months.at(-1)]).toEqual(['2019-04', '2026-03']);
			for (const name of ['staffInPost', 'surplus', 'burnout', 'quality']) {
				expect(series[name]!.total.every(Number.isFinite), `${id} ${name}`).toBe(true);
			}
		}
	});
});

describe('the report of the calibration', () => {
	const england = backtest('england')!;

	it('is of the numbers now in use', () => {
		expect(lastCalibrationMonth).toBe(calibrationReport.fittedTo);
		for (const { id, modelled } of calibrationReport.series) {
			const now = england.series[id]!.total;
			expect(modelled).toHaveLength(now.length);
			modelled.forEach((value, i) =>
				expect(Math.abs(value - now[i]!), `${id} ${i}: npm run calibrate`).toBeLessThanOrEqual(
					1e-4 * Math.abs(value) + 1e-12
				)
			);
		}
	});

	it('keeps only what lies in its range, and uses what it keeps', () => {
		const used: Record<string, number> = { ...calibrated, ...fittedShocks };
		for (const parameter of calibrationReport.parameters) {
			const { id, kept, inRange, identified, low, high } = parameter;
			expect(kept, id).toBe(inRange && identified);
			expect(parameter.used).toBeGreaterThanOrEqual(low);
			expect(parameter.used).toBeLessThanOrEqual(high);
			if (kept) expect(used[id], id).toBe(parameter.used);
			else expect(id in calibrated, id).toBe(false);
		}
	});

	it('names every misfit above its tolerance, and no other', () => {
		const off = calibrationReport.series.filter(({ id, absolute, tolerance }) => {
			const pairs = pairsOf(
				england.months,
				england.series[id]!.total,
				england.observed[id]!.total,
				{
					to: lastCalibrationMonth
				}
			);
			const fit = fitOf(pairs);
			return fit !== null && (absolute ? fit.rmse : fit.relativeRmse) > tolerance;
		});
		const years = calibrationReport.years.filter(({ misfit }) => misfit);
		expect([...off, ...years].map(({ id }) => id)).toEqual(calibrationReport.misfits);
	});

	it(
		'stands where no single kept number lowers the sum of squares much',
		{ timeout: 60_000 },
		() => {
			const residuals = residualsOf();
			const squares = (changed: Record<string, number>): number => {
				const shocks = { ...fittedShocks };
				const assumptions: Record<string, number> = { ...calibrated };
				for (const [id, value] of Object.entries(changed)) {
					if (id in assumptions) assumptions[id] = value;
					else (shocks as Record<string, number>)[id] = value;
				}
				const priors = parametersToFit().map(({ id, likely, spread }) => {
					const value = assumptions[id] ?? (shocks as Record<string, number>)[id] ?? likely;
					return (value - likely) / spread;
				});
				const all = [...residuals({ shocks, assumptions }), ...priors];
				return all.reduce((sum, one) => sum + one * one, 0);
			};
			const at = squares({});
			for (const { id, kept, used, low, high } of calibrationReport.parameters) {
				if (!kept) continue;
				for (const step of [-0.02, 0.02]) {
					const value = used + step * (high - low);
					if (value < low || value > high) continue;
					expect(squares({ [id]: value }), `${id} ${value}`).toBeGreaterThan(0.99 * at);
				}
			}
		}
	);
});
