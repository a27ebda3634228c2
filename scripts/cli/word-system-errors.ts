import { Refusal } from '../../src/model/refusal.ts';

/** Runs an editors' command. What the system refuses becomes a Refusal in Chinese; any other error passes. */
export async function wordSystemErrors<T>(run: () => T | Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    throw isSystemError(error) ? new Refusal(describe(error)) : error;
  }
}

interface SystemError extends Error {
  code: string;
  syscall: string;
  path?: string;
  dest?: string;
}

function isSystemError(error: unknown): error is SystemError {
  return error instanceof Error && 'syscall' in error && 'code' in error;
}

const writing = /^(?:mkdir|rename|rmdir|unlink|write|fsync|copyfile|futime)$/;

function describe({ code, syscall, path, message }: SystemError): string {
  const { sentence, advice } = kinds[code] ?? { sentence: `系统报告 ${code}`, advice: message };
  const isWriting = writing.test(syscall) || message.includes('.#');
  const place = path === undefined ? '' : ` ${path.replace(/\/\.#([^/]+)-\d+$/, '/$1')}`;
  const outcome = isWriting ? '没有写入，原有的文件没有改动' : '没有读出';
  return `${outcome}：${sentence}${place}\n    怎么办：${advice}`;
}

const permission = { sentence: '没有权限', advice: '检查文件和文件夹的权限，或换一个用户运行' };
const diskFull = { sentence: '磁盘满了', advice: '腾出空间，再运行一次' };
const tooManyFiles = { sentence: '打开的文件太多', advice: '关掉别的程序，再运行一次' };

/** What the codes of node's system errors mean to an editor. */
const kinds: Readonly<Record<string, { sentence: string; advice: string }>> = {
  EACCES: permission,
  EPERM: permission,
  EROFS: { sentence: '所在的磁盘是只读的', advice: '换到可以写的磁盘，或以可写的方式挂载' },
  ENOSPC: diskFull,
  EDQUOT: { sentence: '磁盘配额用完了', advice: '腾出空间，或请管理员增加配额，再运行一次' },
  EFBIG: { sentence: '文件超过系统允许的大小', advice: '检查系统对文件大小的限制' },
  ENOENT: { sentence: '没有这个文件或文件夹', advice: '检查路径；刚才被移走或删去的，放回原处' },
  ENOTDIR: { sentence: '路径中间有一段是文件，不是文件夹', advice: '改名或移走那个文件' },
  EISDIR: { sentence: '应是文件，却是文件夹', advice: '改名或移走那个文件夹' },
  ENAMETOOLONG: { sentence: '路径太长', advice: '换短一些的名称' },
  ELOOP: { sentence: '符号链接成环', advice: '检查路径里的符号链接' },
  EMFILE: tooManyFiles,
  ENFILE: tooManyFiles,
  EBUSY: { sentence: '文件正被别的程序使用', advice: '关掉打开它的程序，再运行一次' },
  EIO: { sentence: '磁盘读写出错', advice: '检查磁盘，再运行一次' },
};
