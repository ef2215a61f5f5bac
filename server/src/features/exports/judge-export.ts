import type { ContentSource } from "@zentaikan/board-export";
import { FORMATS_OF_KIND, isoInZone, type BoardId, type Party } from "@zentaikan/protocol";
import type { AskExportBody } from "@zentaikan/protocol/exports";
import { Refusal } from "../../errors.ts";
import { requireKind } from "../../http/require-kind.ts";
import type { BoardActor } from "../../identity/actor.ts";
import { peopleOfBoard } from "../../policy/people-of-board.ts";
import { mayKnowOf } from "../../policy/policy.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { exportFileName } from "./export-file-name.ts";
import type { ExportNeeds } from "./export-needs.ts";
import type { Gathered } from "./gather-source.ts";

interface Judge {
  readonly database: WorkspaceDatabase;
  readonly now: () => number;
  readonly timeZone: string;
  readonly publicUrl: string;
  readonly needs: ExportNeeds;
}

interface JudgedExport {
  readonly readers: Party;
  readonly fileName: string;
  /** What its turn begins with. */
  readonly toGather: Gathered;
}

/**
 * What an export may be of, before it waits: whoever may not have it hears so at once. A guest's
 * file is one for the customer, whatever they ask for; what is our team's alone goes into no such file.
 * @throws Refusal otherKind, noSuchVersion, noSuchSnapshot, forOurTeamAlone
 */
export async function judgeExport(
  actor: BoardActor,
  ask: AskExportBody,
  judge: Judge,
): Promise<JudgedExport> {
  const { database, now, timeZone, publicUrl, needs } = judge;
  const { boardId, side } = actor;
  await requireKind(database, boardId, (kind) => FORMATS_OF_KIND[kind].includes(ask.format));
  const readers = mayKnowOf(side, ask.readers) ? ask.readers : "customer";
  const source = await sourceOf(actor, ask, judge);
  if (!mayKnowOf(readers, source.party)) throw new Refusal("forOurTeamAlone");
  const { decisions, agreed } = await needs.versionsOn({ boardId, side: readers });
  const { title, customer } = await placeOf(database, boardId);
  const { subject, at, kind } = source.facts;
  const earlier = agreed.findLast(
    (one) =>
      one.subject === subject &&
      one.at < at &&
      // Versions are counted for each party.
      (kind !== "version" || (one.party === source.party && one.id !== source.id)),
  );
  const people = new Map(
    (await peopleOfBoard(database, boardId, now())).map(({ person }) => [person.id, person.name]),
  );
  const askedAt = now();
  const isAnonymous = ask.audience === "anonymous";
  const facts = { ...source.facts, customer, title, decisions, people, askedAt };
  const link = new URL(`/boards/${boardId}`, publicUrl).href;
  return {
    readers,
    fileName: exportFileName({
      format: ask.format,
      parts: isAnonymous ? [] : [customer[ask.language], title, sourceName(facts, ask.language)],
      day: isoInZone(askedAt, timeZone).slice(0, 10),
    }),
    toGather: {
      boardId,
      readers,
      state: source.bytes && { id: source.id, bytes: source.bytes },
      before: earlier ?? null,
      withComments: ask.withComments && !isAnonymous,
      withImages: !isAnonymous,
      facts: { ...facts, link },
    },
  };
}

type Facts = ContentSource["facts"];

interface Source {
  readonly id: string;
  readonly party: Party;
  /** Null for the board as it is when its turn comes. */
  readonly bytes: Uint8Array | null;
  readonly facts: Pick<Facts, "kind" | "name" | "at" | "subject" | "agreements" | "proposal">;
}

async function sourceOf(
  actor: BoardActor,
  { source }: AskExportBody,
  { now, needs }: Judge,
): Promise<Source> {
  const { boardId } = actor;
  const drawn = { name: "", subject: "frame", agreements: [], proposal: null } as const;
  switch (source.kind) {
    case "now":
      return {
        id: "",
        party: "customer",
        bytes: null,
        facts: { ...drawn, kind: "now", at: now() },
      };
    case "keptState": {
      const { name, at, party, bytes } = await needs.keptState(actor, source.id);
      return { id: source.id, party, bytes, facts: { ...drawn, kind: "keptState", name, at } };
    }
    case "version": {
      const { id } = source;
      const { party, ...version } = await needs.versionOf(actor, id);
      const bytes = await needs.frozenBytes({ boardId, id });
      return { id, party, bytes, facts: { ...drawn, ...version, kind: "version" } };
    }
  }
}

function sourceName({ kind, name, proposal }: Source["facts"], language: "ja" | "en"): string {
  const version = proposal?.concluded?.version;
  if (kind !== "version") return name;
  if (version === undefined) return language === "ja" ? "未合意" : "not agreed";
  return language === "ja" ? `第${version}版` : `version ${version}`;
}

async function placeOf(database: WorkspaceDatabase, boardId: BoardId) {
  const { title, nameJa, nameEn } = await database
    .selectFrom("boards")
    .innerJoin("customers", "customers.id", "boards.customerId")
    .where("boards.id", "=", boardId)
    .select(["title", "nameJa", "nameEn"])
    .executeTakeFirstOrThrow();
  return { title, customer: { ja: nameJa, en: nameEn } };
}
