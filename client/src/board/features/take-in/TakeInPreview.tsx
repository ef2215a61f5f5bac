import { useEffect, useMemo, useRef, useState } from "react";
import { useEditor, useValue } from "tldraw";
import type { ReadStructure } from "@zentaikan/board-import";
import type { Text } from "@zentaikan/capital-graph";
import { useLanguage, useTranslate } from "../../../messages/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { useToast } from "../../../ui/Toast.tsx";
import { readBoardLook } from "../../canvas/drawing/read-board-look.ts";
import { useBoard, useBoardPart } from "../../ground/board-context.ts";
import { applyTakeIn } from "./apply-take-in.ts";
import { ghostsOfPlan } from "./ghosts-of-plan.ts";
import { planTakeIn } from "./plan-take-in.ts";
import { TAKE_IN_DESK } from "./take-in-desk.ts";
import { showBesidePanel } from "./show-beside-panel.ts";
import * as styles from "./take-in.css.ts";

/** What was understood, guessed and not read, while ghosts show what it would be on this board. */
export function TakeInPreview({
  read,
  name,
}: {
  readonly read: ReadStructure;
  readonly name: string;
}) {
  const editor = useEditor();
  const t = useTranslate();
  const language = useLanguage();
  const toast = useToast();
  const { reading, preview, internal } = useBoard();
  const { step } = useBoardPart(TAKE_IN_DESK);
  const { structure } = useValue(reading.current);
  const { drawing } = read;
  const starIds = useMemo(() => drawing.stars.map(({ id }) => id), [drawing]);
  const plan = useMemo(
    () => planTakeIn(drawing, { structure, look: readBoardLook(editor) }),
    [drawing, structure, editor],
  );
  useEffect(() => {
    preview.comparison.set((now) => ghostsOfPlan(planTakeIn(drawing, now), starIds, now.look));
    return () => {
      preview.comparison.set(null);
    };
  }, [preview, drawing, starIds]);
  // As it was planned when it was first shown: nobody's view jumps when somebody else draws.
  const [firstPlan] = useState(plan);
  useEffect(() => showBesidePanel(editor, firstPlan), [editor, firstPlan]);
  const take = useRef<HTMLButtonElement>(null);
  useEffect(() => take.current?.focus(), []);
  const made = plan.cards.length + plan.arrows.length + plan.doResults.length;
  const hasRoom = editor.getCurrentPageShapeIds().size + made < editor.options.maxShapesPerPage;
  const { cards, arrows } = plan.alreadyThere;
  const isNew = made > 0 || plan.star !== null || plan.starWords !== null;
  const apply = () => {
    step.set(null);
    applyTakeIn(editor, plan, { starIds, hasOurDos: internal !== null });
    const count = plan.cards.length;
    toast({ message: ({ translate }) => translate("takeIn.done", { count }) });
  };
  return (
    <>
      {name !== "" && <p className={styles.quiet}>{name}</p>}
      <div className={styles.lists}>
        <Remarks title={t("takeIn.understood")} remarks={read.understood} language={language} />
        {cards + arrows > 0 && (
          <p className={styles.remark}>{t("takeIn.alreadyThere", { cards, arrows })}</p>
        )}
        <Remarks title={t("takeIn.guessed")} remarks={read.guessed} language={language} />
        <Remarks title={t("takeIn.unread")} remarks={read.unread} language={language} />
      </div>
      {!hasRoom && <p role="alert">{t("takeIn.noRoom")}</p>}
      {!isNew && <p role="status">{t("takeIn.nothingNew")}</p>}
      <div className={styles.actions}>
        <Button look="primary" ref={take} disabled={!hasRoom || !isNew} onClick={apply}>
          {t("takeIn.take")}
        </Button>
        <Button look="quiet" onClick={() => step.set(null)}>
          {t("takeIn.leave")}
        </Button>
      </div>
      <p className={styles.quiet}>{t("takeIn.undo")}</p>
    </>
  );
}

function Remarks({
  title,
  remarks,
  language,
}: {
  readonly title: string;
  readonly remarks: readonly Text[];
  readonly language: keyof Text;
}) {
  if (remarks.length === 0) return null;
  return (
    <div>
      <h3 className={styles.kind}>{title}</h3>
      <ul className={styles.remarks}>
        {remarks.map((remark) => (
          <li key={remark.ja} className={styles.remark}>
            {remark[language]}
          </li>
        ))}
      </ul>
    </div>
  );
}
