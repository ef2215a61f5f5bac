import type { Log } from "../log.ts";
import { LastingProcess, type ProcessLimits } from "../threads/lasting-process.ts";
import type { DocumentMethods } from "./document-process.ts";

export type DocumentProcess = Pick<
  LastingProcess<DocumentMethods>,
  "call" | "health" | "forget" | "close"
>;

/**
 * Several times what a full board takes on a busy machine of two cores: 20 MiB in 400,000 structs
 * are compacted in some seconds, within some hundred megabytes.
 */
const LIMITS: ProcessLimits = { callMs: 15_000, callMsPerMiB: 2000, heapMiB: 1024 };

interface DocumentProcessOptions {
  /** Milliseconds that only go forward. */
  readonly elapsed: () => number;
  readonly log: Log;
  readonly limits?: ProcessLimits;
}

/**
 * It begins with its first call: it takes some fifty megabytes, and a server that only passes bytes
 * on never needs it.
 */
export function openDocumentProcess({
  elapsed,
  log,
  limits = LIMITS,
}: DocumentProcessOptions): DocumentProcess {
  const module = new URL("./document-process.ts", import.meta.url);
  return new LastingProcess<DocumentMethods>({ module, limits, elapsed, log });
}
