// npm start: serves dist/ on http://127.0.0.1:4321/ (set PORT, HOST to change it) in the foreground until Ctrl-C.
import { serveFolder } from './serve/folder.ts';

const host = process.env.HOST ?? '127.0.0.1';
const preferredPort = Number(process.env.PORT ?? 4321);
const base = (process.env.BASE_PATH ?? '/').replace(/^\/?|\/?$/g, '/').replace('//', '/');
const stop = () => process.exit(0);

process.on('SIGINT', stop);
process.on('SIGTERM', stop);
if (process.env.npm_lifecycle_event) onOrphaned(stop);

try {
  const port = await serveFolder(process.env.OUT_DIR ?? 'dist', base, host, preferredPort);
  if (port !== preferredPort && preferredPort !== 0) console.log(`Port ${preferredPort} is taken; using ${port}.`);
  console.log(`法治政府建设年度报告库  http://${host}:${port}${base}  （Ctrl-C 停止）`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

/**
 * Calls `stop` once the parent process has ended. npm sends SIGTERM only to the intermediate shell, which exits without
 * passing it on, so the server would keep running.
 */
function onOrphaned(stop: () => void): void {
  const parent = process.ppid;
  const watch = () => {
    if (process.ppid !== parent) stop();
  };
  setInterval(watch, 500).unref();
}
