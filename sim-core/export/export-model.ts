/** The shipped model with one scenario, as text for another tool. */
import { programOf } from '../compile/program.ts';
import { profileFor } from '../data/profile-for.ts';
import { headroomModel } from '../model/index.ts';
import { compileRunPlan } from '../scenario/compile.ts';
import type { Scenario } from '../scenario/types.ts';
import { toVensim } from './vensim.ts';
import { toXmile } from './xmile.ts';

/** Writes a validated scenario with the whole model; trailing rates are left out, for they are read off results. */
export function exportModel(scenario: Scenario, format: 'xmile' | 'mdl'): string {
	const profile = profileFor(scenario);
	const program = programOf(headroomModel);
	const { layout } = program;
	const plan = compileRunPlan({ model: headroomModel, layout, scenario, profile });
	const about = `Headroom model ${headroomModel.version}: ${profile.name}, ${scenario.name}, ${scenario.months} months from ${scenario.start}. Opening figures are the constants whose names begin with "profile"; rates over twelve months are left out. A model, not a forecast; MIT licence, data under the Open Government Licence v3.0.`;
	return format === 'xmile' ? toXmile(program, plan, about) : toVensim(program, plan, about);
}
