/** The model: its sectors in the order in which they are read, its units, its events and its version. */
import { staffGroups } from '../spec/dimensions.ts';
import type { ModelSpec } from '../spec/model.ts';
import { outsideWorldSector } from './drivers.ts';
import { events } from './events.ts';
import { clinicalEngagementSector } from './clinical-engagement.ts';
import { withFit } from './calibrated.ts';
import { changeSector } from './change.ts';
import { demandSector } from './demand.ts';
import { financeSector } from './finance.ts';
import { leverCostSector } from './lever-costs.ts';
import { neighboursSector } from './neighbours.ts';
import { pricesSector } from './prices.ts';
import { governanceSector } from './governance.ts';
import { leadershipSector } from './leadership.ts';
import { leavingSector } from './leaving.ts';
import { leversSector } from './levers.ts';
import { loops } from './loops.ts';
import { pipelinesSector } from './pipelines.ts';
import { profileSector } from './profile-fields.ts';
import { programmesSector } from './programmes.ts';
import { recruitmentSector } from './recruitment.ts';
import { savingsSector } from './savings.ts';
import { seasonsSector } from './seasons.ts';
import { serviceSector } from './service.ts';
import { staffingSector } from './staffing.ts';
import { wellbeingSector } from './wellbeing.ts';
import { workforceSector } from './workforce.ts';

export const headroomModel: ModelSpec = {
	version: '0.2.0',
	dimensions: { staffGroup: staffGroups },
	units: ['WTE', 'GBP', 'pathway', 'patient', 'bed'],
	sectors: [
		profileSector,
		outsideWorldSector,
		seasonsSector,
		leversSector,
		programmesSector,
		pricesSector,
		workforceSector,
		leavingSector,
		recruitmentSector,
		pipelinesSector,
		neighboursSector,
		wellbeingSector,
		staffingSector,
		demandSector,
		serviceSector,
		changeSector,
		clinicalEngagementSector,
		savingsSector,
		leadershipSector,
		governanceSector,
		leverCostSector,
		financeSector
	].map(withFit),
	events,
	loops
};
