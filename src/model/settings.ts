import { Refusal } from './refusal.ts';
import { parseSearchServer } from './search-server.ts';

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
  /** COMPACT=1: data files that repeat others are left out or packed, for hosts that limit the number of files. */
  compact: boolean;
  /** SEARCH_SERVER: the address of the index that the search page queries. Null: the site's own files. */
  searchServer: string | null;
  /** SEARCH_SERVER_AUTH: the header Authorization of `npm run export -- --load`. No site contains it. */
  searchServerAuth: string | null;
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
    faults.push(`${name} 写的是“${value}”：${result.advice}。`);
    return unset;
  };
  const settings: Settings = {
    location: { origin: read('SITE_URL', null, parseOrigin), base: read('BASE_PATH', '/', parseBase) },
    contentFolder: read('CONTENT_DIR', 'content', String),
    outFolder: read('OUT_DIR', null, String),
    cacheFolder: read('CACHE_DIR', 'node_modules/.astro', String),
    maxSearchFiles: read('MAX_SEARCH_FILES', null, parseFileLimit),
    compact: read('COMPACT', false, parseSwitch),
    searchServer: read('SEARCH_SERVER', null, parseServer),
    searchServerAuth: read('SEARCH_SERVER_AUTH', null, String),
    host: read('HOST', '127.0.0.1', parseHost),
    port: read('PORT', 4321, parsePort),
    browser: read('CHROME_PATH', null, String),
  };
  if (faults.length > 0) throw new Refusal(faults.join('\n'));
  return settings;
}

/** Why a value is refused, in Chinese: ends the sentence “NAME 写的是“value”：…”. */
class Fault {
  readonly advice: string;

  constructor(advice: string) {
    this.advice = advice;
  }
}

function parseOrigin(value: string): string | Fault {
  const example = '应是网址，如 https://example.org';
  if (!/^https?:\/\/[^/?#]/i.test(value) || !URL.canParse(value)) return new Fault(example);
  const { origin, pathname, search, hash, username, password } = new URL(value);
  if (username !== '' || password !== '') return new Fault(`${example}，不含用户名`);
  if (search !== '' || hash !== '') return new Fault(`${example}，不含 ? 和 #`);
  if (pathname !== '/') return new Fault(`应写 SITE_URL=${origin}，路径另写 BASE_PATH=${withSlashes(pathname)}`);
  return origin;
}

function parseBase(value: string): string | Fault {
  const fault = new Fault('应是路径，如 /archive/，只用字母、数字和 . _ ~ -；主机名写在 SITE_URL 里');
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
  return /^[1-9]\d{0,8}$/.test(value) ? Number(value) : new Fault('应是文件的个数，如 15000');
}

function parseSwitch(value: string): boolean | Fault {
  return value === '1' || new Fault('应是 1，或者不写');
}

function parseServer(value: string): string | Fault {
  const advice =
    '应是 opensearch: 加索引的网址，如 opensearch:https://search.example.org/fazhi，不含用户名、? 和 #；只有本机可以用 http';
  return parseSearchServer(value) ?? new Fault(advice);
}

function parseHost(value: string): string | Fault {
  return /^[\w.:%-]+$/.test(value) ? value : new Fault('应是主机名或地址，如 127.0.0.1');
}

function parsePort(value: string): number | Fault {
  return /^\d{1,5}$/.test(value) && Number(value) <= 65535
    ? Number(value)
    : new Fault('应是端口号，0 到 65535 的整数，如 4321');
}
