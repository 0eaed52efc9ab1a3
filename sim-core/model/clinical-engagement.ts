/** Clinical engagement: what clinicians bring to change, and what change made without them costs. */
import { auxiliary, flow, opening, stock } from '../spec/variable.ts';
import { ranged } from './ranged.ts';
import { sector } from '../spec/model.ts';

export const clinicalEngagementSector = sector('Clinical engagement', {
	autonomyLost: ranged(
		'1',
		'What change without consent costs',
		'Clinical engagement lost per unit of yearly change made without consent; possibly nil.',
		{ range: [0, 1.5, 3], source: 'X-3', grade: 'judgement' }
	),
	cynicismOnClinicians: ranged(
		'1',
		'What cynicism costs',
		'Clinical engagement lost per unit of cynicism; possibly nil.',
		{ range: [0, 0.2, 0.4], source: 'X-4', grade: 'judgement' }
	),

	engagementOfClinicians: auxiliary({
		unit: '1',
		label: 'Engagement of clinicians at work',
		description: 'Engagement of nursing, medical and allied staff.',
		equation:
			'share(engagement[nursing] * profileStaffInPost[nursing] + engagement[medical] * profileStaffInPost[medical] + engagement[alliedHealth] * profileStaffInPost[alliedHealth], profileStaffInPost[nursing] + profileStaffInPost[medical] + profileStaffInPost[alliedHealth])'
	}),
	imposedChange: auxiliary({
		unit: '1/year',
		label: 'Change made without consent',
		description: 'Pace of savings and change, as far as clinicians have not agreed to it.',
		equation:
			'(1 - clinicalConsent) * (share(schemesFound, spendBase) + transformationTime / (1 year))'
	}),
	openingImposedChange: opening({
		unit: '1/year',
		label: 'Opening change without consent',
		description: 'Change made without consent in the opening position.',
		equation: 'imposedChange'
	}),
	clinicalEngagement: stock({
		shownAs: 'outOfTen',
		unit: '1',
		label: 'Clinical engagement',
		description:
			'Readiness of clinicians to make change their own: engagement at work, less what imposed change and cynicism cost.',
		initial: 'engagementOfClinicians',
		inflows: ['changeInClinicalEngagement'],
		outflows: [],
		report: 'end',
		better: 'higher',
		loops: ['cynicism']
	}),
	changeInClinicalEngagement: flow({
		unit: '1/year',
		label: 'Change in clinical engagement',
		description: 'Adjustment of clinical engagement.',
		equation:
			'(max(0.02, engagementOfClinicians - autonomyLost * (imposedChange - openingImposedChange) * 1 year - cynicismOnClinicians * cynicism) - clinicalEngagement) / timeToEngage',
		loops: ['cynicism']
	}),
	openingClinicalEngagement: opening({
		unit: '1',
		label: 'Opening clinical engagement',
		description: 'Clinical engagement in the opening position.',
		equation: 'max(0.02, clinicalEngagement)'
	})
});
