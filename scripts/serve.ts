// npm start: serves dist/ on http://127.0.0.1:4321/ (set PORT, HOST to change it) in the foreground until Ctrl-C.
import { parseArgs } from 'node:util';
import { readSettings } from '../src/model/settings.ts';
import { runCommand } from './cli/run-command.ts';
import { untilStopped } from './cli/until-stopped.ts';
import { serveFolder } from './serve/folder.ts';

await runCommand('[HOST=127.0.0.1 PORT=4321] npm start', async () => {
  parseArgs();
  const stopped = untilStopped();
  const { host, port: preferredPort, location, outFolder } = readSettings(process.env);
  const { base } = location;
  const { port, origin } = await serveFolder({ folder: outFolder ?? 'dist', base }, { host, port: preferredPort });
  if (port !== preferredPort && preferredPort !== 0) console.log(`Port ${preferredPort} is taken; using ${port}.`);
  console.log(`法治政府建设年度报告库  ${origin}${base}  （Ctrl-C 停止）`);
  await stopped;
});
