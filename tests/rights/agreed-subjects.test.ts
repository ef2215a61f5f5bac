import { BoardDocument } from "@zentaikan/board-model";
import {
  parseSnapshot,
  subjectHash,
  type AgreedBoard,
  type AgreedSubject,
} from "@zentaikan/capital-graph";
import type { InboxBody } from "@zentaikan/protocol/comment-bodies";
import type { AuditPageBody } from "@zentaikan/protocol/people";
import type { AgreementsBody, KeptStateInWordsBody } from "@zentaikan/protocol/versions";
import { joinBoard, type Access } from "@zentaikan/server/test-kit/program";
import { afterAll, beforeAll, expect, test } from "vitest";
import { SAMPLE_PROPS } from "../convergence/sample-props.ts";
import { boardReadyToAgree } from "./kit/board-ready-to-agree.ts";
import { Workspace, type SignedIn } from "./kit/workspace.ts";

/** A stage with its Do results, and the lineup, are agreed on as the broad frame is. */
let workspace: Workspace;
let access: Access;
let boardId: string;
let hanako: SignedIn;
let jiro: SignedIn;

beforeAll(async () => {
  workspace = await Workspace.open();
  boardId = await boardReadyToAgree(workspace);
  hanako = await workspace.newGuest(boardId, "commenter");
  jiro = await workspace.newGuest(boardId, "commenter");
  const { credential } = await workspace.newToken("write");
  if (!("token" in credential)) throw new Error("a program comes with a token");
  access = { url: workspace.server.url, token: credential.token };
  await drawResult({ text: "学び続けられている", state: "idea" });
});
afterAll(() => workspace.server.stop());

const FIRST = "shape:result";

/** Under the first card of Hop. */
async function drawResult(said: object, id = FIRST): Promise<string> {
  const program = await joinBoard(access, boardId);
  await program.synced();
  const document = new BoardDocument(program.doc);
  const { structure } = await boardNow();
  const card = structure.nodes.find(({ stage }) => stage === 1)?.cards[0] ?? "";
  const place = { x: 0, y: 0, rotation: 0, index: "a9", isLocked: false, opacity: 1, meta: {} };
  const kind = { id, typeName: "shape", type: "do-result", parentId: card, ...place };
  document.put({ ...kind, props: { ...SAMPLE_PROPS["do-result"], ourDos: [], ...said } });
  await program.allSaved();
  program.leave();
  return card;
}

async function boardNow(): Promise<AgreedBoard> {
  const kept = await workspace.do<{ id: string }>("POST", `/api/boards/${boardId}/snapshots`, {});
  const path = `/api/boards/${boardId}/snapshots/${kept.id}`;
  return (await workspace.do<KeptStateInWordsBody>("GET", path)).words as unknown as AgreedBoard;
}

const path = () => `/api/boards/${boardId}/agreements`;
async function propose(subject: AgreedSubject, more: object = {}) {
  const contentHash = subjectHash(subject, await boardNow());
  const asked = [{ kind: "role", role: "commenter" }];
  const wanted = {
    subject,
    contentHash,
    party: "customer",
    asked,
    reason: "いまはこれで",
    ...more,
  };
  return workspace.ask(workspace.owner.credential, "POST", path(), wanted);
}
const newest = async (subject: AgreedSubject) => {
  const { proposals } = await workspace.do<AgreementsBody>("GET", path());
  const found = proposals.find((one) => one.subject === subject);
  if (found === undefined) throw new Error(`no version of ${subject}`);
  return found;
};
const answer = async (by: SignedIn, subject: AgreedSubject, subjects: string[] = []) => {
  const { id } = await newest(subject);
  const body = { answer: "agree", subjects };
  await workspace.do("POST", `${path()}/${id}/answers`, body, by.credential);
};
const conclude = async (subject: AgreedSubject) =>
  workspace.do(
    "POST",
    `${path()}/${(await newest(subject)).id}/conclusion`,
    undefined,
    workspace.owner.credential,
  );

test("[VA15] a stage is put to agreement beside the frame, answered, closed, and proves itself", async () => {
  const asked = {
    url: "https://receiver.example/",
    events: ["version.proposed", "agreement.reached"],
  };
  await workspace.do("POST", "/api/webhooks", asked);
  expect((await propose("frame")).status).toBe(200);
  const moved = await propose("stage1", { contentHash: subjectHash("frame", await boardNow()) });
  expect(moved.body.code).toBe("boardMovedOn");
  expect((await propose("stage1")).status).toBe(200);
  expect((await propose("stage1")).body.code).toBe("alreadyProposed");

  const inbox = await workspace.do<InboxBody>("GET", "/api/inbox", undefined, hanako.credential);
  expect(inbox.versions.map(({ subject }) => subject).toSorted()).toEqual(["frame", "stage1"]);
  const { nodes } = (await boardNow()).structure;
  const card = nodes.find(({ stage }) => stage === 1)?.cards[0] ?? "";
  await answer(hanako, "stage1", [FIRST]);
  await answer(jiro, "stage1", [card]);
  await conclude("stage1");
  const version = await newest("stage1");
  expect(version).toMatchObject({ subject: "stage1", concluded: { version: 1 } });
  expect(version.sentence.ja).toMatch(/^ホップ:.+\(Do結果1件\)$/);
  expect((await newest("frame")).concluded).toBeNull();

  const file = (name: string) =>
    workspace.do<unknown>("GET", `${path()}/${version.id}/${name}`, undefined, hanako.credential);
  const snapshot = parseSnapshot(await file("agreement.json"));
  expect(snapshot).toMatchObject({
    kind: "parsed",
    value: { subject: "stage1", edition: "agreed", contentHash: version.contentHash },
  });
  const page = String(await file("agreement.ja.md"));
  expect(page).toContain("# 合意書 第1版(顧客の合意) — ステージ「ホップ」と明細");
  expect(page).toContain("学び続けられている");
  expect(page).toContain("Do結果「学び続けられている」");
  expect(page.split("\n")[0]).not.toContain("未合意");

  const { database } = workspace.server.running;
  const rows = await database.selectFrom("webhookDeliveries").select("body").execute();
  const told = rows.map(
    ({ body }) => JSON.parse(body) as { type: string; data: { subject: string } },
  );
  expect(told.map(({ type, data }) => `${type} ${data.subject}`).toSorted()).toEqual([
    "agreement.reached stage1",
    "version.proposed frame",
    "version.proposed stage1",
  ]);
  const audit = await workspace.do<AuditPageBody>("GET", `/api/audit?boardId=${boardId}`);
  const line = audit.entries.find(({ kind }) => kind === "versionAgreed");
  expect(line?.details).toMatchObject({ subject: "stage1", version: 1 });
});

test("[VA15] what goes on meanwhile leaves a stage as agreed; taken up again it asks for what changed alone", async () => {
  const { contentHash, id } = await newest("stage1");
  await drawResult({ text: "学び続けられている", state: "achieved" });
  expect(subjectHash("stage1", await boardNow())).toBe(contentHash);
  await drawResult({ text: "教え合えている", state: "idea" }, "shape:second");
  expect(subjectHash("stage1", await boardNow())).not.toBe(contentHash);

  const wrong = await propose("stage2", { renews: id });
  expect(wrong.body.code).toBe("noSuchVersion");
  expect((await propose("stage1", { renews: id })).status).toBe(200);
  const again = await newest("stage1");
  expect(again.renews?.changes.map(({ ja }) => ja)).toEqual([
    expect.stringMatching(/にDo結果「教え合えている」を加えた$/),
  ]);
  // Hers hangs on a Do result that is as it was; his on the card that has one more.
  expect(again.answers.map(({ by, carriedFrom }) => [by.id, carriedFrom])).toEqual([
    [hanako.personId, 1],
  ]);
  expect(again.awaited.map(({ id: one }) => one)).toEqual([jiro.personId]);
});

test("[VA15] a lineup is put to agreement; an objection to it is none to the frame", async () => {
  expect((await propose("lineup")).status).toBe(200);
  const { id, sentence } = await newest("lineup");
  expect(sentence.ja).toContain("財務資本");
  const no = { answer: "object", reason: "環境が要らない", subjects: ["nat"] };
  await workspace.do("POST", `${path()}/${id}/answers`, no, jiro.credential);
  const { records } = await workspace.do<AgreementsBody>("GET", path());
  const objections = records.filter(({ kind }) => kind === "objected");
  expect(objections).toMatchObject([{ subject: "lineup" }]);
  const { diagnostics } = await workspace.do<{ diagnostics: { rule: string }[] }>(
    "GET",
    `/api/boards/${boardId}/structure`,
  );
  expect(diagnostics.map(({ rule }) => rule)).not.toContain("V35");
  await answer(jiro, "lineup");
  await conclude("lineup");
  // Numbers are of the party, whatever they are of.
  expect((await newest("lineup")).concluded?.version).toBe(2);
  const page = await workspace.do<string>("GET", `${path()}/${id}/agreement.en.md`);
  expect(page).toContain("— Capital lineup");
  expect(page).toContain("| Capital | Meaning | Small divisions |");
});
