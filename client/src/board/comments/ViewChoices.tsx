import { useValue } from "tldraw";
import { COMMENT_TOPICS, type CommentTopic } from "@zentaikan/board-model";
import { useTranslate } from "../../messages/language.ts";
import { useBoard } from "../board-context.ts";
import * as styles from "./comments.css.ts";
import type { CommentView } from "./find-threads.ts";

const orders = ["path", "time"] as const;
const states = ["open", "closed", "all"] as const;
const narrower = ["mine", "unread"] as const;

/** What of the comments is shown, and in which order. */
export function ViewChoices() {
  const t = useTranslate();
  const { commentDesk } = useBoard();
  const view = useValue(commentDesk.view);
  const change = (part: Partial<CommentView>) => commentDesk.view.set({ ...view, ...part });
  return (
    <div className={styles.choices}>
      <select
        className={styles.select}
        aria-label={t("comments.order")}
        value={view.order}
        onChange={({ currentTarget }) =>
          change({ order: orders.find((order) => order === currentTarget.value) ?? "path" })
        }
      >
        {orders.map((order) => (
          <option key={order} value={order}>
            {t(`comments.order.${order}`)}
          </option>
        ))}
      </select>
      <select
        className={styles.select}
        aria-label={t("comments.state")}
        value={view.state}
        onChange={({ currentTarget }) =>
          change({ state: states.find((state) => state === currentTarget.value) ?? "open" })
        }
      >
        {states.map((state) => (
          <option key={state} value={state}>
            {t(`comments.state.${state}`)}
          </option>
        ))}
      </select>
      <select
        className={styles.select}
        aria-label={t("comments.topic")}
        value={view.topic ?? ""}
        onChange={({ currentTarget }) => change({ topic: topicOf(currentTarget.value) })}
      >
        <option value="">{t("comments.topic.all")}</option>
        {COMMENT_TOPICS.map((topic) => (
          <option key={topic} value={topic}>
            {t(`comments.topic.${topic}`)}
          </option>
        ))}
      </select>
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

function topicOf(value: string): CommentTopic | null {
  return COMMENT_TOPICS.find((topic) => topic === value) ?? null;
}
