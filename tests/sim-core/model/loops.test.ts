import { describe, expect, it } from 'vitest';
import { runScenario } from '#sim-core';
import { linksBetween } from '#sim-core/compile/links.ts';
import { programOf } from '#sim-core/compile/program.ts';
import { loopSigns, strained } from '#sim-core/effects/loop-signs.ts';
import { headroomModel } from '#sim-core/model/index.ts';

const program = programOf(headroomModel);
const { loops } = headroomModel;
const signsOf = new Map(loopSigns().map(({ loop, signs }) => [loop, signs]));

describe('feedback loops as data', () => {
	it('holds every loop of the brief, each with its own name and a plain sentence', () => {
		expect(loops.map(({ name }) => name).sort()).toEqual(
			[
				'Stretch',
				'Costly cover',
				'Newcomer load',
				'Tired bank',
				'Standards ratchet',
				'Contagion',
				'Firefighting',
				'Diminishing savings',
				'Rebound',
				'Manager bandwidth',
				'Confidence',
				'Reputation',
				'Cynicism',
				'Hiring',
				'Recovery',
				'Learning'
			].sort()
		);
		for (const { sentence } of loops) expect(sentence).toMatch(/^[A-Z].*\.$/);
	});

	it('names only loops that exist in declarations', () => {
		const known = new Set(loops.map(({ id }) => id));
		for (const [name, variable] of program.variables) {
			for (const id of 'loops' in variable ? (variable.loops ?? []) : []) {
				expect(known.has(id), `${name} names ${id}`).toBe(true);
			}
		}
	});

	for (const { id, name, members, polarity, switch: cut } of loops) {
		const steps = members.map((cause, i) => [cause, members[(i + 1) % members.length]!] as const);

		it(`“${name}” closes: each member acts on the next`, () => {
			for (const [cause, effect] of steps) {
				if (cause === effect) continue;
				const links = linksBetween(program, cause, effect);
				expect(links.length, `${cause} → ${effect}`).toBeGreaterThan(0);
			}
		});

		it(`“${name}” is ${polarity} by the signs of its equations`, () => {
			const signs = signsOf.get(id)!;
			const round = signs.reduce((product: number, sign) => product * sign, 1);
			const told = steps.map(([cause, effect], i) => `${cause}→${effect} ${signs[i]}`).join(', ');
			expect(round, told).toBe(polarity === 'reinforcing' ? 1 : -1);
		});

		it(`“${name}” is cut by ${cut.assumption} alone, and its members feel it`, () => {
			expect(program.variables.get(cut.assumption)?.kind).toBe('assumption');
			const whole = runScenario(strained);
			const without = runScenario({ ...strained, assumptions: { [cut.assumption]: cut.off } });
			const moved = members.some((member) => {
				const [a, b] = [whole.series[member]?.total, without.series[member]?.total];
				return a !== undefined && Math.abs(a.at(-1)! - b!.at(-1)!) > 1e-9 * Math.abs(a.at(-1)!);
			});
			expect(moved, id).toBe(true);
		});
	}
});
