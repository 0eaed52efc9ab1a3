import { describe, expect, it } from 'vitest';
import { catalogue, exampleScenario, runScenario } from '#sim-core';

/** Names that leave the core: section 6 of the model description. */
const perGroup =
	'establishment staffInPost newStarters vacancies vacancyRate joiners joinersInternational leavers leaverRate sicknessAbsenceRate burnout engagement pressure bankStaff agencyStaff unfilledGap';
const wholeTrust =
	'income payBill bankSpend agencySpend nonPay leverSpend totalCost surplus underlyingRunRate cumulativePosition cash savingsTarget savingsRecurrent savingsNonRecurrent savingsGross savingsRebound savingsNet savingsOpportunity referrals completedPathways removals waitingList emergencyDemand bedOccupancy quality careStandard productivity clinicalEngagement cynicism managementCapacity leadershipCapability oversightSegment publicConfidence';

describe('names that leave the core', () => {
	const { series, months } = runScenario(exampleScenario('acute-teaching'));

	it('hold one value a month for the whole trust, and per staff group where the brief says so', () => {
		for (const name of [...perGroup.split(' '), ...wholeTrust.split(' ')]) {
			expect(series[name]?.total, name).toHaveLength(months.length);
		}
		for (const name of perGroup.split(' ')) {
			for (const group of catalogue.staffGroups) {
				expect(series[name]!.byGroup![group], name).toHaveLength(months.length);
			}
		}
	});

	it('are all in the list of outputs, with label and unit', () => {
		const listed = catalogue.outputs.map(({ id }) => id);
		expect([...listed].sort()).toEqual(Object.keys(series).sort());
		for (const { id, label, unit } of catalogue.outputs) {
			expect([series[id]!.label, series[id]!.unit], id).toEqual([label, unit]);
		}
	});
});
