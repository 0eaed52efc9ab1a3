import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	animalNames,
	cardCode,
	cardMessage,
	cardOf,
	debriefShare,
	injectables,
	overrun,
	readCardCode,
	readCardMessage,
	readSessionFile,
	readTeamFile,
	record,
	replay,
	robotEvents,
	roundOf,
	secondsLeft,
	sessionFile,
	sessionMinutes,
	sessionShapes,
	stuckTeams,
	teamFile,
	teamScenario,
	type Session,
	type SessionEvent,
	type SessionPhase
} from '../../../sim-core/workshop.ts';
import { after, exercise, move, opened, played, refusal, teamsCalled } from './playing.ts';

const zero = Object.fromEntries(exercise.levers.map(({ lever }) => [lever, 0]));
const draft = (team: number, setting = 0.5): SessionEvent => ({
	kind: 'drafted',
	team,
	settings: { ...zero, flexibleWorking: setting },
	means: 'slip'
});
const inDecide = (session: Session): Session =>
	after(session, move('brief'), move('predict'), move('decide'));

describe('a session', () => {
	it('moves only where the steps lead, and only by the facilitator’s own event', () => {
		let session = opened(teamsCalled(['Heron', 'Otter']));
		expect(refusal(session, move('reveal'))).toContain('cannot go there');
		session = inDecide(session);
		expect(session.state.round).toBe(1);
		session = after(session, draft(1), draft(2), move('locked'));
		expect(session.state.teams.every((team) => roundOf(team, 1).isLocked)).toBe(true);
		session = after(session, move('reveal'), move('huddle'), move('predict'));
		expect([session.state.phase, session.state.round]).toEqual(['predict', 2]);
		session = after(session, move('decide'), draft(1), draft(2), move('locked'), move('reveal'));
		session = after(session, move('huddle'));
		expect(refusal(session, move('predict'))).toContain('cannot go there');
		session = after(session, move('debrief'), move('closed'));
		expect(refusal(session, { kind: 'noted', text: 'late' })).toBe('This session is closed.');
	});

	it('does not reveal while a team has no plan; carrying forward is an event of its own and is marked', () => {
		let session = inDecide(opened(teamsCalled(['Heron', 'Otter'])));
		session = after(session, draft(1), move('locked'));
		expect(refusal(session, move('reveal'))).toMatch(/^Otter: no plan yet/);
		session = after(session, { kind: 'carried', team: 2 }, move('reveal'));
		expect(roundOf(session.state.teams[1]!, 1)).toMatchObject({ isCarried: true, settings: {} });
		session = after(session, move('huddle'), move('predict'), move('decide'), draft(2, 1));
		expect(refusal(session, { kind: 'carried', team: 2 })).toContain('plan of its own');
		session = after(session, { kind: 'carried', team: 1 });
		expect(roundOf(session.state.teams[0]!, 2).settings).toEqual({ ...zero, flexibleWorking: 0.5 });
	});

	it('lets a locked plan be released until the reveal, and no plan change after the room is locked', () => {
		let session = inDecide(opened(teamsCalled(['Heron', 'Otter'])));
		session = after(session, draft(1), { kind: 'locked', team: 1 });
		expect(refusal(session, draft(1, 0.1))).toContain('is locked. Release it first');
		session = after(
			session,
			{ kind: 'released', team: 1 },
			draft(1, 0.1),
			draft(2),
			move('locked')
		);
		session = after(session, { kind: 'released', team: 1 }, draft(1, 0.9), move('reveal'));
		expect(refusal(session, { kind: 'released', team: 1 })).toContain('only before the reveal');
		expect(refusal(session, draft(1, 0.2))).toMatch(/locked/);
	});

	it('keeps drafts open when time is over, and stops the clock in a pause over days', () => {
		let session = inDecide(opened(teamsCalled(['Heron'])));
		const start = session.state.clock.since;
		expect(secondsLeft(session.state, start + 400_000)).toBe(-40);
		expect(refusal(session, draft(1))).toBeNull();
		session = after(session, { kind: 'paused', reason: 'Fire alarm' });
		const week = session.state.lastAt + 7 * 86_400_000;
		expect(secondsLeft(session.state, week)).toBe(359);
		const resumed = record(session, { kind: 'resumed' }, week);
		if (!resumed.ok) throw new Error('A pause ends.');
		expect(secondsLeft(resumed.value.state, week + 1000)).toBe(358);
		expect(stuckTeams(resumed.value.state, week + 1000)).toEqual([]);
		expect(overrun(resumed.value.state, week)).toBeNull();
	});

	it('names teams that have changed nothing for five minutes, pauses left out', () => {
		let session = inDecide(opened(teamsCalled(['Heron', 'Otter', 'Wren'])));
		const start = session.state.clock.since;
		session = after(session, draft(1));
		expect(stuckTeams(session.state, start + 299_000)).toEqual([]);
		const stuck = stuckTeams(session.state, start + 300_000).map(({ team }) => team.name);
		expect(stuck).toEqual(['Otter', 'Wren']);
		session = after(session, { kind: 'locked', team: 1 });
		expect(stuckTeams(session.state, start + 400_000)).toHaveLength(2);
	});

	it('proposes to drop a round once play would run five minutes into the debrief, and never one that has begun', () => {
		let session = inDecide(opened(teamsCalled(['Heron'])));
		const start = session.state.clock.since;
		// 15 minutes of opening were hardly used, so 15 + 4 more minutes than planned for the step pass first.
		expect(overrun(session.state, start + 18 * 60_000)).toBeNull();
		expect(overrun(session.state, start + (6 + 17 + 5) * 60_000)).toEqual({
			minutes: 5,
			rounds: 1
		});
		session = after(session, { kind: 'rounds-cut', rounds: 1 });
		expect(session.state.rounds).toBe(1);
		expect(refusal(session, { kind: 'rounds-cut', rounds: 0 })).toContain('cannot be dropped');
	});

	it('keeps at least two fifths of every shape for the debrief, breaks left out', () => {
		for (const shape of sessionShapes) {
			const state = { ...opened(teamsCalled(['Heron'])).state, rounds: shape.rounds };
			const share = debriefShare({ ...state, setup: { ...state.setup, shape: shape.id } });
			expect(share, shape.id).toBeGreaterThanOrEqual(0.4);
		}
		expect(sessionShapes.map((shape) => sessionMinutes(shape))).toEqual([45, 60, 90, 120, 180]);
	});

	it('puts a card into a round still to be decided, for the teams named, and only their runs hold it', () => {
		let session = opened(teamsCalled(['Heron', 'Otter', 'Wren']));
		session = inDecide(session);
		const [, storm] = injectables(exercise);
		const card = (round: number) =>
			cardOf(storm!, { size: storm!.size, months: 3, round, month: 8 });
		expect(refusal(session, { kind: 'injected', card: card(3), teams: 'all' })).toContain(
			'2 rounds'
		);
		session = after(session, { kind: 'injected', card: card(1), teams: [1, 3] });
		expect(refusal(session, { kind: 'injected', card: card(1), teams: 'all' })).toContain(
			'already'
		);
		session = after(session, draft(1), draft(2), draft(3), move('locked'));
		expect(refusal(session, { kind: 'withdrawn', card: card(1).id })).toContain('decided already');
		const events = session.state.teams.map(
			(team) => teamScenario(session.state, team, 1).world.events.length
		);
		expect(events).toEqual([1, 0, 1]);
		const late = { ...card(1), id: 'again@1' };
		expect(refusal(session, { kind: 'injected', card: late, teams: 'all' })).toContain(
			'already decided'
		);
	});

	it('lets a team be away, watch, or follow another team’s plan', () => {
		let session = opened(teamsCalled(['Heron', 'Otter', 'Wren', 'Kite']));
		session = after(
			session,
			{ kind: 'part-changed', team: 2, part: { is: 'mirroring', of: 1 } },
			{ kind: 'part-changed', team: 3, part: { is: 'absent' } },
			{ kind: 'part-changed', team: 4, part: { is: 'observing' } }
		);
		const follow = { kind: 'part-changed', team: 1, part: { is: 'mirroring', of: 2 } } as const;
		expect(refusal(session, follow)).toContain('makes its own decisions');
		session = inDecide(session);
		expect(refusal(session, draft(2))).toContain('follows another team');
		expect(refusal(session, draft(3))).toContain('marked as away');
		session = after(session, draft(1), move('locked'), move('reveal'));
		const [heron, otter] = session.state.teams;
		expect(teamScenario(session.state, otter!, 1)).toEqual(teamScenario(session.state, heron!, 1));
	});

	it('blocks the reveal while a team’s device has another version of the model, and names the team', () => {
		let session = inDecide(opened(teamsCalled(['Heron', 'Otter'])));
		session = after(session, draft(1), draft(2), {
			kind: 'version-told',
			team: 2,
			modelVersion: '0.0.1'
		});
		session = after(session, move('locked'));
		expect(refusal(session, move('reveal'))).toMatch(/^Otter: another version of the model/);
		session = after(session, { kind: 'version-settled', team: 2 }, move('reveal'));
		expect(session.state.phase).toBe('reveal');
	});

	it('holds sixty teams with sixty names', () => {
		expect(new Set(animalNames).size).toBe(60);
		const session = played(opened(teamsCalled(animalNames, 'balancer')));
		expect(session.state.teams).toHaveLength(60);
		const extra = { kind: 'team-added', team: teamsCalled(['Emu'])[0]! } as const;
		expect(refusal(session, extra)).toContain('60 teams at most');
	});
});

/** Events that a test may throw at a session in any step. */
const anyEvent: fc.Arbitrary<SessionEvent> = fc.oneof(
	fc
		.constantFrom<SessionPhase>(
			'brief',
			'predict',
			'decide',
			'locked',
			'reveal',
			'huddle',
			'debrief'
		)
		.map(move),
	fc
		.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 20 }))
		.map(([team, k]) => draft(team, k / 20)),
	fc.integer({ min: 1, max: 4 }).map((team): SessionEvent => ({ kind: 'locked', team })),
	fc.integer({ min: 1, max: 4 }).map((team): SessionEvent => ({ kind: 'released', team })),
	fc.integer({ min: 1, max: 4 }).map((team): SessionEvent => ({ kind: 'carried', team })),
	fc.constantFrom<SessionEvent>(
		{ kind: 'paused', reason: 'Tea' },
		{ kind: 'resumed' },
		{ kind: 'time-added', seconds: 60 },
		{ kind: 'names-shown', shown: true },
		{ kind: 'part-changed', team: 3, part: { is: 'absent' } },
		{ kind: 'renamed', team: 2, name: 'Swift' }
	)
);

describe('the log of a session', () => {
	it('gives the same state when played again, stored, or resumed from a file, whatever was tried (400 logs)', () => {
		fc.assert(
			fc.property(fc.array(anyEvent, { maxLength: 40 }), (events) => {
				let session = opened(teamsCalled(['Heron', 'Otter', 'Wren', 'Kite']));
				for (const event of events) {
					const next = record(session, event, session.state.lastAt + 500);
					if (next.ok) session = next.value;
				}
				expect(replay(session.entries)).toEqual({ ok: true, value: session });
			}),
			{ numRuns: 400 }
		);
	});

	it('goes into a file and comes back; a changed file is refused', () => {
		const session = played(opened(teamsCalled(['Heron', 'Otter'], 'keeper')));
		const text = sessionFile(session);
		expect(readSessionFile(text)).toEqual({ ok: true, value: session });
		const changed = readSessionFile(text.replace('"Heron"', '"Stork"'));
		expect(changed.ok ? '' : changed.issues[0]!.message).toContain('checksum does not fit');
		expect(readSessionFile('{').ok).toBe(false);
		expect(readSessionFile(text.replace('headroom-session', 'headroom-plan')).ok).toBe(false);
	});

	it('refuses an entry out of turn or against the rules', () => {
		const session = inDecide(opened(teamsCalled(['Heron'])));
		expect(replay(session.entries.slice(1)).ok).toBe(false);
		expect(replay([...session.entries.slice(0, 2), ...session.entries.slice(3)]).ok).toBe(false);
		const jump = { n: 5, at: 9000, event: move('debrief') };
		expect(replay([...session.entries, { ...jump, event: move('huddle') }]).ok).toBe(false);
		expect(replay([...session.entries, jump]).ok).toBe(true);
	});
});

describe('what travels beside slips', () => {
	it('writes an event card as eight characters and reads it back, sizes to the last digit', () => {
		const events = injectables(exercise);
		expect(events.length).toBeGreaterThan(15);
		for (const [i, event] of events.entries()) {
			const size = i % 2 === 0 ? event.size : event.min + (event.max - event.min) * 0.37;
			const card = cardOf(event, { size, months: event.months, round: 1 + (i % 8), month: 1 + i });
			const code = cardCode(exercise, card);
			expect(code).toMatch(/^\w{4}-\w{4}$/);
			expect(readCardCode(exercise, code.toLowerCase())).toEqual({ ok: true, value: card });
			expect(readCardCode(exercise, `${code.slice(0, 8)}${code[8] === '2' ? '3' : '2'}`).ok).toBe(
				false
			);
		}
	});

	it('carries the facilitator’s own words of a card to a device, however they are written', () => {
		const [event] = injectables(exercise);
		const when = { size: event!.size, months: event!.months, round: 2, month: 3 };
		const card = cardOf(event!, when);
		expect(cardMessage(exercise, card)).toBe(cardCode(exercise, card));
		const title = 'The boiler | again';
		const reworded = { ...card, title, text: 'Ward 7 is cold.\nEverybody moves.' };
		const message = cardMessage(exercise, reworded);
		expect(message).not.toContain('\n');
		const read = readCardMessage(exercise, ` ${message} `);
		const words = { title: 'The boiler / again', text: 'Ward 7 is cold. Everybody moves.' };
		expect(read).toEqual({ ok: true, value: { ...card, ...words } });
		expect(readCardMessage(exercise, message.slice(1)).ok).toBe(false);
		const endless = readCardMessage(
			exercise,
			`${cardCode(exercise, card)} | a | ${'b'.repeat(900)}`
		);
		expect(endless.ok && endless.value.text).toHaveLength(500);
	});

	it('writes a team’s decisions as a file and reads them back; another exercise’s file is refused', () => {
		const play = {
			team: 3,
			name: 'Heron',
			cards: ['2345-6789'],
			rounds: [
				{
					settings: { ...zero, ukRecruitment: 0.35 },
					paces: { ukRecruitment: { after: 3, over: 18 } },
					prediction: { expects: ['lower', 'same', 'higher'], sure: 'very' }
				},
				{ settings: zero, paces: {}, prediction: null }
			]
		} as const;
		const text = teamFile(exercise, play);
		expect(readTeamFile(exercise, text)).toMatchObject({ ok: true, value: play });
		const other = { ...exercise, seed: 'another' };
		const refused = readTeamFile(other, text);
		expect(refused.ok ? '' : refused.issues[0]!.message).toContain('another exercise');
	});

	it('has robots that choose the same again from the same session, and only settings on offer', () => {
		const start = () =>
			after(
				opened(teamsCalled(['Heron', 'Otter'], 'hirer')),
				move('brief'),
				move('predict'),
				move('decide')
			);
		expect(robotEvents(start().state)).toEqual(robotEvents(start().state));
		const one = played(opened(teamsCalled(['Heron', 'Otter', 'Wren'], 'changer')));
		expect(robotEvents(one.state)).toEqual([]);
		expect(one.state.teams.every(({ rounds }) => rounds.every(({ isLocked }) => isLocked))).toBe(
			true
		);
	});
});
