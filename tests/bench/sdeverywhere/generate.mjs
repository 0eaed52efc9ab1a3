// Makes JavaScript of model.mdl; run in the folder where SDEverywhere's compiler is installed.
import { readFileSync } from 'node:fs';
import { parseAndGenerate } from '@sdeverywhere/compile';

const spec = { outputVarNames: ['cash'] };
const text = readFileSync('model.mdl', 'utf8');
const here = process.cwd();
await parseAndGenerate(text, 'vensim', spec, ['generateJS'], here, 'model', here);
