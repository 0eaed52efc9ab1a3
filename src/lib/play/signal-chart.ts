/** The chart of noisy months: as a plain run of dots, or with limits and named signals. */
import type { RunResult } from '#sim-core';
import { outputInfo } from '#sim-core/exercises.ts';
import { noEnds, type Flag, type Picture, type TargetLine } from '../charts/picture.ts';
import { formatValue } from '../format.ts';
import type { SignalSession } from './signal.svelte.ts';

/** Describes the months that may be seen. Limits and signals are offered here alone: these months have chance in them. */
export function signalChart(session: SignalSession, asXmr: boolean) {
	const series = session.series!;
	const output = outputInfo(session.exercise.signal!.outcome);
	const months = series.months.slice(0, session.latest + 1);
	const values = session.seen;
	const run: Pick<RunResult, 'months' | 'series'> = {
		months,
		series: { [output.id]: { unit: output.unit, label: output.label, total: values } }
	};
	const last = values.length - 1;
	const picture: Picture = {
		quantity: output,
		months,
		lines: [{ role: 'a', label: output.label, values }],
		size: 'main',
		zero: false,
		ends: noEnds,
		...(asXmr ? { targets: limitLines(session, last), flags: signalFlags(session) } : {})
	};
	return {
		output,
		title: `${output.label}: ${formatValue(output, values[last]!)} in the latest month`,
		subtitle: `${output.label}, month by month, with chance`,
		summary: `The mean of the first ${series.before} months is ${formatValue(output, series.limits.mean)}.`,
		picture,
		runs: [{ name: 'As it came in', run }]
	};
}

function limitLines({ series, exercise }: SignalSession, last: number): TargetLine[] {
	const { mean, lower, upper } = series!.limits;
	const output = outputInfo(exercise.signal!.outcome);
	const line = (name: string, level: number): TargetLine => ({
		level,
		label: `${name} ${formatValue(output, level)}`,
		from: 0,
		to: last
	});
	return [line('Upper limit', upper), line('Mean', mean), line('Lower limit', lower)];
}

function signalFlags({ signals }: SignalSession): Flag[] {
	return signals.slice(-5).map(({ month, rule, side }) => ({
		at: month,
		kind: 'turn',
		text: `${side === 'high' ? 'H' : 'L'}: ${rule.replace('-', ' ')}`
	}));
}
