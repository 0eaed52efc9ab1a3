/** What each lever does, as told on its help panel: written from runs by `npm run effects`, loaded when asked for. */
import type { LeverEffect } from './effects/lever-effects.ts';
import stored from './effects/generated/lever-effects.json' with { type: 'json' };

/** Starting position that effects are told for, and the outcomes told. */
export const effectsFor: { readonly profile: string; readonly outcomes: readonly string[] } =
	stored;

const rows = stored.rows as readonly LeverEffect[];

/** Effects of one lever in its first and third year; undefined for no lever of that id. */
export const effectsOfLever = (id: string): LeverEffect | undefined =>
	rows.find(({ lever }) => lever === id);

export type { LeverEffect } from './effects/lever-effects.ts';
