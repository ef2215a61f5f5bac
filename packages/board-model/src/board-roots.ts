/**
 * The root types of a board's Y.Doc. Notes are roots of their own, one a record: two people who
 * open an empty note at once must meet in one fragment, and a fragment set into a map by both
 * would be one lost. So are the texts of records, for the same reason.
 */
export const BOARD_ROOTS = {
  records: "records",
  meta: "meta",
  answers: "answers",
  alternatives: "alternatives",
} as const;
const NOTE_PREFIX = "note:";

/** Name of the Y.XmlFragment that holds the note of a record. */
export function noteRoot(recordId: string): string {
  return NOTE_PREFIX + recordId;
}

export function isNoteRoot(name: string): boolean {
  return name.startsWith(NOTE_PREFIX);
}

/** The record whose note lies in a root of this name. */
export function recordOfNote(root: string): string {
  return root.slice(NOTE_PREFIX.length);
}

const TEXT_PREFIX = "text:";

/** Name of the Y.Text that holds one text of a record (`text-fields.ts`). */
export function textRoot(recordId: string, field: string): string {
  return `${TEXT_PREFIX}${recordId}/${field}`;
}

export function isTextRoot(name: string): boolean {
  return name.startsWith(TEXT_PREFIX);
}

/** The record whose text lies in a root of this name. */
export function recordOfText(root: string): string {
  return root.slice(TEXT_PREFIX.length, root.indexOf("/"));
}

/** The root of this name; null where a board has none: the server refuses updates with others. */
export function findBoardRoot(name: string): DocumentRoot | null {
  if (name === BOARD_ROOTS.meta) return { holds: "values", writtenBy: "server" };
  if (name === BOARD_ROOTS.records) return { holds: "values", writtenBy: "people" };
  if (name === BOARD_ROOTS.answers || name === BOARD_ROOTS.alternatives) {
    return { holds: "values", writtenBy: "author" };
  }
  if (isTextRoot(name)) return { holds: "letters", writtenBy: "people" };
  return isNoteRoot(name) ? { holds: "nodes", writtenBy: "people" } : null;
}

/** As `findBoardRoot`, of what lies beside a board for our team alone. */
export function findInternalRoot(name: string): DocumentRoot | null {
  const root = findBoardRoot(name);
  return root?.writtenBy === "author" ? null : root;
}

/**
 * What lies under a root, values by key, the nodes of a note or letters, and who writes there.
 * `author`: people, and a value that names an `author` is by nobody else; the server sees to it.
 */
export interface DocumentRoot {
  readonly holds: "values" | "nodes" | "letters";
  readonly writtenBy: "people" | "author" | "server";
}
