/** What is judged, not published, about each type of trust (evidence section 1.2). */

export type ArchetypeId =
	| 'acute-small'
	| 'acute-medium'
	| 'acute-large'
	| 'acute-teaching'
	| 'acute-multi-service'
	| 'acute-specialist'
	| 'mental-health'
	| 'community'
	| 'ambulance';

export interface ArchetypeKind {
	readonly id: ArchetypeId;
	readonly name: string;
	/** Bank spending as a share of the substantive pay bill. */
	readonly bankShare: number;
	/** Agency spending as a share of the substantive pay bill. */
	readonly agencyShare: number;
	/** Enhancements for unsocial hours as a share of basic pay (M-6), mean over the whole group. */
	readonly unsocial: {
		readonly nursing: number;
		readonly alliedHealth: number;
		readonly clinicalSupport: number;
	};
	/** Urgent contacts a year per WTE where no A&E attendances are published; null where they are. */
	readonly urgentContactsPerWte: number | null;
	/** Whether trusts of this type run a waiting list of referral-to-treatment pathways as their main elective work. */
	readonly hasWaitingList: boolean;
	readonly hasBeds: boolean;
}

const acute = {
	unsocial: { nursing: 0.1, alliedHealth: 0.02, clinicalSupport: 0.12 },
	urgentContactsPerWte: null,
	hasWaitingList: true,
	hasBeds: true
};

export const archetypeKinds: readonly ArchetypeKind[] = [
	{
		...acute,
		id: 'acute-small',
		name: 'Typical small acute trust',
		bankShare: 0.07,
		agencyShare: 0.023
	},
	{
		...acute,
		id: 'acute-medium',
		name: 'Typical medium acute trust',
		bankShare: 0.07,
		agencyShare: 0.023
	},
	{
		...acute,
		id: 'acute-large',
		name: 'Typical large acute trust',
		bankShare: 0.06,
		agencyShare: 0.013
	},
	{
		...acute,
		id: 'acute-teaching',
		name: 'Typical teaching acute trust',
		bankShare: 0.06,
		agencyShare: 0.013
	},
	{
		...acute,
		id: 'acute-multi-service',
		name: 'Typical multi-service acute trust',
		bankShare: 0.07,
		agencyShare: 0.023
	},
	{
		...acute,
		id: 'acute-specialist',
		name: 'Typical specialist acute trust',
		bankShare: 0.05,
		agencyShare: 0.01,
		urgentContactsPerWte: 2
	},
	{
		id: 'mental-health',
		name: 'Typical mental health trust',
		bankShare: 0.09,
		agencyShare: 0.03,
		unsocial: { nursing: 0.08, alliedHealth: 0.01, clinicalSupport: 0.14 },
		urgentContactsPerWte: 3,
		hasWaitingList: false,
		hasBeds: true
	},
	{
		id: 'community',
		name: 'Typical community trust',
		bankShare: 0.05,
		agencyShare: 0.025,
		unsocial: { nursing: 0.04, alliedHealth: 0.01, clinicalSupport: 0.06 },
		urgentContactsPerWte: 8,
		hasWaitingList: false,
		hasBeds: false
	},
	{
		id: 'ambulance',
		name: 'Typical ambulance trust',
		bankShare: 0.02,
		agencyShare: 0.007,
		unsocial: { nursing: 0.08, alliedHealth: 0.22, clinicalSupport: 0.18 },
		urgentContactsPerWte: 150,
		hasWaitingList: false,
		hasBeds: false
	}
];

/** Finds a type of trust by its name in the tables, e.g. "acute_small"; undefined when it is not one of the nine. */
export function archetypeKindOf(profileGroup: string): ArchetypeKind | undefined {
	return archetypeKinds.find((kind) => kind.id === profileGroup.replaceAll('_', '-'));
}
