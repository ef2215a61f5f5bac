import { STAGES, stageHash, type DoResult, type MacroStructure } from "@zentaikan/capital-graph";
import type { StructureBody } from "@zentaikan/protocol/http";

/** What each stage says, Do results included, from the first to the last; as agreements bind it. */
export function stageHashes({ structure, detail }: StructureBody): readonly string[] {
  const board = {
    structure: structure as MacroStructure,
    detail: { doResults: detail.doResults as readonly DoResult[] },
  };
  return STAGES.map((stage) => stageHash(stage, board));
}
