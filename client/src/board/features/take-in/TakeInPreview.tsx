import { useEffect, useMemo, useRef, useState } from "react";
import { useEditor, useValue } from "tldraw";
import { interpret, type Text } from "@zentaikan/capital-graph";
import { useLanguage, useTranslate } from "../../../messages/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { useToast } from "../../../ui/Toast.tsx";
import { readBoardLook } from "../../canvas/drawing/read-board-look.ts";
import { useBoard, useBoardPart } from "../../ground/board-context.ts";
import { applyTakeIn } from "./apply-take-in.ts";
import { boardNow } from "./board-now.ts";
import { ghostsOfPlan } from "./ghosts-of-plan.ts";
import { planTakeIn, type TakeInPlan } from "./plan-take-in.ts";
import { sayKept } from "./say-kept.ts";
import { TAKE_IN_DESK, type TakeInStep } from "./take-in-desk.ts";
import { showBesidePanel } from "./show-beside-panel.ts";
import * as styles from "./take-in.css.ts";

/** What was understood, guessed and not read, while ghosts show what it would be on this board. */
export function TakeInPreview({
  taken: { read, name, source },
}: {
  readonly taken: Extract<TakeInStep, { kind: "read" }>;
}) {
  const editor = useEditor();
  const t = useTranslate();
  const language = useLanguage();
  const toast = useToast();
  const { reading, preview, internal, lineup } = useBoard();
  const { step } = useBoardPart(TAKE_IN_DESK);
  const { structure } = useValue(reading.current);
  const meaning = useMemo(() => {
    return { drawing: read.drawing, structure: interpret(read.drawing, lineup).structure };
  }, [read, lineup]);
  const plan = useMemo(() => {
    const drawing = reading.drawing.get();
    return planTakeIn(meaning, { drawing, structure, look: readBoardLook(editor) });
  }, [meaning, reading, structure, editor]);
  useEffect(() => {
    preview.comparison.set((now) => ghostsOfPlan(planTakeIn(meaning, now), now.look));
    return () => {
      preview.comparison.set(null);
    };
  }, [preview, meaning]);
  // As it was planned when it was first shown: nobody's view jumps when somebody else draws.
  const [firstPlan] = useState(plan);
  const take = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const panel = take.current?.closest("section")?.getBoundingClientRect();
    return panel === undefined ? undefined : showBesidePanel(editor, firstPlan, panel);
  }, [editor, firstPlan]);
  useEffect(() => take.current?.focus(), []);
  const made = countOf(plan);
  const hasRoom = editor.getCurrentPageShapeIds().size + made < editor.options.maxShapesPerPage;
  const { cards, arrows, results } = plan.alreadyThere;
  const isNew = made > 0 || plan.starWords !== null || Object.keys(plan.horizons).length > 0;
  const apply = () => {
    step.set(null);
    // What colleagues did in this very moment, too: nothing is drawn twice, and nothing hangs on what is gone.
    const last = planTakeIn(meaning, boardNow(editor, lineup));
    applyTakeIn(editor, last, { hasOurDos: internal !== null });
    const count = last.cards.length;
    toast({ message: ({ translate }) => translate("takeIn.done", { count }) });
  };
  const inLanguage = (remarks: readonly Text[]) => remarks.map((remark) => remark[language]);
  return (
    <>
      {name !== "" && <p className={styles.quiet}>{name}</p>}
      <div className={styles.lists}>
        <Remarks title={t("takeIn.understood")} remarks={inLanguage(read.understood)} />
        {cards + arrows + results > 0 && (
          <p className={styles.remark}>{t("takeIn.alreadyThere", { cards, arrows, results })}</p>
        )}
        <Remarks title={t("takeIn.guessed")} remarks={inLanguage(read.guessed)} />
        <Remarks title={t("takeIn.unread")} remarks={inLanguage(read.unread)} />
        <Remarks title={t("takeIn.kept")} remarks={sayKept(plan, internal === null, t)} />
      </div>
      {!hasRoom && <p role="alert">{t("takeIn.noRoom")}</p>}
      {!isNew && <p role="status">{t("takeIn.nothingNew")}</p>}
      <div className={styles.actions}>
        <Button look="primary" ref={take} disabled={!hasRoom || !isNew} onClick={apply}>
          {t("takeIn.take")}
        </Button>
        {typeof source.content === "string" && source.placeAsIs !== null && (
          <Button
            onClick={() => {
              step.set(null);
              source.placeAsIs?.();
            }}
          >
            {t("takeIn.asWords")}
          </Button>
        )}
        <Button look="quiet" onClick={() => step.set(null)}>
          {t("takeIn.leave")}
        </Button>
      </div>
      <p className={styles.quiet}>{t("takeIn.undo")}</p>
    </>
  );
}

function countOf({ cards, arrows, stars, detail }: TakeInPlan): number {
  return cards.length + arrows.length + stars.length + detail.results.length + detail.links.length;
}

function Remarks({
  title,
  remarks,
}: {
  readonly title: string;
  readonly remarks: readonly string[];
}) {
  if (remarks.length === 0) return null;
  return (
    <div>
      <h3 className={styles.kind}>{title}</h3>
      <ul className={styles.remarks}>
        {remarks.map((remark) => (
          <li key={remark} className={styles.remark}>
            {remark}
          </li>
        ))}
      </ul>
    </div>
  );
}
