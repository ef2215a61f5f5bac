import { useValue } from "tldraw";
import { COMMENT_TOPICS } from "@zentaikan/board-model";
import { useTranslate } from "../../../messages/language.ts";
import { SelectField } from "../../../ui/SelectField.tsx";
import { useBoardPart } from "../../ground/board-context.ts";
import { COMMENT_VIEW } from "./comment-view.ts";
import * as styles from "./comments.css.ts";
import type { CommentView } from "./find-threads.ts";

const orders = ["path", "time"] as const;
const states = ["open", "closed", "all"] as const;
const topics = ["all", ...COMMENT_TOPICS] as const;
const narrower = ["mine", "unread"] as const;

/** What of the comments is shown, and in which order. */
export function ViewChoices() {
  const t = useTranslate();
  const chosen = useBoardPart(COMMENT_VIEW);
  const view = useValue(chosen);
  const change = (part: Partial<CommentView>) => chosen.set({ ...view, ...part });
  return (
    <div className={styles.choices}>
      <SelectField
        label={t("comments.order")}
        labelHidden
        className={styles.select}
        value={view.order}
        choices={orders.map((value) => ({ value, words: t(`comments.order.${value}`) }))}
        onChoose={(order) => change({ order })}
      />
      <SelectField
        label={t("comments.state")}
        labelHidden
        className={styles.select}
        value={view.state}
        choices={states.map((value) => ({ value, words: t(`comments.state.${value}`) }))}
        onChoose={(state) => change({ state })}
      />
      <SelectField
        label={t("comments.topic")}
        labelHidden
        className={styles.select}
        value={view.topic ?? "all"}
        choices={topics.map((value) => ({ value, words: t(`comments.topic.${value}`) }))}
        onChoose={(topic) => change({ topic: topic === "all" ? null : topic })}
      />
      {narrower.map((only) => (
        <button
          key={only}
          type="button"
          className={styles.toggle}
          aria-pressed={view.only === only}
          onClick={() => change({ only: view.only === only ? null : only })}
        >
          {t(`comments.only.${only}`)}
        </button>
      ))}
    </div>
  );
}
