import { describe, expect, it } from 'vitest';
import { carryOnScenario } from '../../../sim-core/exercises/scenario.ts';
import { runScenario } from '../../../sim-core/run.ts';
import {
	changesIn,
	debriefOf,
	playOf,
	questionsOf,
	robotStrategies,
	roundsToDebrief,
	teamScenario,
	type Session
} from '../../../sim-core/workshop.ts';
import { likenessOf, partingOf, turnOf } from '../../../sim-core/workshop/curves.ts';
import { after, exercise, move, opened, played, teamsCalled } from './playing.ts';

const robots = robotStrategies.map(({ id }, i) => teamsCalled([`Team ${i + 1}`], id)[0]!);

function debriefed({ state }: Session) {
	const rounds = roundsToDebrief(state);
	const runs = state.teams.map((team) => ({
		team: team.number,
		run: runScenario(teamScenario(state, team, rounds)),
		carriedOn:
			rounds === exercise.rounds.length
				? runScenario(carryOnScenario(exercise, playOf(state, team, rounds)))
				: null
	}));
	return { debrief: debriefOf(state, runs), runs };
}

describe('shapes of curves', () => {
	const line = (...values: number[]): Float64Array => Float64Array.from(values);

	it('counts curves of one shape whatever their height and size, and says how alike they are', () => {
		const wave = [0, 1, 3, 2, 1, 0];
		const same = [
			line(...wave),
			line(...wave.map((v) => 10 + 5 * v)),
			line(...wave.map((v) => v / 9))
		];
		expect(likenessOf(same)).toMatchObject({ teams: 3, alike: 3 });
		expect(likenessOf(same).correlation).toBeCloseTo(1, 12);
		const against = likenessOf([...same, line(...wave.map((v) => -v))]);
		expect(against).toMatchObject({ teams: 4, alike: 3 });
		expect(likenessOf([line(1, 1, 1), line(2, 2, 2)])).toEqual({
			teams: 2,
			alike: 0,
			correlation: null
		});
	});

	it('finds where a curve turns and where several part', () => {
		expect(turnOf(line(0, 1, 4, 6, 4, 1, 0))).toEqual({ month: 3, kind: 'highest' });
		expect(turnOf(line(5, 4, 2, 1, 3, 6, 7))).toEqual({ month: 3, kind: 'lowest' });
		expect(turnOf(line(0, 1, 2, 3, 4, 5, 6))).toBeNull();
		expect(partingOf([line(1, 1, 1, 1), line(1, 2, 4, 5)])).toBe(2);
		expect(partingOf([line(1, 1), line(1, 1)])).toBeNull();
	});
});

describe('a debrief', () => {
	const session = played(opened(robots));
	const { debrief, runs } = debriefed(session);

	it('tells each team’s changes, and predictions beside what its own run shows', () => {
		const hirer = debrief.teams.find(({ name }) => name === 'Team 3')!;
		expect(hirer.rounds.map(({ round }) => round)).toEqual([1, 2]);
		expect(hirer.rounds[0]!.changes.map(({ lever }) => lever)).toContain('ukRecruitment');
		const { series, receipt } = runs[2]!.run;
		const vacancies = series['vacancyRate']!.total;
		expect(hirer.rounds[1]!.gaps[0]).toMatchObject({
			outcome: 'vacancyRate',
			before: vacancies[12],
			after: vacancies[48]
		});
		expect(hirer.receipt).toEqual(receipt);
		expect(hirer.handOver.length).toBeGreaterThan(5);
		expect(hirer.targets).toHaveLength(exercise.targets.length);
	});

	it('gives minimum, mean and maximum of each lever, and how many touched it', () => {
		const lever = debrief.levers.find((one) => one.lever === 'ukRecruitment')!;
		const last = session.state.teams.map(({ rounds }) => rounds[1]!.settings!['ukRecruitment']!);
		expect(lever.min).toBe(Math.min(...last));
		expect(lever.max).toBe(Math.max(...last));
		expect(lever.mean).toBeCloseTo(last.reduce((a, b) => a + b, 0) / last.length, 12);
		const touched = session.state.teams.filter((team) =>
			[1, 2].some((round) =>
				changesIn(session.state, team, round).some((c) => c.lever === 'ukRecruitment')
			)
		);
		expect(lever.touched).toBe(touched.length);
		expect(lever.touched).toBeGreaterThan(0);
	});

	it('says how alike the curves of the teams are and chooses three questions with figures behind them', () => {
		const [leading] = debrief.outcomes;
		expect(leading!.outcome).toBe('vacancyRate');
		expect(leading!.likeness.teams).toBe(6);
		expect(leading!.likeness.correlation).toBeGreaterThan(-1);
		const questions = questionsOf(debrief, exercise.debrief);
		expect(questions).toHaveLength(3);
		expect(new Set(questions.map(({ rule }) => rule)).size).toBeGreaterThan(1);
	});

	it('falls back on the questions of the exercise where play gives too few', () => {
		const alone = debriefed(played(opened(teamsCalled(['Heron'], 'steady')))).debrief;
		const questions = questionsOf(alone, exercise.debrief);
		expect(questions.some(({ rule }) => rule === 'from-exercise')).toBe(true);
	});

	it('leaves out a round that was broken off before anybody decided', () => {
		let broken = after(played(opened(robots, 1)));
		expect(roundsToDebrief(broken.state)).toBe(1);
		broken = after(opened(robots), move('brief'), move('predict'), move('debrief'));
		expect(roundsToDebrief(broken.state)).toBe(0);
	});
});
