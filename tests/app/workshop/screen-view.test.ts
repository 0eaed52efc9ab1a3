// What the projector shows: no team's name unless the facilitator has turned names on.
import { describe, expect, it } from 'vitest';
import type { RunResult } from '../../../sim-core/index.ts';
import { robotEvents } from '../../../sim-core/workshop.ts';
import { screenView } from '../../../src/lib/workshop/screen-view.ts';
import { after, move, opened, teamsCalled } from '../../sim-core/workshop/playing.ts';

const names = ['Heron', 'Otter', 'Wren'];
const outcome = 'staffInPost';
const series = { [outcome]: { total: Float64Array.from({ length: 13 }, (_, i) => 5000 + i) } };
const run = { series } as unknown as RunResult;

describe('the projector', () => {
	it('shows no name of a team over the curves until names are turned on', () => {
		let session = after(opened(teamsCalled(names, 'steady')), move('brief'), move('predict'));
		session = after(session, ...robotEvents(session.state), move('decide'));
		session = after(session, ...robotEvents(session.state), move('locked'), move('reveal'));
		const shown = (state = session.state) =>
			JSON.stringify(
				screenView('follow', {
					state,
					runs: state.teams.map((team) => ({ team, run })),
					outcome,
					questions: [],
					now: state.lastAt
				})
			);
		expect(shown()).toContain('3 teams');
		for (const name of names) expect(shown()).not.toContain(name);
		session = after(session, { kind: 'names-shown', shown: true });
		for (const name of names) expect(shown(session.state)).toContain(name);
	});
});
