/** The register of findings: searching it, and saying how each was obtained. */
import type { EvidenceRow } from '#sim-core/model-description.ts';

const howNames: Readonly<Record<EvidenceRow['how'], string>> = {
	retrieved: 'read at its source',
	secondary: 'read elsewhere than at its source',
	derived: 'worked out from other rows',
	background: 'known, not looked up',
	judgement: 'judgement'
};

/** Says how a finding was obtained and how sure its gatherers were. */
export const howInWords = ({ how, confidence }: EvidenceRow): string =>
	confidence === '' ? howNames[how] : `${howNames[how]}; confidence ${confidence}`;

/** Finds findings that hold every word typed, in the order of the register. */
export function findFindings(
	findings: readonly EvidenceRow[],
	typed: string
): readonly EvidenceRow[] {
	const words = typed.trim().toLowerCase().split(/\s+/).filter(Boolean);
	return findings.filter((row) => {
		const text = `${row.id} ${row.topic} ${row.statement} ${row.value} ${row.unit}`.toLowerCase();
		return words.every((word) => text.includes(word));
	});
}
