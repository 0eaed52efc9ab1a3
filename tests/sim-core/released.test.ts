import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
	changesSinceRelease,
	exampleScenario,
	modelVersion,
	parseScenario,
	runScenario,
	stampScenario,
	validateScenario,
	withoutStamp
} from '#sim-core';
import { effectFiles } from '#sim-core/effects/files.ts';
import { sinceReleaseInWords } from '#sim-core/release.ts';
import { versions } from '#sim-core/model/versions.ts';

const folder = new URL('../../sim-core/data/scenarios/', import.meta.url);
const released = readdirSync(folder).map((file) => {
	const parsed = parseScenario(readFileSync(new URL(file, folder), 'utf8'));
	if (!parsed.ok) throw new Error(`${file}: ${parsed.issues[0]!.message}`);
	return { file, scenario: parsed.value };
});

describe('released scenarios', () => {
	it('are twelve, each stamped with the present version and its headlines', () => {
		expect(released).toHaveLength(12);
		for (const { file, scenario } of released) {
			expect(scenario.modelVersion, file).toBe(modelVersion);
			expect(Object.keys(scenario.headlines ?? {}).length, file).toBeGreaterThan(10);
		}
	});

	for (const { file, scenario } of released) {
		it(`${file} gives what it gave when it was released`, () => {
			const { headlines } = stampScenario(scenario);
			expect(
				headlines,
				'results moved: say by how much in the log of versions, then sim release'
			).toEqual(scenario.headlines);
			expect(changesSinceRelease(scenario)).toBeNull();
		});
	}

	it('say so when another version made them, with what differs', () => {
		const { scenario } = released[0]!;
		const old = {
			...scenario,
			modelVersion: '0.0.9',
			headlines: { ...scenario.headlines, staffInPost: 4000 }
		};
		const since = changesSinceRelease(old)!;
		expect(since).toMatchObject({ then: '0.0.9', now: modelVersion });
		expect(since.changes.map(({ id }) => id)).toEqual(['staffInPost']);
		const words = sinceReleaseInWords(since);
		expect(words[0]).toContain('0.0.9');
		expect(words[1]).toMatch(/^Staff in post: 4000 then, [\d.]+ now/);
		expect(sinceReleaseInWords({ ...since, changes: [] })[0]).toContain('as they were');
	});

	it('carry a stamp that moves no result', () => {
		const plain = exampleScenario('aldermere');
		const stamped = stampScenario(plain);
		expect(validateScenario(stamped).ok).toBe(true);
		expect(runScenario(stamped).receipt).toEqual(runScenario(plain).receipt);
		expect(withoutStamp(stamped)).toEqual(plain);
	});

	it('are refused with a stamp that is no stamp', () => {
		const broken = {
			...exampleScenario('aldermere'),
			modelVersion: 2,
			headlines: { quality: 'good' }
		};
		const checked = validateScenario(broken);
		expect(checked.ok ? [] : checked.issues.map(({ path }) => path)).toEqual([
			'modelVersion',
			'headlines.quality'
		]);
	});
});

describe('the log of versions', () => {
	it('ends with the present version and says what moved', () => {
		expect(versions.at(-1)!.version).toBe(modelVersion);
		for (const { date, says, moved } of versions) {
			expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
			expect(says.length).toBeGreaterThan(20);
			expect(moved.length).toBeGreaterThan(0);
		}
	});
});

describe('what is generated from runs', () => {
	for (const { name, text } of effectFiles()) {
		it(`${name} is as the present model gives it`, () => {
			const file = new URL(`../../sim-core/effects/generated/${name}`, import.meta.url);
			expect(readFileSync(file, 'utf8') === text, 'stale: npm run effects').toBe(true);
		});
	}

	it('tries every lever away from its status quo and finds that it moves something', () => {
		const [effects] = effectFiles().map(
			({ text }) =>
				JSON.parse(text) as { rows: { lever: string; firstYear: object; thirdYear: object }[] }
		);
		for (const { lever, firstYear, thirdYear } of effects!.rows) {
			const moved = [...Object.values(firstYear), ...Object.values(thirdYear)] as number[];
			expect(
				moved.some((change) => change !== 0),
				lever
			).toBe(true);
		}
	});
});
