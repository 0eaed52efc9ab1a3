import { afterEach, expect, it, vi } from 'vitest';
import { robotEvents } from '../../../sim-core/workshop.ts';
import { WorkshopConsole } from '../../../src/lib/workshop/console.svelte.ts';
import { IndexedSessionStore, type Appended } from '../../../src/lib/workshop/session-store.ts';
import { after, move, opened, teamsCalled } from '../../sim-core/workshop/playing.ts';

afterEach(() => vi.restoreAllMocks());

it('lets robot teams act once when the button is pressed again while the first press is being stored', async () => {
	let store: (answer: Appended) => void = () => undefined;
	const slow = new Promise<Appended>((resolve) => (store = resolve));
	vi.spyOn(IndexedSessionStore.prototype, 'replace').mockResolvedValue();
	vi.spyOn(IndexedSessionStore.prototype, 'append')
		.mockResolvedValue('saved')
		.mockReturnValueOnce(slow);
	const { state, entries } = after(
		opened(teamsCalled(['Heron', 'Otter'], 'balancer')),
		move('brief'),
		move('predict')
	);
	const facilitator = new WorkshopConsole();
	await facilitator.keeper.adopt({ state, entries });

	const first = facilitator.letRobotsAct();
	await vi.waitUntil(() => facilitator.keeper.keeping === 'saving');
	const second = facilitator.letRobotsAct();
	store('saved');
	await Promise.all([first, second]);

	const acts = robotEvents(state).length;
	expect(acts).toBe(2);
	expect(facilitator.keeper.session?.entries).toHaveLength(entries.length + acts);
	expect(robotEvents(facilitator.state!)).toHaveLength(0);
});
