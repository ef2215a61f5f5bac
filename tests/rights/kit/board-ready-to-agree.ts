import { readinessToAgree } from "@zentaikan/capital-graph";
import type { BoardBody, StructureBody } from "@zentaikan/protocol/http";
import type { Workspace } from "./workspace.ts";

/** One of the samples that nothing is wrong with. */
export async function boardReadyToAgree(workspace: Workspace): Promise<string> {
  for (const { id } of await workspace.do<BoardBody[]>("GET", "/api/boards")) {
    const { diagnostics } = await workspace.do<StructureBody>("GET", `/api/boards/${id}/structure`);
    const { blocking, needsReason } = readinessToAgree(diagnostics as never);
    if (blocking.length + needsReason.length === 0) return id;
  }
  throw new Error("no sample is ready to be agreed on");
}
