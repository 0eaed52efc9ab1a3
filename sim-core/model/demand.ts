/** What comes to the door: urgent demand and referrals, their growth and their seasons. */
import { auxiliary, flow, stock } from '../spec/variable.ts';
import { sector } from '../spec/model.ts';

export const demandSector = sector('Demand', {
	demandLevel: stock({
		shownAs: 'index',
		unit: '1',
		label: 'Level of urgent demand',
		description: 'Underlying urgent demand against the opening position.',
		initial: '1',
		inflows: ['demandIncrease'],
		outflows: []
	}),
	demandIncrease: flow({
		unit: '1/year',
		label: 'Growth of urgent demand',
		description: 'Growth of underlying urgent demand.',
		equation: 'demandLevel * demandGrowth'
	}),
	referralLevel: stock({
		shownAs: 'index',
		unit: '1',
		label: 'Level of referrals',
		description: 'Referrals against the opening position.',
		initial: '1',
		inflows: ['referralIncrease'],
		outflows: []
	}),
	referralIncrease: flow({
		unit: '1/year',
		label: 'Growth of referrals',
		description: 'Growth of referrals.',
		equation: 'referralLevel * referralGrowth'
	}),
	emergencySwing: auxiliary({
		unit: '1',
		label: 'Season of urgent demand here',
		description:
			'Seasonal factor of urgent demand, scaled by the strength of the season and the winter.',
		equation:
			'max(0.2, 1 + seasonStrength * (emergencySeason > 1 ? winterSeverity : 1) * (emergencySeason - 1))'
	}),
	emergencyIndex: auxiliary({
		unit: '1',
		label: 'Urgent demand against the opening',
		description: 'Urgent demand with growth, season, shocks and chance.',
		equation: 'max(0, demandLevel * emergencySwing * (1 + demandShock) * demandNoise)'
	}),
	emergencyDemand: flow({
		unit: 'patient/year',
		label: 'Urgent and emergency demand',
		description: 'People who come for urgent and emergency care.',
		equation: 'profileEmergencyDemand * emergencyIndex',
		report: 'total'
	}),
	referrals: flow({
		unit: 'pathway/year',
		label: 'New pathways',
		description: 'Pathways that join the waiting list.',
		equation:
			'profileReferrals * max(0, referralLevel * (1 + referralShock) * (1 + seasonStrength * (electiveSeason - 1))) * (1 - serviceReduction)',
		report: 'total'
	})
});
