// npm run dev: live preview for editors on http://127.0.0.1:4321/ (set PORT, HOST to change it) until Ctrl-C. Open pages
// follow every change below content/. Errors are shown in the pages and in the terminal; the pages keep their last valid
// state.
import { parseArgs } from 'node:util';
import { dev } from 'astro';
import { readSettings } from '../src/model/settings.ts';
import { requireUsableCheckout } from './cli/checkout-path.ts';
import { runCommand } from './cli/run-command.ts';
import { untilStopped } from './cli/until-stopped.ts';
import { livePreview } from './dev/live-preview.ts';
import { processModules } from './dev/process-modules.ts';
import { refuseMalformed } from './dev/refuse-malformed.ts';

await runCommand('[HOST=127.0.0.1 PORT=4321] npm run dev', async () => {
  parseArgs();
  requireUsableCheckout();
  const { host, port } = readSettings(process.env);
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  const server = await dev({
    logLevel: 'info',
    server: { host, port },
    integrations: [livePreview()],
    vite: { plugins: [processModules(), refuseMalformed()] },
  });
  await untilStopped();
  await server.stop();
});
