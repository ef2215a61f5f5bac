import { useLayoutEffect, useRef, useState, type KeyboardEvent } from "react";
import type { Editor } from "tldraw";
import { STAGE_NAMES } from "@zentaikan/capital-graph";
import { useLanguage, useTranslate } from "../../../messages/language.ts";
import { SelectField } from "../../../ui/SelectField.tsx";
import { flyTo } from "../../canvas/fly-to.ts";
import { useBoard } from "../../ground/board-context.ts";
import { takeResults } from "./take-results.ts";
import type { TrayGroup, TrayItem } from "./tray-groups.ts";
import * as styles from "./tray.css.ts";
import type { Tray } from "./use-tray.ts";

interface TrayGroupProps {
  readonly group: TrayGroup;
  readonly tray: Tray;
  /** The improvement. */
  readonly from: string;
  readonly editor: Editor;
  readonly mayTake: boolean;
}

/** The Do results of one capital there, taken one by one or together. */
export function TrayGroupView({ group, tray, from, editor, mayTake }: TrayGroupProps) {
  const t = useTranslate();
  const language = useLanguage();
  /** What waits until somebody has said where it goes. */
  const [asked, setAsked] = useState<readonly TrayItem[]>([]);
  const name = group.label?.[language] ?? t("tray.noCapital");
  const open = group.items.filter(({ drawn }) => !tray.taken.has(drawn.id));
  const rows = useRef<HTMLUListElement>(null);
  /** What was pressed for them is about to vanish: whoever pressed it by key goes on at the first. */
  const leave = ([first]: readonly TrayItem[]) => {
    setAsked([]);
    const at = group.items.findIndex(({ drawn }) => drawn.id === first?.drawn.id);
    rows.current?.querySelectorAll("button")[at]?.focus();
  };
  const take = (items: readonly TrayItem[], chosen: string | null) => {
    const takings = items.map((item) => tray.takingOf(group, item, chosen));
    const placed = takings.filter((taking) => taking !== null);
    if (placed.length < items.length) return setAsked(items);
    takeResults(editor, from, placed);
    leave(items);
  };
  const waiting = asked.filter((item) => open.some(({ drawn }) => drawn.id === item.drawn.id));
  return (
    <section aria-label={name}>
      <div className={styles.line}>
        <h3 className={styles.capital}>{name}</h3>
        {mayTake && open.length > 1 && (
          <button
            type="button"
            className={styles.press}
            aria-label={t("tray.takeAllOf", { capital: name })}
            onClick={() => take(open, null)}
          >
            {t("tray.takeAll")}
          </button>
        )}
      </div>
      {waiting.length > 0 && mayTake && (
        <Where
          group={group}
          tray={tray}
          onChoose={(place) => take(waiting, place)}
          onLeave={() => leave(waiting)}
        />
      )}
      <ul className={styles.list} ref={rows}>
        {group.items.map((item) => (
          <Row
            key={item.drawn.id}
            item={item}
            tray={tray}
            editor={editor}
            onTake={mayTake ? () => take([item], null) : null}
          />
        ))}
      </ul>
    </section>
  );
}

function Row({
  item: { drawn, node },
  tray,
  editor,
  onTake,
}: {
  readonly item: TrayItem;
  readonly tray: Tray;
  readonly editor: Editor;
  /** Null for who may not draw. */
  readonly onTake: (() => void) | null;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const { panelTabs } = useBoard();
  const text = drawn.text.trim();
  const taken = tray.taken.get(drawn.id);
  return (
    <li className={styles.row} data-taken={taken !== undefined}>
      <span className={styles.words}>
        {text}
        {node !== null && (
          <span className={styles.stage}>{` ${STAGE_NAMES[node.stage][language]}`}</span>
        )}
      </span>
      {onTake === null ? (
        taken !== undefined && <span className={styles.quiet}>{t("tray.taken")}</span>
      ) : (
        // One button before and after: whoever took it by key stays there.
        <button
          type="button"
          className={taken === undefined ? styles.press : styles.done}
          aria-label={t(taken === undefined ? "tray.takeOf" : "tray.showTaken", { text })}
          onClick={() => (taken === undefined ? onTake() : flyTo({ editor, panelTabs }, [taken]))}
        >
          {t(taken === undefined ? "tray.take" : "tray.taken")}
        </button>
      )}
    </li>
  );
}

function Where({
  group,
  tray,
  onChoose,
  onLeave,
}: Pick<TrayGroupProps, "group" | "tray"> & {
  readonly onChoose: (place: string) => void;
  readonly onLeave: () => void;
}) {
  const t = useTranslate();
  const places = tray.places(group);
  const [chosen, setChosen] = useState("");
  const place = places.find(({ value }) => value === chosen) ?? places[0];
  const line = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => line.current?.querySelector("select")?.focus(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    onLeave();
  };
  if (place === undefined) {
    return (
      <p className={styles.quiet} role="status">
        {t("tray.noCard")}
      </p>
    );
  }
  return (
    <div className={styles.line} ref={line} onKeyDown={onKeyDown}>
      <SelectField
        label={t("tray.where")}
        value={place.value}
        choices={places}
        onChoose={setChosen}
      />
      <button type="button" className={styles.press} onClick={() => onChoose(place.value)}>
        {t("tray.put")}
      </button>
      <button type="button" className={styles.press} onClick={onLeave}>
        {t("app.cancel")}
      </button>
    </div>
  );
}
