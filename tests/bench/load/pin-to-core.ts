import { spawnSync } from "node:child_process";
import { availableParallelism } from "node:os";

/** Which core the server gets; the load generator, this process, stays off it. */
export type Cores =
  | { readonly kind: "apart"; readonly server: number; readonly generator: number }
  | { readonly kind: "shared"; readonly why: string };

/** Puts this process on a core of its own, where the system has `taskset` and two cores. */
export function pinToCore(): Cores {
  if (availableParallelism() < 2) return { kind: "shared", why: "this machine has one core" };
  const [server, generator] = [0, 1];
  const { status, error } = spawnSync("taskset", ["-acp", String(generator), String(process.pid)]);
  if (error !== undefined) return { kind: "shared", why: "there is no taskset here" };
  if (status !== 0) return { kind: "shared", why: "taskset was not allowed to choose cores" };
  return { kind: "apart", server, generator };
}
