// Which folder of the core may import which; read by eslint.config.js.

/** The layers of the core and what each may import besides itself; lint holds them to it. */
export const mayImport = {
	evidence: [],
	spec: ['evidence'],
	model: ['evidence', 'spec'],
	compile: ['evidence', 'spec', 'model', 'engine'],
	engine: ['spec'],
	generated: ['spec', 'engine'],
	scenario: ['evidence', 'spec', 'model', 'engine', 'generated', 'data'],
	data: ['evidence', 'spec', 'model', 'scenario'],
	analysis: ['evidence', 'spec', 'model', 'engine', 'generated', 'scenario', 'data'],
	export: [
		'evidence',
		'spec',
		'model',
		'compile',
		'engine',
		'generated',
		'scenario',
		'data',
		'analysis'
	]
};
export const layers = Object.keys(mayImport);
/** Folders that put the layers together for one purpose, and which of one another they may import. No layer imports them. */
export const purposes = {
	history: [],
	system: [],
	effects: [],
	ensemble: [],
	explain: ['ensemble', 'effects'],
	sensitivity: ['ensemble'],
	exercises: ['ensemble', 'explain'],
	workshop: ['ensemble', 'explain', 'exercises'],
	planning: ['ensemble', 'explain', 'sensitivity'],
	workbook: ['planning'],
	worker: [
		'effects',
		'ensemble',
		'explain',
		'sensitivity',
		'exercises',
		'workshop',
		'planning',
		'workbook'
	]
};
export const everyFolder = [...layers, ...Object.keys(purposes), 'cli'];

/** Files at the top of the core through which pages reach a subject; beside index.ts, which is #sim-core itself. */
export const entries =
	'effects|model-description|ready-plans|calibration|ensemble|explain|sensitivity|exercises|workshop|planning|workbook';
