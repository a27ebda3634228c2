/** A script of the page is no longer on the host: a deployment removed it. Only the new page can go on. */
export class ScriptGone extends Error {
  override name = 'ScriptGone';
}

/**
 * Imports a part of the page's script. Browsers remember a failed import, so a retry in the same page cannot succeed.
 * @throws ScriptGone if the host no longer has the page's scripts, else the reason of the failure
 */
export async function loadScript<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    const [address] = /https?:\/\/\S+/.exec(String(error)) ?? [];
    if ((address !== undefined && (await isGone(address))) || (await siteWasUpdated())) {
      throw new ScriptGone('script is gone', { cause: error });
    }
    throw error;
  }
}

/** Whether the host no longer has one of the scripts that the page was loaded with. Their names have hashes. */
export async function siteWasUpdated(): Promise<boolean> {
  const addresses = [...document.scripts].map(({ src }) => src).filter((src) => src !== '');
  return (await Promise.all(addresses.map(isGone))).includes(true);
}

/** Past caches, as those keep what the host removed. False if the host does not answer. */
async function isGone(address: string): Promise<boolean> {
  const response = await fetch(address, { method: 'HEAD', cache: 'no-store' }).catch(() => null);
  return response?.status === 404;
}
