import { useEffect, useMemo, useState } from "react";
import { atom, type Editor } from "tldraw";
import { CAPITAL_CARD } from "@zentaikan/board-model";
import type { Party } from "@zentaikan/protocol";
import type { BoardPersonBody } from "@zentaikan/protocol/comment-bodies";
import { useBoardPeople } from "../../../api/comments.ts";
import { useLanguage } from "../../../messages/language.ts";
import { translatorFor } from "../../../messages/translate.ts";
import { flyTo } from "../../canvas/fly-to.ts";
import { noteSubjectOf } from "../../canvas/subjects/note-subject.ts";
import { useBoard } from "../../ground/board-context.ts";
import { shapeById } from "../../ground/shape-by-id.ts";
import { notePlace } from "./note-place.ts";
import type { ReferenceNames, ReferenceTarget } from "./tiptap/reference-names.ts";

/** What notes may speak of [NT16], by the names of this moment; `party` is who reads the note. */
export function useReferenceNames(editor: Editor, party: Party): ReferenceNames {
  const { boardId, reading, highlight, panelTabs } = useBoard();
  const language = useLanguage();
  const { data } = useBoardPeople(boardId, party);
  const [people] = useState(() => atom<readonly BoardPersonBody[] | null>("people", null));
  useEffect(() => void people.set(data ?? null), [data, people]);
  useEffect(() => () => highlight.pin(null), [highlight]);
  return useMemo(() => {
    const t = translatorFor(language);
    const wordsOf = (id: string, kind: "card" | "link"): string | null => {
      const subject = noteSubjectOf(editor, id);
      if (subject?.kind !== kind) return null;
      const interpretation = reading.current.get();
      const place = notePlace(subject, { interpretation, editor, language });
      const shape = shapeById(editor)(id);
      const division = shape?.type === CAPITAL_CARD ? shape.props.subdivision.trim() : "";
      return division === "" ? place : t("notes.reference.divided", { place, division });
    };
    const personName = (id: string) => people.get()?.find(({ person }) => person.id === id)?.person;
    return {
      nameOf({ kind, id }: ReferenceTarget) {
        if (kind === "person") {
          const person = personName(id);
          if (person !== undefined) return { words: `@${person.name}`, isThere: true };
          const isUnknown = people.get() !== null;
          return {
            words: t(isUnknown ? "notes.reference.nobody" : "notes.reference.person"),
            isThere: !isUnknown,
          };
        }
        const words = wordsOf(id, kind);
        const gone = kind === "card" ? "notes.reference.goneCard" : "notes.reference.goneLink";
        return { words: words ?? t(gone), isThere: words !== null };
      },
      follow({ id }: ReferenceTarget) {
        flyTo({ editor, panelTabs }, [id]);
        highlight.pin([id]);
        const letGo = () => highlight.pin(null);
        // Whatever they press next, they have seen it.
        document.addEventListener("pointerdown", letGo, { once: true, capture: true });
      },
      drawn: () => {
        const { nodes } = reading.current.get().structure;
        const spoken = nodes.flatMap(({ cards }) => cards);
        const places = new Map<string, number>(spoken.map((card, place) => [card, place]));
        const placeOf = ({ kind, id }: ReferenceTarget) =>
          kind === "card" ? (places.get(id) ?? spoken.length) : spoken.length + 1;
        const targets = editor.getCurrentPageShapes().flatMap(({ id }): ReferenceTarget[] => {
          const kind = noteSubjectOf(editor, id)?.kind;
          return kind === "card" || kind === "link" ? [{ kind, id }] : [];
        });
        return targets.toSorted((one, other) => placeOf(one) - placeOf(other));
      },
      people: () => people.get() ?? [],
    };
  }, [editor, language, reading, highlight, panelTabs, people]);
}
