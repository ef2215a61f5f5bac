import type { BoardAbility, BoardId } from "@zentaikan/protocol";
import type { Context } from "hono";
import { Refusal } from "../errors.ts";
import type { BoardActor } from "./actor.ts";
import type { ActorEnv } from "./authenticate.ts";
import { mayOnBoard, mayReadBoard } from "./policy.ts";

/**
 * Lets a request pass whose person has this ability on the board. A board that is not there and
 * one that is none of theirs answer the same.
 * @throws Refusal noSuchBoard, forbidden
 */
export async function requireBoard(
  context: Context<ActorEnv>,
  boardId: string,
  ability: BoardAbility,
): Promise<BoardActor> {
  const role = await context.get("roleOn")(boardId);
  if (!mayReadBoard(role)) throw new Refusal("noSuchBoard");
  if (!mayOnBoard(role, ability)) throw new Refusal("forbidden");
  return { person: context.get("person"), role, boardId: boardId as BoardId };
}
