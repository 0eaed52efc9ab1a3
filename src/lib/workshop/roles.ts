/** Names of the chairs at the table, and the tension each is there to bring up (product design, section 4.1). */
import type { RoleId } from '#sim-core/exercises.ts';

export const roleNames: Readonly<Record<RoleId, string>> = {
	'chief-executive': 'Chief executive',
	finance: 'Finance',
	people: 'People',
	medical: 'Medical director',
	nursing: 'Chief nurse',
	operations: 'Operations',
	'non-executive': 'Non-executive',
	system: 'System lead',
	'staff-side': 'Staff side and patient partner'
};
