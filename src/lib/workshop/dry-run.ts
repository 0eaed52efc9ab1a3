/** How a dry run with robot teams goes, step by step: what to press, and what is then on the screen. */
import type { Exercise } from '#sim-core/exercises.ts';
import { list, page, text, type Section } from './blocks.ts';
import { moveName } from './words.ts';

/** Writes the page of the pack that a first-time facilitator follows once before the day. */
export function dryRun({ title, rounds, events }: Exercise): Section {
	const again = rounds.length - 1;
	const held = events.some(({ round }) => round === null);
	return page('dry-run', 'A dry run: ten minutes, robot teams, this page', [
		text('Press what stands in quotation marks. After each line you should see what it says.'),
		list(
			[
				`Open Workshop. Choose “${title}”, then “Robot teams for a dry run”, then “Open the session”. The console shows the code for teams, and your script at the right.`,
				'“Open it in a second window”, and move that window to the projector. It follows the session; nothing on it names a team.',
				`“${moveName('lobby', 'brief')}”: the projector tells the situation. Read the script aloud once, as you will on the day.`,
				`“${moveName('brief', 'predict')}”, then “Let the robot teams act”. The table says “in” for each team.`,
				`“${moveName('predict', 'decide')}”, then “Let the robot teams act”. The table says “locked” for each team. The clock runs, but never ends a step by itself.`,
				...(held
					? ['“Put an event into play”: choose a held card. Its code is for teams’ own devices.']
					: []),
				`“${moveName('decide', 'locked')}”, then “${moveName('locked', 'reveal')}”. The board shows every team’s figures, the projector all curves without names.`,
				`“${moveName('reveal', 'huddle')}”: expected and happened, side by side.`,
				again === 0
					? 'There is one round only.'
					: `The filled button begins the next round. Do the same ${again === 1 ? 'once' : `${again} times`} more.`,
				`“${moveName('huddle', 'debrief')}”, then “Debrief and pack”. Six steps, made from what the robots did. “One HTML file” saves them.`,
				'Close the browser without warning, open Workshop, and choose the session. It is where you left it.',
				'“End and delete”, so that the robots are gone before your people come.'
			],
			true
		),
		text(
			'If a step does not do what its line says, stop. The sentence at the top of the console says why, and what to do.'
		)
	]);
}
