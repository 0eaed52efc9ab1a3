/** Opens the scenario that a shared link carries, once. */
import type { Issue } from '#sim-core';
import { replaceState } from '$app/navigation';
import { resolve } from '$app/paths';
import { readLink } from '../state/share.ts';
import type { Workbench } from '../state/workbench.svelte.ts';

/**
 * Loads the scenario in the address's fragment as the draft and takes it out of the address.
 * Returns what is wrong with it (empty when it was opened), or null when there is none.
 */
export function openLink(workbench: Workbench): readonly Issue[] | null {
	const read = readLink(workbench.core, location.hash);
	if (read === null) return null;
	replaceState(resolve('/explore'), {});
	if (!read.ok) return read.issues;
	const refused = workbench.loadScenario(read.value, 'Open shared link');
	return refused === null ? [] : [refused];
}
