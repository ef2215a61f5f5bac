import type { BoardAbility, BoardId } from "@zentaikan/protocol";
import type { Context } from "hono";
import { Refusal } from "../errors.ts";
import { chargedTo, type BoardActor } from "../identity/actor.ts";
import type { ActorEnv } from "./authenticate.ts";
import { mayOnBoard, mayOnBoardOtherwise } from "../policy/policy.ts";

/**
 * Lets a request pass whose person has this ability on the board. A board that is not there and
 * one that is none of theirs answer the same.
 * @throws Refusal noSuchBoard, forbidden, boardArchived
 */
export async function requireBoard(
  context: Context<ActorEnv>,
  boardId: string,
  ability: BoardAbility,
): Promise<BoardActor> {
  const right = await context.get("rightOn")(boardId);
  if (right === null) throw new Refusal("noSuchBoard");
  if (!mayOnBoard(right, ability)) {
    throw new Refusal(mayOnBoardOtherwise(right, ability) ? "boardArchived" : "forbidden");
  }
  return {
    person: context.get("person"),
    ...right,
    boardId: boardId as BoardId,
    chargedTo: chargedTo(context.get("actor")),
  };
}
