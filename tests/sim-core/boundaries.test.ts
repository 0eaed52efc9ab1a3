// Proves that the lint rules which keep the layers apart and the core pure do stop what they are there to stop.
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

const eslint = new ESLint({ cwd: fileURLToPath(new URL('../..', import.meta.url)) });

/** Lints a piece of code as if it were the given file and returns the names of the rules it breaks. */
async function rulesBroken(filePath: string, code: string): Promise<string[]> {
	const [result] = await eslint.lintText(code, { filePath });
	if (result === undefined) throw new Error(`${filePath} was not linted: 0 results.`);
	return result.messages.map(({ ruleId, message }) => ruleId ?? message);
}

const boundary = 'no-restricted-imports';
const pageBoundary = '@typescript-eslint/no-restricted-imports';

const importing = (source: string): string =>
	`import { a } from '${source}';\nexport const b = a;\n`;
const importingType = (source: string): string =>
	`import type { A } from '${source}';\nexport type B = A;\n`;

describe('imports inside the core', () => {
	it.each([
		['evidence', '../spec/variable.ts'],
		['spec', '../model/workforce.ts'],
		['spec', '../engine/numeric.ts'],
		['model', '../compile/parse.ts'],
		['model', '../engine/numeric.ts'],
		['model', '../generated/model.ts'],
		['engine', '../model/workforce.ts'],
		['engine', '../compile/parse.ts'],
		['engine', '../scenario/types.ts'],
		['engine', '../generated/model.ts'],
		['compile', '../scenario/types.ts'],
		['generated', '../model/workforce.ts'],
		['scenario', '../analysis/result.ts'],
		['scenario', '../compile/parse.ts'],
		['data', '../engine/simulate.ts'],
		['data/build', '../../engine/simulate.ts'],
		['data', '../analysis/result.ts'],
		['analysis', '../worker/api.ts'],
		['analysis', '../cli/sim.ts'],
		['analysis', '../index.ts'],
		['engine', '../run.ts']
	])('%s may not import %s', async (folder, source) => {
		expect(await rulesBroken(`sim-core/${folder}/sample.ts`, importing(source))).toEqual([
			boundary
		]);
		expect(await rulesBroken(`sim-core/${folder}/sample.ts`, importingType(source))).toEqual([
			boundary
		]);
	});

	it.each([
		['spec', '../evidence/sources.ts'],
		['model', '../spec/variable.ts'],
		['compile', '../model/index.ts'],
		['engine', '../spec/variable.ts'],
		['engine', './model.ts'],
		['generated', '../engine/numeric.ts'],
		['scenario', '../data/profile.ts'],
		['analysis', '../scenario/types.ts'],
		['worker', '../index.ts'],
		['cli', '../index.ts']
	])('%s may import %s', async (folder, source) => {
		expect(await rulesBroken(`sim-core/${folder}/sample.ts`, importing(source))).toEqual([]);
	});

	it.each([
		'svelte',
		'@sveltejs/kit',
		'chart.js/auto',
		'#lib/format.ts',
		'../../src/lib/format.ts'
	])('no folder may import %s', async (source) => {
		for (const file of ['spec/a.ts', 'model/a.ts', 'engine/a.ts', 'engine/random.ts', 'index.ts']) {
			expect(await rulesBroken(`sim-core/${file}`, importing(source))).toEqual([boundary]);
		}
		expect(await rulesBroken('sim-core/worker/a.ts', importing(source))).toEqual([boundary]);
		expect(await rulesBroken('sim-core/cli/a.ts', importing(source))).toEqual([boundary]);
	});

	it.each([
		['mathjs', 'compile/parse.ts', ['model/a.ts', 'engine/a.ts', 'analysis/a.ts', 'cli/a.ts']],
		[
			'seedrandom',
			'engine/random.ts',
			['engine/a.ts', 'scenario/a.ts', 'compile/a.ts', 'index.ts']
		],
		['comlink', 'worker/api.ts', ['engine/a.ts', 'analysis/a.ts', 'cli/a.ts', 'index.ts']]
	])('only its own place may import %s', async (library, place, elsewhere) => {
		expect(await rulesBroken(`sim-core/${place}`, importing(library))).toEqual([]);
		for (const file of elsewhere) {
			expect(await rulesBroken(`sim-core/${file}`, importing(library))).toEqual([boundary]);
		}
	});

	it.each(['index.ts', 'run.ts'])('%s carries neither worker nor command line', async (file) => {
		expect(await rulesBroken(`sim-core/${file}`, importing('./worker/api.ts'))).toEqual([boundary]);
		expect(await rulesBroken(`sim-core/${file}`, importing('./cli/sim.ts'))).toEqual([boundary]);
		expect(await rulesBroken(`sim-core/${file}`, importing('./engine/simulate.ts'))).toEqual([]);
	});

	it('a dynamic import cannot slip past the layers', async () => {
		const code = `export const later = () => import('../model/workforce.ts');\n`;
		expect(await rulesBroken('sim-core/engine/sample.ts', code)).toEqual(['no-restricted-syntax']);
	});
});

describe('imports of the pages', () => {
	const page = 'src/lib/results/sample.ts';

	it.each([
		'#sim-core/engine/simulate.ts',
		'#sim-core/model/index.ts',
		'#sim-core/index.ts',
		'../../../sim-core/index.ts',
		'#sim-core/worker/simulation.worker.ts?worker',
		'$lib/format.ts',
		'mathjs',
		'seedrandom',
		'comlink'
	])('a page may not import %s', async (source) => {
		expect(await rulesBroken(page, importing(source))).toEqual([pageBoundary]);
	});

	it('a component is held to the same', async () => {
		const code = `<script lang="ts">\n\t${importing('#sim-core/engine/simulate.ts')}</script>\n`;
		expect(await rulesBroken('src/lib/results/Sample.svelte', code)).toContain(pageBoundary);
	});

	it('the public surface, the description and the text of an equation file are open to every page', async () => {
		expect(await rulesBroken(page, importing('#sim-core'))).toEqual([]);
		expect(await rulesBroken(page, importing('#sim-core/model-description.ts'))).toEqual([]);
		const text = `import text from '#sim-core/model/workforce.ts?raw';\nexport const b = text;\n`;
		expect(await rulesBroken(page, text)).toEqual([]);
	});

	it('the interface of the worker is open as a type only', async () => {
		const api = '#sim-core/worker/api.ts';
		expect(await rulesBroken(page, importingType(api))).toEqual([]);
		expect(await rulesBroken(page, importing(api))).toEqual([pageBoundary]);
	});

	it('the runner of simulations alone uses the transport and the worker itself', async () => {
		const runner = 'src/lib/simulation/sample.ts';
		expect(await rulesBroken(runner, importing('comlink'))).toEqual([]);
		const worker = `import W from '#sim-core/worker/simulation.worker.ts?worker';\nexport const b = W;\n`;
		expect(await rulesBroken(runner, worker)).toEqual([]);
		expect(await rulesBroken(runner, importing('#sim-core/engine/simulate.ts'))).toEqual([
			pageBoundary
		]);
	});
});

describe('purity of the core', () => {
	it.each(['Date.now()', 'performance.now()', 'crypto.randomUUID()', 'document.title'])(
		'%s is refused in every layer',
		async (expression) => {
			const code = `export const a = ${expression};\n`;
			for (const folder of ['spec', 'model', 'engine', 'scenario', 'analysis', 'generated']) {
				expect(await rulesBroken(`sim-core/${folder}/sample.ts`, code)).toEqual([
					'no-restricted-globals'
				]);
			}
		}
	);

	it.each(['setTimeout', 'console', 'process', 'window'])('%s is refused', async (name) => {
		const code = `export const a = ${name};\n`;
		expect(await rulesBroken('sim-core/engine/sample.ts', code)).toEqual(['no-restricted-globals']);
	});

	it.each(
		'exp log log2 log10 log1p expm1 pow sin cos tan asin acos atan atan2 sinh cosh tanh cbrt hypot random'
			.split(' ')
			.map((name) => [name])
	)('Math.%s is refused, in generated code too', async (name) => {
		const code = `export const a = Math.${name};\nexport const { ${name} } = Math;\n`;
		for (const folder of ['model', 'engine', 'generated']) {
			expect(await rulesBroken(`sim-core/${folder}/sample.ts`, code)).toEqual([
				'no-restricted-properties',
				'no-restricted-properties'
			]);
		}
	});

	it('the power operator is refused', async () => {
		const code = `export let a = 3 ** 2;\na **= 2;\n`;
		expect(await rulesBroken('sim-core/engine/sample.ts', code)).toEqual([
			'no-restricted-syntax',
			'no-restricted-syntax'
		]);
	});

	it('arithmetic that is exact everywhere is welcome', async () => {
		const code = `export const a = Math.sqrt(Math.max(2, Math.floor(3.5)));\n`;
		expect(await rulesBroken('sim-core/engine/sample.ts', code)).toEqual([]);
	});

	it('the command line and the build of the data may use the clock and the process', async () => {
		const code = `export const a = Date.now();\nconsole.log(process.argv);\n`;
		for (const file of ['cli/sample.ts', 'data/build/sample.ts', 'system/write-generated.ts']) {
			expect(await rulesBroken(`sim-core/${file}`, code)).toEqual([]);
		}
	});
});

describe('the rules themselves', () => {
	it('cannot be switched off in a comment', async () => {
		const code = `/* eslint-disable */\nexport const a = Date.now();\n`;
		expect(await rulesBroken('sim-core/engine/sample.ts', code)).toContain('no-restricted-globals');
		const ignored = `// @ts-expect-error because\nexport const a: number = 'b';\n`;
		expect(await rulesBroken('sim-core/engine/sample.ts', ignored)).toEqual([
			'@typescript-eslint/ban-ts-comment'
		]);
	});

	it('limit the length of files and functions, the parameters and the branches', async () => {
		const lines = 'export const a = [\n' + '\t1,\n'.repeat(260) + '\t1\n];\n';
		expect(await rulesBroken('sim-core/engine/sample.ts', lines)).toEqual(['max-lines']);
		const parameters = `export const f = (a: number, b: number, c: number, d: number, e: number) => a + b + c + d + e;\n`;
		expect(await rulesBroken('sim-core/engine/sample.ts', parameters)).toEqual(['max-params']);
		const branches = `export const f = (a: number) => ${'a > 1 ? 1 : '.repeat(11)}0;\n`;
		expect(await rulesBroken('sim-core/engine/sample.ts', branches)).toEqual(['complexity']);
		const body = '\tn += 1;\n'.repeat(45);
		const long = `export function f(): number {\n\tlet n = 0;\n${body}\treturn n;\n}\n`;
		expect(await rulesBroken('sim-core/engine/sample.ts', long)).toEqual([
			'max-lines-per-function'
		]);
		expect(await rulesBroken('sim-core/generated/sample.ts', long)).toEqual([]);
	});
});
