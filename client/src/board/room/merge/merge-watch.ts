import { authorsSince, knowledgeOf, type Knowledge } from "@zentaikan/board-model";
import type { Doc } from "yjs";
import { tabStorage } from "../../../browser-storage.ts";
import type { BoardConnection } from "../../../sync/board-connection.ts";
import type { MergedLine, MergedWork } from "../../ground/merged-work.ts";
import { parseFacts, readFacts, writeFacts, type BoardFacts } from "./board-facts.ts";
import { compareFacts } from "./compare-facts.ts";

/** Shorter, and without anything of one's own, it was no absence: others drew as they always do. */
const shortestAwayMs = 20_000;

interface Watched {
  readonly boardId: string;
  readonly doc: Doc;
  readonly connection: BoardConnection;
  /** Puts what waits for the next frame into the document. */
  readonly flush: () => void;
  readonly onMerged: (work: MergedWork) => void;
}

/**
 * Tells what came together when a tab is back at the server:
 *
 *   live ── closed ──► away (what the board said then is remembered, over a reload, too)
 *    ▲                   │ opened: what it says with my work
 *    └───── synced ──────┘ what it says with theirs
 */
export function watchMerges(watched: Watched): () => unknown {
  const { boardId, doc, connection, flush, onMerged } = watched;
  const key = `zentaikan.apart.${boardId}`;
  const sinceKey = `zentaikan.apart-since.${boardId}`;
  let left: { readonly facts: BoardFacts; readonly atMs: number } | null = null;
  let mine: { readonly facts: BoardFacts; readonly knowledge: Knowledge } | null = null;
  let wasAway = false;

  const leave = (): void => {
    const kept = tabStorage.read(key);
    const facts = kept === null ? readFacts(doc) : parseFacts(kept);
    if (kept === null) {
      tabStorage.write(key, writeFacts(facts));
      tabStorage.write(sinceKey, String(Date.now()));
    }
    left = { facts, atMs: performance.now() };
  };
  const comeBack = (): void => {
    if (left === null || mine === null) return;
    const ours = compareFacts(left.facts, mine.facts);
    const others = compareFacts(mine.facts, readFacts(doc));
    const isLong = performance.now() - left.atMs >= shortestAwayMs;
    if (ours.length > 0 || (isLong && others.length > 0)) {
      const sinceMs = Number(tabStorage.read(sinceKey) ?? NaN);
      onMerged({ mine: ours, theirs: withAuthors(doc, others, mine.knowledge), sinceMs });
    }
    tabStorage.write(key, null);
    tabStorage.write(sinceKey, null);
    [left, mine] = [null, null];
  };
  const look = (): void => {
    const { phase, everSynced } = connection.state();
    if (!everSynced) return;
    const isAway = phase.kind === "waiting" || phase.kind === "connecting";
    if (isAway && !wasAway) leave();
    wasAway = isAway;
    if (phase.kind === "syncing" && left !== null) {
      flush();
      mine = { facts: readFacts(doc), knowledge: knowledgeOf(doc) };
    }
    if (phase.kind === "live") comeBack();
  };
  const stop = connection.subscribe(look);
  look();
  return stop;
}

function withAuthors(
  doc: Doc,
  lines: readonly MergedLine[],
  since: Knowledge,
): readonly MergedLine[] {
  const records = new Set(lines.flatMap((line) => line.records));
  const authors = authorsSince(doc, { since, records });
  return lines.map((line) => {
    const clients = line.records.flatMap((record) => [...(authors.get(record) ?? [])]);
    return { ...line, clients: [...new Set(clients)] };
  });
}
