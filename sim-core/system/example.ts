/** The system in which nothing is decided: the four invented trusts side by side for five years. */
import { profileSummaries } from '../data/profiles.ts';
import type { SystemScenario } from './types.ts';

/** Makes a starting system scenario. */
export const exampleSystem = (): SystemScenario => ({
	schemaVersion: 1,
	name: 'Four trusts, no change',
	start: '2026-04',
	months: 60,
	seed: 'headroom',
	world: { drivers: {}, events: [] },
	trusts: profileSummaries
		.filter(({ kind }) => kind === 'invented')
		.map(({ id }) => ({ profile: id, levers: {}, assumptions: {} })),
	transfers: [],
	notes: ''
});
