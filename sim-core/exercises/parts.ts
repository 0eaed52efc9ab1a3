/** Parts of an exercise that other parts use: what is measured, targets, plans. */
import { staffGroups } from '../spec/dimensions.ts';
import {
	flag,
	idOf,
	list,
	named,
	number,
	object,
	oneOf,
	optional,
	orNone,
	raw,
	slug,
	text,
	whole
} from './fields.ts';
import { leverIds, outcomeIds } from './known.ts';
import { longestRamp } from './pace.ts';

const anyNumber = { min: -1e13, max: 1e13 };

/** What is read off a run: an outcome, at a month or over months, if wished against another or the opening. */
export const measureParts = {
	outcome: idOf(
		['Outcome', 'Reported outcome; flows count over the 12 months to the month.'],
		'an outcome',
		outcomeIds
	),
	per: orNone(
		idOf(
			['Divided by', 'A second outcome to divide by, for shares such as agency in the pay bill.'],
			'an outcome',
			outcomeIds
		)
	),
	group: orNone(oneOf(['Staff group', 'One staff group instead of the whole trust.'], staffGroups)),
	sinceOpening: optional(
		flag([
			'Against the opening',
			'True: the change since the opening as a share of it, −0.25 for a quarter less.'
		]),
		false
	),
	span: optional(
		oneOf(
			['Reading', 'At the month, or the highest or lowest of the months from “from” to it.'],
			['at', 'highest', 'lowest']
		),
		'at'
	),
	from: optional(
		whole(['First month read', 'Where highest and lowest begin; month 1 is the first.'], {
			min: 0,
			max: 120
		}),
		1
	),
	month: whole(['Month', 'Month of the run, 0 for the opening, 12 for the end of year 1.'], {
		min: 0,
		max: 120
	})
};

/** A target: a measure that has to be at most or at least a value. */
export const target = object(['Target', 'What a plan is to reach.'], {
	id: slug(['Name', 'Short name of the target in this file.']),
	label: text(['Wording', 'The target as people read it.'], 120),
	...measureParts,
	is: oneOf(['Direction', 'Whether less or more meets the target.'], ['atMost', 'atLeast']),
	value: number(['Value', 'In the unit of the outcome, or a share.'], anyNumber)
});

/** Settings of levers decided in one round; levers left out stay as they are. */
export const roundSettings = named(
	number(['Setting', 'A setting of the lever, in its own unit.'], anyNumber),
	['Settings', 'Lever ids with what each is set to in the round.'],
	12
);

/** A plan written down in the file, for model checks. */
export const plan = object(['Plan', 'Decisions of a plan that a model check runs.'], {
	label: text(['Wording', 'What the plan does, as people read it.'], 120),
	events: optional(
		flag(['With events', 'False: the same plan without the events of the exercise.']),
		true
	),
	rounds: list(
		roundSettings,
		['Rounds', 'Settings round by round; the last stand on when fewer are given.'],
		{ most: 8 }
	)
});

const term = object(['Term', 'A figure of one plan, times a factor.'], {
	plan: slug(['Plan', 'Name of a plan of this file; “nothing” is doing nothing.']),
	...measureParts,
	times: optional(
		number(['Times', 'Factor; −1 takes the figure away.'], { min: -1e6, max: 1e6 }),
		1
	)
});

/** One condition of a model check: a sum of figures lies above or below a value. */
const condition = object(['Condition', 'A sum of figures that must lie above or below a value.'], {
	sum: list(term, ['Sum', 'Figures that are added up.'], { least: 1, most: 8 }),
	is: oneOf(['Direction', 'Where the sum must lie.'], ['above', 'below']),
	value: optional(number(['Value', 'What the sum is held against.'], anyNumber), 0)
});

/** A claim about the model that the exercise rests on, and how it is checked. */
export const modelCheck = object(
	['Model check', 'A claim that the exercise rests on, checked on the model.'],
	{
		id: slug(['Name', 'Short name of the check in this file.']),
		claim: text(
			['Claim', 'What is claimed, as people read it; {held} and {futures} stand for the counts.'],
			400
		),
		kind: oneOf(
			[
				'Kind',
				'How it is checked: conditions on plans, no plan reaches all targets, private cards do better, rules on noisy months, a file goes round.'
			],
			['conditions', 'no-plan', 'better-together', 'signal', 'round-trip']
		),
		share: optional(
			number(['Share of futures', 'Share of futures in which it must hold.'], { min: 0, max: 1 }),
			0.7
		),
		conditions: optional(
			list(condition, ['Conditions', 'All must hold in the same future.'], { most: 10 }),
			[]
		),
		targets: optional(
			list(
				target,
				['Targets', 'Targets that no plan reaches together, or two measures to do better on.'],
				{ most: 6 }
			),
			[]
		),
		plan: orNone(slug(['Plan', 'The plan that does better, where private cards are checked.']))
	}
);

/** Phases of levers and drivers, events and assumptions; the scenario's own rules check them. */
export const base = object(
	[
		'Before play',
		'How the trust and the world stand before anyone decides, written as in a scenario.'
	],
	{
		levers: optional(
			raw<Readonly<Record<string, unknown>>>(
				['Levers', 'Settings already in place.'],
				'levers as in a scenario'
			),
			{}
		),
		drivers: optional(
			raw<Readonly<Record<string, unknown>>>(
				['Drivers', 'The outside world over time.'],
				'drivers as in a scenario'
			),
			{}
		),
		events: optional(
			raw<readonly unknown[]>(
				['Events', 'Dated events that nobody is told of.'],
				'events as in a scenario'
			),
			[]
		),
		assumptions: optional(
			raw<Readonly<Record<string, unknown>>>(
				['Assumptions', 'Assumptions that differ from the likely value.'],
				'assumptions as in a scenario'
			),
			{}
		)
	}
);

/** A lever on offer, with the settings that a decision slip can carry. */
export const leverOffer = object(['Lever on offer', 'A lever that the players set.'], {
	lever: idOf(['Lever', 'Id of the lever.'], 'a lever', leverIds),
	min: number(['Lowest setting', 'Within the bounds of the lever.'], anyNumber),
	max: number(['Highest setting', 'Within the bounds of the lever.'], anyNumber),
	step: number(
		['Step', 'Distance of settings; at most 21 settings fit between lowest and highest.'],
		{ min: 1e-6, max: 1e6 }
	),
	rampMonths: optional(
		whole(['Ramp', 'Months over which a new setting is reached.'], {
			min: 0,
			max: longestRamp
		}),
		0
	),
	card: orNone(
		text(
			[
				'Private card',
				'Role on whose private card the lever stands; left out: it is offered to all.'
			],
			40
		)
	)
});
