import { diffStructures, type StructureChange, type Text } from "@zentaikan/capital-graph";
import { translatorFor } from "../../../messages/translate.ts";
import type { MessageId } from "../../../messages/catalogue.ts";
import type { MergedLine } from "../../ground/merged-work.ts";
import type { BoardFacts, Thing } from "./board-facts.ts";

/**
 * What changed from one moment to another, in words: first what the board says, in capital words,
 * then what is drawn and written beside it. Each thing is told once.
 */
export function compareFacts(before: BoardFacts, after: BoardFacts): readonly MergedLine[] {
  const changes = diffStructures(before.structure, after.structure);
  const said = changes.map((change) => ({
    words: change.text,
    records: recordsOfChange(change, { before, after }),
  }));
  const told = new Set([
    ...said.flatMap(({ records }) => records),
    // What was drawn for it before is told by it, too.
    ...changes.flatMap(({ before: was }) => [...was.cards, ...was.arrows] as readonly string[]),
  ]);
  const drawn = [...new Set([...before.things.keys(), ...after.things.keys()])].flatMap((id) => {
    const [was, is] = [before.things.get(id), after.things.get(id)];
    if (told.has(id) || was?.hash === is?.hash) return [];
    const thing = is ?? was;
    if (thing === undefined) return [];
    const verb = was === undefined ? "added" : is === undefined ? "removed" : "changed";
    return [{ words: wordsOf(`merged.${verb}`, thing), records: [id] }];
  });
  const notes = [...new Set([...before.notes.keys(), ...after.notes.keys()])].flatMap((id) => {
    if (before.notes.get(id) === after.notes.get(id)) return [];
    const thing = after.things.get(id) ?? before.things.get(id) ?? null;
    return [{ words: wordsOf("merged.note", thing), records: [id], isInNote: true }];
  });
  return [...said, ...drawn, ...notes].map((line) => ({ clients: [], isInNote: false, ...line }));
}

function recordsOfChange(
  { kind, before: was, after: is }: StructureChange,
  { before, after }: { readonly before: BoardFacts; readonly after: BoardFacts },
): readonly string[] {
  const later = [...is.cards, ...is.arrows];
  if (later.length > 0) return later;
  const earlier = [...was.cards, ...was.arrows];
  if (earlier.length > 0) return earlier;
  const { things } = after;
  if (kind === "star") return idsOf(things, ({ type }) => type === "vision-star");
  if (kind !== "horizon") return [];
  return idsOf(
    things,
    ({ type, hash }, id) => type === "stage-lane" && before.things.get(id)?.hash !== hash,
  );
}

function idsOf(
  things: BoardFacts["things"],
  isMeant: (thing: Thing, id: string) => boolean,
): readonly string[] {
  return [...things].flatMap(([id, thing]) => (isMeant(thing, id) ? [id] : []));
}

function wordsOf(sentence: MessageId, thing: Thing | null): Text {
  const say = (language: "ja" | "en"): string => {
    const t = translatorFor(language);
    return t(sentence, {
      thing: thing === null ? t("merged.thing.board") : nameOf(thing, language),
    });
  };
  return { ja: say("ja"), en: say("en") };
}

function nameOf({ type, name, stage }: Thing, language: "ja" | "en"): string {
  const t = translatorFor(language);
  const kind = KINDS[type] ?? "merged.thing.drawing";
  if (stage === 1 || stage === 2 || stage === 3) return t(`board.stage.${stage}`);
  const words = name[language];
  return words === "" ? t(kind) : t("merged.thing.named", { kind: t(kind), words });
}

const KINDS: Readonly<Record<string, MessageId>> = {
  "capital-card": "merged.thing.card",
  "do-result": "merged.thing.doResult",
  "vision-star": "merged.thing.star",
  "stage-lane": "merged.thing.lane",
  arrow: "merged.thing.arrow",
  note: "merged.thing.sticky",
  text: "merged.thing.text",
  image: "merged.thing.picture",
};
