/** The catalogue: what a person may set and see, derived from the model's declarations and nothing else. */
import type {
	AssumptionInfo,
	DriverInfo,
	EventInfo,
	LeverInfo,
	OutputInfo,
	ProfileFieldInfo,
	QuantityInfo
} from '../spec/catalogue.ts';
import { staffGroupLabels, staffGroups, type StaffGroup } from '../spec/dimensions.ts';
import { declaredIn, type Declared, type ModelSpec } from '../spec/model.ts';
import type {
	Assumption,
	Bounded,
	Described,
	Driver,
	Lever,
	ProfileField,
	Variable
} from '../spec/variable.ts';

export interface Catalogue {
	readonly staffGroups: typeof staffGroups;
	readonly staffGroupLabels: typeof staffGroupLabels;
	readonly levers: readonly LeverInfo[];
	readonly drivers: readonly DriverInfo[];
	readonly assumptions: readonly AssumptionInfo[];
	readonly events: readonly EventInfo[];
	readonly outputs: readonly OutputInfo[];
	readonly profileFields: readonly ProfileFieldInfo[];
}

/** Derives the catalogue of a model. */
export function catalogueOf(model: ModelSpec): Catalogue {
	const declared = declaredIn(model);
	return {
		staffGroups,
		staffGroupLabels,
		levers: declared.flatMap(({ name, variable }) =>
			variable.kind === 'lever' ? [leverInfo(name, variable)] : []
		),
		drivers: declared.flatMap(({ name, variable }) =>
			variable.kind === 'driver' ? [driverInfo(name, variable)] : []
		),
		assumptions: declared.flatMap(({ name, sector, variable }) =>
			variable.kind === 'assumption' ? [assumptionInfo(name, sector, variable)] : []
		),
		events: model.events.map(({ effects: _, ...info }) => info),
		outputs: declared.flatMap(outputInfo),
		profileFields: declared.flatMap(({ name, variable }) =>
			variable.kind === 'profile' ? [quantityInfo(name, variable)] : []
		)
	};
}

function quantityInfo(id: string, variable: Bounded | ProfileField): QuantityInfo {
	const { label, description, unit, min, max, step, source, grade, by } = variable;
	const shownAs = variable.shownAs ?? 'share';
	const perGroup = by !== undefined;
	return { id, label, description, unit, min, max, step, source, grade, perGroup, shownAs };
}

function leverInfo(id: string, variable: Lever): LeverInfo {
	const { statusQuo, group, level, cost, lag, benefits, bears, costSeries } = variable;
	const own = { statusQuo, group, level, cost, lag, benefits, bears, costSeries };
	return { ...quantityInfo(id, variable), ...own };
}

const driverInfo = (id: string, variable: Driver): DriverInfo => ({
	...quantityInfo(id, variable),
	statusQuo: variable.statusQuo
});

function assumptionInfo(id: string, sector: string, variable: Assumption): AssumptionInfo {
	const { low, high } = variable;
	const likely = variable.likely as number | Readonly<Record<StaffGroup, number>>;
	return { ...quantityInfo(id, variable), low, likely, high, sector };
}

function outputInfo({ name, sector, variable }: Declared): OutputInfo[] {
	const report = reportOf(variable);
	if (report === null) return [];
	const { label, description, unit, by, shownAs } = variable as Described;
	const better = 'better' in variable ? (variable.better ?? null) : null;
	const shown = report === 'total' ? unit.replace(/\/year$/, '') : unit;
	return [
		{
			id: name,
			label,
			description,
			unit: shown,
			perGroup: by !== undefined,
			shownAs: shownAs ?? 'share',
			report,
			better,
			sector
		}
	];
}

function reportOf(variable: Variable): OutputInfo['report'] | null {
	if (variable.kind === 'trailing') return 'trailing';
	if (variable.kind === 'stock' || variable.kind === 'flow' || variable.kind === 'auxiliary') {
		return variable.report ?? null;
	}
	return null;
}
