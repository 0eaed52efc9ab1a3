/** A core of a few lines with the shape of the real one, so that tests of the pages' state are quick and exact. */
import type { Issue, Phase, Profile, Result, RunResult, Scenario, StaffGroup } from '#sim-core';
import { staffGroups, staffGroupLabels } from '../../../sim-core/spec/dimensions.ts';
import { decodeScenario, encodeScenario } from '../../../sim-core/scenario/permalink.ts';
import { failure, success } from '#sim-core/spec/result.ts';
import type { Job } from '#sim-core/analysis/job.ts';
import { jobKind, JobTable } from '#sim-core/worker/job-table.ts';
import type { WorkerCore } from '#sim-core/worker/requests.ts';
import type { RunningCore } from '../../../src/lib/simulation/runner.ts';
import type { WorkbenchCore } from '../../../src/lib/state/core.ts';

const quantity = {
	description: '',
	unit: '1',
	min: 0,
	max: 10,
	step: 1,
	source: 'judgement',
	grade: 'judgement' as const,
	shownAs: 'share' as const
};
const leverText = { cost: '', lag: '', benefits: '', bears: '', costSeries: null, statusQuo: 2 };
const lever = (id: string, group: 'supply' | 'money', perGroup: boolean) => ({
	...quantity,
	...leverText,
	id,
	label: `Lever ${id}`,
	group,
	level: 1 as const,
	perGroup
});

const catalogue = {
	staffGroups,
	staffGroupLabels,
	levers: [lever('a', 'supply', true), lever('b', 'supply', false), lever('c', 'money', false)],
	drivers: [{ ...quantity, id: 'd', label: 'Driver d', perGroup: false, statusQuo: 2 }],
	assumptions: [
		{
			...quantity,
			id: 'e',
			label: 'Assumption e',
			perGroup: true,
			low: 0,
			likely: 5,
			high: 10,
			sector: 's'
		}
	],
	events: [],
	outputs: [],
	profileFields: []
};

const profile = (id: string): Profile => ({
	id,
	name: `Trust ${id}`,
	kind: 'invented',
	archetype: 'acute',
	region: 'North',
	values: {},
	origins: {}
});

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

function phasesOf(scenario: Scenario): { path: string; phase: Phase }[] {
	const lists = Object.entries({ ...scenario.levers, ...scenario.world.drivers });
	return lists.flatMap(([id, setting]) =>
		(Array.isArray(setting) ? setting : Object.values(setting).flat()).map((phase: Phase) => ({
			path: id,
			phase
		}))
	);
}

function issuesOf(input: unknown): Issue[] {
	if (!isRecord(input) || input['schemaVersion'] !== 1 || !isRecord(input['levers'])) {
		return [
			{ path: '', label: '', code: 'wrong-type', message: 'This is no scenario.', given: '' }
		];
	}
	const scenario = input as unknown as Scenario;
	const bad = phasesOf(scenario).filter(({ phase }) => !(phase.value >= 0 && phase.value <= 10));
	const issues = bad.map(({ path, phase }) => ({
		path,
		label: `Lever ${path}`,
		code: 'out-of-range',
		message: `Lever ${path} must be between 0 and 10; ${phase.value} was given.`,
		given: String(phase.value)
	}));
	if (!(scenario.months >= 1 && scenario.months <= 120)) {
		const given = String(scenario.months);
		const message = `Months must be between 1 and 120; ${given} was given.`;
		issues.push({ path: 'months', label: 'Months', code: 'out-of-range', message, given });
	}
	return issues;
}

function validateScenario(input: unknown): Result<Scenario> {
	const issues = issuesOf(input);
	return issues.length > 0 ? { ok: false, issues } : { ok: true, value: input as Scenario };
}

function parseScenario(text: string): Result<Scenario> {
	try {
		return validateScenario(JSON.parse(text));
	} catch {
		return validateScenario(null);
	}
}

/** Adds the values of all phases up; a scenario called "break" throws. */
function runScenario(scenario: Scenario): RunResult {
	if (scenario.name === 'break') throw new RangeError('Staff became NaN in 2027-01.');
	const sum = phasesOf(scenario).reduce((total, { phase }) => total + phase.value, 0);
	const months = Array.from({ length: scenario.months + 1 }, (_, i) => `m${i}`);
	const line = (slope: number): Float64Array =>
		Float64Array.from(months, (_, i) => sum + slope * i);
	const byGroup = Object.fromEntries(staffGroups.map((group, i) => [group, line(i)])) as Record<
		StaffGroup,
		Float64Array
	>;
	const hash = JSON.stringify({ ...scenario, name: '', notes: '' });
	return {
		receipt: {
			modelVersion: 'small',
			scenarioHash: hash,
			seed: scenario.seed,
			resultHash: `r${sum}`
		},
		months,
		series: {
			cash: { unit: 'GBP', label: 'Cash', total: line(-0.5) },
			staff: { unit: 'WTE', label: 'Staff', total: line(0.25), byGroup }
		}
	};
}

/** What the small core's long work is given. */
export interface Counting {
	readonly upTo: number;
	/** Number at which it breaks. */
	readonly breaksAt?: number;
}

/** Counts up, a piece a number, with every tenth as a partial result. */
function* count({ upTo, breaksAt }: Counting): Job<{ sum: Float64Array }, { tens: number }> {
	const sum = new Float64Array(1);
	for (let done = 1; done <= upTo; done++) {
		if (done === breaksAt) throw new RangeError(`${done} is where it breaks.`);
		sum[0]! += done;
		yield { done, total: upTo, ...(done % 10 === 0 ? { partial: { tens: done } } : {}) };
	}
	return { sum };
}

const notCountable = (input: unknown): Issue => ({
	path: 'upTo',
	label: 'Number',
	code: 'wrong-type',
	message: 'The number to count to is missing.',
	given: JSON.stringify(input) ?? ''
});

/** Long work of the small core, under the name of real work so that a runner takes it. */
const smallJobKinds = {
	ensemble: jobKind({
		check: (input: unknown) =>
			isRecord(input) && typeof input['upTo'] === 'number'
				? success(input as unknown as Counting)
				: failure([notCountable(input)]),
		start: count
	})
};

/** It runs at once, where a core may also take its time. */
interface RunsAtOnce {
	runScenario(scenario: Scenario): RunResult;
}

export const smallCore: RunsAtOnce & WorkbenchCore & WorkerCore & RunningCore = {
	jobKinds: smallJobKinds,
	jobs: () => Promise.resolve(new JobTable(smallJobKinds)),
	modelVersion: 'small',
	catalogue,
	profiles: [{ id: 'p' }, { id: 'q' }],
	profileOf: (id) => (id === 'p' || id === 'q' ? profile(id) : undefined),
	profileFor: (start) => profile(start.profile),
	withoutOwnBaseline: (scenario) => scenario,
	exampleScenario: (id) => ({
		schemaVersion: 1,
		name: 'No change',
		profile: id,
		start: '2026-04',
		months: 12,
		seed: 'seed',
		levers: {},
		world: { drivers: {}, events: [] },
		assumptions: {},
		notes: ''
	}),
	validateScenario,
	parseScenario,
	runScenario,
	encodeScenarioLink: encodeScenario,
	decodeScenarioLink: (text) => {
		const decoded = decodeScenario(text);
		return decoded.ok ? validateScenario(decoded.value) : decoded;
	},
	settingsThatDiffer: () => []
};

/** A scenario of the small core in which lever b has a value. */
export const scenarioWith = (b: number, name = 'No change'): Scenario => ({
	...smallCore.exampleScenario('p'),
	name,
	levers: { b: [{ value: b, from: '2026-04', rampMonths: 0, until: null }] }
});
