/** Every kind of long work that a page can ask for; the types of `runner.job` follow from this list. */
import type { JobKind } from './job-table.ts';
import { jobsAtHand } from './jobs-at-hand.ts';
import { jobsOnDemand } from './jobs-on-demand.ts';

export const jobKinds = { ...jobsAtHand, ...jobsOnDemand };

/** Kinds that the second worker does. */
export type OnDemand = keyof typeof jobsOnDemand;

export type JobKindName = keyof typeof jobKinds;

type KindOf<Name extends JobKindName> = (typeof jobKinds)[Name];

/** What a kind of work is given. */
export type JobInput<Name extends JobKindName> =
	KindOf<Name> extends JobKind<infer Input, infer _Output, infer _Partial> ? Input : never;

/** What it returns. */
export type JobOutput<Name extends JobKindName> =
	KindOf<Name> extends JobKind<infer _Input, infer Output, infer _Partial> ? Output : never;

/** What it shows on the way; labelled partial wherever it is shown. */
export type JobPartial<Name extends JobKindName> =
	KindOf<Name> extends JobKind<infer _Input, infer _Output, infer Partial> ? Partial : never;
