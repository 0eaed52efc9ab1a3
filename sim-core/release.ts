/** Released scenarios: a file that says under which model it was made and what came out, so that nothing changes in silence. */
import { changedHeadlines, headlinesOf, type HeadlineChange } from './analysis/headlines.ts';
import type { RunResult } from './analysis/result.ts';
import { headroomModel } from './model/index.ts';
import { runScenario } from './run.ts';
import type { Scenario } from './scenario/types.ts';

/** What has become of a released scenario. */
export interface SinceRelease {
	/** Version under which it was released, and the present one. */
	readonly then: string;
	readonly now: string;
	/** Headlines that differ; empty when all are as they were. */
	readonly changes: readonly HeadlineChange[];
}

/** Stamps a scenario with the present version of the model and its headlines under it. */
export const stampScenario = (scenario: Scenario): Scenario => ({
	...withoutStamp(scenario),
	modelVersion: headroomModel.version,
	headlines: headlinesOf(runScenario(scenario))
});

/** Takes the stamp off: what is edited is no longer what was released. */
export function withoutStamp(scenario: Scenario): Scenario {
	const { modelVersion: _version, headlines: _then, ...bare } = scenario;
	return bare;
}

/** Tells how a released scenario differs under the present model; null when it was not released or all is as it was. */
export function changesSinceRelease(scenario: Scenario, run?: RunResult): SinceRelease | null {
	const { modelVersion: then, headlines } = scenario;
	const now = headroomModel.version;
	if (then === undefined) return null;
	const changes =
		headlines === undefined ? [] : changedHeadlines(headlines, run ?? runScenario(scenario));
	return then === now && changes.length === 0 ? null : { then, now, changes };
}

/** Says it in sentences: the versions, then each headline then and now, in the model's own units. */
export function sinceReleaseInWords({ then, now, changes }: SinceRelease): string[] {
	const head = `This scenario was released under model ${then}; this is model ${now}.`;
	if (changes.length === 0) return [`${head} Its headlines are as they were.`];
	return [
		head,
		...changes.map(
			({ label, unit, then: before, now: present }) =>
				`${label}: ${before} then, ${present} now${unit === '1' ? '' : ` (${unit})`}.`
		)
	];
}
