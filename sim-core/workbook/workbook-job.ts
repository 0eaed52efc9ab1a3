/**
 * Scenario → workbook with live formulas, as long work that can be watched and stopped.
 *
 * The parts of the file are written as text and packed by fflate as they come. The library that writes the app's other
 * workbooks holds every cell as an object and knows neither named cells, nor formulas that a column shares, nor figures
 * kept beside formulas; here there are some three hundred thousand cells, and without those three the file would be
 * several times larger and empty until it is recalculated.
 */
import { strToU8, Zip, ZipDeflate } from 'fflate';
import type { Job } from '../analysis/job.ts';
import { profileFor } from '../data/profile-for.ts';
import { headroomModel } from '../model/index.ts';
import { runScenario } from '../run.ts';
import { compileRunPlan } from '../scenario/compile.ts';
import type { Scenario } from '../scenario/types.ts';
import { layoutOf } from '../spec/layout.ts';
import { provenanceSheet, readMeSheet } from './about-sheets.ts';
import formulas from './generated/formulas.json' with { type: 'json' };
import { inputsSheet, scheduleSheet } from './inputs-sheets.ts';
import { modelSheet, openingSheet } from './model-sheets.ts';
import { packageParts, sheetPath } from './package-parts.ts';
import { modelFrom, Places, rowsPerMonth } from './places.ts';
import { resultRows } from './result-rows.ts';
import { checkSheet, resultsSheet, runSheet } from './result-sheets.ts';
import { rowXml, sheetHead, sheetTail } from './sheet-xml.ts';
import type { Sheet, Told } from './sheets.ts';
import { stylesXml } from './styles.ts';
import { traceOf } from './trace.ts';

/** A finished workbook. */
export interface Workbook {
	readonly bytes: Uint8Array<ArrayBuffer>;
	readonly sheets: readonly string[];
	/** Cells that hold a formula. */
	readonly formulas: number;
}

/** When the parts of the file say they were made: a fixed day, so that the same run gives the same bytes. */
const madeOn = 946_771_200_000;

/** Writes the workbook of a validated scenario; progress is told in rows. */
export function* workbookJob(scenario: Scenario): Job<Workbook> {
	const told = toldOf(scenario);
	const sheets = sheetsOf(told);
	const file = new PackedFile();
	file.whole('xl/styles.xml', stylesXml());
	const names = sheets.map(({ name }) => name);
	for (const [path, content] of packageParts(names, told.places.names())) file.whole(path, content);
	const expected = rowsExpected(told);
	let done = 0;
	let formulaCells = 0;
	for (const [i, sheet] of sheets.entries()) {
		const part = file.open(sheetPath(i + 1));
		part.write(sheetHead(sheet.look));
		for (const { row, cells } of sheet.rows) {
			part.write(rowXml(row, cells));
			done += cells.length > 100 ? 5 : 1;
			formulaCells += cells.filter(({ content }) => 'value' in content).length;
			if (cells.length > 100 || done % 50 === 0) {
				yield { done: Math.min(done, expected), total: expected };
			}
		}
		part.close(sheetTail(sheet.look));
	}
	return { bytes: file.end(), sheets: names, formulas: formulaCells };
}

function toldOf(scenario: Scenario): Told {
	const profile = profileFor(scenario);
	const model = headroomModel;
	const plan = compileRunPlan({ model, layout: layoutOf(model), scenario, profile });
	return {
		scenario,
		profile,
		plan,
		run: runScenario(scenario),
		places: new Places(model, formulas),
		trace: traceOf(plan)
	};
}

function sheetsOf(told: Told): Sheet[] {
	const rows = resultRows(told);
	return [
		readMeSheet(told),
		inputsSheet(told),
		scheduleSheet(told),
		resultsSheet(told, rows),
		checkSheet(told, rows),
		provenanceSheet(told),
		openingSheet(told),
		modelSheet(told),
		runSheet(told, rows)
	];
}

/** About how many rows there are to write, a wide one counted five times. */
function rowsExpected({ plan, places }: Told): number {
	const months = plan.months;
	return (
		5 * (months * (rowsPerMonth + 1) + modelFrom) +
		places.opening.length +
		places.inputs.length +
		1600
	);
}

/** An .xlsx file in the making. */
class PackedFile {
	readonly #chunks: Uint8Array[] = [];
	readonly #zip = new Zip((error, chunk) => {
		if (error !== null) throw error;
		this.#chunks.push(chunk);
	});

	/** Adds a part at once. */
	whole(path: string, content: string): void {
		this.open(path).close(content);
	}

	/** Begins a part that is written bit by bit; one at a time. */
	open(path: string): { write: (text: string) => void; close: (text: string) => void } {
		const part = new ZipDeflate(path, { level: 6 });
		part.mtime = madeOn;
		this.#zip.add(part);
		return {
			write: (text) => part.push(strToU8(text)),
			close: (text) => part.push(strToU8(text), true)
		};
	}

	/** Ends the file and gives its bytes. */
	end(): Uint8Array<ArrayBuffer> {
		this.#zip.end();
		const size = this.#chunks.reduce((sum, { length }) => sum + length, 0);
		const bytes = new Uint8Array(size);
		let at = 0;
		for (const chunk of this.#chunks) {
			bytes.set(chunk, at);
			at += chunk.length;
		}
		return bytes;
	}
}
