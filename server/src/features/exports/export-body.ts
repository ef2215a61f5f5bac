import type { ExportBody } from "@zentaikan/protocol/exports";
import { refusalBody } from "../../errors.ts";
import type { Entry } from "./export-job.ts";

/** An export as whoever asked for it hears of it. @param all in the order of asking */
export function bodyOf(entry: Entry, all: Iterable<Entry>): ExportBody {
  const { id, ask, fileName } = entry.job;
  return { id, format: ask.format, fileName, state: stateOf(entry, all) };
}

function stateOf(
  { job: { id, boardId }, standing }: Entry,
  all: Iterable<Entry>,
): ExportBody["state"] {
  switch (standing.kind) {
    case "waiting": {
      let ahead = 0;
      for (const other of all) {
        if (other.job.id === id) break;
        if (other.standing.kind === "waiting" || other.standing.kind === "making") ahead += 1;
      }
      return { kind: "waiting", ahead };
    }
    case "making":
      return standing;
    case "ready": {
      const { bytes, endsAt } = standing;
      const link = `/api/boards/${boardId}/exports/${id}/file`;
      return { kind: "ready", bytes, link, endsAt: new Date(endsAt).toISOString() };
    }
    case "failed": {
      const { code, message } = refusalBody(standing.code, null);
      return { kind: "failed", code, message };
    }
  }
}
