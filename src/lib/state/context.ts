/** Hands the workbench and its autosave down to the components; each page load has its own. */
import { createContext, onMount } from 'svelte';
import type { Library } from '../library/library.svelte.ts';
import type { Autosave } from './autosave.svelte.ts';
import type { Workbench } from './workbench.svelte.ts';

export const [getWorkbench, setWorkbench] = createContext<Workbench>();
export const [getAutosave, setAutosave] = createContext<Autosave>();
export const [getLibrary, setLibrary] = createContext<Library>();

/** Gives the workbench to a page that shows its runs, and begins them once what was stored is back. */
export function getRunningWorkbench(): Workbench {
	const workbench = getWorkbench();
	const { restored } = getAutosave();
	onMount(() => void restored.then(() => workbench.wake()));
	return workbench;
}
