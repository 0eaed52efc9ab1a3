/** The scenarios that are released with the app, as the files hold them. */
import type { Scenario } from '#sim-core';

const files = import.meta.glob<unknown>('/sim-core/data/scenarios/*.json', {
	eager: true,
	import: 'default'
});

/** Lists the released scenarios that the given check accepts, by name. */
export function builtInScenarios(
	validate: (
		input: unknown
	) => { readonly ok: true; readonly value: Scenario } | { readonly ok: false }
): readonly Scenario[] {
	return Object.values(files)
		.flatMap((file) => {
			const checked = validate(file);
			return checked.ok ? [checked.value] : [];
		})
		.sort((a, b) => a.name.localeCompare(b.name));
}
