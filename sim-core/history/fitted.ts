/** Strengths of the outside world's shocks as fitted; `npm run calibrate` writes the numbers. */
import { likelyShocks, type Shocks } from './shock-parameters.ts';
import stored from './generated/fitted-shocks.json' with { type: 'json' };

export const fittedShocks: Shocks = { ...likelyShocks, ...stored };
