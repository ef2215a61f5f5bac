import type { CommentThread } from "@zentaikan/board-model";
import type { AgreementsBody, ProposalBody } from "@zentaikan/protocol/versions";
import { describe, expect, it } from "vitest";
import { boardStanding } from "./board-standing.ts";

const by = { id: "p", name: "花子", color: "#000000" };
const at = "2026-01-01T00:00:00.000Z";
type Records = AgreementsBody["records"];

function version(id: string, more: Partial<ProposalBody>): ProposalBody {
  return {
    id,
    subject: "frame",
    party: "customer",
    by,
    at,
    note: "",
    reason: "",
    contentHash: "a",
    sentence: { ja: "", en: "" },
    asked: [],
    answers: [],
    awaited: [],
    onPurpose: [],
    dueAt: null,
    isOverdue: false,
    renews: null,
    said: 0,
    concluded: null,
    withdrawn: null,
    mayAnswer: false,
    ...more,
  };
}
const closed = (number: number) => ({ concluded: { version: number, by, at } });
const agreed = (
  id: string,
  party: "internal" | "customer",
  contentHash: string,
): Records[number] => ({
  kind: "agreed",
  id: `${id} closed`,
  party,
  contentHash,
  subject: "frame",
});
const standing = (
  proposals: readonly ProposalBody[],
  records: Records,
  { hash = "a", threads = [] as readonly CommentThread[] } = {},
) => boardStanding({ proposals: [...proposals], records }, { subject: "frame", hash, threads });

describe("where a board stands with people", () => {
  it("[AU1] is nothing, then put to agreement, then agreed, then drifted", () => {
    const open = version("v", {});
    const stands = version("v", closed(1));
    const records = [agreed("v", "customer", "a")];
    expect(standing([], []).agreement).toEqual({ kind: "none" });
    expect(standing([open], []).agreement).toEqual({ kind: "proposed", proposal: open });
    expect(standing([stands], records).agreement).toEqual({ kind: "agreed", version: stands });
    expect(standing([stands], records, { hash: "b" }).agreement).toEqual({
      kind: "stale",
      version: stands,
    });
  });

  it("[AU1] is told by the customer's last version, and by our own where there is none of theirs", () => {
    const first = version("1", closed(1));
    const second = version("2", { ...closed(2), contentHash: "b" });
    const own = version("3", { ...closed(3), party: "internal" });
    const records = [
      agreed("1", "customer", "a"),
      agreed("2", "customer", "b"),
      agreed("3", "internal", "a"),
    ];
    expect(standing([own, second, first], records).agreement).toEqual({
      kind: "stale",
      version: second,
    });
    const withdrawn = [first, second].map((one) => ({ ...one, withdrawn: { by, at, reason: "" } }));
    const after: Records = [
      ...records,
      { kind: "withdrawn", id: "w1", withdraws: "1 closed" },
      { kind: "withdrawn", id: "w2", withdraws: "2 closed" },
    ];
    expect(standing([own, ...withdrawn], after).agreement).toEqual({
      kind: "agreed",
      version: own,
    });
  });

  it("[AU5] of a stage is told by its own versions, whatever stands of the frame", () => {
    const frame = version("1", closed(1));
    const stage = version("2", { ...closed(2), subject: "stage2" });
    const said: Records = [
      agreed("1", "customer", "a"),
      { ...agreed("2", "customer", "s"), subject: "stage2" } as Records[number],
    ];
    const of = (hash: string) =>
      boardStanding(
        { proposals: [stage, frame], records: said },
        { subject: "stage2", hash, threads: [] },
      ).agreement;
    expect(of("s")).toEqual({ kind: "agreed", version: stage });
    expect(of("a")).toEqual({ kind: "stale", version: stage });
    expect(standing([stage, frame], said).agreement).toEqual({ kind: "agreed", version: frame });
  });

  it("[AU2] is contested while somebody objects, by an answer or by an open comment", () => {
    const objected: Records = [{ kind: "objected", id: "o", subjects: [], subject: "frame" }];
    expect(standing([], objected).isContested).toBe(true);
    const thread: CommentThread = {
      id: "t",
      topic: "objection",
      anchor: { kind: "link", record: "shape:l" },
      about: { ja: "", en: "" },
      entries: [],
      resolution: null,
    };
    expect(standing([], [], { threads: [thread] }).isContested).toBe(true);
    expect(standing([], [], { threads: [{ ...thread, topic: "unease" }] }).isContested).toBe(false);
  });
});
