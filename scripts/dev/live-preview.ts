import { setTimeout as sleep } from 'node:timers/promises';
import { inspect } from 'node:util';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import type { ViteDevServer } from 'vite';
import { currentContent } from '../../src/loaders/current-content.ts';
import { errorsEvent, pageOpenEvent } from './error-events.ts';
import { errorList } from './error-list.ts';
import { showErrorPage } from './error-page.ts';
import { LiveContent } from './live-content.ts';

/** Milliseconds without changes before the content is read: saving several files, or one in steps, counts as one change. */
const pause = 50;

/** Lets the pages of `npm run dev` follow the content folder. Open pages reload; errors are shown in them and logged. */
export function livePreview(): AstroIntegration {
  const content = new LiveContent();
  const listErrors = () => errorList(content.errors);
  return {
    name: 'fazhi-preview',
    hooks: {
      'astro:config:setup': ({ injectScript, updateConfig, logger }) => {
        updateConfig({ vite: { define: { 'import.meta.env.LIVE_PREVIEW': 'true' } } });
        injectScript('page', "import '/scripts/dev/error-panel.ts';");
        readAndLog(content, logger);
      },
      'astro:server:setup': ({ server, refreshContent, logger }) => {
        const { hot } = server.environments.client;
        server.middlewares.use(showErrorPage(server, listErrors));
        hot.on(pageOpenEvent, (_, page) => page.send(errorsEvent, listErrors()));
        onChangeBelow(content.root, server, async () => {
          readAndLog(content, logger);
          hot.send(errorsEvent, listErrors());
          if (content.errors.length === 0) await reloadPages(refreshContent);
          else if (!currentContent()) hot.send({ type: 'full-reload' });
        });
      },
    },
  };
}

function readAndLog(content: LiveContent, logger: AstroIntegrationLogger): void {
  content.read();
  const { heading, errors } = errorList(content.errors);
  if (errors.length > 0) logger.error([`${heading}：`, ...errors].join('\n'));
  else logger.info('内容没有错误，网页已是最新');
}

type Refresh = Parameters<NonNullable<AstroIntegration['hooks']['astro:server:setup']>>[0]['refreshContent'];

/** Lets Astro run the loaders, after which it reloads the pages. It does nothing while it reads its own configuration. */
async function reloadPages(refresh: Refresh): Promise<void> {
  let isLoaded = false;
  const onLoaded = () => {
    isLoaded = true;
  };
  for (let tries = 0; refresh && !isLoaded && tries < 200; tries++) {
    await refresh({ context: { onLoaded } });
    if (!isLoaded) await sleep(pause);
  }
}

/** Calls `update` after each change of a file below the folder, and once when the watcher knows all files. */
function onChangeBelow(root: string, { watcher, config }: ViteDevServer, update: () => Promise<void>): void {
  let timer: NodeJS.Timeout | undefined;
  const updateSoon = () => {
    clearTimeout(timer);
    // A file may vanish while it is read, as when branches are switched; the next change reads again.
    timer = setTimeout(() => update().catch((error) => config.logger.error(inspect(error))), pause);
  };
  watcher.add(root);
  watcher.on('all', (_event, path) => {
    if (path.startsWith(root)) updateSoon();
  });
  // It misses changes until then: seconds at thousands of files.
  watcher.once('ready', updateSoon);
}
