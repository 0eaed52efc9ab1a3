// A team that plays from a file may phase a lever over months: the pace goes through file, session, run and debrief.
import { describe, expect, it } from 'vitest';
import { exerciseScenario, ownPaces, type Pace } from '../../../sim-core/exercises.ts';
import { runScenario } from '../../../sim-core/run.ts';
import {
	changesIn,
	readSessionFile,
	readTeamFile,
	sessionFile,
	sessionStamp,
	teamFile,
	teamScenario,
	type SessionEvent,
	type TeamPlay
} from '../../../sim-core/workshop.ts';
import { after, exercise, move, opened, refusal, teamsCalled } from './playing.ts';

const lever = 'flexibleWorking';
const zero = Object.fromEntries(exercise.levers.map((offer) => [offer.lever, 0]));
const pace: Pace = { after: 4, over: 12 };
const drafted = (team: number, setting: number, own?: Pace): SessionEvent => ({
	...{ kind: 'drafted', team, means: 'file', settings: { ...zero, [lever]: setting } },
	...(own === undefined ? {} : { paces: { [lever]: own } })
});
const inDecide = () =>
	after(opened(teamsCalled(['Heron', 'Otter'])), move('brief'), move('predict'), move('decide'));

/** A team file whose first round gives a lever a pace of any kind. */
const fileWith = (own: unknown, name = lever) =>
	readTeamFile(
		exercise,
		teamFile(exercise, {
			...{ team: 1, name: 'Heron', cards: [] },
			rounds: [
				{
					settings: { ...zero, [lever]: 0.5 },
					paces: { [name]: own as Pace },
					prediction: null
				}
			]
		})
	);

describe('a lever at a pace of the team’s own', () => {
	it('comes back from the team file; a pace the round has no room for is refused with the file', () => {
		const read = fileWith(pace);
		expect(read.ok && read.value.rounds[0]!.paces).toEqual({ [lever]: pace });
		const months = exercise.rounds[0]!.months;
		expect(fileWith({ after: months - 1, over: 36 }).ok).toBe(true);
		const wrong = [
			{ after: months, over: 0 },
			{ after: -1, over: 0 },
			{ after: 0, over: 37 },
			{ after: 0.5, over: 1 },
			{ after: 0 },
			'slowly',
			null
		];
		for (const own of wrong) expect(fileWith(own).ok, JSON.stringify(own)).toBe(false);
		expect(fileWith(pace, 'agencyCap').ok).toBe(false);
	});

	it('runs on the console exactly as on the team’s own device, and not as at once', () => {
		const { state } = after(inDecide(), drafted(1, 0.5, pace), drafted(2, 0.5));
		const [own, plain] = state.teams.map((team) => teamScenario(state, team, 1));
		const read = fileWith(pace);
		const { settings, paces } = (read.ok && read.value.rounds[0]) as TeamPlay['rounds'][number];
		const play = { decisions: [settings], paces: [paces], injected: [] };
		const device = exerciseScenario(exercise, play, 0);
		expect(own).toEqual(device);
		expect(own!.levers[lever]).toMatchObject([{ value: 0.5, rampMonths: 12, until: null }]);
		expect([own!.start, (own!.levers[lever] as { from: string }[])[0]!.from]).toEqual([
			'2026-04',
			'2026-08'
		]);
		expect(plain!.levers[lever]).toMatchObject([{ from: '2026-04', rampMonths: 0 }]);
		const hashes = [own!, plain!].map((one) => runScenario(one).receipt.resultHash);
		expect(hashes[0]).not.toBe(hashes[1]);
	});

	it('is in the debrief, survives the session file, and goes on beneath a plan carried forward', () => {
		let session = after(inDecide(), drafted(1, 0.5, pace), drafted(2, 0.5), move('locked'));
		session = after(session, move('reveal'), move('huddle'), move('predict'), move('decide'));
		session = after(session, { kind: 'carried', team: 1 }, drafted(2, 0.5));
		const [heron, otter] = session.state.teams;
		const change = { lever, from: 0, to: 0.5 };
		expect(changesIn(session.state, heron!, 1)).toEqual([{ ...change, pace }]);
		expect(changesIn(session.state, otter!, 1)).toEqual([{ ...change, pace: null }]);
		expect(teamScenario(session.state, heron!, 2).levers[lever]).toMatchObject([
			{ from: '2026-08', rampMonths: 12 }
		]);
		const again = readSessionFile(sessionFile(session));
		expect(again.ok && sessionStamp(again.value.state)).toBe(sessionStamp(session.state));
	});

	it('is refused by the session where it leaves the round, and dropped where it changes nothing', () => {
		const session = inDecide();
		expect(refusal(session, drafted(1, 0.5, { after: 12, over: 0 }))).toContain('within the round');
		expect(
			refusal(session, { ...drafted(1, 0.5), paces: { agencyCap: pace } } as SessionEvent)
		).toContain('does not offer the lever agencyCap');
		const chosen = { [lever]: pace, ukRecruitment: pace, preceptorship: { after: 0, over: 0 } };
		expect(ownPaces(exercise, chosen, (id) => id !== 'ukRecruitment')).toEqual({ [lever]: pace });
	});
});
