/** Receipts of a session: by which every figure of the debrief can be worked out again. */
import type { Debrief, SessionState } from '#sim-core/workshop.ts';
import { table, text, type Section } from './blocks.ts';

/** Lists the receipts of each team's runs. */
export function receiptSection(
	{ setup }: SessionState,
	{ teams }: Debrief,
	nameOf: (team: number) => string
): Section {
	const rows = teams.flatMap(({ team, receipt, carryOnReceipt }) => [
		[
			nameOf(team),
			'Play',
			receipt.modelVersion,
			receipt.seed,
			receipt.scenarioHash,
			receipt.resultHash
		],
		...(carryOnReceipt === null
			? []
			: [
					[
						nameOf(team),
						'Five years on',
						carryOnReceipt.modelVersion,
						carryOnReceipt.seed,
						carryOnReceipt.scenarioHash,
						carryOnReceipt.resultHash
					]
				])
	]);
	return {
		id: 'receipts',
		heading: 'Receipts',
		isPage: true,
		blocks: [
			text(
				`Every figure of a team comes from its run below. The same scenario under model ${setup.modelVersion} gives the same result, bit for bit. Synthetic trust, for training.`
			),
			table('Runs behind the figures', ['Team', 'Run', 'Model', 'Seed', 'Scenario', 'Result'], rows)
		]
	};
}
