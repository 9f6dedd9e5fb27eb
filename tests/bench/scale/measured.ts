/** A command that is watched: what each of its stages costs, and the most memory that all its processes held. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { costOf } from './processes.ts';

/** What a command cost. */
export interface Measured {
  /** CPU seconds by stage, in the order in which they began. */
  readonly stages: ReadonlyMap<string, number>;
  /** CPU seconds within a stage, by what the command itself told of it. */
  readonly parts: Readonly<Record<string, number>>;
  readonly cpu: number;
  /** Seconds by the clock. */
  readonly wall: number;
  /** The most memory held at once, in bytes, by all processes, seen five times a second. */
  readonly memory: number;
}

/**
 * Run Node on a script, and watch it.
 *
 * @param args Flags of Node, the script and what it is told. Each line that it prints of small letters alone is the name of a stage that begins, or
 *   after `#` what it tells of parts.
 * @throws Error with what it said when it fails.
 */
export async function measured(args: readonly string[], env: Readonly<Record<string, string>>): Promise<Measured> {
  const began = performance.now();
  const child = spawn(process.execPath, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const said: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  const stages = new Map<string, number>();
  let parts: Record<string, number> = {};
  let stage = 'start';
  let [cpu, before, memory] = [0, 0, 0];
  const sample = () => {
    const now = costOf(child.pid ?? 0);
    cpu = Math.max(cpu, now.cpu);
    memory = Math.max(memory, now.memory);
  };
  const close = () => {
    sample();
    stages.set(stage, (stages.get(stage) ?? 0) + cpu - before);
    before = cpu;
  };
  createInterface(child.stdout).on('line', (begins) => {
    if (begins.startsWith('#')) {
      parts = JSON.parse(begins.slice(1)) as Record<string, number>;
      return;
    }
    if (!/^[a-z]+$/.test(begins)) return;
    close();
    stage = begins;
  });
  const watch = setInterval(sample, 200);
  const code = await new Promise<number | null>((done) => child.on('close', done));
  clearInterval(watch);
  stages.set(stage, (stages.get(stage) ?? 0) + cpu - before);
  if (code !== 0) throw new Error(`${args.join(' ')} failed:\n${said.join('')}`);
  return { stages, parts, cpu, wall: (performance.now() - began) / 1000, memory };
}
