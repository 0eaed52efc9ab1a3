/** The format of an exercise: one file that holds everything needed to play, check and run it. */
import {
	list,
	idOf,
	named,
	number,
	object,
	oneOf,
	optional,
	orNone,
	slug,
	text,
	whole,
	type ValueOf
} from './fields.ts';
import {
	eventIds,
	mostLevers,
	outcomeIds,
	phases,
	profileIds,
	roleIds,
	stages,
	themes
} from './known.ts';
import { lensDimensions } from './lens.ts';
import { base, leverOffer, modelCheck, plan, target } from './parts.ts';

const round = object(['Round', 'One round of play.'], {
	title: text(['Title', 'What the round is called.'], 60),
	months: whole(['Months', 'Length of the round.'], { min: 1, max: 36 }),
	brief: text(['Brief', 'What the players read before they predict.'], 900)
});

const event = object(
	['Event', 'Something that happens; its card is shown before the next decision.'],
	{
		id: slug(['Name', 'Short name of the event in this file.']),
		event: orNone(
			idOf(
				['Kind of event', 'Event of the model; left out for a card without one.'],
				'an event',
				eventIds
			)
		),
		size: optional(number(['Size', 'In the unit of the event.'], { min: 0, max: 1e6 }), 0),
		months: optional(whole(['Length', 'Months for which it lasts.'], { min: 1, max: 60 }), 1),
		round: orNone(
			whole(
				[
					'Round',
					'Round in which it happens, 1 for the first; left out: held until the facilitator uses it.'
				],
				{ min: 1, max: 8 }
			)
		),
		month: optional(
			whole(['Month', 'Month of the round in which it begins, 1 for the first.'], {
				min: 1,
				max: 36
			}),
			1
		),
		title: text(['Title', 'Heading of the card.'], 80),
		card: text(['Card', 'What the card says.'], 500)
	}
);

const role = object(['Role', 'A chair at the table.'], {
	role: oneOf(['Role', 'Which role it is.'], roleIds),
	goal: text(['Goal', 'What the role is after.'], 240),
	card: text(['Private card', 'What only this role knows.'], 600),
	tiles: list(
		idOf(['Outcome', 'Reported outcome.'], 'an outcome', outcomeIds),
		['Leading figures', 'Four outcomes that this role sees first.'],
		{ least: 4, most: 4 }
	)
});

const prediction = object(['Prediction', 'An outcome that the players predict in every round.'], {
	outcome: idOf(['Outcome', 'Reported outcome.'], 'an outcome', outcomeIds),
	same: number(
		['About the same', 'Change up to this share of the figure counts as about the same.'],
		{ min: 0, max: 0.5 }
	),
	ask: text(['Question', 'The question as people read it.'], 160)
});

const line = object(['Script', 'What the facilitator has beside the controls.'], {
	phase: oneOf(['Step', 'Step of play.'], phases),
	round: orNone(
		whole(['Round', 'Only for this round; left out: for every round.'], { min: 1, max: 8 })
	),
	say: text(['Say', 'Words to say.'], 400),
	ask: text(['Ask', 'A question to ask.'], 300),
	watch: text(['Watch for', 'What to look out for.'], 300),
	quiet: text(['If quiet', 'What to do when nobody speaks.'], 300)
});

const hidden = object(['Hidden information', 'Something that players learn only later.'], {
	text: text(['Text', 'What is told.'], 500),
	round: orNone(whole(['Told after round', 'Left out: told in the debrief.'], { min: 1, max: 8 }))
});

const step = object(['Step', 'A step of work on another page of this site.'], {
	title: text(['Title', 'What the step is called.'], 80),
	minutes: whole(['Minutes', 'Time for it.'], { min: 1, max: 90 }),
	what: text(['What to do', 'The work of the step.'], 500)
});

const signal = object(
	['Noisy months', 'A series of months in which a change hides among chance.'],
	{
		outcome: idOf(['Outcome', 'Reported outcome that is charted.'], 'an outcome', outcomeIds),
		monthsBefore: whole(['Months before', 'Months of past that are shown at once.'], {
			min: 12,
			max: 60
		}),
		seeds: list(text(['Seed', 'Seed of one series.'], 60), ['Seeds', 'One series for each.'], {
			least: 1,
			most: 40
		}),
		shiftFrom: whole(['Change from', 'Earliest month of play in which the change may come.'], {
			min: 1,
			max: 24
		}),
		shiftUntil: whole(['Change until', 'Latest month of play in which the change may come.'], {
			min: 1,
			max: 24
		}),
		catchWithin: whole(
			['To be caught within', 'Months after the change in which acting counts as catching it.'],
			{ min: 1, max: 12 }
		),
		falseAlarms: whole(
			['False alarms allowed', 'Times of acting before the change that are allowed.'],
			{ min: 0, max: 10 }
		),
		driver: text(['Driver', 'Driver of the outside world that changes.'], 60),
		change: number(['Change', 'What the driver moves to.'], { min: -1e6, max: 1e6 })
	}
);

/** Everything that an exercise holds. */
export const exerciseFormat = object(['The exercise', 'One exercise.'], {
	schemaVersion: oneOf(['Version of the file', 'Version of this format.'], [1]),
	id: slug(['Id', 'Name of the exercise in addresses.']),
	title: text(['Title', 'What it is called.'], 60),
	theme: oneOf(['Theme', 'What it is about, for finding it.'], themes),
	kind: optional(
		oneOf(
			['Kind', 'Rounds of decisions, months of noisy figures, or work with the planning pages.'],
			['decisions', 'signal', 'planner']
		),
		'decisions'
	),
	stage: oneOf(['Stage', 'For whom it is meant: how far people have come in leading.'], stages),
	level: oneOf(
		['Level', '1 first look and first role, 2 mid-level, 3 senior and board.'],
		[1, 2, 3]
	),
	minutes: whole(['Minutes alone', 'Time for one person.'], { min: 5, max: 240 }),
	teamMinutes: whole(['Minutes in teams', 'Time with teams and debrief.'], { min: 5, max: 240 }),
	goal: text(['Goal of learning', 'What one takes away.'], 240),
	situation: text(['Situation', 'Where the trust stands when play begins.'], 900),
	contentNote: orNone(text(['Content note', 'What in it may be hard to read.'], 300)),
	lens: list(
		oneOf(['Dimension', 'Dimension of leadership practised.'], lensDimensions),
		['Leadership lens', 'Dimensions that the exercise practises.'],
		{ least: 1, most: 3 }
	),
	profile: idOf(['Trust', 'Starting position.'], 'a trust or starting position', profileIds),
	start: text(['First month', 'First month of the run, YYYY-MM.'], 7),
	seed: optional(text(['Seed', 'Seed of chance, where there is any.'], 60), 'headroom'),
	base: optional(base, { levers: {}, drivers: {}, events: [], assumptions: {} }),
	levers: optional(
		list(leverOffer, ['Levers on offer', 'Levers that players set; none for noisy months.'], {
			most: mostLevers
		}),
		[]
	),
	budget: orNone(
		object(['Budget', 'What the levers may cost until the end of the exercise.'], {
			limit: number(['Limit', 'Pounds, over all rounds.'], { min: 0, max: 1e10 })
		})
	),
	tries: optional(
		whole(['Tries', 'Runs allowed in a round before it is closed.'], { min: 1, max: 10 }),
		3
	),
	rounds: list(round, ['Rounds', 'Rounds in order.'], { least: 1, most: 8 }),
	events: optional(
		list(event, ['Events', 'What happens, and what may be held ready.'], { most: 12 }),
		[]
	),
	hidden: optional(
		list(hidden, ['Hidden information', 'What is told only later.'], { most: 8 }),
		[]
	),
	roles: optional(list(role, ['Roles', 'Role cards.'], { most: 9 }), []),
	tiles: list(
		idOf(['Outcome', 'Reported outcome.'], 'an outcome', outcomeIds),
		['Leading figures', 'Four outcomes that all see first.'],
		{ least: 4, most: 4 }
	),
	predictions: optional(
		list(
			prediction,
			['Predictions', 'Three outcomes that are predicted in every round; none for noisy months.'],
			{ most: 3 }
		),
		[]
	),
	targets: optional(
		list(
			target,
			['Targets', 'What a plan is to reach by the end; for noisy months their own part says it.'],
			{ most: 6 }
		),
		[]
	),
	ownTargets: optional(
		list(
			target,
			['Pledges', 'Targets from which a team chooses its own; those above are then an example.'],
			{ most: 8 }
		),
		[]
	),
	signal: orNone(signal),
	steps: optional(list(step, ['Steps', 'Steps of work on the planning pages.'], { most: 8 }), []),
	plans: optional(named(plan, ['Plans', 'Plans that model checks run, by name.'], 12), {}),
	checks: list(modelCheck, ['Model checks', 'Claims that the exercise rests on.'], {
		least: 1,
		most: 6
	}),
	script: list(line, ['Script', 'For the facilitator.'], { least: 1, most: 24 }),
	debrief: list(
		text(['Question', 'A question to talk about.'], 240),
		['Debrief', 'Questions for afterwards.'],
		{ least: 3, most: 8 }
	)
});

/** One exercise, once validated; parts that the file left out stand at their fallback. */
export type Exercise = ValueOf<typeof exerciseFormat>;
export type LeverOffer = Exercise['levers'][number];
export type Target = Exercise['targets'][number];
export type ModelCheck = Exercise['checks'][number];
export type PlayEvent = Exercise['events'][number];
