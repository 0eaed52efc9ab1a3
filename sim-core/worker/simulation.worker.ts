/** The worker: the core beside the page. */
import { expose } from 'comlink';
import { simulationApi } from './api.ts';

expose(simulationApi);
