import type { BoardBody, LineupBody, LineupHistoryBody } from "@zentaikan/protocol/http";
import type { CreatedLatestLinkBody } from "@zentaikan/protocol/latest";
import type { AssessmentBody } from "@zentaikan/protocol/relationships";
import type {
  CreatedInvitationBody,
  CreatedTokenBody,
  MemberBody,
} from "@zentaikan/protocol/people";
import type { WebhookBody, WebhookSecretBody } from "@zentaikan/protocol/webhooks";
import { afterAll, beforeAll, expect, test } from "vitest";
import { report } from "../support/report.ts";
import { ASKERS, ROUTES, type Asker, type Things } from "./kit/routes.ts";
import { Workspace, type Credential } from "./kit/workspace.ts";

/** Every route of the interface, asked by everybody there is: what passes, and in which words not. */
let workspace: Workspace;
let things: Things;
const credentials = new Map<Asker, Credential>();
let cells = 0;

beforeAll(async () => {
  workspace = await Workspace.open();
  const boardId = await workspace.newBoard();
  const otherBoard = await workspace.newBoard();
  const guest = async (role: string, id = boardId) =>
    (await workspace.newGuest(id, role)).credential;
  credentials.set("owner", workspace.owner.credential);
  credentials.set("member", (await workspace.newMember()).credential);
  credentials.set("guestOwner", await guest("owner"));
  credentials.set("guestEditor", await guest("editor"));
  credentials.set("guestCommenter", await guest("commenter"));
  credentials.set("guestViewer", await guest("viewer"));
  credentials.set("stranger", await guest("owner", otherBoard));
  credentials.set("readToken", (await workspace.newToken("read")).credential);
  credentials.set("writeToken", (await workspace.newToken("write")).credential);
  credentials.set("nobody", null);
  things = await thingsOf(boardId);
});
afterAll(async () => {
  report(`[AC1] ${cells} cells of routes x people, each over HTTP`);
  await workspace.server.stop();
});

test("[AC1] every route of the interface has its row here", async () => {
  const { body } = await workspace.ask(null, "GET", "/openapi.json");
  const paths = body.paths as Record<string, object>;
  const routes = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  const rows = new Set(ROUTES.map(({ route }) => route));
  expect([...rows].toSorted(), "add a new route to tests/rights/kit/routes.ts").toEqual(
    routes.toSorted(),
  );
});

test.each(ROUTES)("[AC1][AC2] $route", async ({ route, path, body, expected }) => {
  const [method = "", described = ""] = route.split(" ");
  for (const asker of ASKERS) {
    const address = path === undefined ? described : await path(things);
    const by = credentials.get(asker) ?? null;
    const answer = await workspace.ask(by, method, address, body?.(things));
    const wanted = expected(asker);
    const code = (answer.body as { code?: string } | null)?.code ?? null;
    const found = { asker, status: answer.status, code };
    if (wanted.kind === "refused") {
      expect(found).toEqual({ asker, status: wanted.status, code: wanted.code });
    } else if (answer.status >= 300) {
      expect(found).toEqual({ asker, status: answer.status, code: wanted.orCode ?? null });
    }
    cells += 1;
  }
});

test("[AC1] the matrix has no fewer cells than it promises", () => {
  expect(cells).toBe(ROUTES.length * ASKERS.length);
});

async function thingsOf(boardId: string): Promise<Things> {
  const { customerId } = await workspace.do<BoardBody>("GET", `/api/boards/${boardId}`);
  const lineups = await workspace.do<LineupHistoryBody[]>("GET", "/api/lineups");
  const preset = lineups.find(({ newest }) => newest.id === "ccpi8")?.newest;
  if (preset === undefined) throw new Error("there is no such preset");
  const { id, version, capitals } = preset;
  const copy = { basedOn: { id, version }, name: { ja: "写し", en: "Copy" }, capitals };
  return {
    boardId,
    customerId,
    lineup: { id, version, capitals },
    async newMemberId() {
      const member = await workspace.do<MemberBody>("POST", "/api/members", { name: "四郎" });
      return member.person.id;
    },
    async newInvitationId() {
      const usual = { role: "viewer", lifetimeDays: 1, maxUses: 1 };
      const asked = { kind: "board", boardId, ...usual };
      const made = await workspace.do<CreatedInvitationBody>("POST", "/api/invitations", asked);
      return made.invitation.id;
    },
    async newAssessment() {
      const path = `/api/customers/${customerId}/assessments`;
      const asked = { level: 5, viewpoint: "customer", at: "2026-01-01", evidence: "" };
      const [newest] = await workspace.do<AssessmentBody[]>("POST", path, asked);
      return newest?.id ?? "";
    },
    async newLatestLink() {
      const path = `/api/boards/${boardId}/latest-links`;
      const asked = { audience: "public", lifetimeDays: 1 };
      const { link } = await workspace.do<CreatedLatestLinkBody>("POST", path, asked);
      return link.split("/").at(-1) ?? "";
    },
    async newTokenId() {
      const asked = { name: "t", scope: "read", lifetimeDays: 1 };
      return (await workspace.do<CreatedTokenBody>("POST", "/api/tokens", asked)).token.id;
    },
    async newWebhookId() {
      const [known] = await workspace.do<WebhookBody[]>("GET", "/api/webhooks");
      if (known !== undefined) return known.id;
      const asked = { url: "https://receiver.example/", events: ["comment.added"] };
      return (await workspace.do<WebhookSecretBody>("POST", "/api/webhooks", asked)).webhook.id;
    },
    newLineup: async () => (await workspace.do<LineupBody>("POST", "/api/lineups", copy)).id,
  };
}
