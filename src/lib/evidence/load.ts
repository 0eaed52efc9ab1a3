/** Fetches what the page about evidence shows: too much to be part of every page. */
import { catalogue } from '#sim-core';
import type { DataFile, EvidenceRow, Source } from '#sim-core/model-description.ts';
import { assumptionRows, type AssumptionRow } from './assumption-rows.ts';

export interface EvidencePage {
	readonly rows: readonly AssumptionRow[];
	/** Starting position for which influence is told. */
	readonly profile: string;
	readonly findings: readonly EvidenceRow[];
	readonly sources: readonly Source[];
	readonly files: readonly DataFile[];
	readonly sourceInWords: (id: string) => string;
}

/** Loads register, influence and files. Rejects when they do not arrive. */
export async function loadEvidencePage(): Promise<EvidencePage> {
	const core = await import('#sim-core/model-description.ts');
	const priors = new Map(
		core
			.declaredIn(core.headroomModel)
			.flatMap(({ name, variable }) =>
				variable.kind === 'assumption' && variable.prior !== undefined
					? [[name, variable.prior] as const]
					: []
			)
	);
	return {
		rows: assumptionRows(catalogue.assumptions, core.influenceRows, priors),
		profile: core.influenceFor.profile,
		findings: core.evidenceRows,
		sources: core.sources,
		files: core.dataFiles,
		sourceInWords: core.sourceInWords
	};
}
