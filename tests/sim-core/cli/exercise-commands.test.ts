import { describe, expect, it } from 'vitest';
import { main } from '../../../sim-core/cli/commands.ts';

/** Runs a command and keeps what it says. */
async function sim(...args: string[]) {
	let out = '';
	let error = '';
	const status = await main(args, {
		out: (text) => (out += text),
		error: (text) => (error += text)
	});
	return { status, out, error };
}

describe('sim exercises', () => {
	it('prints claims with their counts, two witness plans and what doing nothing gives', async () => {
		const { status, out } = await sim(
			'exercises',
			'--only',
			'leaky-bucket',
			'--futures',
			'4',
			'--format',
			'json'
		);
		const [report] = JSON.parse(out) as [Record<string, unknown>];
		expect(report).toMatchObject({ id: 'leaky-bucket', nothing: { met: false } });
		expect(report!.witnesses).toHaveLength(2);
		expect((report!.checks as { futures: number }[]).map(({ futures }) => futures)).toEqual([4, 4]);
		expect(status).toBe(report!.fit === true ? 0 : 2);
	}, 20_000);

	it('ends with 2 for an unknown id, a wrong count and a file that is no exercise', async () => {
		expect(await sim('exercises', '--only', 'nope')).toMatchObject({ status: 2, out: '' });
		expect(await sim('exercises', '--futures', '0')).toMatchObject({ status: 2, out: '' });
		const wrong = await sim('exercises', 'package.json');
		expect(wrong.status).toBe(2);
		expect(wrong.error).toContain('schemaVersion: Version of the file is missing.');
	});
});
