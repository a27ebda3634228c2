// npm run dev: live preview for editors on http://127.0.0.1:4321/ (set PORT, HOST to change it) until Ctrl-C. Errors in
// content files are printed in the terminal; the page keeps its last valid state.
import { dev } from 'astro';

process.env.ASTRO_TELEMETRY_DISABLED = '1';
const host = process.env.HOST ?? '127.0.0.1';
const server = await dev({ logLevel: 'info', server: { host, port: Number(process.env.PORT ?? 4321) } });
const stop = async () => {
  await server.stop();
  process.exit(0);
};
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
