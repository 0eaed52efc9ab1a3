/** Generated scenarios for property tests: every profile, any lever, extremes more often than chance would give. */
import fc from 'fast-check';
import {
	catalogue,
	exampleScenario,
	monthText,
	profiles,
	type Phase,
	type Scenario,
	type Setting,
	type WorldEvent
} from '#sim-core';

const firstMonth = 2026 * 12;

interface Range {
	readonly min: number;
	readonly max: number;
}

/** A value within bounds; its ends come up as often as everything between. */
export const valueWithin = ({ min, max }: Range): fc.Arbitrary<number> =>
	fc.oneof(
		fc.constantFrom(min, max),
		fc.double({ min, max, noNaN: true, noDefaultInfinity: true })
	);

function phases(range: Range): fc.Arbitrary<readonly Phase[]> {
	const phase = fc.record({
		value: valueWithin(range),
		at: fc.integer({ min: -6, max: 70 }),
		rampMonths: fc.constantFrom(0, 1, 3, 12, 24),
		lasts: fc.option(fc.integer({ min: 0, max: 40 }))
	});
	return fc
		.uniqueArray(phase, { minLength: 1, maxLength: 3, selector: ({ at }) => at })
		.map((list) =>
			list.map(({ value, at, rampMonths, lasts }) => ({
				value,
				from: monthText(firstMonth + at),
				rampMonths,
				until: lasts === null ? null : monthText(firstMonth + at + lasts)
			}))
		);
}

function setting(lever: Range & { readonly perGroup: boolean }): fc.Arbitrary<Setting> {
	if (!lever.perGroup) return phases(lever);
	const perGroup = fc.record(
		Object.fromEntries(catalogue.staffGroups.map((group) => [group, phases(lever)])),
		{ requiredKeys: [] }
	);
	return fc.oneof(phases(lever), perGroup as fc.Arbitrary<Setting>);
}

const levers: fc.Arbitrary<Scenario['levers']> = fc.record(
	Object.fromEntries(catalogue.levers.map((lever) => [lever.id, setting(lever)])),
	{ requiredKeys: [] }
) as fc.Arbitrary<Scenario['levers']>;

const drivers = fc.record(
	Object.fromEntries(catalogue.drivers.map((driver) => [driver.id, phases(driver)])),
	{ requiredKeys: [] }
) as fc.Arbitrary<Scenario['world']['drivers']>;

const events: fc.Arbitrary<WorldEvent[]> = fc.array(
	fc.constantFrom(...catalogue.events).chain((event) =>
		fc.record({
			id: fc.constant(event.id),
			from: fc.integer({ min: -3, max: 60 }).map((at) => monthText(firstMonth + at)),
			size: valueWithin(event),
			months: fc.integer({ min: 1, max: 24 })
		})
	),
	{ maxLength: 4 }
);

const assumptions = fc.record(
	Object.fromEntries(
		catalogue.assumptions.map((one) => [one.id, valueWithin({ min: one.low, max: one.high })])
	),
	{ requiredKeys: [] }
) as fc.Arbitrary<Scenario['assumptions']>;

/** Scenarios of at most `longest` months; `wild` ones move assumptions and the outside world too. */
export function scenarios(longest: number, wild = true): fc.Arbitrary<Scenario> {
	return fc
		.record({
			profile: fc.constantFrom(...profiles.map(({ id }) => id)),
			months: fc.integer({ min: 1, max: longest }),
			start: fc.integer({ min: 0, max: 24 }).map((at) => monthText(firstMonth + at)),
			seed: fc.string({ maxLength: 12 }),
			levers,
			drivers: wild ? drivers : fc.constant({}),
			events: wild ? events : fc.constant([]),
			assumptions: wild ? fc.oneof(fc.constant({}), assumptions) : fc.constant({})
		})
		.map(({ drivers: d, events: e, ...rest }) => ({
			...exampleScenario(rest.profile),
			...rest,
			world: { drivers: d, events: e }
		}));
}
