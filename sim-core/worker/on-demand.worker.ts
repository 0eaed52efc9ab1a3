/** The second worker: long work that few visits ask for. It is started by the first that does. */
import { expose } from 'comlink';
import { workerCore } from './core.ts';
import { jobsOnDemand } from './jobs-on-demand.ts';
import { requestsOf } from './requests.ts';

expose(requestsOf({ ...workerCore, jobKinds: jobsOnDemand }));
