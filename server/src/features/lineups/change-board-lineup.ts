import {
  readLineupSteps,
  type CapitalLineup,
  type LineupReference,
} from "@zentaikan/capital-graph";
import { documentName, type BoardId, type DocumentName } from "@zentaikan/protocol";
import type { PersonBody } from "@zentaikan/protocol/http";
import { noteLineup } from "../../storage/note-lineup.ts";
import { Refusal } from "../../errors.ts";
import { requireCapitals } from "../../http/require-kind.ts";
import { requireSaved } from "../../http/require-saved.ts";
import type { LineupSwitch, SwitchedLineup } from "../../interpretation/switch-lineup.ts";
import type { WriteToDocument } from "../../relay/write-to-document.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { findVersion, listLineups } from "./lineups.ts";

interface BoardLineupDecision {
  readonly boardId: BoardId;
  readonly person: PersonBody;
  readonly from: LineupReference;
  readonly to: LineupReference;
  readonly choices: Readonly<Record<string, string>>;
  readonly cards: Readonly<Record<string, string>>;
}

export interface BoardLineupChanger {
  readonly database: WorkspaceDatabase;
  readonly writeToDocument: WriteToDocument;
  /** The edit that switches the document as it is stored, made where documents come to life. */
  readonly switchLineup: (
    name: DocumentName,
    change: LineupSwitch,
  ) => Promise<SwitchedLineup | null>;
}

/**
 * Writes the decision into the board, through its room: everybody who has it open sees it at once.
 * @throws Refusal otherKind, noSuchLineup, noSuchBoard, boardLineupMovedOn, storageUnavailable
 */
export async function changeBoardLineup(
  { boardId, person, from, to, choices, cards }: BoardLineupDecision,
  { database, writeToDocument, switchLineup }: BoardLineupChanger,
): Promise<CapitalLineup> {
  await requireCapitals(database, boardId);
  const lineup = await findVersion(database, to);
  const steps = readLineupSteps(await listLineups(database));
  const name = documentName("board", boardId);
  const outcome = await writeToDocument({
    name,
    person,
    makeUpdate: async () => {
      const change = {
        from,
        to: lineup,
        steps,
        choices: new Map(Object.entries(choices)),
        byCard: new Map(Object.entries(cards)),
      };
      const switched = await switchLineup(name, change);
      if (switched === null) throw new Refusal("noSuchBoard");
      if (switched.kind === "movedOn") throw new Refusal("boardLineupMovedOn");
      return switched.update;
    },
  });
  requireSaved(outcome);
  await noteLineup(database, boardId, lineup);
  return lineup;
}
