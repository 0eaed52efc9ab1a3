/** A number asked of a plan, or of what it has more or less than another plan, as a function of what is set. */
import type { Profile } from '../data/profile.ts';
import type { Scenario } from '../scenario/types.ts';
import type { Change } from './change.ts';
import type { Measure } from './measure.ts';
import { Rerun } from './rerun.ts';

/** The plan, the number, and the plan that it is told against, if any. */
export interface AskedOfPlan {
	readonly plan: Scenario;
	readonly measure: Measure;
	/** Plan to tell the difference to; assumptions and drivers are set in both, levers in the first alone. */
	readonly against?: Scenario;
	/** Starting position of both, where it is none of the known ones. */
	readonly profile?: Profile;
}

/** Makes the function from changes to the number asked for. */
export function numberAsked(asked: AskedOfPlan): (changes: readonly Change[]) => number {
	const { plan, against, measure, profile } = asked;
	const options = { measures: [measure], ...(profile === undefined ? {} : { profile }) };
	const own = new Rerun({ base: plan, ...options });
	if (against === undefined) return (changes) => own.values(changes)[0]!;
	const other = new Rerun({ base: against, ...options });
	return (changes) => {
		const common = changes.filter(({ dial }) => dial.kind !== 'lever');
		return own.values(changes)[0]! - other.values(common)[0]!;
	};
}
