import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finish } from '#sim-core/analysis/job.ts';
import { shapleyJob, type Game } from '#sim-core/explain/shapley.ts';

/** Every order of some players. */
function orders(players: readonly number[]): number[][] {
	if (players.length === 0) return [[]];
	return players.flatMap((first) =>
		orders(players.filter((other) => other !== first)).map((rest) => [first, ...rest])
	);
}

/** The definition, worked out in the most obvious way. */
function bruteForce(count: number, game: Game): number[] {
	const all = orders(Array.from({ length: count }, (_, i) => i));
	const shares = new Array<number>(count).fill(0);
	for (const order of all) {
		const present = new Set<number>();
		for (const player of order) {
			const before = game(new Set(present))[0]!;
			present.add(player);
			shares[player]! += (game(new Set(present))[0]! - before) / all.length;
		}
	}
	return shares;
}

/** A game from a table of what each set achieves. */
const tableGame =
	(table: readonly number[]): Game =>
	(players) =>
		Float64Array.of(table[[...players].reduce((set, player) => set | (1 << player), 0)]!);

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

describe('splitting by Shapley', () => {
	it('equals the mean over all orders, and adds up', () => {
		const worth = fc.double({ min: -1e6, max: 1e6, noNaN: true });
		fc.assert(
			fc.property(fc.array(worth, { minLength: 16, maxLength: 16 }), (table) => {
				const { shares, gap } = finish(shapleyJob(4, tableGame(table)));
				const found = shares.map((share) => share[0]!);
				const obvious = bruteForce(4, tableGame(table));
				found.forEach((share, i) => expect(Math.abs(share - obvious[i]!)).toBeLessThan(1e-8));
				expect(Math.abs(sum(found) - gap[0]!)).toBeLessThan(1e-9 * 1e6);
			}),
			{ numRuns: 100, seed: 1 }
		);
	});

	it('gives an idle player nothing and equal players the same to the last bit', () => {
		// Players 0 and 2 are alike, player 1 does nothing, player 3 multiplies what the others do.
		const game: Game = (players) => {
			const alike = (players.has(0) ? 1 : 0) + (players.has(2) ? 1 : 0);
			return Float64Array.of((0.1 + 0.7 * alike * alike) * (players.has(3) ? 1.3 : 1));
		};
		const shares = finish(shapleyJob(4, game)).shares.map((share) => share[0]!);
		expect(shares[1]).toBe(0);
		expect(shares[0]).toBe(shares[2]);
	});

	it('samples orders beyond ten players: adds up, idle players get nothing, errors tell how far off', () => {
		const weights = Array.from({ length: 14 }, (_, i) => (i === 5 ? 0 : i - 4));
		const game: Game = (players) => {
			const reach = sum([...players].map((player) => weights[player]!));
			return Float64Array.of(reach + 0.02 * reach * reach);
		};
		const { shares, errors, gap } = finish(shapleyJob(14, game, 2000));
		const found = shares.map((share) => share[0]!);
		expect(Math.abs(sum(found) - gap[0]!)).toBeLessThan(1e-9 * Math.abs(gap[0]!));
		expect(found[5]).toBe(0);
		expect(errors![5]![0]).toBe(0);
		// In closed form a player of weight w gets w + 0.02·w·W, where W is the sum of all weights.
		const whole = sum(weights);
		found.forEach((share, i) => {
			const exact = weights[i]! * (1 + 0.02 * whole);
			expect(Math.abs(share - exact)).toBeLessThanOrEqual(4 * errors![i]![0]! + 1e-9);
		});
	});

	it('tells its progress after every trial and reaches what it announced', () => {
		const job = shapleyJob(3, () => Float64Array.of(1));
		let last = { done: 0, total: 0 };
		for (let next = job.next(); next.done !== true; next = job.next()) {
			expect(next.value.done).toBeGreaterThanOrEqual(last.done);
			last = next.value;
		}
		expect(last).toEqual({ done: 8, total: 8 });
	});
});
