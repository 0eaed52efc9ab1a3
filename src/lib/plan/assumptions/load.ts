/** Fetches what is known of every assumption's source: too much to be part of every page. */

export interface Known {
	readonly sourceInWords: (id: string) => string;
	/** Likely values before the fit to public series, where it moved them. */
	readonly priors: ReadonlyMap<string, number>;
}

/** What stands while nothing has been fetched. */
export const unknown: Known = { sourceInWords: (id) => id, priors: new Map() };

/** Loads the register of sources. Rejects when it does not arrive. */
export async function loadKnown(): Promise<Known> {
	const core = await import('#sim-core/model-description.ts');
	const priors = core
		.declaredIn(core.headroomModel)
		.flatMap(({ name, variable }) =>
			variable.kind === 'assumption' && variable.prior !== undefined
				? [[name, variable.prior] as const]
				: []
		);
	return { sourceInWords: core.sourceInWords, priors: new Map(priors) };
}
