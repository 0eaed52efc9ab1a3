/**
 * The model described for those who want to read it: its declarations, loops, versions and what they rest on.
 * The catalogue in index.ts is enough to run and show it; this is larger and is loaded by the pages that explain it.
 */
export { dataFiles } from './evidence/data-files.ts';
export { evidenceRows, sourceInWords, sourceOf, sources } from './evidence/register.ts';
export { headroomModel } from './model/index.ts';
export { versions } from './model/versions.ts';
export { influenceFor, influenceRows } from './effects/stored-influence.ts';
export { signsOfLoop } from './effects/stored-loop-signs.ts';
export { declaredIn } from './spec/model.ts';
export type { DataFile } from './evidence/data-files.ts';
export type { EvidenceRow, How, Source } from './evidence/register.ts';
export type { Influence } from './effects/influence.ts';
export type { LoopSigns, Sign } from './effects/loop-signs.ts';
export type { ModelVersion } from './model/versions.ts';
export type { Loop } from './spec/loop.ts';
export type { Declared, EventDeclaration, ModelSpec } from './spec/model.ts';
export type { Variable } from './spec/variable.ts';
