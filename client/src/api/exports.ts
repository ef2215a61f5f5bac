import type { AskedExport, ExportBody } from "@zentaikan/protocol/exports";
import { request } from "./http-client.ts";

/** At first a file may be there at once; a long one is asked after less often. */
const firstLookMs = 150;
const longestLookMs = 1_500;

type ReadyExport = ExportBody & { readonly state: { readonly kind: "ready" } };

/**
 * Has a file made and waits for it. @throws ApiRefusal, `ExportFailed` where it could not be made,
 * and what the signal was aborted with; what nobody waits for any more is taken back.
 */
export async function makeFile(
  boardId: string,
  ask: AskedExport,
  { signal, onStep }: { readonly signal: AbortSignal; readonly onStep: (made: ExportBody) => void },
): Promise<ReadyExport> {
  const path = `/api/boards/${boardId}/exports`;
  let made = await request<ExportBody>("POST", path, ask);
  const takeBack = () => void request("DELETE", `${path}/${made.id}`).catch(() => undefined);
  for (let wait = firstLookMs; ; wait = Math.min(longestLookMs, wait * 1.5)) {
    if (signal.aborted) takeBack();
    signal.throwIfAborted();
    if (isReady(made)) return made;
    if (made.state.kind === "failed") throw new ExportFailed(made.state.message);
    onStep(made);
    await pause(wait, signal);
    if (!signal.aborted) made = await request<ExportBody>("GET", `${path}/${made.id}`);
  }
}

/** The server's own words for why there is no file. */
export class ExportFailed extends Error {
  readonly text: { readonly ja: string; readonly en: string };

  constructor(text: { readonly ja: string; readonly en: string }) {
    super(text.en);
    this.text = text;
  }
}

function isReady(made: ExportBody): made is ReadyExport {
  return made.state.kind === "ready";
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener(
      "abort",
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}
