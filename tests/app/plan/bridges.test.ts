// Bridges as they are drawn: each bar begins where the one before ended, and the words say where it begins and ends.
import { describe, expect, it } from 'vitest';
import type { BridgeStep } from '#sim-core/planning.ts';
import { bridgeCells, bridgeSentence, bridgeView } from '#lib/plan/bridges/bridge-view.ts';
import { flagSentences, movementSentences } from '#lib/plan/bridges/flag-words.ts';

const staff = { id: 'staffInPost', unit: 'WTE' };
const steps: readonly BridgeStep[] = [
	{ id: 'opening', label: 'In post at the start', value: 5000, kind: 'end' },
	{ id: 'joined', label: 'Joined', value: 300, kind: 'move' },
	{ id: 'nothing', label: 'Nothing', value: 0, kind: 'move' },
	{ id: 'left', label: 'Left', value: -500, kind: 'move' },
	{ id: 'closing', label: 'In post at the end', value: 4800, kind: 'end' }
];

describe('a bridge as drawn', () => {
	it('floats each bar from where the one before ended, and says that its scale is cut', () => {
		const { rows, isCut, range } = bridgeView(steps, staff);
		const [opening, joined, left, closing] = rows as [...typeof rows] as [
			(typeof rows)[0],
			(typeof rows)[0],
			(typeof rows)[0],
			(typeof rows)[0]
		];
		expect(rows).toHaveLength(4);
		expect(isCut).toBe(true);
		expect(range.min).toBeGreaterThan(0);
		expect(joined.from).toBeCloseTo(opening.to, 9);
		expect(left.to).toBeCloseTo(joined.to, 9);
		expect(closing.to).toBeCloseTo(left.from, 9);
	});

	it('stands on nought where money passes through it', () => {
		const money = steps.map((step) => ({
			...step,
			value: step.kind === 'end' ? step.value - 5000 : step.value
		}));
		const { isCut, range } = bridgeView(money, { id: 'surplus', unit: 'GBP' });
		expect(isCut).toBe(false);
		expect(range.min).toBeLessThanOrEqual(-200);
	});

	it('is told in a sentence and in cells with a unit', () => {
		expect(bridgeSentence(steps, staff)).toBe(
			'From 5,000 WTE to 4,800 WTE. Largest step: left, −500 WTE.'
		);
		const cells = bridgeCells(steps, 'WTE');
		expect(cells).toHaveLength(steps.length + 1);
		expect(cells[4]).toEqual(['Left', 'movement', '-500', 'WTE', '']);
	});

	it('words what does not fit, and how the three movements lie', () => {
		const told = {
			movements: { activity: 0, workforce: 0.052, payCost: -0.01 },
			flags: [{ id: 'staffAheadOfActivity', figures: [0.052, 0] }] as const
		};
		expect(flagSentences(told)).toEqual([
			'Staff, bank and agency rise by 5.2% while activity holds still. Ask what the extra people are for.'
		]);
		expect(movementSentences(told)[0]).toBe(
			'In this model, activity holds still, staff with bank and agency rise by 5.2%.'
		);
	});
});
