/** Where the bars of a bridge lie, in per cent of its width. */
import type { BridgeStep } from './board-paper.ts';

export interface PlacedStep extends BridgeStep {
	readonly left: number;
	readonly width: number;
	/** Where nought lies. */
	readonly zero: number;
}

/** Places each step: ends stand on nought, moves begin where the step before ended. */
export function placedSteps(steps: readonly BridgeStep[]): readonly PlacedStep[] {
	let at = 0;
	const spans = steps.map(({ kind, value }) => {
		const from = kind === 'end' ? 0 : at;
		at = from + value;
		return [Math.min(from, at), Math.max(from, at)] as const;
	});
	const low = Math.min(0, ...spans.map(([from]) => from));
	const high = Math.max(0, ...spans.map(([, to]) => to));
	const scale = 100 / (high - low || 1);
	return steps.map((step, i) => {
		const [from, to] = spans[i] ?? [0, 0];
		return {
			...step,
			left: (from - low) * scale,
			width: (to - from) * scale,
			zero: (0 - low) * scale
		};
	});
}
