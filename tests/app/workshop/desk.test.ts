import { describe, expect, it } from 'vitest';
import { runScenario } from '../../../sim-core/run.ts';
import {
	debriefOf,
	openSession,
	readTeamFile,
	teamScenario,
	type SessionEvent
} from '../../../sim-core/workshop.ts';
import { modelVersion } from '../../../sim-core/index.ts';
import type { Runner } from '../../../src/lib/simulation/runner.ts';
import { TeamDesk } from '../../../src/lib/workshop/desk.svelte.ts';
import { debriefCsv } from '../../../src/lib/workshop/pack-data.ts';
import type { SessionStore } from '../../../src/lib/workshop/session-store.ts';
import { after, exercise, move, teamsCalled } from '../../sim-core/workshop/playing.ts';

const lever = 'flexibleWorking';
const pace = { after: 4, over: 12 };

/** A desk whose browser keeps one record, as the real one does. */
function desk(kept: { record?: unknown } = {}): TeamDesk {
	const store: Pick<SessionStore, 'loadDesk' | 'saveDesk'> = {
		loadDesk: () => Promise.resolve(kept.record),
		saveDesk: (record) => Promise.resolve(void (kept.record = structuredClone(record)))
	};
	const runner: Pick<Runner, 'run' | 'warm'> = {
		run: (scenario) => Promise.resolve({ kind: 'done', result: runScenario(scenario) }),
		warm: () => undefined
	};
	return new TeamDesk(store as SessionStore, runner as Runner);
}

describe('a team’s own device', () => {
	it('asks for a file where a lever moves at the team’s own pace, and has a slip again without', () => {
		const one = desk();
		one.join(exercise, 2, 'Heron');
		const { standing } = one;
		one.set({ ...standing, [lever]: 0.5 });
		expect(one.slip).not.toBeNull();
		one.setPace(lever, pace);
		expect([one.slip, one.paces]).toEqual([null, { [lever]: pace }]);
		one.handIn();
		const read = readTeamFile(exercise, one.file);
		expect(read.ok && read.value.rounds).toMatchObject([{ paces: { [lever]: pace } }]);
		one.takeBack();
		one.setPace(lever, { after: 0, over: 0 });
		expect(one.slip).not.toBeNull();
		one.setPace(lever, pace);
		one.set(standing);
		expect([one.slip === null, one.paces]).toEqual([false, {}]);
	});

	it('shows the run that the console works out, and the debrief names the pace', async () => {
		const kept = {};
		const one = desk(kept);
		one.join(exercise, 1, 'Heron');
		one.set({ ...one.standing, [lever]: 0.5 });
		one.setPace(lever, pace);
		one.handIn();
		await one.show();
		const read = readTeamFile(exercise, one.file);
		if (!read.ok) throw new Error('The file cannot be read.');
		const { settings, paces } = read.value.rounds[0]!;
		const setup = { id: 'desk', exercise, modelVersion, shape: 'standard', rounds: 1 };
		const sight = { board: true, roles: false, notes: false };
		const drafted: SessionEvent = { kind: 'drafted', team: 1, settings, paces, means: 'file' };
		const session = after(
			openSession({ ...setup, teams: teamsCalled(['Heron']), sight }, 0),
			...[move('brief'), move('predict'), move('decide'), drafted],
			...[move('locked'), move('reveal'), move('huddle'), move('debrief')]
		);
		const { state } = session;
		const run = runScenario(teamScenario(state, state.teams[0]!, 1));
		expect(one.run?.receipt).toEqual(run.receipt);
		const told = debriefCsv(debriefOf(state, [{ team: 1, run, carriedOn: null }]), () => 'Heron');
		expect(told).toContain('from month 5 of the round, over 12 months');
		const again = desk(kept);
		await again.restore();
		expect(again.run?.receipt).toEqual(run.receipt);
	});
});
