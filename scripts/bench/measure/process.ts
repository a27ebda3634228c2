import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** Resource usage of a command with all its child processes. */
export interface Usage {
  /** Seconds from start to end. */
  wall: number;
  /** Seconds of processor time, user and system. */
  cpu: number;
  /** Peak resident memory of all processes together, in MB; 0 without /proc. */
  peak: number;
  output: string;
}

/**
 * Runs a command and measures it.
 * @throws Error with the command's output if its exit code is not 0.
 */
export async function measure(command: string, args: string[], env: Record<string, string> = {}): Promise<Usage> {
  const started = performance.now();
  const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  let peak = 0;
  const cpu = new Map<number, number>();
  const sample = setInterval(() => {
    const tree = processTree(child.pid ?? 0);
    peak = Math.max(
      peak,
      tree.reduce((sum, { resident }) => sum + resident, 0),
    );
    for (const { pid, seconds } of tree) cpu.set(pid, Math.max(cpu.get(pid) ?? 0, seconds));
  }, 100);
  const code = await new Promise<number | null>((done, fail) => {
    child.on('error', fail);
    child.on('close', done);
  });
  clearInterval(sample);
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} exited with ${code}:\n${output.slice(-4000)}`);
  const cpuSeconds = [...cpu.values()].reduce((sum, seconds) => sum + seconds, 0);
  return { wall: (performance.now() - started) / 1000, cpu: cpuSeconds, peak: Math.round(peak), output };
}

/** Seconds of processor time, user and system, of a running process and its child processes; 0 without /proc. */
export function processorSeconds(pid: number): number {
  return processTree(pid).reduce((sum, { seconds }) => sum + seconds, 0);
}

interface Process {
  pid: number;
  parent: number;
  /** MB. */
  resident: number;
  /** Seconds of processor time so far. */
  seconds: number;
}

/** Linux: clock ticks per second and bytes per page. */
const ticks = 100;
const page = 4096;

/** A process and its descendants, from /proc. */
function processTree(root: number): Process[] {
  const all = new Map(allProcesses().map((process) => [process.pid, process]));
  const belongs = (process: Process | undefined): boolean =>
    process !== undefined && (process.pid === root || belongs(all.get(process.parent)));
  return [...all.values()].filter(belongs);
}

function allProcesses(): Process[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => readStat(Number(name)) ?? []);
  } catch {
    return [];
  }
}

/** See proc_pid_stat(5). Fields are counted after the command name, which may contain spaces. */
function readStat(pid: number): Process | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const number = (i: number) => Number(fields[i] ?? 0);
    return {
      pid,
      parent: number(1),
      resident: (number(21) * page) / 1e6,
      seconds: (number(11) + number(12)) / ticks,
    };
  } catch {
    return null;
  }
}
