/** The names that quantities are subscripted by, in the order in which they are stored and shown. */

export const staffGroups = [
	'nursing',
	'medical',
	'alliedHealth',
	'clinicalSupport',
	'infrastructure',
	'management'
] as const;

export type StaffGroup = (typeof staffGroups)[number];

/** What each staff group is called on screen and whom it holds (model description, section 2). */
export const staffGroupLabels: Readonly<Record<StaffGroup, string>> = {
	nursing: 'Nursing and midwifery',
	medical: 'Medical and dental',
	alliedHealth: 'Allied health, scientific and ambulance',
	clinicalSupport: 'Support to clinical staff',
	infrastructure: 'Administration, estates and facilities',
	management: 'Managers'
};
