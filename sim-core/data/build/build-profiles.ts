/** Rebuilds sim-core/data/generated/profiles.json from sim-core/data/inputs and reports what it made. */
import { writeFileSync } from 'node:fs';
import { buildProfiles, type BuildReport } from './assemble.ts';
import { readInputs } from './inputs.ts';

function quantile(sorted: readonly number[], share: number): string {
	const value = sorted[Math.round(share * (sorted.length - 1))] ?? Number.NaN;
	return `${(value * 100).toFixed(1)}%`;
}

function describe(report: BuildReport): string {
	const shares = [...report.payShares.values()].toSorted((a, b) => a - b);
	const marks = [0, 0.05, 0.25, 0.5, 0.75, 0.95, 1].map((mark) => quantile(shares, mark));
	const outside = [...report.payShares].filter(([, share]) => share < 0.4 || share > 0.75);
	return [
		`Profiles: ${report.counts.trust} trusts, ${report.counts.archetype} archetypes, ${report.counts.invented} invented`,
		...report.leftOut.map(({ id, name, reason }) => `Left out: ${id} ${name}: ${reason}`),
		`Substantive pay over income, least, 5%, 25%, middle, 75%, 95%, most: ${marks.join(', ')}`,
		...outside.map(([id, share]) => `To look at: ${id} pay ${(share * 100).toFixed(1)}% of income`)
	].join('\n');
}

const { text, report } = buildProfiles(readInputs());
writeFileSync(new URL('../generated/profiles.json', import.meta.url), text);
console.log(describe(report));
