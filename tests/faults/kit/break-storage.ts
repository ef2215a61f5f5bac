import { readFileSync } from "node:fs";
import { DatabaseSync, StatementSync } from "node:sqlite";

/** What goes wrong, in whichever thread of the server says such a sentence to SQLite. */
export interface StorageFault {
  /** Part of the sentence. */
  readonly at: string;
  /** Part of a sentence that must have been said before, in the same thread. */
  readonly since?: string;
  readonly does:
    | { readonly kind: "killBefore" }
    | { readonly kind: "killAfter" }
    | { readonly kind: "fail"; readonly code: number; readonly message: string }
    | { readonly kind: "wait"; readonly ms: number };
}

const file = process.env["STORAGE_FAULT_FILE"];
const said = new Set<string>();

/** Loaded by `node --import` into a server and its threads; the file may be written at any time. */
if (file !== undefined) {
  // oxlint-disable-next-line typescript/unbound-method -- called with its own `this` below
  const { exec } = DatabaseSync.prototype;
  DatabaseSync.prototype.exec = function (sql) {
    return strike(sql, () => exec.call(this, sql));
  };
  for (const method of ["run", "get", "all"] as const) {
    // oxlint-disable-next-line typescript/unbound-method -- called with its own `this` below
    const real = StatementSync.prototype[method] as (...values: unknown[]) => unknown;
    const struck = function (this: StatementSync, ...values: unknown[]): unknown {
      return strike(this.sourceSQL, () => real.apply(this, values));
    };
    StatementSync.prototype[method] = struck as never;
  }
}

function strike<Output>(sql: string, say: () => Output): Output {
  const fault = currentFault();
  if (fault === null) return say();
  if (fault.since !== undefined && sql.includes(fault.since)) said.add(fault.since);
  const isNow = sql.includes(fault.at) && (fault.since === undefined || said.has(fault.since));
  if (!isNow) return say();
  switch (fault.does.kind) {
    case "killBefore":
      return die();
    case "killAfter":
      say();
      return die();
    case "fail":
      throw Object.assign(new Error(fault.does.message), {
        code: "ERR_SQLITE_ERROR",
        errcode: fault.does.code,
      });
    case "wait":
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, fault.does.ms);
      return say();
  }
}

function currentFault(): StorageFault | null {
  try {
    return JSON.parse(readFileSync(file ?? "", "utf8")) as StorageFault;
  } catch {
    return null;
  }
}

function die(): never {
  process.kill(process.pid, "SIGKILL");
  throw new Error("a killed process goes on");
}
