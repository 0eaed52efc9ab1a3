/** `npm run calibrate`: fits, writes the numbers and the report, and says in words what came of it. */
import { writeFileSync } from 'node:fs';
import { fitAll } from '../calibrate/fit-all.ts';
import { reportOf } from '../calibrate/report.ts';

const say = (line: string): void => console.log(line);

const calibration = fitAll(say);
const report = reportOf(calibration);
const kept = report.parameters.filter((one) => one.kept);
const of = (kind: 'assumption' | 'shock'): Record<string, number> =>
	Object.fromEntries(kept.filter((one) => one.kind === kind).map(({ id, used }) => [id, used]));

const write = (path: string, value: unknown): void =>
	writeFileSync(new URL(path, import.meta.url), `${JSON.stringify(value, null, '\t')}\n`);
write('../../model/calibrated.json', of('assumption'));
write('../generated/fitted-shocks.json', of('shock'));
writeFileSync(
	new URL('../generated/calibration-report.json', import.meta.url),
	`${JSON.stringify(report)}\n`
);

for (const {
	id,
	low,
	likely,
	high,
	fitted,
	ofPrior,
	kept: isKept,
	identified
} of report.parameters) {
	const verdict = isKept ? 'kept' : identified ? 'OUTSIDE its range, not kept' : 'not identified';
	say(
		`${id.padEnd(28)} ${low} – ${likely} – ${high}: ${fitted} (${ofPrior} of the prior's spread), ${verdict}`
	);
}
for (const { id, upTo, after, misfit, tolerance } of report.series) {
	const told = (fit: typeof upTo): string =>
		fit === null
			? 'nothing to compare'
			: `RMSE ${fit.rmse} (${(100 * fit.relativeRmse).toFixed(1)}%), bias ${fit.bias}`;
	say(
		`${id.padEnd(22)} to 2023-03: ${told(upTo)}${misfit ? `; MISFIT beyond ${tolerance}` : ''}; after: ${told(after)}`
	);
}
for (const { id, years, misfit } of report.years) {
	const told = years.map(
		({ year, modelled, observed }) =>
			`${year}: ${(modelled / 1e9).toFixed(2)} for ${(observed / 1e9).toFixed(2)}`
	);
	say(`${id.padEnd(22)} £bn ${told.join(', ')}${misfit ? '; MISFIT' : ''}`);
}
for (const { id, trusts, medianRelativeRmse, withinTolerance } of report.trusts) {
	say(
		`${id.padEnd(22)} ${trusts} trusts: median error ${(100 * medianRelativeRmse).toFixed(1)}%, ${withinTolerance} within tolerance`
	);
}
