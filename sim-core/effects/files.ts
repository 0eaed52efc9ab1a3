/** The text of what is generated from runs, so that a test can hold the committed files against it. */
import { modelVersion } from '../index.ts';
import { effectOutcomes, effectProfile, leverEffects } from './lever-effects.ts';
import { loopSigns } from './loop-signs.ts';
import { everyLever, influenceOutcomes, influences } from './influence.ts';

/** Writes one line for each row, so that a changed figure shows as a changed line. */
const rows = (list: readonly unknown[]): string =>
	list.map((row) => JSON.stringify(row)).join(',\n');

/** Every generated file with its text. */
export const effectFiles = (): { readonly name: string; readonly text: string }[] => [
	{
		name: 'lever-effects.json',
		text: `{"modelVersion":"${modelVersion}","profile":"${effectProfile}","outcomes":${JSON.stringify(effectOutcomes)},"rows":[\n${rows(leverEffects())}\n]}\n`
	},
	{
		name: 'influence.json',
		text: `{"modelVersion":"${modelVersion}","profile":"${everyLever().profile}","outcomes":${JSON.stringify(influenceOutcomes)},"rows":[\n${rows(influences())}\n]}\n`
	},
	{
		name: 'loop-signs.json',
		text: `[\n${rows(loopSigns())}\n]\n`
	}
];
