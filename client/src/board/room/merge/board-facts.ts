import {
  BoardDocument,
  interpretBoard,
  isNoteRoot,
  readBoardLineup,
  readDrawingFromDocument,
  readFormerLineup,
  recordOfNote,
  wordsOfRecord,
} from "@zentaikan/board-model";
import type { MacroStructure, Text } from "@zentaikan/capital-graph";
import type { Doc } from "yjs";

/** Something drawn, as far as it is told whether and how it changed. */
export interface Thing {
  readonly hash: number;
  /** Of a shape, its type. */
  readonly type: string;
  /** What it is called: a card by its capital, everything else by its words, if it has any. */
  readonly name: Text;
  /** The stage of a lane. */
  readonly stage: number | null;
}

/** What a board says and shows at one moment: small enough to be kept for a tab. */
export interface BoardFacts {
  readonly structure: MacroStructure;
  /** Shapes, by record. */
  readonly things: ReadonlyMap<string, Thing>;
  /** Hashes of notes that say something, by record. */
  readonly notes: ReadonlyMap<string, number>;
}

const longestName = 40;

export function readFacts(doc: Doc): BoardFacts {
  const lineup = readBoardLineup(doc);
  const { structure } = interpretBoard(readDrawingFromDocument(doc), {
    lineup,
    former: readFormerLineup(doc),
  });
  const labels = new Map<string, Text>(lineup.capitals.map(({ id, label }) => [id, label]));
  const board = new BoardDocument(doc);
  const things = new Map<string, Thing>();
  for (const id of board.ids()) {
    const record = board.read(id);
    if (!isShape(record)) continue;
    const { type, props } = record;
    const capital = type === "capital-card" ? labels.get(String(props["capital"])) : undefined;
    const stage = type === "stage-lane" ? Number(props["stage"]) : null;
    const hash = hashOf(JSON.stringify(record));
    things.set(id, { hash, type, stage, name: capital ?? inBoth(firstWords(record)) });
  }
  const notes = new Map<string, number>();
  for (const root of doc.share.keys()) {
    if (!isNoteRoot(root)) continue;
    const text = doc.getXmlFragment(root).toArray().map(String).join("\n");
    if (text !== "") notes.set(recordOfNote(root), hashOf(text));
  }
  return { structure, things, notes };
}

/** For the tab's store. */
export function writeFacts({ structure, things, notes }: BoardFacts): string {
  return JSON.stringify({ structure, things: [...things], notes: [...notes] });
}

/** Of what `writeFacts` wrote in this tab. */
export function parseFacts(text: string): BoardFacts {
  const { structure, things, notes } = JSON.parse(text) as {
    readonly structure: MacroStructure;
    readonly things: readonly (readonly [string, Thing])[];
    readonly notes: readonly (readonly [string, number])[];
  };
  return { structure, things: new Map(things), notes: new Map(notes) };
}

interface ShapeRecord {
  readonly type: string;
  readonly props: Readonly<Record<string, unknown>>;
}

function isShape(record: unknown): record is ShapeRecord {
  if (typeof record !== "object" || record === null) return false;
  const { typeName, type, props } = record as Record<string, unknown>;
  return typeName === "shape" && typeof type === "string" && typeof props === "object";
}

function firstWords(record: unknown): string {
  const [line = ""] = wordsOfRecord(record).trim().split("\n");
  return line.length > longestName ? `${line.slice(0, longestName).toWellFormed()}…` : line;
}

function inBoth(words: string): Text {
  return { ja: words, en: words };
}

/** FNV-1a: tells whether something is as it was, and nothing more. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}
