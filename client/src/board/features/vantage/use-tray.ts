import { useMemo } from "react";
import { useValue, type Editor } from "tldraw";
import { CAPITAL_CARD, DO_RESULT, type DoResultShape } from "@zentaikan/board-model";
import {
  conceptName,
  STAGE_NAMES,
  type DetailedHsj,
  type GrowthNode,
  type MacroStructure,
} from "@zentaikan/capital-graph";
import type { StructureBody } from "@zentaikan/protocol/http";
import { useLanguage, useTranslate } from "../../../messages/language.ts";
import { useBoard } from "../../ground/board-context.ts";
import { markedResults, takenOf, type Taking } from "./take-results.ts";
import { cardOfSame, trayGroups, type TrayGroup, type TrayItem } from "./tray-groups.ts";

/** Where what waits for a place may go: a card by its id, or this. */
const NEW_CARD = "new";

/** What of an improvement can be taken here, what is taken, and where it would go. */
export function useTray({ boardId, structure, detail }: StructureBody, editor: Editor) {
  const t = useTranslate();
  const language = useLanguage();
  const { lineup, reading } = useBoard();
  const here = useValue(reading.current).structure;
  const groups = useMemo(
    () =>
      trayGroups(structure as MacroStructure, {
        doResults: detail.doResults as DetailedHsj["doResults"],
      }),
    [structure, detail],
  );
  const marked = useMemo(
    () =>
      markedResults(
        boardId,
        groups.flatMap(({ items }) => items.map(({ drawn }) => drawn.id)),
      ),
    [boardId, groups],
  );
  const records = useMemo(
    () => editor.store.query.records("shape", () => ({ type: { eq: DO_RESULT } })),
    [editor],
  );
  const taken = useValue(
    "taken Do results",
    () => takenOf(records.get() as readonly DoResultShape[], marked),
    [records, marked],
  );
  const selected = useValue(
    "card to take into",
    () => {
      const shape = editor.getOnlySelectedShape();
      return shape?.type === CAPITAL_CARD ? shape.id : null;
    },
    [editor],
  );
  const nodeWords = ({ stage, label }: GrowthNode) =>
    t("tray.card", { stage: STAGE_NAMES[stage][language], capital: label[language] });
  const selectedNode = here.nodes.find(({ cards }) => cards.some((id) => id === selected));
  const capitalOf = (concept: string) =>
    lineup.capitals.find(
      ({ id, conceptId, retired }) =>
        !retired && conceptName({ conceptId, capital: id }, lineup.id) === concept,
    )?.id ?? null;
  /** Null where somebody has to say where it goes. */
  const takingOf = (
    { concept }: TrayGroup,
    item: TrayItem,
    chosen: string | null,
  ): Taking | null => {
    const { drawn, node } = item;
    const capital = capitalOf(concept);
    const card = selected ?? cardOfSame(concept, item, here) ?? chosen;
    if (card === null) return null;
    if (card !== NEW_CARD) return { drawn, to: card };
    return node === null || capital === null ? null : { drawn, to: { capital, stage: node.stage } };
  };
  const places = ({ concept }: TrayGroup) => [
    ...(capitalOf(concept) === null ? [] : [{ value: NEW_CARD, words: t("tray.newCard") }]),
    ...here.nodes.flatMap((node) =>
      node.cards.slice(0, 1).map((value) => ({ value: String(value), words: nodeWords(node) })),
    ),
  ];
  const count = groups.reduce((sum, { items }) => sum + items.length, 0);
  const takenCount = groups
    .flatMap(({ items }) => items)
    .filter(({ drawn }) => taken.has(drawn.id)).length;
  return {
    groups,
    taken,
    count,
    takenCount,
    into: selectedNode === undefined ? null : nodeWords(selectedNode),
    takingOf,
    places,
  };
}

export type Tray = ReturnType<typeof useTray>;
