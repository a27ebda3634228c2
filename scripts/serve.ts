// npm start: serves dist/ on http://127.0.0.1:4321/ (PORT, HOST to change it) in the foreground until Ctrl-C.
import { preview } from 'astro';

const host = process.env.HOST ?? '127.0.0.1';
const port = Number(process.env.PORT ?? 4321);

try {
  const server = await preview({ logLevel: 'error', server: { host, port } });
  if (server.port !== port && port !== 0) console.log(`Port ${port} is taken; using ${server.port}.`);
  const base = (process.env.BASE_PATH ?? '/').replace(/^\/?|\/?$/g, '/').replace('//', '/');
  console.log(`法治政府建设年度报告库  http://${host}:${server.port}${base}  （Ctrl-C 停止）`);
  const stop = () => process.exit(0);
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  if (process.env.npm_lifecycle_event) onOrphaned(stop);
  await server.closed();
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
