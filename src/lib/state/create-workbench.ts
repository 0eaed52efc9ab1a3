/** Puts the workbench together from the real core, the worker and the browser's storage. */
import {
	catalogue,
	decodeScenarioLink,
	encodeScenarioLink,
	exampleScenario,
	modelVersion,
	parseScenario,
	profileFor,
	profileOf,
	settingsThatDiffer,
	validateScenario,
	withoutOwnBaseline
} from '#sim-core';
import { IndexedLibraryStore } from '../library/library-store.ts';
import { Library } from '../library/library.svelte.ts';
import { createRunner } from '../simulation/create-runner.ts';
import { Autosave } from './autosave.svelte.ts';
import type { WorkbenchCore } from './core.ts';
import { IndexedPlanStore } from './plan-store.ts';
import { Workbench } from './workbench.svelte.ts';

// Named one by one, so that the code that simulates stays out of the page and in the worker.
const core: WorkbenchCore = {
	modelVersion,
	catalogue,
	profileOf,
	profileFor,
	exampleScenario,
	validateScenario,
	parseScenario,
	encodeScenarioLink,
	decodeScenarioLink,
	withoutOwnBaseline,
	settingsThatDiffer
};

/**
 * Makes a workbench that begins with a profile, and its autosave. Nothing is read until `autosave.start()` is
 * called in the browser, which restores the stored plan; nothing runs until a page that shows runs wakes the workbench.
 */
export function createWorkbench(profile: string): { workbench: Workbench; autosave: Autosave } {
	const workbench = new Workbench({ core, runner: createRunner(), profile });
	return { workbench, autosave: new Autosave(workbench, new IndexedPlanStore()) };
}

/** Makes the library of this browser; nothing is read until `load` or a change asks for it. */
export const createLibrary = (): Library => new Library(core, new IndexedLibraryStore());
