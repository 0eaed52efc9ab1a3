/** Writes the formulas of the workbook from the model: part of `npm run generate`. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { programOf } from '../../compile/program.ts';
import { headroomModel } from '../../model/index.ts';
import { formulaTemplates } from '../formula-templates.ts';

const target = fileURLToPath(new URL('../generated/formulas.json', import.meta.url));
const templates = formulaTemplates(programOf(headroomModel));
writeFileSync(target, `${JSON.stringify(templates, null, '\t')}\n`);
