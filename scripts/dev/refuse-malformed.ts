import type { Connect, Plugin } from 'vite';

/** Answers addresses with a malformed escape, such as `/%ff`, with 400. Astro's own checks throw on them: 500. */
export function refuseMalformed(): Plugin {
  return {
    name: 'fazhi-refuse-malformed',
    enforce: 'post',
    // Astro puts its checks before all others in a hook of this kind, which runs earlier.
    configureServer:
      ({ middlewares }) =>
      () => {
        middlewares.stack.unshift({ route: '', handle: answerMalformed });
      },
  };
}

const answerMalformed: Connect.NextHandleFunction = ({ url = '/' }, response, next) => {
  try {
    decodeURI(url);
  } catch {
    response.writeHead(400, { 'content-type': 'text/plain; charset=utf-8' }).end('400\n');
    return;
  }
  next();
};
