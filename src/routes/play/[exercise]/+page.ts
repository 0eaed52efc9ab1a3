import { error } from '@sveltejs/kit';
import { exerciseOf, exercises } from '#sim-core/exercises.ts';
import type { EntryGenerator, PageLoad } from './$types';

/** Every exercise that ships is written out as a page of its own. */
export const entries: EntryGenerator = () => exercises.map(({ id }) => ({ exercise: id }));

export const load: PageLoad = ({ params }) => {
	const exercise = exerciseOf(params.exercise);
	if (exercise === undefined) error(404, `There is no exercise called “${params.exercise}”.`);
	return { exercise };
};
