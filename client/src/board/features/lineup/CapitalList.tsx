import { Plus } from "lucide-react";
import { type PointerEvent, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { CapitalId } from "@zentaikan/capital-graph";
import { useLanguage, useTranslate } from "../../../messages/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { visuallyHidden } from "../../../ui/visually-hidden.css.ts";
import { CapitalRow } from "./CapitalRow.tsx";
import {
  addCapital,
  changeCapital,
  dropTone,
  mergeCapital,
  placeCapital,
  splitCapital,
  type LineupDraft,
} from "./lineup-draft.ts";
import * as styles from "./lineup.css.ts";
import { newCapitalId } from "../../../proposals/new-capital-id.ts";

/** The capitals of the draft in their order, one of them opened at a time. */
export function CapitalList({
  draft,
  onChange,
}: {
  readonly draft: LineupDraft;
  readonly onChange: (change: (draft: LineupDraft) => LineupDraft) => void;
}) {
  const language = useLanguage();
  const t = useTranslate();
  const [opened, setOpened] = useState<CapitalId | null>(null);
  const [said, setSaid] = useState("");
  const list = useRef<HTMLUListElement>(null);
  const moved = useRef<CapitalId | null>(null);
  const drag = useRowDrag((id, to) => onChange((present) => placeCapital(present, id, to)));

  const step = (id: CapitalId, by: -1 | 1) => {
    const at = draft.capitals.findIndex((capital) => capital.id === id);
    const to = Math.min(Math.max(0, at + by), draft.capitals.length - 1);
    onChange((present) => placeCapital(present, id, to));
    const name = draft.capitals[at]?.label[language] ?? "";
    setSaid(t("lineup.editor.moved", { name, position: to + 1 }));
    if (to !== at) moved.current = id;
  };
  // Moving an element in the page takes its focus away. It is given back before another key comes.
  useLayoutEffect(() => {
    if (moved.current === null) return;
    const handle = `[data-capital="${moved.current}"] button`;
    moved.current = null;
    list.current?.querySelector<HTMLElement>(handle)?.focus();
  });
  const add = () => {
    const id = newCapitalId();
    onChange((present) => addCapital(present, id, inLanguage(language, t("lineup.editor.new"))));
    setOpened(id);
  };
  const split = (id: CapitalId, name: string) => {
    const newId = newCapitalId();
    const label = inLanguage(language, t("lineup.editor.splitName", { name }));
    onChange((present) => splitCapital(present, id, { newId, label }));
    setOpened(newId);
  };
  return (
    <div className={styles.section}>
      <ul className={styles.rows} ref={list} aria-label={t("lineup.editor.capitals")}>
        {draft.capitals.map((capital) => (
          <CapitalRow
            key={capital.id}
            capital={capital}
            draft={draft}
            isOpen={opened === capital.id}
            isDragged={drag.dragged === capital.id}
            onOpen={() => setOpened(opened === capital.id ? null : capital.id)}
            onPlace={(by) => step(capital.id, by)}
            onDragStart={(event) => drag.start(capital.id, event)}
            onChange={(change) => onChange((present) => changeCapital(present, capital.id, change))}
            onDropTone={() => onChange((present) => dropTone(present, capital.id))}
            onSplit={() => split(capital.id, capital.label[language] || capital.label.ja)}
            onMerge={(into) => onChange((present) => mergeCapital(present, capital.id, into))}
          />
        ))}
      </ul>
      <div>
        <Button onClick={add}>
          <Plus size={16} aria-hidden />
          {t("lineup.editor.add")}
        </Button>
      </div>
      <p className={visuallyHidden} role="status">
        {said}
      </p>
    </div>
  );
}

/** Dragging a row by its handle: it goes to the place of the row that lies under the pointer. */
function useRowDrag(place: (id: CapitalId, to: number) => void) {
  const [dragged, setDragged] = useState<CapitalId | null>(null);
  const latest = useRef(place);
  useEffect(() => {
    latest.current = place;
  });
  useEffect(() => {
    if (dragged === null) return undefined;
    const onMove = ({ clientX, clientY }: globalThis.PointerEvent) => {
      const row = document.elementFromPoint(clientX, clientY)?.closest("[data-capital]");
      const rows = [...(row?.parentElement?.children ?? [])];
      if (row instanceof HTMLElement && row.dataset["capital"] !== dragged) {
        latest.current(dragged, rows.indexOf(row));
      }
    };
    const stop = () => setDragged(null);
    window.addEventListener("pointermove", onMove);
    window.addEventListener("pointerup", stop);
    window.addEventListener("pointercancel", stop);
    return () => {
      window.removeEventListener("pointermove", onMove);
      window.removeEventListener("pointerup", stop);
      window.removeEventListener("pointercancel", stop);
    };
  }, [dragged]);
  return {
    dragged,
    start: (id: CapitalId, event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      setDragged(id);
    },
  };
}

function inLanguage(language: "ja" | "en", text: string) {
  return { ja: "", en: "", [language]: text };
}
