// Worker thread of a build: posts the hashes of some files for the manifest.
import { parentPort, workerData } from 'node:worker_threads';
import { hashesOf } from '../manifest/folder-files.ts';
import type { HashTask } from './manifest.ts';

const { folder, paths } = workerData as HashTask;
parentPort?.postMessage(hashesOf(folder, paths));
