import type { CustomerBody } from "@zentaikan/protocol/customers";
import type { BoardBody, SessionBody } from "@zentaikan/protocol/http";
import type {
  CreatedInvitationBody,
  CreatedTokenBody,
  MemberBody,
  MemberLinkBody,
} from "@zentaikan/protocol/people";
import { startTestServer, type TestServer } from "@zentaikan/server/test-kit/test-server";

export interface ApiAnswer {
  readonly status: number;
  // oxlint-disable-next-line typescript/no-explicit-any -- tests look into bodies of every kind
  readonly body: any;
  readonly cookie: string | null;
}

/** By what somebody asks: a cookie or a token. Null for nobody. */
export type Credential = { readonly cookie: string } | { readonly token: string } | null;

export interface SignedIn {
  readonly personId: string;
  readonly credential: NonNullable<Credential>;
}

/** Well within what a person may change at once. */
const askedOfOne = 150;

/** A whole server with its owner signed in, and the ways in which people come to it. */
export class Workspace {
  readonly server: TestServer;
  readonly origin: string;
  #owner: SignedIn | null = null;
  /** Who does what has to work: one owner after another, as each has the rate of one person. */
  #hand: SignedIn | null = null;
  #asked = 0;

  private constructor(server: TestServer) {
    this.server = server;
    this.origin = server.running.publicUrl;
  }

  static async open(): Promise<Workspace> {
    return Workspace.at(await startTestServer());
  }

  static async at(server: TestServer): Promise<Workspace> {
    const workspace = new Workspace(server);
    workspace.#owner = await workspace.#signIn(workspace.server.signInLink);
    return workspace;
  }

  /** The same workspace after a stop and a start: everybody is still signed in. */
  async restart(): Promise<Workspace> {
    const { dataDir, running } = this.server;
    await running.stop();
    // Under the same address: cookies are of one.
    const port = Number(new URL(this.origin).port);
    const workspace = new Workspace(await startTestServer(dataDir, { port }));
    workspace.#owner = this.#owner;
    return workspace;
  }

  get owner(): SignedIn {
    if (this.#owner === null) throw new Error("the owner is not signed in yet");
    return this.#owner;
  }

  async ask(by: Credential, method: string, path: string, body?: unknown): Promise<ApiAnswer> {
    // Thousands of answers are read; to pack and unpack them took a fifth of the time.
    const headers: Record<string, string> = {
      "content-type": "application/json",
      "accept-encoding": "identity",
    };
    if (by === null || "cookie" in by) headers["origin"] = this.origin;
    if (by !== null && "cookie" in by) headers["cookie"] = by.cookie;
    if (by !== null && "token" in by) headers["authorization"] = `Bearer ${by.token}`;
    const response = await fetch(this.server.url + path, {
      method,
      headers,
      redirect: "manual",
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get("content-type")?.split(";")[0] === "application/json";
    const cookie = response.headers.getSetCookie()[0]?.split(";")[0] ?? null;
    return { status: response.status, body: isJson ? JSON.parse(text) : text, cookie };
  }

  /** As `ask` by an owner, for what has to work. */
  async do<Body>(method: string, path: string, body?: unknown, by?: Credential): Promise<Body> {
    const answer = await this.ask(by ?? (await this.#ownerAtHand()), method, path, body);
    if (answer.status >= 300) {
      throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    }
    return answer.body as Body;
  }

  async #ownerAtHand(): Promise<Credential> {
    this.#hand ??= this.owner;
    this.#asked += 1;
    if (this.#asked === askedOfOne) {
      this.#hand = await this.newMember("owner");
      this.#asked = 0;
    }
    return this.#hand.credential;
  }

  /** A board of a customer of its own. */
  async newBoard(): Promise<string> {
    const customer = await this.do<CustomerBody>("POST", "/api/customers", { name: "甲社" });
    return (await this.do<BoardBody>("POST", "/api/boards", { customerId: customer.id })).id;
  }

  async newMember(role: "owner" | "member" = "member"): Promise<SignedIn> {
    const { person } = await this.do<MemberBody>("POST", "/api/members", { name: "次郎", role });
    const path = `/api/members/${person.id}/sign-in-link`;
    return this.#signIn((await this.do<MemberLinkBody>("POST", path)).link);
  }

  async newGuest(boardId: string, role: string): Promise<SignedIn & { invitationId: string }> {
    const asked = { kind: "board", boardId, role, lifetimeDays: 7, maxUses: 1 };
    const { link, invitation } = await this.do<CreatedInvitationBody>(
      "POST",
      "/api/invitations",
      asked,
    );
    const taken = { secret: new URL(link).hash.slice(1), name: "花子" };
    const joined = await this.ask(null, "POST", "/api/join", taken);
    if (joined.cookie === null) throw new Error(JSON.stringify(joined.body));
    const { person } = (joined.body as { session: SessionBody }).session;
    const credential = { cookie: joined.cookie };
    return { personId: person.id, credential, invitationId: invitation.id };
  }

  async newToken(scope: "read" | "write", by?: Credential): Promise<SignedIn & { id: string }> {
    const body = { name: `${scope}s`, scope, lifetimeDays: 1 };
    const { token, secret } = await this.do<CreatedTokenBody>("POST", "/api/tokens", body, by);
    const credential = { token: secret };
    const { person } = await this.do<SessionBody>("GET", "/api/session", undefined, credential);
    return { personId: person.id, credential, id: token.id };
  }

  /** Says by name what a member is on a board. */
  async giveRole(boardId: string, personId: string, role: string | null): Promise<void> {
    await this.do("PUT", `/api/boards/${boardId}/roles/${personId}`, { role });
  }

  async #signIn(link: string): Promise<SignedIn> {
    const token = new URL(link).hash.replace("#sign-in=", "");
    const answer = await this.ask(null, "POST", "/api/session", { token });
    if (answer.cookie === null) throw new Error(JSON.stringify(answer.body));
    const { person } = answer.body as SessionBody;
    return { personId: person.id, credential: { cookie: answer.cookie } };
  }
}
