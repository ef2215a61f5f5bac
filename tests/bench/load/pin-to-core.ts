import { spawnSync } from "node:child_process";
import { availableParallelism, cpus } from "node:os";

/** Which core the server gets; the load generator, this process, stays off it. */
export type Cores =
  | { readonly kind: "apart"; readonly server: number; readonly generator: number }
  | { readonly kind: "shared"; readonly why: string };

const [server, generator] = [0, 1] as const;

/** Puts this process on a core of its own, where the system has `taskset` and two cores. */
export function pinToCore(): Cores {
  if (availableParallelism() < 2) return { kind: "shared", why: "this machine has one core" };
  const { status, error } = moveTo(String(generator));
  if (error !== undefined) return { kind: "shared", why: "there is no taskset here" };
  if (status !== 0) return { kind: "shared", why: "taskset was not allowed to choose cores" };
  return { kind: "apart", server, generator };
}

/** What this starts has all cores: a browser is several processes, as many as its machine lets work. */
export async function onAllCores<Output>(start: () => Promise<Output>): Promise<Output> {
  moveTo(`0-${cpus().length - 1}`);
  try {
    return await start();
  } finally {
    moveTo(String(generator));
  }
}

/** With what it starts from now on. */
export function moveToCore(core: number, pid: number): void {
  moveTo(String(core), pid);
}

function moveTo(cores: string, pid = process.pid) {
  return spawnSync("taskset", ["-acp", cores, String(pid)]);
}
