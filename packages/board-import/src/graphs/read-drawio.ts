import { inflateBounded } from "../bounded/inflate-bounded.ts";
import { decodeText } from "../bounded/decode-text.ts";
import { decodeEntities, readXml } from "../bounded/read-xml.ts";
import { Draft } from "../draft/draft.ts";
import { readStageName } from "../draft/read-name.ts";
import { MAX_LINKS, MAX_NODES } from "../limits.ts";
import { refuseFile } from "../refusal.ts";
import type { Stage } from "@zentaikan/capital-graph";

interface Cell {
  readonly id: string;
  readonly words: string;
  readonly parent: string;
  readonly source: string | null;
  readonly target: string | null;
  readonly isEdge: boolean;
  readonly isDashed: boolean;
}

/** A draw.io file, packed or plain: its first page. What stands in a lane that names a stage is in it. */
export function readDrawio(text: string): Draft {
  const draft = new Draft();
  const cells = readCells(plainModel(text));
  const byId = new Map(cells.map((cell) => [cell.id, cell]));
  const labels = new Map<string, string>();
  for (const { words, parent, isEdge } of cells) {
    if (!isEdge && byId.get(parent)?.isEdge === true) labels.set(parent, words);
  }
  for (const cell of cells) {
    const { id, words, source, target, parent, isEdge, isDashed } = cell;
    if (isEdge) {
      const said = words + (labels.get(id) ?? "");
      draft.link({
        from: source ?? "",
        to: target ?? "",
        kind: isDashed || /再投資|reinvest/i.test(said) ? "reinvest" : "cause",
        sign: /減|reduc|^-$/i.test(said) ? "-" : "+",
      });
    } else if (words !== "" && readStageName(words) === null && !labels.has(parent)) {
      draft.node({ id, words, stage: stageAround(cell, byId) });
    }
  }
  return draft;
}

/** A few steps up: containers lie in containers, and a hostile file in rings of them. */
function stageAround(cell: Cell, byId: ReadonlyMap<string, Cell>): Stage | null {
  let around = byId.get(cell.parent);
  for (let steps = 0; steps < 8 && around !== undefined; steps++) {
    const stage = readStageName(around.words);
    if (stage !== null) return stage;
    around = byId.get(around.parent);
  }
  return null;
}

/** Packed pages are deflated, in base64, of an address-encoded text. */
function plainModel(text: string): string {
  if (text.includes("<mxGraphModel")) return text;
  let packed = "";
  let isPage = false;
  for (const event of readXml(text)) {
    if (event.kind === "text") packed += isPage ? event.text : "";
    else if (event.name === "diagram") isPage = event.kind === "open";
    if (event.kind === "close" && event.name === "diagram") break;
  }
  try {
    const bytes = Uint8Array.from(atob(packed.trim()), (letter) => letter.charCodeAt(0));
    return decodeURIComponent(decodeText(inflateBounded(bytes, { frame: "none" })));
  } catch (error) {
    if (error instanceof URIError || error instanceof DOMException) refuseFile("broken");
    throw error;
  }
}

function readCells(xml: string): readonly Cell[] {
  const cells: Cell[] = [];
  let around: ReadonlyMap<string, string> | null = null;
  for (const event of readXml(xml)) {
    if (event.kind === "close" && event.name === "diagram") break;
    if (event.kind === "close" && (event.name === "object" || event.name === "UserObject"))
      around = null;
    if (event.kind !== "open") continue;
    // Cells with values of their own lie in an object, which has their id and label.
    if (event.name === "object" || event.name === "UserObject") around = event.attributes;
    if (event.name !== "mxCell") continue;
    const { attributes } = event;
    cells.push({
      id: attributes.get("id") ?? around?.get("id") ?? "",
      words: wordsOf(attributes.get("value") ?? around?.get("label") ?? ""),
      parent: attributes.get("parent") ?? "",
      source: attributes.get("source") ?? null,
      target: attributes.get("target") ?? null,
      isEdge: attributes.get("edge") === "1",
      isDashed: /dashed=1/.test(attributes.get("style") ?? ""),
    });
    if (cells.length > 2 * (MAX_NODES + MAX_LINKS)) refuseFile("tooMany");
  }
  return cells;
}

/** Labels are HTML: its lines stay lines, the rest of its tags goes. */
function wordsOf(label: string): string {
  const lines = label.replace(/<(?:br|\/p|\/div|\/h\d|\/li)[^<>]{0,200}>/gi, "\n");
  return decodeEntities(lines.replace(/<[^<>]{0,2000}>/g, ""))
    .replaceAll("\u00a0", " ")
    .trim();
}
