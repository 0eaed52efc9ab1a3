/** What can happen in a session. Everything else about a session is worked out from the list of these. */
import type { Exercise } from '../exercises/format.ts';
import type { Paces } from '../exercises/pace.ts';
import type { TeamPrediction } from './prediction.ts';

/** Steps of a session in their order; the five in the middle repeat for every round. */
export const sessionPhases = [
	'lobby',
	'brief',
	'predict',
	'decide',
	'locked',
	'reveal',
	'huddle',
	'debrief',
	'closed'
] as const;

export type SessionPhase = (typeof sessionPhases)[number];

/** How something of a team reached the console. */
export type Means = 'slip' | 'hot-seat' | 'file' | 'console' | 'robot';

/** Settings of levers in one round, by lever id, in each lever's own unit. */
export type Settings = Readonly<Record<string, number>>;

/** What a team does in the session: plays, is away, watches, or follows another team's plan with its own prediction. */
export type Part =
	| { readonly is: 'playing' | 'absent' | 'observing' }
	| { readonly is: 'mirroring'; readonly of: number };

export interface TeamSetup {
	readonly name: string;
	readonly part: Part;
	/** How its decisions are meant to come in. */
	readonly means: Means;
	/** Strategy of a robot team; null for people. */
	readonly robot: string | null;
}

/** What teams may see of one another and of themselves. */
export interface Sight {
	/** The anonymous board of all teams after a reveal. */
	readonly board: boolean;
	/** Roles with private cards are handed out. */
	readonly roles: boolean;
	/** Free notes may be written, never about a person. */
	readonly notes: boolean;
}

export interface SessionSetup {
	/** Text that tells this session from others; the page makes it. */
	readonly id: string;
	readonly exercise: Exercise;
	readonly modelVersion: string;
	readonly shape: string;
	readonly rounds: number;
	readonly teams: readonly TeamSetup[];
	readonly sight: Sight;
}

/** An event card for all teams or some, beyond those of the exercise. */
export interface SessionCard {
	/** Short name, told apart within the session. */
	readonly id: string;
	/** Event of the model; null for a card that only talks. */
	readonly event: string | null;
	readonly size: number;
	readonly months: number;
	/** Round in which it happens, and the month of that round in which it begins, both from 1. */
	readonly round: number;
	readonly month: number;
	readonly title: string;
	readonly text: string;
}

/** One thing that happens. */
export type SessionEvent =
	| { readonly kind: 'opened'; readonly setup: SessionSetup }
	| { readonly kind: 'moved'; readonly to: SessionPhase }
	| { readonly kind: 'team-added'; readonly team: TeamSetup }
	| { readonly kind: 'renamed'; readonly team: number; readonly name: string }
	| { readonly kind: 'part-changed'; readonly team: number; readonly part: Part }
	| {
			readonly kind: 'predicted';
			readonly team: number;
			readonly prediction: TeamPrediction;
			readonly means: Means;
	  }
	| {
			readonly kind: 'drafted';
			readonly team: number;
			readonly settings: Settings;
			/** Levers that move at a pace of the team's own; absent where none does. */
			readonly paces?: Paces;
			readonly means: Means;
	  }
	| { readonly kind: 'locked'; readonly team: number }
	| { readonly kind: 'released'; readonly team: number }
	| { readonly kind: 'carried'; readonly team: number }
	| { readonly kind: 'paused'; readonly reason: string }
	| { readonly kind: 'resumed' }
	| { readonly kind: 'time-added'; readonly seconds: number }
	| {
			readonly kind: 'injected';
			readonly card: SessionCard;
			readonly teams: 'all' | readonly number[];
	  }
	| { readonly kind: 'withdrawn'; readonly card: string }
	| { readonly kind: 'rounds-cut'; readonly rounds: number }
	| { readonly kind: 'names-shown'; readonly shown: boolean }
	| { readonly kind: 'version-told'; readonly team: number; readonly modelVersion: string }
	| { readonly kind: 'version-settled'; readonly team: number }
	| { readonly kind: 'noted'; readonly text: string };

/** An event with its number, from 1, and the moment the page gave it, in milliseconds since 1970. */
export interface Entry {
	readonly n: number;
	readonly at: number;
	readonly event: SessionEvent;
}
