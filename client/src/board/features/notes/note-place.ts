import type { Editor } from "tldraw";
import { CAPITAL_CARD, STAGE_LANE, cardOfDoResult } from "@zentaikan/board-model";
import type { Interpretation, Language, NodeKey } from "@zentaikan/capital-graph";
import { translatorFor } from "../../../messages/translate.ts";
import { shapeById } from "../../ground/shape-by-id.ts";
import type { NoteSubject } from "../../canvas/subjects/note-subject.ts";

/** Where on the path the subject of a note stands, in words: ホップ・人的資本. */
export function notePlace(
  { record, kind }: NoteSubject,
  {
    interpretation: { structure, lineup },
    editor,
    language,
  }: {
    readonly interpretation: Interpretation;
    readonly editor: Editor;
    readonly language: Language;
  },
): string {
  const t = translatorFor(language);
  const find = shapeById(editor);
  const join = (...words: readonly string[]) => words.join(t("notes.placeJoin"));
  const ofNode = (key: NodeKey): string => {
    const node = structure.nodes.find((known) => known.key === key);
    return node === undefined ? "" : join(t(`board.stage.${node.stage}`), node.label[language]);
  };
  const ofCard = (card: string): string => {
    const node = structure.nodes.find(({ cards }) => cards.includes(card));
    if (node !== undefined) return ofNode(node.key);
    const shape = find(card);
    const id = shape?.type === CAPITAL_CARD ? shape.props.capital : null;
    const capital = lineup.capitals.find((known) => known.id === id);
    return capital?.label[language] ?? t("notes.place.card");
  };
  switch (kind) {
    case "card":
      return ofCard(record);
    case "doResult": {
      const shape = find(record);
      const card = shape && cardOfDoResult(shape, find);
      const words = t("notes.place.doResult");
      return card ? join(ofCard(card.id), words) : words;
    }
    case "link": {
      const isOf = ({ arrows }: { readonly arrows: readonly string[] }) => arrows.includes(record);
      const link = structure.links.find(isOf);
      if (link !== undefined) return `${ofNode(link.from)} → ${ofNode(link.to)}`;
      const starLink = structure.starLinks.find(isOf);
      if (starLink !== undefined) return `${ofNode(starLink.from)} → ${t("comments.subject.star")}`;
      return t("notes.place.link");
    }
    case "stage": {
      const shape = find(record);
      return shape?.type === STAGE_LANE ? t(`board.stage.${shape.props.stage}`) : "";
    }
    case "star":
      return t("comments.subject.star");
    case "board":
      return t("notes.place.board");
  }
}
