/** Words for the levels, stages, themes, roles and steps of exercises. */
import type { Exercise, RoleId } from '#sim-core/exercises.ts';
import type { Step } from './saved-play.ts';

export const stageLabels: Readonly<
	Record<Exercise['stage'], { readonly label: string; readonly programme: string }>
> = {
	'first-look': { label: 'First look', programme: 'Edward Jenner' },
	'first-role': { label: 'First leading role', programme: 'Mary Seacole' },
	'mid-level': { label: 'Leading several teams', programme: 'Rosalind Franklin' },
	senior: { label: 'Senior leaders', programme: 'Elizabeth Garrett Anderson' },
	board: { label: 'Boards', programme: 'Nye Bevan' }
};

export const themeLabels: Readonly<Record<Exercise['theme'], string>> = {
	people: 'People',
	money: 'Money',
	winter: 'Winter',
	change: 'Change',
	public: 'In public',
	data: 'Reading data',
	planning: 'Planning'
};

export const roleLabels: Readonly<Record<RoleId, string>> = {
	'chief-executive': 'Chief executive',
	finance: 'Director of finance',
	people: 'Director of people',
	medical: 'Medical director',
	nursing: 'Chief nurse',
	operations: 'Chief operating officer',
	'non-executive': 'Non-executive director',
	system: 'System lead',
	'staff-side': 'Staff side or patient partner'
};

export const stepLabels: Readonly<Record<Step, string>> = {
	brief: 'Brief',
	predict: 'Predict',
	decide: 'Decide',
	reveal: 'Reveal',
	debrief: 'Debrief'
};

/** Says how long an exercise takes, alone and in teams. */
export const minutesInWords = ({ minutes, teamMinutes }: Exercise): string =>
	`${minutes} minutes alone, ${teamMinutes} in teams`;
