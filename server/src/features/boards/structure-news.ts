import { diffStructures, type MacroStructure } from "@zentaikan/capital-graph";
import type { StructureBody } from "@zentaikan/protocol/http";
import type { WebhookNews } from "../../events/tell-webhooks.ts";

/** What webhooks are told when a board says something else than before; null where it does not. */
export function structureNews(
  before: StructureBody,
  after: StructureBody,
  at: number,
): WebhookNews | null {
  const changes = diffStructures(
    before.structure as MacroStructure,
    after.structure as MacroStructure,
  ).map(({ text }) => text);
  const { boardId, stageKey, patternKey, patternId, sentence } = after;
  const isSame = before.stageKey === stageKey && before.patternKey === patternKey;
  if (changes.length === 0 && isSame) return null;
  const data = { changes, stageKey, patternKey, patternId, sentence };
  // Several people may have drawn since the board was last read.
  return {
    type: "structure.changed",
    at,
    actor: null,
    boardId,
    path: `/boards/${boardId}`,
    data,
  };
}
