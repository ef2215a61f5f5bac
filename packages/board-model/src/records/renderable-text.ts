import { isPlainObject } from "../plain-object.ts";

/** Nodes and marks that tldraw's text editor knows by default; it throws on every other. */
const NODES = ["paragraph", "heading", "bulletList", "orderedList", "listItem", "hardBreak"];
const MARKS = ["bold", "italic", "strike", "underline", "code", "link", "highlight"];
/** Deeper than people nest lists, shallower than a stack. */
const MAX_DEPTH = 40;

/** Up to which an editor nests: half of what is shown, as of letters. */
export const MAX_WRITTEN_DEPTH = MAX_DEPTH / 2;

/**
 * Letters that may follow each other in one paragraph. Breaking them into lines takes a time that
 * grows with their number: 20,000 take a second of a browser. Long texts belong into notes.
 */
export const MAX_RUN_LENGTH = 20_000;

/**
 * Letters up to which an editor takes in a paragraph or a field. Half of what is shown, so that
 * what several write at once is shown, too, when it meets (BD17).
 */
export const MAX_WRITTEN_LENGTH = 10_000;

/**
 * A whole text holds as much as so many of its longest paragraphs, a node counting as a letter: as
 * many paragraphs as a stranger likes stop a browser as well as one.
 */
export const RUNS_OF_TEXT = 5;

/** Whether a rich text can be laid out: a `doc` of known nodes, of a size and depth that people write. */
export function isRenderableText(richText: unknown): boolean {
  return (
    isPlainObject(richText) &&
    richText["type"] === "doc" &&
    hasKnownContent(richText, 0) &&
    // No deeper than that by now.
    sizeOf(richText) <= RUNS_OF_TEXT * MAX_RUN_LENGTH
  );
}

/** In letters and nodes. */
function sizeOf({ text, content }: Readonly<Record<string, unknown>>): number {
  if (typeof text === "string") return text.length;
  return Array.isArray(content)
    ? content.reduce((sum: number, child) => sum + sizeOf(child), 1)
    : 1;
}

function isKnownNode(node: unknown, depth: number): boolean {
  if (!isPlainObject(node) || depth > MAX_DEPTH) return false;
  const { type, text, attrs, marks } = node;
  if (attrs !== undefined && attrs !== null && !isPlainObject(attrs)) return false;
  if (marks !== undefined && !(Array.isArray(marks) && marks.every(isKnownMark))) return false;
  // The editor refuses a text node without a letter.
  if (type === "text") return typeof text === "string" && text !== "";
  return NODES.some((name) => name === type) && hasKnownContent(node, depth);
}

function hasKnownContent({ content }: Readonly<Record<string, unknown>>, depth: number): boolean {
  if (content === undefined) return true;
  if (!Array.isArray(content) || !content.every((child) => isKnownNode(child, depth + 1))) {
    return false;
  }
  const letters = content.map((child: { text?: string }) => child.text?.length ?? 0);
  return letters.reduce((sum, length) => sum + length, 0) <= MAX_RUN_LENGTH;
}

function isKnownMark(mark: unknown): boolean {
  if (!isPlainObject(mark)) return false;
  const { type, attrs } = mark;
  const hasPlainAttrs = attrs === undefined || attrs === null || isPlainObject(attrs);
  return hasPlainAttrs && MARKS.some((name) => name === type);
}
