// Worker thread of a build: posts the hashes of some files for the manifest.
import { parentPort, workerData } from 'node:worker_threads';
import { type HashTask, hashesOf } from './manifest.ts';

parentPort?.postMessage(hashesOf(workerData as HashTask));
