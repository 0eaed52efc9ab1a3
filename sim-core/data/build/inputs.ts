/** The tables that the profiles are built from, read from sim-core/data/inputs. */
import { readFileSync } from 'node:fs';
import { parseCsv, type Row } from './csv.ts';

export interface Inputs {
	readonly baseline: readonly Row[];
	readonly archetypes: readonly Row[];
	readonly workforceNewest: readonly Row[];
	readonly workforceTo2023: readonly Row[];
	readonly sicknessByGroup: readonly Row[];
	readonly vacancies: readonly Row[];
	readonly waitingNational: readonly Row[];
	readonly payScales: readonly Row[];
	readonly finance: readonly Row[];
}

/** Where each table stands; also the name that origins quote. */
export const inputFiles = {
	baseline: 'trust_baseline.csv',
	archetypes: 'trust_profiles.csv',
	workforceNewest: 'hchs_workforce_trust_ae_trusts.csv',
	workforceTo2023: 'hchs_workforce_trust_quarterly_2019_2023.csv',
	sicknessByGroup: 'sickness_staff_group_monthly.csv',
	vacancies: 'vacancies_quoted.csv',
	waitingNational: 'rtt_national_monthly.csv',
	payScales: 'afc_pay_scales.csv',
	finance: 'trust_finance_acute_2024_25.csv'
} as const satisfies Record<keyof Inputs, string>;

/** Reads every input table from disk. */
export function readInputs(): Inputs {
	const read = (file: string): Row[] =>
		parseCsv(readFileSync(new URL(`../inputs/${file}`, import.meta.url), 'utf8'));
	return {
		baseline: read(inputFiles.baseline),
		archetypes: read(inputFiles.archetypes),
		workforceNewest: read(inputFiles.workforceNewest),
		workforceTo2023: read(inputFiles.workforceTo2023),
		sicknessByGroup: read(inputFiles.sicknessByGroup),
		vacancies: read(inputFiles.vacancies),
		waitingNational: read(inputFiles.waitingNational),
		payScales: read(inputFiles.payScales),
		finance: read(inputFiles.finance)
	};
}
