import type { BoardId } from "@zentaikan/protocol";
import type { PersonBody } from "@zentaikan/protocol/http";
import type { FrozenBoard } from "../../interpretation/freeze-board.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { attendance, findUnderWay, type MeetingActor } from "./meeting-actor.ts";
import { mayOnBoard } from "../../policy/policy.ts";

/** Keeps what a board is when a meeting begins or ends, so that minutes can say what changed. */
export interface MeetingStates {
  /** Null where the board cannot be read: a meeting goes on all the same. */
  readonly freeze: (boardId: BoardId) => Promise<FrozenBoard | null>;
  /** @returns the id of the kept state */
  readonly keep: (
    transaction: WorkspaceDatabase,
    frozen: FrozenBoard & {
      readonly boardId: BoardId;
      readonly person: PersonBody;
      readonly occasion: "meetingBegun" | "meetingEnded";
    },
  ) => Promise<string>;
}

/** Keeps the board in the transaction of the command, which knows by then that it is done. */
export type KeepBoard = (transaction: WorkspaceDatabase) => Promise<string | null>;

export const KEEPS_NOTHING: KeepBoard = async () => null;

/** The board is read before the transaction, and for those alone who may begin or end a meeting. */
export async function keeperFor(
  database: WorkspaceDatabase,
  {
    actor,
    occasion,
    states,
  }: {
    readonly actor: MeetingActor;
    readonly occasion: "meetingBegun" | "meetingEnded";
    readonly states: MeetingStates;
  },
): Promise<KeepBoard> {
  const { boardId, person } = actor;
  const mayDoIt = occasion === "meetingBegun" ? mayOnBoard(actor, "meet") : await leads();
  const frozen = mayDoIt ? await states.freeze(boardId) : null;
  if (frozen === null) return KEEPS_NOTHING;
  return (transaction) => states.keep(transaction, { ...frozen, boardId, person, occasion });

  async function leads(): Promise<boolean> {
    const meeting = await findUnderWay(database, boardId);
    if (meeting === null) return false;
    const sitting = { meetingId: meeting.id, personId: person.id };
    return (await attendance(database, sitting))?.isFacilitator === 1;
  }
}
