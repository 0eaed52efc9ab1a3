/** The facilitator's pack of an exercise: everything to print or show, made from its file. */
import { leverInfo, outputInfo, settingsOf, type Exercise } from '#sim-core/exercises.ts';
import {
	exerciseCode,
	sessionPhases,
	sessionShapes,
	sessionMinutes,
	type SessionPhase
} from '#sim-core/workshop.ts';
import { lines, list, page, table, text, type Section, type SheetCard } from './blocks.ts';
import { sixAnswers, sixQuestions } from './check-sheets.ts';
import { dryRun } from './dry-run.ts';
import { roleNames } from './roles.ts';
import { scriptFor } from './script.ts';
import { phaseNames, settingInWords } from './words.ts';

/** Writes all sections of the pack in the order in which they are needed. */
export function packSections(exercise: Exercise): readonly Section[] {
	return [
		checklist(exercise),
		dryRun(exercise),
		script(exercise),
		decisionCards(exercise),
		...roleCards(exercise),
		...eventCards(exercise),
		debriefBoard(exercise),
		handout(exercise),
		sixQuestions('before'),
		sixQuestions('after'),
		sixAnswers(),
		evaluation()
	];
}

function checklist(exercise: Exercise): Section {
	const { title, rounds, minutes, teamMinutes } = exercise;
	return page('checklist', 'Checklist: twenty minutes of preparation', [
		text(
			`${title}: ${rounds.length === 1 ? 'one round' : `${rounds.length} rounds`}, ${teamMinutes} minutes with teams and debrief, ${minutes} alone. Its code is ${exerciseCode(exercise)}.`
		),
		list([
			'Five minutes: read the goal, the situation and the script once.',
			'Ten minutes: a dry run. Open Workshop, choose “Robot teams for a dry run”, open the session and go through every step once. The next page says what you will see.',
			'Five minutes: print this pack, or save it. Cut out event cards and keep the held ones hidden.',
			'Room: one table for three to six people a team, a projector, pens. No network is needed.',
			'Open the site once on each device while there is a network; after that it works without.',
			'Write the exercise code on the board. Teams enter it on their own device at Workshop, team screen.',
			'Decide how each team hands in: slips, this laptop passed round, or a file. All can be mixed.',
			'Before you begin, hand out the six questions; hand them out again at the end.',
			'Name one person at each table who writes the slip.',
			'Tables of fewer than three: join two, or let one follow another team. Latecomers watch first.'
		]),
		table(
			'Shapes of a session',
			['Shape', 'Opening', 'Rounds', 'Debrief, kept', 'In all'],
			sessionShapes.map((shape) => {
				const played = Math.min(shape.rounds, rounds.length);
				return [
					shape.label,
					`${shape.opening} min`,
					String(played),
					`${shape.debrief} min`,
					`${sessionMinutes(shape, played)} min`
				];
			})
		)
	]);
}

/** Slides to project or print: one thought each. */
export function slidesOf(exercise: Exercise): readonly SheetCard[] {
	const { title, goal, situation, contentNote, rounds, predictions, targets } = exercise;
	return [
		{ title, lines: [goal] },
		{
			title: 'Before we start',
			lines: [
				'The trust is invented. Roles are borrowed. No result is a judgement of anyone.',
				contentNote ??
					'Staff shortage, strain and harm come up. You may step out or watch at any time.',
				'Decisions are the team’s, never one person’s.'
			]
		},
		{ title: 'Where the trust stands', lines: [situation] },
		{
			title: 'What you are asked',
			lines: targets.map(({ label }) => label)
		},
		{
			title: 'How a round works',
			lines: ['Predict. Decide. Hand in your slip. Look together. Ask why.']
		},
		...rounds.map(({ title: name, brief }, i) => ({
			title: `Round ${i + 1}: ${name}`,
			lines: [brief]
		})),
		{ title: 'What do you expect?', lines: predictions.map(({ ask }) => ask) },
		{ title: 'Look, do not explain yet', lines: ['What is the same about these curves?'] },
		{ title: 'Back to work', lines: ['One loop in my service. One conversation. By when?'] }
	];
}

function script(exercise: Exercise): Section {
	const rows = sessionPhases
		.filter((phase) => phase !== 'closed')
		.flatMap((phase) => scriptRows(exercise, phase));
	return page('script', 'Script', [
		text('The same words stand beside the controls of the console.'),
		table('What to say in each step', ['Step', 'Say', 'Ask', 'Watch for', 'If quiet'], rows)
	]);
}

function scriptRows(exercise: Exercise, phase: SessionPhase): string[][] {
	const own = exercise.script.filter((line) => line.phase === phase && line.round !== null);
	const rounds = own.length === 0 ? [0] : [...new Set(own.map(({ round }) => round!))];
	return rounds.flatMap((round) =>
		scriptFor(exercise, phase, round).map(({ say, ask, watch, quiet }) => [
			round === 0 ? phaseNames[phase] : `${phaseNames[phase]}, round ${round}`,
			...[say, ask, watch, quiet]
		])
	);
}

function decisionCards(exercise: Exercise): Section {
	const rounds = exercise.rounds.map((_, i) => `Round ${i + 1}`);
	const cards = exercise.levers.map((offer): SheetCard => {
		const { label, description, cost, lag } = leverInfo(offer.lever);
		const settings = settingsOf(offer);
		const ends = [settings[0]!, settings.at(-1)!].map((one) => settingInWords(offer.lever, one));
		const step = settingInWords(offer.lever, offer.step);
		return {
			title: label,
			lines: [
				description,
				`${cost} ${lag}`,
				`From ${ends[0]!} to ${ends[1]!} in steps of ${step}.`,
				rounds.map((round) => `${round}: ______`.replaceAll(' ', '\u00a0')).join(' ')
			]
		};
	});
	return page('decisions', 'Decision cards: one set a team', [
		text(
			'Team: ______________   Write one setting a round on each card. A team without a device brings the cards to the console, where the plan is entered for it.'
		),
		{ kind: 'cards', cards },
		table(
			'We expect',
			['Outcome', ...rounds],
			exercise.predictions.map(({ outcome }) => [
				`${outputInfo(outcome).label}: lower, same or higher`,
				...rounds.map(() => '')
			])
		),
		lines('Our slips, 15 characters each', exercise.rounds.length)
	]);
}

function roleCards({ roles }: Exercise): Section[] {
	if (roles.length === 0) return [];
	const cards = roles.map(({ role, goal, card, tiles }): SheetCard => ({
		title: roleNames[role],
		lines: [
			`Your goal: ${goal}`,
			`Only you know: ${card}`,
			`You see first: ${tiles.map((id) => outputInfo(id).label).join(', ')}.`
		]
	}));
	return [page('roles', 'Role cards: cut out, hand round face down', [{ kind: 'cards', cards }])];
}

function eventCards({ events }: Exercise): Section[] {
	if (events.length === 0) return [];
	const cards = events.map(({ title, card, round }): SheetCard => ({
		title,
		lines: [card, round === null ? 'Held: use it when the room is ready.' : `For round ${round}.`]
	}));
	return [
		page('events', 'Event cards: show before teams decide, never after', [{ kind: 'cards', cards }])
	];
}

function debriefBoard({ debrief, hidden }: Exercise): Section {
	return page('board', 'Debrief board', [
		text('Six steps, in this order. Leave ten minutes for the last.'),
		lines('1. Feel: one word each, out of role', 2),
		lines('2. What happened: what is the same about the curves?', 3),
		lines('3. Expected and happened: where were we surprised?', 3),
		lines('4. Why: who saw it first, and what did they do with it?', 4),
		lines('5. Who paid, and when? Who was not in the room?', 3),
		lines('6. Back to work: one loop, one conversation, by when', 3),
		text('Questions of this exercise:'),
		list(debrief),
		...(hidden.length === 0
			? []
			: [
					text('What teams learn only now:'),
					list(
						hidden.map(({ text: told, round }) =>
							round === null ? told : `After round ${round}: ${told}`
						)
					)
				])
	]);
}

function handout({ title, goal, debrief }: Exercise): Section {
	return page('handout', `Handout: ${title}`, [
		text(goal),
		list([
			'People in post, the waiting list and a deficit are stocks: they go on moving after you stop.',
			'Before you act, say what you expect. Afterwards look at the gap, not at the result alone.',
			'When several teams get the same curve, look at the structure and not at the people.'
		]),
		text('To talk about at work:'),
		list(debrief),
		lines('The one thing I take back, with whom, by when', 3)
	]);
}

const evaluation = (): Section =>
	page('evaluation', 'Evaluation: two minutes, no names', [
		table(
			'Please tick',
			['What I would say', 'Not at all', 'A little', 'Quite', 'Very'],
			[
				'I was surprised by something I now understand',
				'I can explain it to a colleague',
				'It was safe to be wrong',
				'I know what I will do differently'
			].map((words) => [words, '☐', '☐', '☐', '☐'])
		),
		lines('What should stay?', 2),
		lines('What should change?', 2)
	]);
