import type { Editor } from "tldraw";
import type { StructureBody } from "@zentaikan/protocol/http";
import type { LinkedBoardBody } from "@zentaikan/protocol/vantage";
import { boardTitle } from "../../../api/board-title.ts";
import { useLiveStructure } from "../../../api/structures.ts";
import { useVantage } from "../../../api/vantage.ts";
import { useTranslate } from "../../../messages/language.ts";
import { useBoard } from "../../ground/board-context.ts";
import type { BesideCanvas } from "../../ground/board-feature.ts";
import * as styles from "./tray.css.ts";
import { TrayGroupView } from "./TrayGroupView.tsx";
import { useTray } from "./use-tray.ts";

/** On a raised board, the Do results of the improvement at hand for reuse. */
export function TrayCard({ editor }: BesideCanvas) {
  const { boardId } = useBoard();
  const from = useVantage(boardId).data?.from ?? null;
  if (from === null || editor === null) return null;
  return <Asked key={from.id} from={from} editor={editor} />;
}

function Asked({ from, editor }: { readonly from: LinkedBoardBody; readonly editor: Editor }) {
  const { data: body, isError } = useLiveStructure(from.id);
  // Whoever may no longer read the improvement sees nothing of it.
  if (body === undefined || isError) return null;
  return <Tray from={from} body={body} editor={editor} />;
}

function Tray({
  from,
  body,
  editor,
}: {
  readonly from: LinkedBoardBody;
  readonly body: StructureBody;
  readonly editor: Editor;
}) {
  const t = useTranslate();
  const { abilities } = useBoard();
  const tray = useTray(body, editor);
  const mayTake = abilities.includes("edit");
  if (tray.count === 0) return null;
  return (
    <section
      className={styles.card}
      aria-label={t("tray.title")}
      data-testid="tray"
      data-on-paper="none"
    >
      <div className={styles.head}>
        <h2 className={styles.title}>{t("tray.title")}</h2>
        <span className={styles.quiet} aria-live="polite">
          {t("tray.count", { count: tray.count, taken: tray.takenCount })}
        </span>
      </div>
      <p className={styles.quiet}>{t("tray.from", { title: boardTitle(from, t) })}</p>
      <details>
        <summary className={styles.summary}>{t("tray.items")}</summary>
        {mayTake && (
          <p className={styles.quiet}>
            {tray.into === null ? t("tray.bySame") : t("tray.into", { card: tray.into })}
          </p>
        )}
        <div className={styles.groups}>
          {tray.groups.map((group) => (
            <TrayGroupView
              key={group.concept}
              group={group}
              tray={tray}
              from={from.id}
              editor={editor}
              mayTake={mayTake}
            />
          ))}
        </div>
      </details>
    </section>
  );
}
