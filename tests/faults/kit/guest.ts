import type { Role } from "@zentaikan/protocol";
import type { TicketBody } from "@zentaikan/protocol/http";
import type { CreatedInvitationBody } from "@zentaikan/protocol/people";
import type { ChildServer } from "@zentaikan/server/test-kit/child-server";
import { openRawSocket, type RawSocket } from "@zentaikan/server/test-kit/raw-socket";

/** Somebody in a browser, by the cookie of their session. */
export interface Guest {
  /** @throws Error when the answer is a refusal */
  ask<Body>(method: string, path: string, body?: unknown): Promise<Body>;
  fetch(method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<Response>;
  /** A socket to the board, or to its comments, that was let through the handshake. */
  openSocket(kind?: "board" | "comments"): Promise<RawSocket>;
}

/** The owner of the workspace, and a guest whom an invitation of theirs let in. */
export async function openGuest(
  server: ChildServer,
  { boardId, role }: { readonly boardId: string; readonly role: Exclude<Role, "owner"> },
): Promise<{ readonly owner: Guest; readonly guest: Guest }> {
  const token = new URL(server.link).hash.replace("#sign-in=", "");
  const owner = await signIn(server, boardId, { path: "/api/session", body: { token } });
  const asked = { kind: "board", boardId, role, lifetimeDays: 7, maxUses: 1 };
  const { link } = await owner.ask<CreatedInvitationBody>("POST", "/api/invitations", asked);
  const body = { secret: new URL(link).hash.slice(1), name: "花子" };
  return { owner, guest: await signIn(server, boardId, { path: "/api/join", body }) };
}

async function signIn(
  server: ChildServer,
  boardId: string,
  { path, body }: { readonly path: string; readonly body: unknown },
): Promise<Guest> {
  const origin = `http://localhost:${new URL(server.url).port}`;
  const headers: Record<string, string> = { origin, "content-type": "application/json" };
  const request: Guest["fetch"] = (method, at, sent, signal) =>
    fetch(server.url + at, {
      method,
      headers,
      ...(sent === undefined ? {} : { body: JSON.stringify(sent) }),
      ...(signal === undefined ? {} : { signal }),
    });
  const answer = await request("POST", path, body);
  const cookie = answer.headers.getSetCookie()[0]?.split(";")[0];
  if (cookie === undefined) throw new Error(await answer.text());
  headers["cookie"] = cookie;
  const ask: Guest["ask"] = async <Body>(method: string, at: string, sent?: unknown) => {
    const response = await request(method, at, sent);
    if (!response.ok) throw new Error(`${method} ${at}: ${response.status}`);
    return (await response.json()) as Body;
  };
  return {
    ask,
    fetch: request,
    async openSocket(kind = "board") {
      const at = kind === "board" ? "ticket" : "comments/ticket";
      const { ticket, document } = await ask<TicketBody>("POST", `/api/boards/${boardId}/${at}`);
      const raw = openRawSocket(server.url, { path: `/sync/${document}`, ticket });
      await raw.handshake();
      return raw;
    },
  };
}
