/** Every starting position as a table, so that profiles travel as data beside the exported model. */
import { textCell } from '../analysis/export-run.ts';
import type { FieldOrigin } from '../data/profile.ts';
import { profileOf, profileSummaries } from '../data/profiles.ts';
import { staffGroups } from '../spec/dimensions.ts';

const isOne = (origin: unknown): origin is FieldOrigin =>
	typeof origin === 'object' && origin !== null && 'method' in origin;

/** Writes one row for each profile, quantity and staff group; the names are those of the exported constants. */
export function profilesToCsv(): string {
	const lines = ['profile,name,quantity,group,value,origin,source,period'];
	for (const { id, name } of profileSummaries) {
		const { values, origins } = profileOf(id)!;
		for (const [quantity, value] of Object.entries(values)) {
			const told = origins[quantity]!;
			const row = (group: string, one: number, { origin, source, period }: FieldOrigin): void => {
				const cells = [id, name, quantity, group].map(textCell);
				lines.push([...cells, String(one), origin, ...[source, period].map(textCell)].join(','));
			};
			if (typeof value === 'number') {
				row('all', value, told as FieldOrigin);
				continue;
			}
			for (const group of staffGroups) row(group, value[group], isOne(told) ? told : told[group]);
		}
	}
	return `${lines.join('\n')}\n`;
}
