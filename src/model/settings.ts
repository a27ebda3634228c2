import { Refusal } from './refusal.ts';

/**
 * The settings of all commands but those of /admin/, which scripts/admin/settings.ts reads. They are environment variables;
 * an empty one counts as unset.
 */
export interface Settings {
  /** `origin` is SITE_URL, null if unset. `base` is BASE_PATH with a slash at both ends. */
  location: { origin: string | null; base: string };
  /** CONTENT_DIR: the content folder. */
  contentFolder: string;
  /** OUT_DIR: the folder that a build replaces. Null if unset: each command has its own default. */
  outFolder: string | null;
  /** CACHE_DIR: what later builds reuse. */
  cacheFolder: string;
  /** MAX_SEARCH_FILES: limits the files of the exact search index. Null: as many as suit the queries. */
  maxSearchFiles: number | null;
  /** HOST and PORT of `npm start` and `npm run dev`. Port 0: any free one. */
  host: string;
  port: number;
  /** CHROME_PATH: the browser of tests and measurements. Null: an installed one. */
  browser: string | null;
}

/**
 * Reads all settings.
 * @throws Refusal that names every wrong setting
 */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const faults: string[] = [];
  const read = <T>(name: string, unset: T, parse: (value: string) => T | Fault): T => {
    const value = env[name]?.trim() ?? '';
    const result = value === '' ? unset : parse(value);
    if (!(result instanceof Fault)) return result;
    faults.push(`${name} is "${value}"; ${result.advice}.`);
    return unset;
  };
  const settings: Settings = {
    location: { origin: read('SITE_URL', null, parseOrigin), base: read('BASE_PATH', '/', parseBase) },
    contentFolder: read('CONTENT_DIR', 'content', String),
    outFolder: read('OUT_DIR', null, String),
    cacheFolder: read('CACHE_DIR', 'node_modules/.astro', String),
    maxSearchFiles: read('MAX_SEARCH_FILES', null, parseFileLimit),
    host: read('HOST', '127.0.0.1', parseHost),
    port: read('PORT', 4321, parsePort),
    browser: read('CHROME_PATH', null, String),
  };
  if (faults.length > 0) throw new Refusal(faults.join('\n'));
  return settings;
}

/** Why a value is refused: ends the sentence “NAME is "value"; …”. */
class Fault {
  readonly advice: string;

  constructor(advice: string) {
    this.advice = advice;
  }
}

function parseOrigin(value: string): string | Fault {
  const example = 'it must be an address such as https://example.org';
  if (!/^https?:\/\/[^/?#]/i.test(value) || !URL.canParse(value)) return new Fault(example);
  const { origin, pathname, search, hash, username, password } = new URL(value);
  if (username !== '' || password !== '') return new Fault(`${example}, without a user name`);
  if (search !== '' || hash !== '') return new Fault(`${example}, without ? and #`);
  if (pathname !== '/') return new Fault(`write SITE_URL=${origin} and the path as BASE_PATH=${withSlashes(pathname)}`);
  return origin;
}

function parseBase(value: string): string | Fault {
  const fault = new Fault(
    'it must be a path such as /archive/, of letters, digits, ".", "_", "~" and "-"; the host belongs in SITE_URL',
  );
  const path = withSlashes(value);
  const hasForm = path === '/' || /^\/(?:[\w.~-]+\/)+$/.test(path);
  const leavesFolder = path.split('/').some((part) => part === '.' || part === '..');
  return hasForm && !leavesFolder && !value.startsWith('//') ? path : fault;
}

/** `archive` → `/archive/` */
function withSlashes(path: string): string {
  return `/${path}/`.replace(/^\/+|\/+$/g, '/');
}

function parseFileLimit(value: string): number | Fault {
  return /^[1-9]\d{0,8}$/.test(value) ? Number(value) : new Fault('it must be a whole number of files, such as 15000');
}

function parseHost(value: string): string | Fault {
  return /^[\w.:%-]+$/.test(value) ? value : new Fault('it must be a host name or address such as 127.0.0.1');
}

function parsePort(value: string): number | Fault {
  return /^\d{1,5}$/.test(value) && Number(value) <= 65535
    ? Number(value)
    : new Fault('it must be a port number from 0 to 65535');
}
