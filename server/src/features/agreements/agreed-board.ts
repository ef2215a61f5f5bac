import type {
  AgreedBoard,
  CapitalLineup,
  DoResult,
  MacroStructure,
} from "@zentaikan/capital-graph";
import type { StateWordsBody } from "@zentaikan/protocol/versions";

/** What a state says, in the terms of the method: words are written from these types alone. */
export function agreedBoard({ structure, detail, lineup }: StateWordsBody): AgreedBoard {
  return {
    structure: structure as MacroStructure,
    detail: { doResults: detail.doResults as readonly DoResult[] },
    lineup: lineup as CapitalLineup,
  };
}
