/** Leadership development at five levels, from the first role to the board: time away now, capability later, fading without more. */
import { flow, stock } from '../spec/variable.ts';
import type { Sector } from '../spec/model.ts';
import { ranged } from './ranged.ts';

interface Level {
	/** Lever that sets the share of leaders at this level with a place each year. */
	readonly lever: string;
	readonly who: string;
	/** Leaders at this level as a share of all staff. */
	readonly share: readonly [number, number, number];
	/** Days away for one place. */
	readonly days: readonly [number, number, number];
	/** What a place costs, in pounds. */
	readonly cost: readonly [number, number, number];
	/** Its part in what leadership adds, all levels together 1. */
	readonly weight: readonly [number, number, number];
}

/** The five levels, by the name that their quantities carry. */
export const leadershipLevels: Readonly<Record<string, Level>> = {
	First: {
		lever: 'developFirstLeaders',
		who: 'first-time leaders',
		share: [0.05, 0.08, 0.12],
		days: [3, 5, 8],
		cost: [200, 500, 1000],
		weight: [0.1, 0.2, 0.3]
	},
	Team: {
		lever: 'developTeamLeaders',
		who: 'team leaders',
		share: [0.03, 0.045, 0.06],
		days: [5, 8, 12],
		cost: [600, 1200, 2500],
		weight: [0.15, 0.3, 0.4]
	},
	Middle: {
		lever: 'developMiddleLeaders',
		who: 'leaders of several teams',
		share: [0.01, 0.015, 0.02],
		days: [8, 12, 18],
		cost: [2000, 4000, 7000],
		weight: [0.1, 0.2, 0.3]
	},
	Senior: {
		lever: 'developSeniorLeaders',
		who: 'senior leaders',
		share: [0.003, 0.005, 0.008],
		days: [8, 12, 20],
		cost: [3000, 7000, 12000],
		weight: [0.1, 0.15, 0.25]
	},
	Board: {
		lever: 'developBoard',
		who: 'board members',
		share: [0.001, 0.0015, 0.002],
		days: [4, 8, 12],
		cost: [4000, 9000, 18000],
		weight: [0.05, 0.15, 0.25]
	}
};

const judged = { source: 'judgement' } as const;

/** Declares the numbers of one level. */
function numbersOf(name: string, level: Level): Sector['variables'] {
	const { who, share, days, cost, weight } = level;
	return {
		[`share${name}`]: ranged('1', `Share of staff: ${who}`, `Share of staff who are ${who}.`, {
			range: share,
			...judged
		}),
		[`days${name}`]: ranged('1', `Days away: ${who}`, `Working days away for a place: ${who}.`, {
			range: days,
			...judged
		}),
		[`placeCost${name}`]: ranged('GBP/WTE', `Cost of a place: ${who}`, `Cost of a place: ${who}.`, {
			range: cost,
			...judged
		}),
		[`weight${name}`]: ranged(
			'1',
			`Part in leadership: ${who}`,
			`Part of what leadership adds that rests on ${who}; nobody knows it.`,
			{ range: weight, source: 'C-62', grade: 'judgement' }
		)
	};
}

/** Declares what moves at one level: those in development, and the capability that this adds and that fades. */
function movementOf(name: string, { lever, who }: Level): Sector['variables'] {
	return {
		[`developing${name}`]: stock({
			unit: '1',
			label: `In development: ${who}`,
			description: `Share with a place whose learning is not yet in use: ${who}.`,
			initial: '0',
			inflows: [`places${name}`],
			outflows: [`applied${name}`]
		}),
		[`places${name}`]: flow({
			unit: '1/year',
			label: `Places: ${who}`,
			description: `Share who take a place in a year: ${who}.`,
			equation: `${lever} / (1 year)`
		}),
		[`applied${name}`]: flow({
			unit: '1/year',
			label: `Learning put to use: ${who}`,
			description: `Learning that reaches practice in a year: ${who}.`,
			equation: `developing${name} / timeToApplyLearning`
		}),
		[`capability${name}`]: stock({
			shownAs: 'index',
			unit: '1',
			label: `Capability added: ${who}`,
			description: `What development has added to the capability of ${who}, before it fades; 0 at the opening.`,
			initial: '0',
			inflows: [`applied${name}`],
			outflows: [`faded${name}`],
			report: 'end',
			better: 'higher'
		})
	};
}

/** Declares how capability fades at one level. */
const fadingOf = (name: string, { who }: Level): Sector['variables'] => ({
	[`faded${name}`]: flow({
		unit: '1/year',
		label: `Capability lost: ${who}`,
		description: `Capability that fades without reinforcement: ${who}.`,
		equation: `capability${name} / timeCapabilityLasts`
	})
});

const names = Object.keys(leadershipLevels);

/** Writes a sum over the five levels; `term` writes the part of one. */
export const overLevels = (term: (name: string, lever: string) => string): string =>
	names.map((name) => term(name, leadershipLevels[name]!.lever)).join(' + ');

/** Everything declared level by level. */
export const levelVariables: Sector['variables'] = Object.assign(
	{},
	...names.flatMap((name) => {
		const level = leadershipLevels[name]!;
		return [numbersOf(name, level), movementOf(name, level), fadingOf(name, level)];
	})
);
