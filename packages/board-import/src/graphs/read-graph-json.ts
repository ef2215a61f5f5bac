import { Draft } from "../draft/draft.ts";
import { readStageName } from "../draft/read-name.ts";
import { isObject, type JsonObject } from "../ours/parse-json.ts";

/** Kumu (`elements`, `connections`) and PRSM (`nodes`, `edges`); null for any other JSON. */
export function readGraphJson(json: unknown): Draft | null {
  if (!isObject(json)) return null;
  const nodes = listOf(json["elements"]) ?? listOf(json["nodes"]);
  const edges = listOf(json["connections"]) ?? listOf(json["edges"]) ?? listOf(json["links"]);
  if (nodes === null || edges === null) return null;
  const draft = new Draft();
  const byLabel = new Map<string, string>();
  for (const [index, node] of nodes.entries()) {
    const said = attributesOf(node);
    const words = textOf(said["label"]) || textOf(said["name"]);
    const id = textOf(node["_id"]) || textOf(node["id"]) || words || String(index);
    if (words === "") continue;
    const stage = STAGE_FIELDS.map((name) => readStageName(textOf(said[name]))).find(
      (found) => found !== null,
    );
    draft.node({ id, words, stage: stage ?? null });
    if (!byLabel.has(words)) byLabel.set(words, id);
  }
  for (const edge of edges) {
    const said = attributesOf(edge);
    const end = (...names: readonly string[]) => {
      const named = names.map((name) => textOf(edge[name])).find((found) => found !== "") ?? "";
      return draft.nodes.has(named) ? named : (byLabel.get(named) ?? named);
    };
    const words = textOf(said["label"]) + textOf(said["type"]) + textOf(said["title"]);
    draft.link({
      from: end("from", "source"),
      to: end("to", "target"),
      kind: /再投資|reinvest/i.test(words) ? "reinvest" : "cause",
      sign: /減|reduc|^-$/i.test(words) || textOf(said["polarity"]) === "-" ? "-" : "+",
    });
  }
  return draft;
}

const STAGE_FIELDS = ["stage", "ステージ", "type", "grp", "group"] as const;

/** Kumu's own exports keep what people wrote in `attributes`. */
function attributesOf(entry: JsonObject): JsonObject {
  const { attributes } = entry;
  return isObject(attributes) ? { ...entry, ...attributes } : entry;
}

function listOf(value: unknown): readonly JsonObject[] | null {
  return Array.isArray(value) ? value.filter(isObject) : null;
}

function textOf(value: unknown): string {
  if (typeof value === "number") return String(value);
  return typeof value === "string" ? value.trim() : "";
}
