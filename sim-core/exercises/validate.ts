/** Text or unknown value → Exercise, or every problem at once with its place. */
import type { Issue, Result } from '../index.ts';
import { Checker } from '../scenario/checks.ts';
import { parseScenarioWith } from '../scenario/parse.ts';
import { failure, success } from '../spec/result.ts';
import { crossCheck } from './cross-checks.ts';
import { exerciseFormat, type Exercise } from './format.ts';

/** Validates an unknown value as an exercise. Parts left out come back at what then stands. */
export function validateExercise(input: unknown): Result<Exercise> {
	const checker = new Checker();
	const exercise = exerciseFormat.read(input, checker, '');
	if (checker.issues.length > 0 || exercise === null) return failure(checker.issues);
	crossCheck(exercise, checker);
	return checker.issues.length > 0 ? failure(checker.issues) : success(exercise);
}

/** Reads an exercise from JSON text, with limits on its length and depth. */
export function parseExercise(text: string): Result<Exercise> {
	const parsed = parseScenarioWith(text, validateExercise);
	return parsed.ok ? parsed : failure(parsed.issues.map(aboutExercises));
}

/** Words problems of reading for an exercise, which the reader of scenarios calls a scenario. */
const aboutExercises = (issue: Issue): Issue =>
	issue.path === '' && issue.label === 'The scenario'
		? {
				...issue,
				label: 'The exercise',
				message: issue.message.replace('The scenario', 'The exercise')
			}
		: issue;
