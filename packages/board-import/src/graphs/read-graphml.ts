import type { Basis, Delay, Direction, Stage, Strength } from "@zentaikan/capital-graph";
import { readXml } from "../bounded/read-xml.ts";
import { Draft } from "../draft/draft.ts";
import { readStageName } from "../draft/read-name.ts";

interface Element {
  readonly kind: "node" | "edge";
  readonly attributes: ReadonlyMap<string, string>;
  readonly values: Map<string, string>;
  /** What yEd shows on it, or another program's label. */
  label: string;
}

/** Ours, and what yEd, Gephi and graphology write: values by the names of their keys. */
export function readGraphml(text: string): Draft {
  const draft = new Draft();
  const keys = new Map<string, string>();
  const open: Element[] = [];
  let key: string | null = null;
  let isLabel = false;
  let words = "";
  for (const event of readXml(text)) {
    const element = open.at(-1);
    if (event.kind === "text") {
      if (key !== null || isLabel) words += event.text;
      continue;
    }
    if (event.kind === "open") {
      const { name, attributes } = event;
      if (name === "key") keys.set(attributes.get("id") ?? "", attributes.get("attr.name") ?? "");
      if (name === "node" || name === "edge") {
        open.push({ kind: name, attributes, values: new Map(), label: "" });
      }
      if (name === "data") key = attributes.get("key") ?? "";
      isLabel = name === "NodeLabel" || name === "EdgeLabel";
      if (name === "data" || isLabel) words = "";
      continue;
    }
    if (event.name === "NodeLabel" || event.name === "EdgeLabel") {
      if (element !== undefined && element.label === "") element.label = words.trim();
      isLabel = false;
      words = "";
    }
    if (event.name === "data" && key !== null) {
      const name = (keys.get(key) ?? "") || key;
      if (words.trim() !== "") element?.values.set(name, words.trim());
      key = null;
    }
    if (event.name === "node" || event.name === "edge") {
      const done = open.pop();
      if (done !== undefined) addElement(done, draft);
    }
  }
  return draft;
}

function addElement({ kind, attributes, values, label }: Element, draft: Draft): void {
  const of = (name: string) => values.get(name) ?? "";
  if (kind === "edge") {
    draft.link({
      from: attributes.get("source") ?? "",
      to: attributes.get("target") ?? "",
      kind: /reinvest|再投資/.test(of("kind") + label) ? "reinvest" : "cause",
      sign: of("sign") === "-" || /減らす|reduces/.test(label) ? "-" : "+",
      strength: STRENGTHS.find((each) => String(each) === of("strength")) ?? 2,
      delay: DELAYS.find((each) => each === of("delay")) ?? "mid",
      basis: BASES.find((each) => each === of("basis")) ?? "unset",
      basisText: of("basisText"),
      contested: of("contested") === "true",
    });
    return;
  }
  const id = attributes.get("id") ?? "";
  const direction = DIRECTIONS.find((each) => each === of("direction"));
  const capital = of("capital");
  const stage: Stage | null = readStageName(of("stage")) ?? readStageName(of("stageName"));
  const isStar = of("kind") === "star";
  const subdivisions = of("subdivisions")
    .split("\n")
    .filter((each) => each !== "");
  draft.node({
    id,
    words: of("label") || label || (isStar ? "" : id),
    stage,
    ...(isStar && { isStar }),
    ...(direction !== undefined && { direction }),
    ...(capital !== "" && { capital, subdivisions }),
  });
}

const DIRECTIONS: readonly Direction[] = ["grow", "keep", "spend"];
const STRENGTHS: readonly Strength[] = [1, 2, 3];
const DELAYS: readonly Delay[] = ["short", "mid", "long"];
const BASES: readonly Basis[] = ["evidence", "assumption", "unset"];
