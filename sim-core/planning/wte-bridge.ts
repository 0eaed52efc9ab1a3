/** People and posts from one month to another: the declared flows of the run between its two positions, nothing else. */
import { staffGroups, type StaffGroup } from '../spec/dimensions.ts';
import type { BridgeLedger, Flow, Position } from './bridge-ledger.ts';
import { sumOver, type BridgeStep, type Stretch } from './bridge-step.ts';

/** One staff group, or everyone. */
export type Whom = StaffGroup | 'all';

/** A position at both ends of the stretch. */
export interface Positions {
	readonly id: Position | 'worked';
	readonly label: string;
	readonly from: number;
	readonly to: number;
}

export interface WteBridge {
	/** Staff in post, what joined, what left, staff in post. */
	readonly people: readonly BridgeStep[];
	/** Funded posts, posts created and removed, funded posts. */
	readonly posts: readonly BridgeStep[];
	/** What stands beside them: vacancies, bank, agency, and all who work. */
	readonly beside: readonly Positions[];
}

const joining: readonly (readonly [Flow, string])[] = [
	['joinersDomestic', 'Joined from the UK'],
	['joinersInternational', 'Joined from abroad'],
	['joinersTrained', 'Newly trained here'],
	['joinersReturning', 'Returned to practice']
];

const move = (id: string, label: string, value: number): BridgeStep => ({
	id,
	label,
	value,
	kind: 'move'
});

/** Builds the bridge of a staff group or of everyone. */
export function wteBridge(ledger: BridgeLedger, stretch: Stretch, whom: Whom): WteBridge {
	const groups: readonly StaffGroup[] = whom === 'all' ? staffGroups : [whom];
	const flow = (name: Flow): number =>
		groups.reduce((sum, group) => sum + sumOver(ledger.flows[name][group], stretch), 0);
	const position = (name: Position, month: number): number =>
		groups.reduce((sum, group) => sum + ledger.positions[name][group][month]!, 0);
	const end = (id: string, label: string, value: number): BridgeStep => ({
		id,
		label,
		value,
		kind: 'end'
	});
	const { from, to } = stretch;
	const [retired, moved] = [flow('retirements'), flow('leaversToOtherEmployers')];
	return {
		people: [
			end('opening', 'In post at the start', position('staffInPost', from)),
			...joining.map(([name, label]) => move(name, label, flow(name))),
			move('retirements', 'Retired', -retired),
			move('leaversToOtherEmployers', 'Left for another NHS employer', -moved),
			move(
				'leftHealthCare',
				'Left the NHS, other than to retire',
				-(flow('leavers') - retired - moved)
			),
			end('closing', 'In post at the end', position('staffInPost', to))
		],
		posts: [
			end('opening', 'Funded posts at the start', position('establishment', from)),
			move('postsCreated', 'Posts created', flow('postsCreated')),
			move('postsRemoved', 'Posts removed', -flow('postsRemoved')),
			end('closing', 'Funded posts at the end', position('establishment', to))
		],
		beside: besideOf(position, stretch)
	};
}

function besideOf(
	position: (name: Position, month: number) => number,
	{ from, to }: Stretch
): Positions[] {
	const listed: readonly (readonly [Position, string])[] = [
		['staffInPost', 'Substantive staff in post'],
		['bankStaff', 'Bank staff'],
		['agencyStaff', 'Agency staff']
	];
	const both = ([id, label]: readonly [Position, string]): Positions => ({
		id,
		label,
		from: position(id, from),
		to: position(id, to)
	});
	const working = listed.map(both);
	const sum = (end: 'from' | 'to'): number => working.reduce((all, one) => all + one[end], 0);
	return [
		...working,
		{ id: 'worked', label: 'Substantive, bank and agency', from: sum('from'), to: sum('to') },
		both(['establishment', 'Funded posts']),
		both(['vacancies', 'Vacancies']),
		both(['unfilledGap', 'Gap left unfilled'])
	];
}
