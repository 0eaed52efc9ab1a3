/** How a lever is declared: its panel group first, shares unless said otherwise. */
import type { LeverGroup } from '../spec/catalogue.ts';
import { lever, type Lever } from '../spec/variable.ts';

type Told = Omit<Lever, 'kind' | 'group' | 'unit'> & { readonly unit?: string };

/** Declares levers of one group of the panel. */
export const leversOf =
	(group: LeverGroup) =>
	(told: Told): Lever =>
		lever({ group, unit: '1', ...told });
