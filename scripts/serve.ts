// npm start: serves dist/ on http://127.0.0.1:4321/ (PORT, HOST to change it) in the foreground until Ctrl-C.
import { serveFolder } from './serve/folder.ts';

const host = process.env.HOST ?? '127.0.0.1';
const wanted = Number(process.env.PORT ?? 4321);
const base = (process.env.BASE_PATH ?? '/').replace(/^\/?|\/?$/g, '/').replace('//', '/');
const stop = () => process.exit(0);

process.on('SIGINT', stop);
process.on('SIGTERM', stop);
if (process.env.npm_lifecycle_event) onOrphaned(stop);

try {
  const port = await serveFolder(process.env.OUT_DIR ?? 'dist', base, host, wanted);
  if (port !== wanted && wanted !== 0) console.log(`Port ${wanted} is taken; using ${port}.`);
  console.log(`法治政府建设年度报告库  http://${host}:${port}${base}  （Ctrl-C 停止）`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

/**
 * Calls `stop` once the process has lost its parent. npm passes SIGTERM on to the shell in between, which ends without
 * telling anyone: the server would go on alone.
 */
function onOrphaned(stop: () => void): void {
  const parent = process.ppid;
  const watch = () => {
    if (process.ppid !== parent) stop();
  };
  setInterval(watch, 500).unref();
}
