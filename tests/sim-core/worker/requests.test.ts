// The worker's interface over a real MessageChannel gives what a direct call gives, and nothing is thrown across.
import { expose, releaseProxy, wrap } from 'comlink';
import { describe, expect, it } from 'vitest';
import { exampleScenario, runScenario } from '../../../sim-core/index.ts';
import { packRun } from '../../../sim-core/worker/packing.ts';
import { requestsOf } from '../../../sim-core/worker/requests.ts';
import { unpackOutcome, unpackRun } from '../../../src/lib/simulation/unpack.ts';
import { scenarioWith, smallCore } from '../../app/simulation/small-core.ts';

const { port1, port2 } = new MessageChannel();
const requests = requestsOf(smallCore);
expose(requests, port1);
const remote = wrap<typeof requests>(port2);

describe('the worker over a message channel', () => {
	it('describes itself and warms up', async () => {
		expect(await remote.describe()).toEqual({ modelVersion: 'small' });
		expect(await remote.warm(3)).toBe(3);
	});

	it('gives the very run that a direct call gives', async () => {
		const scenario = scenarioWith(7);
		const [packed] = await remote.runChunk([scenario], 0, 1);
		if (packed?.kind !== 'done') throw new Error('The run did not come back.');
		expect(unpackRun(packed.run)).toEqual(smallCore.runScenario(scenario));
	});

	it('runs the part of a list that was asked for, in order', async () => {
		const scenarios = [1, 2, 3, 4, 5].map((b) => scenarioWith(b));
		const chunk = (await remote.runChunk(scenarios, 1, 4)).map(unpackOutcome);
		const expected = scenarios.slice(1, 4).map((scenario) => ({
			kind: 'done',
			result: smallCore.runScenario(scenario)
		}));
		expect(chunk).toEqual(expected);
	});

	it('sends problems of an invalid scenario back as problems', async () => {
		const [invalid, good] = await remote.runChunk([scenarioWith(99), scenarioWith(1)], 0, 2);
		expect(invalid).toMatchObject({ kind: 'invalid', issues: [{ code: 'out-of-range' }] });
		expect(good?.kind).toBe('done');
	});

	it.each([null, 7, 'text', [], { schemaVersion: 2 }])(
		'survives %j as a scenario',
		async (input) => {
			const [outcome] = await remote.runChunk([input], 0, 1);
			expect(outcome?.kind).toBe('invalid');
		}
	);

	it('keeps the name and the message of what went wrong inside', async () => {
		const [outcome] = await remote.runChunk([scenarioWith(1, 'break')], 0, 1);
		expect(outcome).toEqual({
			kind: 'failed',
			name: 'RangeError',
			message: 'Staff became NaN in 2027-01.'
		});
	});

	it('ends when the channel is closed', () => {
		remote[releaseProxy]();
		port1.close();
		port2.close();
	});
});

describe('packing', () => {
	const run = smallCore.runScenario(scenarioWith(3));

	it('takes the piece of memory in which a run of the model lies, and copies nothing', () => {
		const real = runScenario(exampleScenario('acute-large'));
		const packed = packRun(real);
		expect(packed.values.buffer).toBe(Object.values(real.series)[0]!.total.buffer);
		expect(unpackRun(packed)).toEqual(real);
	});

	it('survives a structured clone and a transfer, which empties the sender', () => {
		expect(unpackRun(structuredClone(packRun(run)))).toEqual(run);
		const packed = packRun(run);
		const moved = structuredClone(packed, { transfer: [packed.values.buffer] });
		expect(unpackRun(moved)).toEqual(run);
		expect(packed.values).toHaveLength(0);
	});

	it('keeps every bit, also of a negative zero and of what is not a number', () => {
		const total = Float64Array.of(-0, NaN, Infinity, Number.MIN_VALUE);
		const odd = {
			...run,
			months: ['a', 'b', 'c', 'd'],
			series: { odd: { unit: '1', label: 'Odd', total } }
		};
		const back = unpackRun(packRun(odd)).series['odd']?.total;
		expect(new Uint8Array(new Float64Array(back ?? []).buffer)).toEqual(
			new Uint8Array(total.buffer)
		);
	});

	it('refuses a series that has not one value for each month', () => {
		expect(() => packRun({ ...run, months: run.months.slice(1) })).toThrow(
			'Series cash has 13 values, the run has 12 months.'
		);
	});

	it('refuses a buffer that does not fit its layout', () => {
		const packed = packRun(run);
		expect(() => unpackRun({ ...packed, layout: packed.layout.slice(1) })).toThrow(
			'in a buffer of'
		);
	});
});
