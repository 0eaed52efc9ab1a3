/** Runs of a session's teams: each worked out once for its scenario, here and nowhere else. */
import type { RunResult, Scenario } from '#sim-core';
import { carryOnScenario, exerciseScenario } from '#sim-core/exercises.ts';
import {
	nothingScenario,
	playOf,
	predictingTeams,
	roundsToDebrief,
	teamOf,
	teamScenario,
	type SessionState,
	type Settings,
	type Team,
	type TeamRuns
} from '#sim-core/workshop.ts';
import type { Runner } from '../simulation/runner.ts';

/** The run of a team to the end of a round. */
export interface TeamRun {
	readonly team: Team;
	readonly run: RunResult;
}

export class SessionRuns {
	readonly #runner: Runner;
	readonly #known = new Map<string, RunResult>();
	#problem = $state.raw('');
	#isBusy = $state.raw(false);

	constructor(runner: Runner) {
		this.#runner = runner;
	}

	/** Fetches what runs need while there may still be a network. */
	warm(): void {
		this.#runner.warm(0);
	}

	/** What went wrong with the latest runs, in a sentence; empty when nothing did. */
	get problem(): string {
		return this.#problem;
	}

	get isBusy(): boolean {
		return this.#isBusy;
	}

	/** Runs every team that takes part to the end of a round. */
	async ofRound(state: SessionState, round: number): Promise<readonly TeamRun[]> {
		const teams = predictingTeams(state);
		const runs = await this.#run(teams.map((team) => teamScenario(state, team, round)));
		return teams.flatMap((team, i) => (runs[i] ? [{ team, run: runs[i] }] : []));
	}

	/** Runs a team's decisions with a draft in place of what it has given for the present round. */
	async ofDraft(state: SessionState, team: number, settings: Settings): Promise<RunResult | null> {
		const { injected = [], decisions } = playOf(state, teamOf(state, team), state.round);
		const play = { injected, decisions: [...decisions.slice(0, -1), settings] };
		const [run] = await this.#run([exerciseScenario(state.setup.exercise, play, state.round - 1)]);
		return run ?? null;
	}

	/** Runs what a round would have brought with nothing decided. */
	async ofNothing(state: SessionState, round: number): Promise<RunResult | null> {
		const [first] = predictingTeams(state);
		if (first === undefined) return null;
		const [run] = await this.#run([nothingScenario(state, first, round)]);
		return run ?? null;
	}

	/** Runs what the debrief needs: play as far as it came and, once it is whole, five years on. */
	async forDebrief(state: SessionState): Promise<readonly TeamRuns[]> {
		const rounds = roundsToDebrief(state);
		const { exercise } = state.setup;
		if (rounds === 0) return [];
		const runs = await this.ofRound(state, rounds);
		const isWhole = rounds === exercise.rounds.length;
		const later = isWhole
			? await this.#run(
					runs.map(({ team }) => carryOnScenario(exercise, playOf(state, team, rounds)))
				)
			: [];
		return runs.map(({ team, run }, i) => ({
			team: team.number,
			run,
			carriedOn: later[i] ?? null
		}));
	}

	dispose(): void {
		this.#runner.dispose();
	}

	async #run(scenarios: readonly Scenario[]): Promise<readonly (RunResult | undefined)[]> {
		const keys = scenarios.map((scenario) => JSON.stringify(scenario));
		const missing = keys.flatMap((key, i) =>
			this.#known.has(key) || keys.indexOf(key) < i ? [] : [{ key, scenario: scenarios[i]! }]
		);
		if (missing.length > 0) await this.#workOut(missing);
		return keys.map((key) => this.#known.get(key));
	}

	async #workOut(missing: readonly { key: string; scenario: Scenario }[]): Promise<void> {
		this.#isBusy = true;
		const outcomes = await this.#runner.runMany(missing.map(({ scenario }) => scenario));
		this.#problem = '';
		outcomes.forEach((outcome, i) => {
			if (outcome.kind === 'done') this.#known.set(missing[i]!.key, outcome.result);
			if (outcome.kind === 'invalid') this.#problem = outcome.issues[0]!.message;
			if (outcome.kind === 'failed') this.#problem = outcome.message;
		});
		this.#isBusy = false;
	}
}
