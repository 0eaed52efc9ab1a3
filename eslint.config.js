import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';
import { entries, everyFolder, layers, mayImport, purposes } from './.ci/layers.mjs';
import svelteConfig from './svelte.config.js';

const neverInCore = [
	{ regex: '^(svelte|@sveltejs)(/|$)', message: 'The core knows nothing of the pages.' },
	{ regex: '^(chart\\.js|#lib)(/|$)', message: 'The core knows nothing of the pages.' },
	{ regex: '(^|/)src/', message: 'The core knows nothing of the pages.' },
	{ regex: '^#sim-core', message: 'Inside the core, import by relative path.' }
];
const parserLibrary = {
	regex: '^mathjs(/|$)',
	message: 'Equations are parsed ahead of time: only sim-core/compile uses mathjs.'
};
const seedLibrary = {
	regex: '^seedrandom(/|$)',
	message: 'Random numbers come from sim-core/engine/random.ts.'
};
const transportLibrary = {
	regex: '^comlink(/|$)',
	message: 'Only sim-core/worker and src/lib/simulation speak across the worker.'
};

/** Forbids a layer of the core everything outside `allowed`, and the libraries given. */
function boundary(layer, files, libraries) {
	const above = everyFolder.filter((name) => name !== layer && !mayImport[layer].includes(name));
	const patterns = [
		...neverInCore,
		...libraries,
		{ regex: `^\\.\\./(.*/)?(${above.join('|')})/`, message: `${layer} sits below this layer.` },
		{
			regex: '^(\\.\\./)+(index|run)\\.ts$',
			message: 'These put the layers together, so they lie above all of them.'
		}
	];
	return { files, rules: { 'no-restricted-imports': ['error', { patterns }] } };
}

/** Forbids the outer folders of the core what only other folders may use. */
function outerBoundary(files, libraries) {
	const patterns = [...neverInCore, ...libraries];
	return { files, rules: { 'no-restricted-imports': ['error', { patterns }] } };
}

/** Forbids a folder of one purpose every other such folder that it does not build on. */
function purposeBoundary(folder, libraries) {
	const closed = [...Object.keys(purposes), 'cli'].filter(
		(name) => name !== folder && !purposes[folder].includes(name)
	);
	const elsewhere = {
		regex: `^\\.\\./(.*/)?(${closed.join('|')})/`,
		message: `${folder} does not build on this folder.`
	};
	return outerBoundary([`sim-core/${folder}/**/*.ts`], [...libraries, elsewhere]);
}

const allLibraries = [parserLibrary, seedLibrary, transportLibrary];

const coreBoundaries = [
	...layers.map((layer) => boundary(layer, [`sim-core/${layer}/**/*.ts`], allLibraries)),
	boundary('compile', ['sim-core/compile/**/*.ts'], [seedLibrary, transportLibrary]),
	boundary('engine', ['sim-core/engine/random.ts'], [parserLibrary, transportLibrary]),
	...Object.keys(purposes).map((folder) =>
		purposeBoundary(folder, folder === 'worker' ? [parserLibrary, seedLibrary] : allLibraries)
	),
	outerBoundary(['sim-core/cli/**/*.ts'], allLibraries),
	outerBoundary(
		['sim-core/*.ts'],
		[
			...allLibraries,
			{ regex: '^\\./(worker|cli)/', message: 'The public surface carries no transport.' }
		]
	)
];

const functionsThatDifferBetweenEngines = (
	'exp log log2 log10 log1p expm1 pow sin cos tan asin acos atan atan2 sinh cosh tanh ' +
	'asinh acosh atanh cbrt hypot'
).split(' ');

/** Keeps the core free of clocks, chance, timers, the page, and arithmetic whose last bit depends on the engine. */
const pureCore = {
	files: ['sim-core/**/*.ts'],
	ignores: [
		'sim-core/cli/**',
		'sim-core/data/build/**',
		'sim-core/history/build/**',
		'sim-core/effects/build/**',
		'sim-core/exercises/build/**',
		'sim-core/workbook/build/**',
		'sim-core/system/write-generated.ts',
		// Asks the machine for SHA-256, which is the same everywhere.
		'sim-core/worker/machine-digest.ts'
	],
	rules: {
		'no-restricted-globals': [
			'error',
			...['Date', 'performance', 'crypto', 'console', 'process', 'window', 'document', 'navigator'],
			...['setTimeout', 'setInterval', 'queueMicrotask', 'fetch', 'localStorage', 'globalThis']
		],
		'no-restricted-properties': [
			'error',
			...functionsThatDifferBetweenEngines.map((property) => ({
				object: 'Math',
				property,
				message: 'Its last bit differs between engines: use sim-core/engine/numeric.ts.'
			})),
			{ object: 'Math', property: 'random', message: 'Draw from sim-core/engine/random.ts.' }
		],
		'no-restricted-syntax': [
			'error',
			{
				selector: ':matches(BinaryExpression[operator="**"], AssignmentExpression[operator="**="])',
				message: 'Its last bit differs between engines: use pow of sim-core/engine/numeric.ts.'
			},
			{
				selector: 'ImportExpression',
				message: 'Import statically, so that the layers can be checked.'
			}
		]
	}
};

const deepImport =
	'The pages use #sim-core, its entries by subject (entries of eslint.config.js), and of the worker its type and address.';

/** What every page may import, before the exceptions of src/lib/simulation. */
const pagePatterns = [
	{ regex: '^\\$lib(/|$)', message: 'Import from #lib.' },
	{
		regex: '^#sim-core/(?!worker/api\\.ts$)(?!(' + entries + ')\\.ts$)(?!.*\\?raw$)',
		message: deepImport
	},
	{
		regex: '^#sim-core/worker/api\\.ts$',
		allowTypeImports: true,
		message: 'Import the worker\'s interface as a type: "import type".'
	},
	{ regex: '^\\.\\.?/(.*/)?sim-core/', message: deepImport },
	parserLibrary,
	seedLibrary
];

/** Allows the runner of simulations the transport and the address of the worker as well. */
const runnerPatterns = pagePatterns.map((pattern) =>
	pattern.message === deepImport && pattern.regex.startsWith('^#sim-core')
		? {
				...pattern,
				regex:
					'^#sim-core/(?!worker/api\\.ts$)(?!(' +
					entries +
					')\\.ts$)(?!worker/(simulation|on-demand|formula)\\.worker\\.ts\\?worker(&url|&inline)?$)(?!.*\\?raw$)'
			}
		: pattern
);

const pageBoundaries = [
	{
		files: ['src/**'],
		rules: {
			'@typescript-eslint/no-restricted-imports': [
				'error',
				{ patterns: [...pagePatterns, transportLibrary] }
			]
		}
	},
	{
		files: ['src/lib/simulation/**'],
		rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: runnerPatterns }] }
	}
];

const withoutBlanks = { skipBlankLines: true, skipComments: true };
const sizeLimits = [
	{
		ignores: ['tests/**', 'sim-core/generated/**', 'sim-core/data/generated/**'],
		rules: {
			'max-lines': ['error', { max: 250, ...withoutBlanks }],
			'max-lines-per-function': ['error', { max: 40, ...withoutBlanks }],
			complexity: ['error', 10],
			'max-params': ['error', 4],
			'@typescript-eslint/ban-ts-comment': [
				'error',
				{ 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true }
			]
		}
	},
	// The script of a component is one function to the rule, and a component is measured by its file.
	{ files: ['**/*.svelte'], rules: { 'max-lines-per-function': 'off' } }
];

export default defineConfig(
	{
		ignores: [
			'build/',
			'build-single/',
			'.svelte-kit/',
			'coverage/',
			'static/',
			'tests/browser/.screenshots/'
		]
	},
	{ linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
	js.configs.recommended,
	ts.configs.recommended,
	svelte.configs.recommended,
	{
		// The compiler checks names; the rule would need the globals of every environment.
		files: ['**/*.ts', '**/*.svelte'],
		rules: { 'no-undef': 'off' }
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } }
	},
	{ files: ['**/*.js', '**/*.mjs'], languageOptions: { globals: globals.node } },
	// Functions handed to a page run there and see what a page sees.
	{ files: ['tests/bench/*.mjs'], languageOptions: { globals: globals.browser } },
	{
		rules: {
			eqeqeq: 'error',
			'no-console': 'off',
			'@typescript-eslint/consistent-type-imports': 'error',
			// A leading underscore says that a value is left out on purpose.
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }
			],
			// It also objects to dates and sets that nothing on the page depends on.
			'svelte/prefer-svelte-reactivity': 'off'
		}
	},
	...coreBoundaries,
	pureCore,
	...pageBoundaries,
	...sizeLimits,
	{
		files: ['sim-core/generated/**', 'sim-core/data/generated/**'],
		rules: { '@typescript-eslint/no-unused-vars': 'off', 'prefer-const': 'off' }
	}
);
