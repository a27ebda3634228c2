// npm run dev: live preview for editors on http://127.0.0.1:4321/ (PORT, HOST to change it) until Ctrl-C. A mistake in a
// content file is told in the terminal, and the page keeps what it had.
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
