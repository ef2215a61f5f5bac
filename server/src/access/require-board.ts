import type { BoardAbility, BoardId, Role } from "@zentaikan/protocol";
import type { PersonBody } from "@zentaikan/protocol/http";
import type { Context } from "hono";
import { Refusal } from "../errors.ts";
import type { ActorEnv } from "./authenticate.ts";
import { mayOnBoard, mayReadBoard } from "./policy.ts";

/** Somebody who may do on a board what they ask for. */
export interface BoardActor {
  readonly person: PersonBody;
  readonly role: Role;
  readonly boardId: BoardId;
}

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
