import type { BoardAbility, WorkspaceAbility } from "@zentaikan/protocol";
import type { Context, MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { shareOf } from "../identity/actor.ts";
import { requirePerson, type ActorEnv } from "./authenticate.ts";
import { requireBoard } from "./require-board.ts";
import { requireSession, requireWorkspace } from "./require-workspace.ts";
import { Refusal } from "../errors.ts";
import { bodySize, type BodySize, type RateName, type SizeName } from "./limits.ts";

/** What a route says of itself where it is written. */
export interface RouteDeclaration {
  readonly right: RouteRight;
  /** For each person or, where anybody may ask, each address. */
  readonly rate: RateName;
  readonly size: SizeName | BodySize;
}

/**
 * Whom a route answers: `signedIn` is for what depends on more than the address says, which its
 * handler decides; a right on a board is one on the board that `{id}` names.
 */
type RouteRight =
  | "anybody"
  | "signedIn"
  | "session"
  | { readonly board: BoardAbility }
  | { readonly workspace: WorkspaceAbility };

const declarations = new WeakMap<object, RouteDeclaration>();

/** What a handler of a route was declared as; undefined for one that is no guard. */
export function declarationOf(handler: object): RouteDeclaration | undefined {
  return declarations.get(handler);
}

/** Lets through whom the declaration names, as fast and with as much as it says. */
export function guardRoute(declaration: RouteDeclaration): MiddlewareHandler<ActorEnv> {
  const { right, rate, size } = declaration;
  const { maxBytes, refusal } = bodySize(size);
  // One that does not say its size is counted as it comes.
  const boundBody = bodyLimit({
    maxSize: maxBytes,
    onError: () => {
      throw new Refusal(refusal);
    },
  });
  const guard: MiddlewareHandler<ActorEnv> = async (context, next) => {
    const { authentication, limits, addressOf } = context.get("gate");
    if (right === "anybody") {
      limits[rate](context, { key: addressOf(context), factor: 1 });
    } else {
      const actor = await requirePerson(context, authentication);
      limits[rate](context, shareOf(actor));
      await requireRight(context, right);
    }
    return boundBody(context, next);
  };
  declarations.set(guard, declaration);
  return guard;
}

async function requireRight(
  context: Context<ActorEnv>,
  right: Exclude<RouteRight, "anybody">,
): Promise<void> {
  if (right === "signedIn") return;
  if (right === "session") requireSession(context);
  else if ("workspace" in right) requireWorkspace(context, right.workspace);
  else {
    const boardId = context.req.param("id") ?? "";
    context.set("boardActor", await requireBoard(context, boardId, right.board));
  }
}
