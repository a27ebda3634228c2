import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Refusal } from '../../../src/model/refusal.ts';

export interface LoopbackNode {
  /** `http://127.0.0.1:PORT` */
  url: string;
  /** Ends it and removes its data. */
  stop: () => Promise<void>;
}

/**
 * Starts an OpenSearch node on a free port of loopback. Needs Java 17 or later, and Maven to fetch the server.
 * @throws Refusal if it cannot be fetched or does not start
 */
export async function startNode(): Promise<LoopbackNode> {
  const folder = mkdtempSync(join(tmpdir(), 'fazhi-opensearch-'));
  try {
    const node = spawn(
      'java',
      ['-Xmx1g', '-Dlog4j2.level=error', '-cp', classPathIn(folder), here('LoopbackNode.java'), join(folder, 'node')],
      { stdio: ['pipe', 'pipe', 'pipe'] },
    );
    const url = await addressOf(node);
    return { url, stop: () => stop(node, folder) };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

function here(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url));
}

/** The archives of the server and all that they need. */
function classPathIn(folder: string): string {
  const list = join(folder, 'class-path.txt');
  const args = ['-q', '-B', '-f', here('pom.xml'), 'dependency:build-classpath', `-Dmdep.outputFile=${list}`];
  try {
    execFileSync('mvn', args, { stdio: ['ignore', 'ignore', 'inherit'] });
  } catch (error) {
    throw new Refusal(`Maven could not fetch OpenSearch: ${String(error)}`);
  }
  return readFileSync(list, 'utf8').trim();
}

/** Waits for the first line of its output. */
function addressOf(node: ChildProcess): Promise<string> {
  let output = '';
  let errors = '';
  node.stderr?.on('data', (text) => {
    errors += text;
  });
  return new Promise((resolve, reject) => {
    node.on('error', (error) => reject(new Refusal(`Java does not start: ${error.message}`)));
    node.on('exit', (code) => reject(new Refusal(`OpenSearch ended with ${code}:\n${errors}`)));
    node.stdout?.on('data', (text) => {
      output += text;
      const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(output) ?? [];
      if (address !== undefined) resolve(address);
    });
  });
}

/** The node ends when its input does. */
async function stop(node: ChildProcess, folder: string): Promise<void> {
  if (node.exitCode === null && node.signalCode === null) {
    const ended = new Promise((resolve) => node.once('exit', resolve));
    node.stdin?.end();
    await ended;
  }
  rmSync(folder, { recursive: true, force: true });
}
