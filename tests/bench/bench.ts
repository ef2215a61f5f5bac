import { mkdirSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { cpus, tmpdir, totalmem } from "node:os";
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { remarksOnMachine } from "./load/busy-machine.ts";
import { pinToCore, type Cores } from "./load/pin-to-core.ts";
import { FULL, SMALL, type Preset } from "./presets.ts";
import { renderRatios, renderTables } from "./report/table.ts";
import { hocuspocus } from "./servers/hocuspocus.ts";
import { hocuspocusNodes } from "./servers/hocuspocus-nodes.ts";
import type { ServerUnderTest } from "./servers/server-under-test.ts";
import { yWebsocketServer } from "./servers/y-websocket-server.ts";
import { zentaikan } from "./servers/zentaikan.ts";
import { zentaikanNodes } from "./servers/zentaikan-nodes.ts";
import { boardPage } from "./workloads/board-page.ts";
import { coldOpen } from "./workloads/cold-open.ts";
import { drain } from "./workloads/drain.ts";
import { exportsOf } from "./workloads/exports.ts";
import { facilitated } from "./workloads/facilitated.ts";
import { failover } from "./workloads/failover.ts";
import { killStream } from "./workloads/kill-stream.ts";
import { manyRooms } from "./workloads/many-rooms.ts";
import { MiB, type Bench, type Measurement } from "./workloads/measurement.ts";
import { oneMeeting } from "./workloads/one-meeting.ts";
import { portfolio } from "./workloads/portfolio.ts";
import { restart } from "./workloads/restart.ts";
import { segmentsOf } from "./workloads/segments.ts";
import { stalledReader } from "./workloads/stalled-reader.ts";

/** `pnpm bench`; README.md beside this file says what it measures, and how. */
const servers = [zentaikan, hocuspocus, yWebsocketServer];
/** Ours on PostgreSQL, the peer's on Redis; they are measured where they are asked for. */
const severalNodes = [
  ...[1, 2, 3].map((count) => zentaikanNodes(count)),
  ...[2, 3].map((count) => zentaikanNodes(count, { byName: true })),
  hocuspocusNodes(2),
];
const workloads: Readonly<Record<string, Workload>> = {
  W1: { isRepeated: true, run: (preset, ...on) => oneMeeting(...on, preset.oneMeeting) },
  page: {
    isOurs: true,
    isRepeated: true,
    run: (preset, ...on) => boardPage(...on, preset.boardPage),
  },
  W2: { isRepeated: true, run: (preset, ...on) => manyRooms(...on, preset.manyRooms) },
  W3: {
    isRepeated: true,
    restarts: true,
    run: (preset, ...on) => coldOpen(...on, preset.coldOpen),
  },
  W4: {
    restarts: true,
    run: (preset, bench, server) =>
      killStream(bench, server, server === zentaikan ? preset.killStream : preset.peerKillStream),
  },
  restart: { restarts: true, run: (preset, ...on) => restart(...on, preset.restart) },
  exports: { isOurs: true, run: (preset, ...on) => exportsOf(...on, preset.exports) },
  segments: { isOurs: true, run: (preset, ...on) => segmentsOf(...on, preset.segments) },
  portfolio: { isOurs: true, run: (preset, ...on) => portfolio(...on, preset.portfolio) },
  facilitated: { isOurs: true, run: (preset, ...on) => facilitated(...on, preset.facilitated) },
  failover: { isOurs: true, run: (preset, ...on) => failover(...on, preset.failover) },
  drain: { isOurs: true, run: (preset, ...on) => drain(...on, preset.drain) },
  stalled: { run: (preset, ...on) => stalledReader(...on, preset.stalledReader) },
};

interface Workload {
  /** Whether its figures depend on the moment, so that one run tells little. */
  readonly isRepeated?: true;
  /** Whether it is done on our page, which peers have none of. */
  readonly isOurs?: true;
  /** Whether it starts a server again on what it kept, which needs one that keeps something. */
  readonly restarts?: true;
  readonly run: (preset: Preset, bench: Bench, server: ServerUnderTest) => Promise<void>;
}

const asked = readArguments();
const cores = pinToCore();
const startedAt = new Date();
const measurements: Measurement[] = [];
say(machine(cores));
const bench: Omit<Bench, "record"> = {
  withFolder,
  serverCore: cores.kind === "apart" ? cores.server : null,
  profileDir: asked.profileDir,
  say,
};
for (const name of asked.workloads) {
  const workload = workloads[name];
  // Servers take turns, so that an hour in which the machine is slower is one for all of them.
  for (let left = workload?.isRepeated === true ? asked.runs : 1; left > 0; left -= 1) {
    for (const server of [...servers, ...severalNodes]) {
      if (workload !== undefined && asked.servers.includes(server.name))
        await run(name, workload, server);
    }
  }
}
report();

/** A server that fails at one workload is shown as failed there, and the others still have theirs. */
async function run(name: string, { isOurs, restarts, run }: Workload, server: ServerUnderTest) {
  if (isOurs === true && server !== zentaikan) return;
  if (restarts === true && !server.isDurable)
    return say(`${name} ${server.name}: keeps nothing on disk`);
  const remarksBefore = await remarksOnMachine();
  const record: Bench["record"] = (one) =>
    void measurements.push({ ...one, remarks: [...one.remarks, ...remarksBefore] });
  try {
    await run(asked.preset, { ...bench, record }, server);
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    say(`${name} ${server.name} failed: ${problem}`);
    const [remark = ""] = problem.split("\n");
    const row = { workload: name, server: server.name, setting: "failed", figures: {} };
    measurements.push({ ...row, passed: false, remarks: [remark] });
    process.exitCode = 1;
  }
}

async function withFolder<Output>(work: (dataDir: string) => Promise<Output>): Promise<Output> {
  const dataDir = await mkdtemp(join(tmpdir(), "zentaikan-bench-"));
  try {
    return await work(dataDir);
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

function readArguments() {
  const { values } = parseArgs({
    options: {
      small: { type: "boolean", default: false },
      only: { type: "string", multiple: true },
      server: { type: "string", multiple: true },
      runs: { type: "string" },
      out: { type: "string" },
      profile: { type: "string" },
    },
  });
  const names = servers.map(({ name }) => name);
  const nodeNames = severalNodes.map(({ name }) => name);
  const preset = values.small ? SMALL : FULL;
  return {
    preset,
    runs: values.runs === undefined ? preset.runs : count(values.runs),
    workloads: known(values.only, Object.keys(workloads)),
    servers: values.server === undefined ? names : known(values.server, [...names, ...nodeNames]),
    out: resolve(values.out ?? join(tmpdir(), `zentaikan-bench-${Date.now()}.json`)),
    profileDir: values.profile === undefined ? null : resolve(values.profile),
  };
}

function known(chosen: readonly string[] | undefined, all: readonly string[]): readonly string[] {
  const unknown = chosen?.find((name) => !all.includes(name));
  if (unknown === undefined) return chosen ?? all;
  process.stderr.write(`There is no ${unknown} here, only ${all.join(", ")}.\n`);
  process.exit(2);
}

function count(chosen: string): number {
  if (/^[1-9]\d*$/.test(chosen)) return Number(chosen);
  process.stderr.write(`--runs takes a whole number from 1 on, not ${chosen}.\n`);
  process.exit(2);
}

function machine(where: Cores): string {
  const [first] = cpus();
  const memory = `${Math.round(totalmem() / MiB / 1024)} GiB`;
  const placed =
    where.kind === "apart"
      ? `server on core ${where.server}, generator on core ${where.generator}`
      : `server and generator share the cores, because ${where.why}: do not quote these figures`;
  return `${first?.model ?? "unknown processor"}, ${cpus().length} cores, ${memory}, Node ${process.version}, loopback; ${placed}`;
}

function report(): void {
  const { preset, out } = asked;
  const seconds = Math.round((Date.now() - startedAt.getTime()) / 1000);
  say(`\n${renderTables(measurements)}\n\n${renderRatios(measurements, zentaikan.name)}`);
  mkdirSync(dirname(out), { recursive: true });
  const body = {
    at: startedAt,
    seconds,
    preset: preset.name,
    machine: machine(cores),
    measurements,
  };
  writeFileSync(out, `${JSON.stringify(body, sayNever, 2)}\n`);
  say(`\n${preset.name} run of ${seconds} s on ${startedAt.toISOString()}; written to ${out}`);
}

/** JSON has no word for what never arrived. */
function sayNever(_key: string, value: unknown): unknown {
  return value === Infinity ? "never" : value;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
