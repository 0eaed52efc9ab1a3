/** What the state of the workbench uses of the core; a test may pass a smaller core of its own. */
import type * as simCore from '#sim-core';

export type WorkbenchCore = Pick<
	typeof simCore,
	| 'modelVersion'
	| 'catalogue'
	| 'profileOf'
	| 'profileFor'
	| 'exampleScenario'
	| 'validateScenario'
	| 'parseScenario'
	| 'encodeScenarioLink'
	| 'decodeScenarioLink'
	| 'withoutOwnBaseline'
	| 'settingsThatDiffer'
>;
