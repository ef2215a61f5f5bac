import { useMemo, useState } from "react";
import type { Editor } from "tldraw";
import {
  commonRoad,
  converge,
  readDrawnRoad,
  tellConvergence,
  type Interpretation,
  type LaidItem,
} from "@zentaikan/capital-graph";
import type { DrawnRoadBody } from "@zentaikan/protocol/meetings";
import { useLanguage, useTranslate } from "../../../messages/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { SelectField } from "../../../ui/SelectField.tsx";
import { useToast } from "../../../ui/Toast.tsx";
import { readBoardLook } from "../../canvas/drawing/read-board-look.ts";
import { lookAt } from "../../canvas/depth/depth.ts";
import { useBoard } from "../../ground/board-context.ts";
import * as parts from "../../ground/parts/panel-parts.css.ts";
import { GroupedRoads } from "./GroupedRoads.tsx";
import { useItemWords } from "./item-words.ts";
import { LaidPicture } from "./LaidPicture.tsx";
import * as styles from "./meeting.css.ts";
import { takeCommonRoad } from "./take-common-road.ts";

/** All roads over each other: where the meeting is of one mind and where not, and what to take from it. */
export function LaidOver({
  roads,
  interpretation,
  editor,
}: {
  readonly roads: readonly DrawnRoadBody[];
  readonly interpretation: Interpretation;
  readonly editor: Editor | null;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const toast = useToast();
  const { abilities, preview, panelTabs } = useBoard();
  const { lineup, structure } = interpretation;
  const { laid, sentences } = useMemo(() => {
    const found = converge(roads.map((road) => readDrawnRoad(road, lineup)));
    return { laid: found, sentences: tellConvergence(found, lineup) };
  }, [roads, lineup]);
  const [least, setLeast] = useState(() => Math.max(2, Math.ceil(laid.roads / 2)));
  const wordsOf = useItemWords(lineup);
  if (laid.roads < 2) return null;
  const names = new Map(
    roads.map(({ id, name, people }) => {
      return [id, name === null ? people.map((person) => person.name) : [name]] as const;
    }),
  );
  const hasGroups = roads.some(({ name }) => name !== null);
  const whoOf = ({ by }: LaidItem) =>
    by.flatMap((id) => names.get(id) ?? []).join(t("reading.and"));
  const take = () => {
    if (editor === null) return;
    lookAt(editor, "frame");
    const edit = takeCommonRoad(commonRoad(laid.items, least), {
      structure,
      lineup,
      look: readBoardLook(editor),
    });
    if (edit === null) return toast({ message: (speech) => speech.translate("meeting.take.all") });
    panelTabs.uncoverCanvas();
    const count = edit.cards.length + edit.links.length;
    preview.wait({
      words: ({ translate }) => translate("meeting.take.words", { count, least }),
      edits: [edit],
    });
  };
  const counts = Array.from({ length: laid.roads - 1 }, (_, at) => String(at + 2));
  return (
    <div className={parts.section} data-testid="laid-over">
      {sentences.map((sentence) => (
        <p key={sentence.en} className={styles.sentence}>
          {sentence[language]}
        </p>
      ))}
      <LaidPicture items={laid.items} roads={laid.roads} lineup={lineup} />
      <GroupedRoads
        groups={laid.groups}
        names={names}
        interpretation={interpretation}
        editor={editor}
      />
      <ul className={styles.list} aria-label={t("meeting.laid")}>
        {laid.items.map((item) => (
          <li key={item.item.id} className={styles.laid} data-standing={item.standing}>
            <details>
              <summary className={styles.laidSummary}>
                <span className={styles.name}>{wordsOf(item.item)}</span>
                <span className={styles.amount}>
                  {t(hasGroups ? "meeting.laid.countRoads" : "meeting.laid.count", {
                    some: item.by.length,
                    all: item.among,
                  })}
                </span>
              </summary>
              <span className={styles.quiet}>{whoOf(item)}</span>
            </details>
            <span className={styles.bar} aria-hidden>
              <span
                className={styles.barFilled}
                style={{ width: `${(item.by.length / laid.roads) * 100}%` }}
              />
            </span>
          </li>
        ))}
      </ul>
      {abilities.includes("edit") && (
        <div className={styles.takeRow}>
          <SelectField
            label={t("meeting.take.least")}
            value={String(least)}
            choices={counts.map((value) => ({
              value,
              words: t("meeting.take.leastOf", { count: Number(value) }),
            }))}
            onChoose={(value) => setLeast(Number(value))}
          />
          <Button disabled={editor === null} onClick={take}>
            {t("meeting.take")}
          </Button>
        </div>
      )}
    </div>
  );
}
