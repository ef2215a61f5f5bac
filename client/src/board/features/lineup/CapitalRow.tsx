import { ChevronDown, ChevronRight, GripVertical } from "lucide-react";
import { useId, type KeyboardEvent, type PointerEvent } from "react";
import type { Capital, CapitalId } from "@zentaikan/capital-graph";
import { useLanguage, useTranslate } from "../../../messages/language.ts";
import { capitalColor } from "@zentaikan/board-model/capital-colors";
import { Button } from "../../../ui/Button.tsx";
import { CapitalForm } from "./CapitalForm.tsx";
import type { LineupDraft } from "./lineup-draft.ts";
import * as styles from "./lineup.css.ts";

interface CapitalRowProps {
  readonly capital: Capital;
  readonly draft: LineupDraft;
  readonly isOpen: boolean;
  readonly isDragged: boolean;
  readonly onOpen: () => void;
  readonly onPlace: (step: -1 | 1) => void;
  readonly onDragStart: (event: PointerEvent<HTMLElement>) => void;
  readonly onChange: (change: Partial<Capital>) => void;
  readonly onDropTone: () => void;
  readonly onSplit: () => void;
  readonly onMerge: (into: CapitalId) => void;
}

/** One capital of the draft: its place, its face, and, opened, all that can be said of it. */
export function CapitalRow(props: CapitalRowProps) {
  const { capital, draft, isOpen, onChange } = props;
  const language = useLanguage();
  const t = useTranslate();
  const formId = useId();
  const name = capital.label[language] || capital.label.ja || capital.label.en;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
    event.preventDefault();
    props.onPlace(event.key === "ArrowUp" ? -1 : 1);
  };
  const Chevron = isOpen ? ChevronDown : ChevronRight;
  return (
    <li
      className={`${styles.row} ${styles.rowState[props.isDragged ? "dragged" : "still"]}`}
      data-capital={capital.id}
    >
      <div className={styles.rowHead}>
        <button
          type="button"
          className={styles.handle}
          aria-label={t("lineup.editor.order", { name })}
          title={t("lineup.editor.order", { name })}
          onKeyDown={onKeyDown}
          onPointerDown={props.onDragStart}
        >
          <GripVertical size={16} aria-hidden />
        </button>
        <button
          type="button"
          className={styles.rowOpener}
          aria-expanded={isOpen}
          aria-controls={formId}
          title={t("lineup.editor.open", { name })}
          onClick={props.onOpen}
        >
          <span
            className={styles.rowFace}
            style={{ background: capitalColor(capital) }}
            aria-hidden
          >
            {capital.initial || name.slice(0, 1)}
          </span>
          <span className={styles.rowName}>{name}</span>
          {capital.retired && <span className={styles.quiet}>{t("lineup.editor.retired")}</span>}
          <Chevron size={16} aria-hidden />
        </button>
      </div>
      {isOpen && (
        <div className={styles.form} id={formId}>
          <CapitalForm capital={capital} onChange={onChange} onDropTone={props.onDropTone} />
          <div className={styles.actions}>
            <Button look="quiet" onClick={() => onChange({ retired: !capital.retired })}>
              {t(capital.retired ? "lineup.capital.restore" : "lineup.capital.retire")}
            </Button>
            <Button look="quiet" onClick={props.onSplit}>
              {t("lineup.capital.split")}
            </Button>
          </div>
          <select
            className={styles.choice}
            aria-label={t("lineup.capital.merge")}
            value=""
            onChange={(event) => props.onMerge(event.target.value)}
          >
            <option value="" disabled>
              {t("lineup.capital.merge")}
            </option>
            {draft.capitals
              .filter((other) => other.id !== capital.id && !other.retired)
              .map((other) => (
                <option key={other.id} value={other.id}>
                  {other.label[language] || other.label.ja}
                </option>
              ))}
          </select>
        </div>
      )}
    </li>
  );
}
