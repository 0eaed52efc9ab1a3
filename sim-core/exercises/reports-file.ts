/** The text of the stored reports, so that a test can hold the committed file against fresh runs. */
import { finish } from '../analysis/job.ts';
import { hashOfText } from '../analysis/receipt.ts';
import { canonicalJson } from '../scenario/canonical.ts';
import type { Exercise } from './format.ts';
import { exercises } from './library.ts';
import { reportJob } from './report.ts';

/** Hash of everything in an exercise: a report is on this text and no other. */
export const hashOfExercise = (exercise: Exercise): string => hashOfText(canonicalJson(exercise));

/** Writes one report as a line, with the hash of its exercise. */
export const reportLine = (exercise: Exercise): string =>
	JSON.stringify({ ...finish(reportJob(exercise)), exerciseHash: hashOfExercise(exercise) });

/** Checks every shipped exercise afresh and writes the file. */
export const reportsText = (): string => `[\n${exercises.map(reportLine).join(',\n')}\n]\n`;
