import { describe, expect, it } from 'vitest';
import { exampleScenario } from '#sim-core';
import { jobKinds } from '#sim-core/worker/jobs.ts';
import { JobTable } from '#sim-core/worker/job-table.ts';
import { setAll } from '../model/settings.ts';

const a = { ...exampleScenario('aldermere'), months: 6 };
const b = { ...setAll('aldermere', { vacancyControl: 0.4 }), months: 6 };
const table = new JobTable(jobKinds);

/** Asks the worker’s table for a piece of work and does it. */
function worked(kind: string, input: unknown): unknown {
	const started = table.start(kind, input);
	if (started.kind !== 'started') throw new Error(JSON.stringify(started));
	const answer = table.advance(started.id, 10_000);
	if (answer.kind !== 'done') throw new Error(JSON.stringify(answer));
	return structuredClone(answer.result);
}

const problems = (kind: string, input: unknown): string[] => {
	const started = table.start(kind, input);
	return started.kind === 'invalid' ? started.issues.map(({ path }) => path) : [];
};

describe('questions of why, in the worker', () => {
	it('are answered as plain data', () => {
		expect(worked('attribute', { a, b, measures: [{ outcome: 'vacancies' }] })).toMatchObject({
			parts: [{ id: 'levers.vacancyControl' }]
		});
		expect(worked('explain', { a: b, outcome: 'vacancies', month: 6 })).toMatchObject({
			against: 'statusQuo',
			outcome: 'vacancies'
		});
		expect(worked('loops', { scenario: b, outcome: 'vacancies' })).toMatchObject({
			outcome: 'vacancies'
		});
		expect(worked('savings', { plan: b })).toMatchObject({ levers: ['vacancyControl'] });
	});

	it('are refused with every problem, each with its place', () => {
		const bad = { ...b, months: 0 };
		const measures = [{ outcome: 'vacancies', group: 'x' }];
		expect(problems('attribute', { a, b: bad, measures })).toEqual(['b.months', 'group']);
		expect(problems('attribute', { a, b: { ...b, start: '2027-04' }, measures: [] })).toEqual([
			'measures',
			'b.start'
		]);
		expect(problems('explain', { a: bad, outcome: 'vacancies', month: 6 })).toEqual(['a.months']);
		expect(problems('explain', { a, b, outcome: 'x', month: 7 })).toEqual(['outcome', 'month']);
		expect(problems('loops', { scenario: b, outcome: 'x' })).toEqual(['outcome']);
		expect(problems('savings', {})).not.toEqual([]);
		expect(problems('loops', null)).toEqual(['']);
	});
});
