/** Fetches what the page about the model shows: too much to be part of every page. */
import type { CalibrationReport } from '#sim-core/calibration.ts';
import type { Loop, ModelVersion, Sign } from '#sim-core/model-description.ts';
import { describeModel, type ModelText } from './quantities.ts';

/** The model, its loops, its fit and its history, ready to be shown. */
export interface ModelPage {
	readonly text: ModelText;
	readonly loops: readonly Loop[];
	readonly versions: readonly ModelVersion[];
	readonly report: CalibrationReport;
	readonly signsOf: (loop: string) => readonly Sign[];
	readonly sourceInWords: (id: string) => string;
}

/** Loads the description and the calibration report. Rejects when the files do not arrive. */
export async function loadModelPage(): Promise<ModelPage> {
	const [description, { calibrationReport }] = await Promise.all([
		import('#sim-core/model-description.ts'),
		import('#sim-core/calibration.ts')
	]);
	const { headroomModel, declaredIn, versions, signsOfLoop, sourceInWords } = description;
	return {
		text: describeModel(headroomModel, declaredIn(headroomModel)),
		loops: headroomModel.loops,
		versions,
		report: calibrationReport,
		signsOf: signsOfLoop,
		sourceInWords
	};
}
