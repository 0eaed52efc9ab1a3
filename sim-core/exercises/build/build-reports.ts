/** Writes sim-core/exercises/generated: npm run exercises. */
import { writeFileSync } from 'node:fs';
import { reportsText } from '../reports-file.ts';

writeFileSync('sim-core/exercises/generated/reports.json', reportsText());
