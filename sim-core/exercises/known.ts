/** Names of the model that an exercise may use, and the choices that its parts are made from. */
import { catalogue, profiles } from '../index.ts';

export const outcomeIds = catalogue.outputs.map(({ id }) => id);
export const leverIds = catalogue.levers.map(({ id }) => id);
export const eventIds = catalogue.events.map(({ id }) => id);
export const profileIds = profiles.map(({ id }) => id);

/** Roles in which people play (product design, section 4.1). */
export const roleIds = [
	'chief-executive',
	'finance',
	'people',
	'medical',
	'nursing',
	'operations',
	'non-executive',
	'system',
	'staff-side'
] as const;

export type RoleId = (typeof roleIds)[number];

/** Themes by which exercises are found. */
export const themes = [
	'people',
	'money',
	'winter',
	'change',
	'public',
	'data',
	'planning'
] as const;

/** Stages of leading for which exercises are meant. */
export const stages = ['first-look', 'first-role', 'mid-level', 'senior', 'board'] as const;

export type Stage = (typeof stages)[number];

/** Steps of play, in their order. */
export const phases = ['brief', 'predict', 'decide', 'reveal', 'debrief'] as const;

export type Phase = (typeof phases)[number];

/** Most settings of a lever on offer: what one character and a half of a decision slip can carry. */
export const mostSettings = 21;

/** Most levers on offer: as many as a decision slip carries. */
export const mostLevers = 12;
