import type { CommentTopic } from "@zentaikan/board-model";
import { useTranslate } from "../../../messages/language.ts";
import { TOPIC_ICONS } from "./comment-topic-icon.ts";
import * as styles from "./comments.css.ts";

export function TopicMark({ topic }: { readonly topic: CommentTopic }) {
  const t = useTranslate();
  const Icon = TOPIC_ICONS[topic];
  return (
    <span className={styles.topic[topic]}>
      <Icon size={14} strokeWidth={2} aria-hidden />
      {t(`comments.topic.${topic}`)}
    </span>
  );
}
