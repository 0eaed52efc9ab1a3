/** Several workers as one: long work that can be shared out is, everything else goes to the first. */
import type { Scenario } from '#sim-core';
import type {
	JobInput,
	JobKindName,
	JobOutput,
	JobPartial,
	OnDemand
} from '#sim-core/worker/api.ts';
import type {
	JobOptions,
	Outcome,
	OutcomeOf,
	RunManyOptions,
	RunOptions,
	Runner,
	RunnerStatus
} from './runner.ts';

/** Work whose futures may be shared out. */
type SharedKind = 'ensemble' | 'compare';

type Part = JobOutput<'part'>;

/** Futures that a worker runs before it asks for more: one Latin hypercube. */
const inOnePart = 50;

const isShared = (kind: JobKindName): kind is SharedKind =>
	kind === 'ensemble' || kind === 'compare';

/** Work that has a worker of its own; the type holds the list to what that worker does. */
const onDemandKinds: Readonly<Record<OnDemand, true>> = {
	checkExercise: true,
	bridges: true,
	workbook: true,
	collected: true
};

/** The workers that a runner shares work among. */
export interface Workers {
	readonly first: Runner;
	/** Started by the first work that is shared out. */
	readonly others: readonly Runner[];
	/** Started by the first work that only it can do. */
	readonly onDemand: Runner;
}

/** Uses several workers. Each takes the next futures as soon as it is free; who ran which moves no bit. */
export class SharedRunner implements Runner {
	readonly #first: Runner;
	readonly #others: readonly Runner[];
	readonly #onDemand: Runner;

	constructor({ first, others, onDemand }: Workers) {
		this.#first = first;
		this.#others = others;
		this.#onDemand = onDemand;
	}

	get status(): RunnerStatus {
		return this.#first.status;
	}

	run(scenario: Scenario, options?: RunOptions): Promise<Outcome> {
		return this.#first.run(scenario, options);
	}

	runMany(scenarios: readonly Scenario[], options?: RunManyOptions): Promise<Outcome[]> {
		return this.#first.runMany(scenarios, options);
	}

	job<Kind extends JobKindName>(
		kind: Kind,
		input: JobInput<Kind>,
		options: JobOptions<JobPartial<Kind>> = {}
	): Promise<OutcomeOf<JobOutput<Kind>>> {
		if (kind in onDemandKinds) return this.#onDemand.job(kind, input, options);
		// Futures that follow a slider keep out of the way of the runs that it asks for.
		if (kind === 'futures') return (this.#others[0] ?? this.#first).job(kind, input, options);
		const { replicates = 200 } = input as { replicates?: number };
		if (!isShared(kind) || replicates <= inOnePart) return this.#first.job(kind, input, options);
		const runners = [this.#first, ...this.#others];
		const question = { kind, asked: input } as unknown as JobInput<'part'>['question'];
		const shared = new SharedWork(
			runners,
			{ question, replicates },
			options as JobOptions<unknown>
		);
		return shared.outcome() as Promise<OutcomeOf<JobOutput<Kind>>>;
	}

	warm(runs?: number): void {
		this.#first.warm(runs);
	}

	dispose(): void {
		for (const runner of [...this.#others, this.#onDemand, this.#first]) runner.dispose();
	}
}

interface Work {
	readonly question: JobInput<'part'>['question'];
	readonly replicates: number;
}

/** One piece of work while it is shared out. */
class SharedWork {
	readonly #runners: readonly Runner[];
	readonly #work: Work;
	readonly #options: JobOptions<unknown>;
	readonly #parts: Part[] = [];
	/** Ends what the other workers do when one of them could not do its part. */
	readonly #end = new AbortController();
	#next = 0;
	#done = 0;
	#partialAt = inOnePart;

	constructor(runners: readonly Runner[], work: Work, options: JobOptions<unknown>) {
		this.#runners = runners;
		this.#work = work;
		this.#options = options;
	}

	async outcome(): Promise<OutcomeOf<unknown>> {
		const ends = await Promise.all(this.#runners.map((runner) => this.#pull(runner)));
		const failure = ends.find((end) => end !== null);
		return failure ?? this.#answer(this.#runners[0]!, this.#parts);
	}

	get #signal(): AbortSignal {
		const { signal } = this.#options;
		return signal === undefined ? this.#end.signal : AbortSignal.any([signal, this.#end.signal]);
	}

	/** Lets a worker run futures until none is left; what went wrong comes back, null when nothing did. */
	async #pull(runner: Runner): Promise<OutcomeOf<never> | null> {
		const { question, replicates } = this.#work;
		while (this.#next < replicates) {
			const from = this.#next;
			const to = Math.min(replicates, from + inOnePart);
			this.#next = to;
			const outcome = await runner.job('part', { question, from, to }, { signal: this.#signal });
			if (outcome.kind !== 'done') {
				this.#end.abort();
				return outcome;
			}
			this.#parts.push(outcome.result);
			this.#done += to - from;
			await this.#tell(runner);
		}
		return null;
	}

	/** Tells how far the work is, whenever its futures have doubled with what is known so far. */
	async #tell(runner: Runner): Promise<void> {
		const { onProgress } = this.#options;
		const total = this.#work.replicates;
		const done = this.#done;
		if (onProgress === undefined) return;
		onProgress({ done, total });
		const known = unbroken(this.#parts);
		const count = known.at(-1)?.to ?? 0;
		if (count < this.#partialAt || done >= total) return;
		this.#partialAt = 2 * count;
		const outcome = await this.#answer(runner, known);
		if (outcome.kind === 'done') onProgress({ done: this.#done, total, partial: outcome.result });
	}

	#answer(runner: Runner, parts: readonly Part[]): Promise<OutcomeOf<unknown>> {
		return runner.job('answer', { question: this.#work.question, parts }, { signal: this.#signal });
	}
}

/** The parts that follow one another from the first future. */
function unbroken(parts: readonly Part[]): Part[] {
	const ordered = [...parts].sort((a, b) => a.from - b.from);
	let end = 0;
	return ordered.filter(({ from, to }) => {
		if (from !== end) return false;
		end = to;
		return true;
	});
}
