import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";

const startWithinMs = 60_000;

/** A program that a driver started, with a home of its own that goes with it. */
interface StartedProgram {
  /** What the line said by which the program told that it is ready. */
  readonly said: readonly string[];
  readonly end: () => Promise<void>;
}

interface Program {
  readonly command: string;
  readonly args: (home: string) => readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Writes what the program shall find in its home. */
  readonly prepare?: (home: string) => Promise<void>;
  /** The line by which it says that it is ready; without one, it is when it runs. */
  readonly ready?: RegExp;
}

/** Starts a program and waits for the line that says it is ready. */
export async function startProgram(program: Program): Promise<StartedProgram> {
  const home = await mkdtemp(join(tmpdir(), "zentaikan-engine-"));
  await program.prepare?.(home);
  const child = spawn(program.command, program.args(home), {
    env: { ...process.env, HOME: home, XDG_RUNTIME_DIR: home, TZ: "UTC", ...program.env },
    stdio: ["ignore", "pipe", "pipe"],
    // A group of its own: browsers are trees of processes, and all of them end with it.
    detached: true,
  });
  const end = async () => {
    await endGroup(child);
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    return { said: await readiness(child, program), end };
  } catch (error) {
    await end();
    throw error;
  }
}

function readiness(child: ChildProcess, program: Program): Promise<readonly string[]> {
  const lines: string[] = [];
  return new Promise((resolve, reject) => {
    const fail = (why: string) =>
      reject(new Error([`${program.command} ${why}`, ...lines].join("\n")));
    const timer = setTimeout(() => fail("did not start in time"), startWithinMs);
    const begin = (said: readonly string[]) => {
      clearTimeout(timer);
      resolve(said);
    };
    if (program.ready === undefined) child.once("spawn", () => begin([]));
    child.once("error", (error) => fail(error.message));
    child.once("exit", (code) => fail(`ended with ${code}`));
    const listen = (stream: Readable | null) => {
      if (stream === null) return;
      createInterface(stream).on("line", (line) => {
        lines.push(line);
        lines.splice(0, lines.length - 50);
        const said = program.ready?.exec(line);
        if (said) begin(said);
      });
    };
    listen(child.stdout);
    listen(child.stderr);
  });
}

async function endGroup(child: ChildProcess): Promise<void> {
  const { pid } = child;
  if (pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  process.kill(-pid, "SIGKILL");
  await ended;
}
