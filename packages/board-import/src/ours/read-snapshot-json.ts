import { parseSnapshot, type Snapshot, type Text } from "@zentaikan/capital-graph";
import { MAX_LINKS, MAX_NODES } from "../limits.ts";
import { refuseFile } from "../refusal.ts";
import { sayUnderstood } from "../say-understood.ts";
import type { ReadStructure } from "../taken-in.ts";
import { leftBehind } from "./left-behind.ts";
import { isObject, parseJson, type JsonObject } from "./parse-json.ts";

/** What this product wrote into a file, checked: keys and hash follow from what it says. */
export function readSnapshotJson(text: string): ReadStructure | null {
  const json = parseJson(text);
  return isSnapshot(json) ? readSnapshotValue(json) : null;
}

export function readSnapshotValue(json: JsonObject): ReadStructure {
  const drawing = isObject(json["drawing"]) ? json["drawing"] : {};
  for (const [member, most] of BOUNDS) {
    const list = drawing[member];
    if (Array.isArray(list) && list.length > most) refuseFile("tooMany");
  }
  const capitals = isObject(json["lineup"]) ? json["lineup"]["capitals"] : [];
  if (Array.isArray(capitals) && capitals.length > MAX_CAPITALS) refuseFile("tooMany");
  const parsed = parseSnapshot(json);
  if (parsed.kind === "refused") {
    const isChanged = /\.(?:stageKey|patternKey|contentHash|edition)$/.test(parsed.refusal.place);
    return refuseFile(isChanged ? "changed" : "broken");
  }
  const { value } = parsed;
  return {
    drawing: value.drawing,
    lineup: value.lineup,
    understood: [...sayUnderstood(value.drawing), sayProof(value)],
    guessed: [],
    unread: leftBehind(json, value),
  };
}

/** As an agreement shows its hash, so that people may hold one against the other. */
function sayProof({ edition, contentHash }: Snapshot): Text {
  const hash = contentHash.slice(0, 12);
  const { ja, en } = EDITIONS[edition];
  return { ja: `${ja}、照合用ハッシュ ${hash}…`, en: `${en}, content hash ${hash}…` };
}

const EDITIONS: Readonly<Record<Snapshot["edition"], Text>> = {
  agreed: { ja: "合意された版", en: "An agreed version" },
  unagreed: { ja: "未合意のもの", en: "Not agreed" },
  anonymised: { ja: "匿名のもの", en: "Anonymous" },
};

export function isSnapshot(json: unknown): json is JsonObject {
  return isObject(json) && String(json["schema"]).startsWith("zentaikan-snapshot-");
}

const MAX_CAPITALS = 500;
const BOUNDS = [
  ["cards", MAX_NODES],
  ["arrows", MAX_LINKS],
  ["stars", 100],
  ["doResults", MAX_LINKS],
  ["detailLinks", MAX_LINKS],
] as const;
