import { exerciseOf, exercises } from '#sim-core/exercises.ts';
import { error } from '@sveltejs/kit';
import type { EntryGenerator, PageLoad } from './$types';

/** One page for each exercise that ships. */
export const entries: EntryGenerator = () => exercises.map(({ id }) => ({ exercise: id }));

export const load: PageLoad = ({ params }) => {
	const exercise = exerciseOf(params.exercise);
	if (exercise === undefined) error(404, 'There is no exercise of this name.');
	return { exercise };
};
