import { ChevronLeft } from "lucide-react";
import { useState } from "react";
import { COMMENT_TOPICS, type CommentTopic } from "@zentaikan/board-model";
import { newCommentId } from "../../../api/comments.ts";
import { useLanguage, useTranslate } from "../../../messages/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { useBoard, useBoardPart } from "../../ground/board-context.ts";
import { BOARD_COMMENTS } from "./board-comments.ts";
import { COMMENT_DESK } from "../../ground/desks/comment-desk.ts";
import type { CommentPlace } from "../../ground/desks/comment-desk.ts";
import { TOPIC_ICONS } from "./comment-topic-icon.ts";
import * as styles from "./comments.css.ts";
import * as writing from "./composer.css.ts";
import { Composer } from "./Composer.tsx";
import { ReadersChoice } from "../../ground/parts/ReadersChoice.tsx";
import { useChosenReaders } from "./chosen-readers.ts";

/** The first comment on something: what it is about, of which kind, and the words. */
export function NewThread({ place }: { readonly place: Extract<CommentPlace, { kind: "new" }> }) {
  const t = useTranslate();
  const language = useLanguage();
  const { boardId, parties } = useBoard();
  const comments = useBoardPart(BOARD_COMMENTS);
  const commentDesk = useBoardPart(COMMENT_DESK);
  const [topic, setTopic] = useState<CommentTopic>("question");
  const { anchor, about } = place;
  const draftKey = `new ${boardId} ${JSON.stringify(anchor)}`;
  const readers = useChosenReaders(draftKey);
  const isInternal = comments.isInternal(anchor);
  const party = isInternal ? "internal" : readers.party;
  return (
    <section className={styles.thread} aria-label={t("comments.new")}>
      <div className={styles.threadBar}>
        <Button look="quiet" onClick={() => commentDesk.place.set({ kind: "list" })}>
          <ChevronLeft size={16} aria-hidden />
          {t("comments.back")}
        </Button>
      </div>
      <h2 className={styles.subject}>{about[language]}</h2>
      <Composer
        draftKey={draftKey}
        label={t("comments.write")}
        party={party}
        submitLabel={t("comments.send")}
        autoFocus
        before={
          <>
            <TopicChoice chosen={topic} onChoose={setTopic} />
            {parties.includes("internal") && !isInternal && (
              <ReadersChoice party={party} onChoose={readers.choose} />
            )}
          </>
        }
        saysReaders={isInternal}
        onSend={async ({ text, mentions }) => {
          const id = newCommentId();
          const words = { text, mentions: [...mentions] };
          await comments.begin({ kind: "open", id, topic, anchor, about, ...words }, party);
          readers.forget();
          commentDesk.place.set({ kind: "thread", id });
        }}
      />
    </section>
  );
}

function TopicChoice({
  chosen,
  onChoose,
}: {
  readonly chosen: CommentTopic;
  readonly onChoose: (topic: CommentTopic) => void;
}) {
  const t = useTranslate();
  return (
    <fieldset className={writing.topicChoices}>
      <legend className={writing.legend}>{t("comments.topic")}</legend>
      {COMMENT_TOPICS.map((topic) => {
        const Icon = TOPIC_ICONS[topic];
        return (
          <label key={topic} className={writing.topicChoice}>
            <input
              type="radio"
              name="topic"
              className={writing.topicInput}
              checked={topic === chosen}
              onChange={() => onChoose(topic)}
            />
            <Icon size={14} strokeWidth={2} aria-hidden />
            {t(`comments.topic.${topic}`)}
          </label>
        );
      })}
    </fieldset>
  );
}
