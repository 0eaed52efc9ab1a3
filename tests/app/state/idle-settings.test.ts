import { describe, expect, it } from 'vitest';
import * as core from '#sim-core';
import { DirectRunner } from '../../../src/lib/simulation/direct-runner.ts';
import { smallCore } from '../simulation/small-core.ts';
import { IdleSettings } from '../../../src/lib/state/idle-settings.svelte.ts';

const phase = { value: 0.5, from: '2026-04', rampMonths: 0, until: null };
const plan = {
	...core.exampleScenario('community'),
	levers: {
		vacancyControl: [phase],
		wellbeingOffer: [{ ...phase, from: '2045-01' }],
		escalationBeds: [{ ...phase, value: 0.05 }]
	}
};
const result = core.runScenario(plan);
const { jobs } = smallCore;

describe('IdleSettings', () => {
	it('says why a lever changes nothing, and nothing of one that does', async () => {
		const idle = new IdleSettings(new DirectRunner({ ...core, jobs }), core);
		idle.look(plan, result);
		await expect
			.poll(() => idle.sentenceFor('wellbeingOffer'), { timeout: 30_000 })
			.toContain('after the run has ended');
		expect(idle.sentenceFor('escalationBeds')).toContain('Escalation beds changes nothing');
		expect(idle.sentenceFor('vacancyControl')).toBe('');
	});

	it('forgets when the plan changes, also what is still being found out', async () => {
		const idle = new IdleSettings(new DirectRunner({ ...core, jobs }), core);
		idle.look(plan, result);
		idle.clear();
		await new Promise((resolve) => setTimeout(resolve, 700));
		expect(idle.sentenceFor('wellbeingOffer')).toBe('');
	});
});
