/** What is chosen when a session is set up. */
import { modelVersion } from '#sim-core';
import { exercises, parseExercise, type Exercise } from '#sim-core/exercises.ts';
import {
	animalNames,
	strategiesFor,
	sessionShape,
	sessionShapes,
	slipLimits,
	type Means,
	type SessionSetup,
	type TeamSetup
} from '#sim-core/workshop.ts';

/** Exercises with rounds of decisions, which a slip can carry. */
export const playableExercises = exercises.filter(({ kind }) => kind === 'decisions');

/** Exercises on noisy months and on planning: nothing in them can be handed in, so pairs play them side by side. */
export const pairExercises = exercises.filter(({ kind }) => kind !== 'decisions');

const team = (number: number, means: Means = 'slip'): TeamSetup => ({
	name: animalNames[number - 1]!,
	part: { is: 'playing' },
	means,
	robot: null
});

export class SetupForm {
	shape = $state('standard');
	exercise = $state.raw<Exercise>(playableExercises[0]!);
	teams = $state.raw<readonly TeamSetup[]>(Array.from({ length: 6 }, (_, i) => team(i + 1)));
	roles = $state(false);
	board = $state(true);
	notes = $state(false);
	problem = $state('');

	/** Rounds that will be played: those of the shape, but no more than the exercise has. */
	get rounds(): number {
		return Math.min(sessionShape(this.shape).rounds, this.exercise.rounds.length);
	}

	get shapes(): typeof sessionShapes {
		return sessionShapes;
	}

	/** Chooses one of the exercises that ship. */
	choose(id: string): void {
		const found = playableExercises.find((one) => one.id === id);
		if (found !== undefined) this.exercise = found;
	}

	/** Reads an exercise from its file. */
	readExercise(text: string): void {
		const read = parseExercise(text);
		this.problem = read.ok ? '' : read.issues.map(({ message }) => message).join(' ');
		if (!read.ok) return;
		if (read.value.kind === 'decisions') this.exercise = read.value;
		else this.problem = 'This exercise has no rounds of decisions, so it is not for a workshop.';
	}

	/** Makes the list of teams as long as asked for; teams that stay keep their names. */
	count(wanted: number): void {
		const length = Math.min(slipLimits.teams, Math.max(1, Math.round(wanted) || 1));
		this.teams = Array.from({ length }, (_, i) => this.teams[i] ?? team(i + 1));
	}

	change(at: number, change: Partial<TeamSetup>): void {
		this.teams = this.teams.map((one, i) => (i === at ? { ...one, ...change } : one));
	}

	/** Says how a team's decisions come in; a robot gets the next strategy. */
	setMeans(at: number, means: Means): void {
		const able = strategiesFor(this.exercise);
		const robot = means === 'robot' ? able[at % able.length]!.id : null;
		this.change(at, { means, robot });
	}

	/** Makes every team a robot, so that one person can rehearse. */
	fillWithRobots(): void {
		this.teams.forEach((_, at) => this.setMeans(at, 'robot'));
	}

	/** Names that are empty or used twice, in a sentence; empty when all is well. */
	get nameProblem(): string {
		const names = this.teams.map(({ name }) => name.trim().toLowerCase());
		if (names.includes('')) return 'Every team needs a name.';
		const twice = this.teams.find(({ name }, i) => names.indexOf(name.trim().toLowerCase()) < i);
		return twice === undefined ? '' : `Two teams are called ${twice.name}.`;
	}

	/** Gives the session to open. */
	setup(): SessionSetup {
		return {
			id: crypto.randomUUID?.() ?? `session-${Date.now()}`,
			exercise: this.exercise,
			modelVersion,
			shape: this.shape,
			rounds: this.rounds,
			teams: this.teams.map((one) => ({ ...one, name: one.name.trim() })),
			sight: { board: this.board, roles: this.roles, notes: this.notes }
		};
	}
}
