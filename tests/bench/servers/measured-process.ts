import { spawn, type ChildProcess } from "node:child_process";
import { createInterface } from "node:readline";
import type { StartOptions } from "./start-options.ts";
import type { Usage, UsageQuestion } from "./usage.ts";

interface ProcessOptions extends StartOptions {
  /** Path of the file. */
  readonly program: string;
  /** Of Node. */
  readonly flags?: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** Which line of its standard output says that it serves. */
  readonly isReady: (line: string) => boolean;
}

const reportUsage = new URL("./report-usage.js", import.meta.url).href;
const startWithinMs = 120_000;
const answerWithinMs = 60_000;
const stopWithinMs = 20_000;

/** A server as a process of its own, alone on its core, which can be measured, stopped and killed. */
export class MeasuredProcess {
  /** The line with which it said that it was ready. */
  readonly readyLine: string;
  readonly #child: ChildProcess;
  readonly #ended: Promise<unknown>;

  private constructor(child: ChildProcess, readyLine: string) {
    this.#child = child;
    this.#ended = ended(child);
    this.readyLine = readyLine;
  }

  static async start(options: ProcessOptions): Promise<MeasuredProcess> {
    const { program, flags = [], env, core, profileDir } = options;
    const node = ["--expose-gc", `--import=${reportUsage}`, ...flags];
    if (profileDir !== null) node.push("--cpu-prof", `--cpu-prof-dir=${profileDir}`);
    node.push(program);
    const [command, args] =
      core === null
        ? [process.execPath, node]
        : ["taskset", ["-c", String(core), process.execPath, ...node]];
    const child = spawn(command, args, {
      env: { ...process.env, NODE_ENV: "production", ...env },
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    });
    return new MeasuredProcess(child, await untilReady(child, options.isReady));
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  get isRunning(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** @param collect whether to collect garbage first, which takes the server's time */
  async usage({ collect = false } = {}): Promise<Usage> {
    const child = this.#child;
    const question: UsageQuestion = { kind: "usage", collect };
    return new Promise((resolve, reject) => {
      const finish = (): void => {
        clearTimeout(timer);
        child.off("message", onAnswer);
        child.off("exit", onExit);
      };
      const onAnswer = (answer: unknown): void => {
        finish();
        resolve(answer as Usage);
      };
      const onExit = (): void => {
        finish();
        reject(new Error("the server ended while it was measured"));
      };
      const timer = setTimeout(() => {
        finish();
        reject(new Error("the server does not answer how much it uses"));
      }, answerWithinMs);
      child.once("message", onAnswer);
      child.once("exit", onExit);
      child.send(question);
    });
  }

  /** As a power cut would end it. */
  async kill(): Promise<void> {
    if (this.isRunning) this.#child.kill("SIGKILL");
    await this.#ended;
  }

  /** Lets it save and go; a server that does not is killed. */
  async stop(): Promise<void> {
    if (this.isRunning) this.#child.kill("SIGTERM");
    const timer = setTimeout(() => this.#child.kill("SIGKILL"), stopWithinMs);
    await this.#ended;
    clearTimeout(timer);
  }
}

function ended(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve) => child.once("exit", resolve));
}

/** @returns the line that says so */
async function untilReady(
  child: ChildProcess,
  isReady: (line: string) => boolean,
): Promise<string> {
  const { stdout, stderr } = child;
  if (stdout === null || stderr === null) throw new Error("a server without output");
  const said: string[] = [];
  const errors = createInterface(stderr);
  errors.on("line", (line) => said.length < 50 && said.push(line));
  return new Promise((resolve, reject) => {
    const fail = (why: string): void => {
      clearTimeout(timer);
      child.kill("SIGKILL");
      reject(new Error([`a server did not start: ${why}`, ...said].join("\n")));
    };
    const timer = setTimeout(() => fail("no word of it in time"), startWithinMs);
    child.once("error", (error) => fail(error.message));
    child.once("exit", (code) => fail(`it ended with ${code}`));
    createInterface(stdout).on("line", (line) => {
      if (!isReady(line)) return;
      clearTimeout(timer);
      resolve(line);
    });
  });
}
