import type { SessionBody } from "@zentaikan/protocol/http";
import type { CreatedInvitationBody, InvitationBody, MemberBody } from "@zentaikan/protocol/people";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Workspace, type Credential, type SignedIn } from "./kit/workspace.ts";

/** What two people do at once, over HTTP, to a running server. */
let workspace: Workspace;
beforeAll(async () => {
  workspace = await Workspace.open();
});
afterAll(() => workspace.server.stop());

const rounds = 8;
const owners = async (by: Credential): Promise<string[]> => {
  const { status, body } = await workspace.ask(by, "GET", "/api/members");
  if (status !== 200) return [];
  const members = body as MemberBody[];
  return members.filter(({ role }) => role === "owner").map(({ person }) => person.id);
};

describe("[AC6] of two owners", () => {
  test("who demote each other at once, one stays", async () => {
    for (let round = 0; round < rounds; round += 1) {
      const first = workspace.owner;
      const second = await workspace.newMember("owner");
      const demote = (by: SignedIn, whom: SignedIn) =>
        workspace.ask(by.credential, "PATCH", `/api/members/${whom.personId}`, { role: "member" });
      const answers = await Promise.all([demote(first, second), demote(second, first)]);
      expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([
        200,
        expect.any(Number),
      ]);
      const left = await owners(first.credential);
      expect(left).toHaveLength(1);
      // Whoever stayed puts things right for the next round.
      const [stayed] = left;
      const by = stayed === first.personId ? first : second;
      const path = `/api/members/${first.personId}`;
      await workspace.do("PATCH", path, { role: "owner" }, by.credential);
      await workspace.do("DELETE", `/api/members/${second.personId}`);
    }
  });

  test("who remove each other at once, one stays", async () => {
    const first = await workspace.newMember("owner");
    const second = await workspace.newMember("owner");
    const remove = (by: SignedIn, whom: SignedIn) =>
      workspace.ask(by.credential, "DELETE", `/api/members/${whom.personId}`);
    const answers = await Promise.all([remove(first, second), remove(second, first)]);
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
    expect(await owners(workspace.owner.credential)).toHaveLength(2);
  });
});

test("[AC6] a removed member has no token left, also when they come back", async () => {
  const member = await workspace.newMember();
  const program = await workspace.newToken("write", member.credential);
  const who = () => workspace.ask(program.credential, "GET", "/api/session");
  expect((await who()).status).toBe(200);
  await workspace.do("DELETE", `/api/members/${member.personId}`);
  expect((await who()).status).toBe(401);
});

test("[AC4] one person who opens a link in several tabs at once uses it once", async () => {
  const boardId = await workspace.newBoard();
  const { credential } = await workspace.newGuest(boardId, "viewer");
  const asked = { kind: "workspace", role: "member", lifetimeDays: 1, maxUses: 5 };
  const made = await workspace.do<CreatedInvitationBody>("POST", "/api/invitations", asked);
  const taken = { secret: new URL(made.link).hash.slice(1), name: "花子" };
  const tabs = Array.from({ length: 4 }, () =>
    workspace.ask(credential, "POST", "/api/join", taken),
  );
  const joined = (await Promise.all(tabs)).filter(({ status }) => status === 200);
  const ids = joined.map(({ body }) => (body as { session: SessionBody }).session.person.id);
  expect(new Set(ids).size).toBe(1);
  const list = await workspace.do<InvitationBody[]>("GET", "/api/invitations");
  expect(list.find(({ id }) => id === made.invitation.id)?.uses).toBe(1);
});

test("[AC4] who comes with a session that another tab renewed is nobody new, until they say so", async () => {
  const boardId = await workspace.newBoard();
  const { credential, personId } = await workspace.newGuest(boardId, "viewer");
  const asked = { kind: "workspace", role: "member", lifetimeDays: 1, maxUses: 5 };
  const made = await workspace.do<CreatedInvitationBody>("POST", "/api/invitations", asked);
  const taken = { secret: new URL(made.link).hash.slice(1), name: "花子" };
  const join = (more: object = {}) =>
    workspace.ask(credential, "POST", "/api/join", { ...taken, ...more });
  expect((await join()).body.session.person.id).toBe(personId);
  expect(await join()).toMatchObject({ status: 409, body: { code: "sessionOver" } });
  const anew = await join({ isAnew: true });
  expect(anew.status).toBe(200);
  expect(anew.body.session.person.id).not.toBe(personId);
});

test("[AC4] of ten who take a link for three at once, three get in", async () => {
  const asked = { kind: "workspace", role: "member", lifetimeDays: 1, maxUses: 3 };
  const made = await workspace.do<CreatedInvitationBody>("POST", "/api/invitations", asked);
  const taken = { secret: new URL(made.link).hash.slice(1), name: "だれか" };
  const all = await Promise.all(
    Array.from({ length: 10 }, () => workspace.ask(null, "POST", "/api/join", taken)),
  );
  expect(all.filter(({ status }) => status === 200)).toHaveLength(3);
});

test("an address that two members are given at once is one member's", async () => {
  const create = (name: string) =>
    workspace.ask(workspace.owner.credential, "POST", "/api/members", {
      name,
      email: "one@customer.example",
    });
  const answers = await Promise.all([create("甲"), create("乙"), create("丙")]);
  expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([
    201, 409, 409,
  ]);
});
