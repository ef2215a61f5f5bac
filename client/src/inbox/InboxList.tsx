import type { InboxItemBody, NoteMentionBody } from "@zentaikan/protocol/comment-bodies";
import type { LineupProposalBody } from "@zentaikan/protocol/lineups";
import type { AwaitedVersionBody, ProposedVersionBody } from "@zentaikan/protocol/versions";
import { useState } from "react";
import { useMarkAllSeen } from "../api/inbox.ts";
import { useTranslate } from "../messages/language.ts";
import { Button } from "../ui/Button.tsx";
import { DigestChoice } from "./DigestChoice.tsx";
import { findItems, INBOX_VIEWS, type InboxView } from "./find-items.ts";
import { InboxItem } from "./InboxItem.tsx";
import * as styles from "./inbox.css.ts";
import { LineupItem } from "./LineupItem.tsx";
import { MentionItem } from "./MentionItem.tsx";
import { ProposedItem } from "./ProposedItem.tsx";
import { VersionItem } from "./VersionItem.tsx";

interface InboxListProps {
  readonly items: readonly InboxItemBody[];
  readonly versions: readonly AwaitedVersionBody[];
  readonly proposed: readonly ProposedVersionBody[];
  readonly mentions: readonly NoteMentionBody[];
  readonly lineups: readonly LineupProposalBody[];
  readonly isUnreachable: boolean;
  readonly onChosen: () => void;
}

/** Threads of all boards, the last moved first. */
export function InboxList(props: InboxListProps) {
  const { items, versions, proposed, mentions, lineups, isUnreachable, onChosen } = props;
  const t = useTranslate();
  const markAll = useMarkAllSeen();
  const [view, setView] = useState<InboxView>("all");
  const unread = findItems(items, "unreadOnly");
  const found = findItems(items, view);
  const called = mentions.filter(({ isSeen }) => view !== "unreadOnly" || !isSeen);
  return (
    <>
      <header className={styles.head}>
        <h2 className={styles.title}>{t("inbox.title")}</h2>
        {unread.length > 0 && (
          <Button look="quiet" disabled={markAll.isPending} onClick={() => markAll.mutate(unread)}>
            {t("inbox.readAll")}
          </Button>
        )}
      </header>
      <div className={styles.choices} data-on-paper="none">
        {INBOX_VIEWS.toReversed().map((one) => (
          <button
            key={one}
            type="button"
            className={styles.choiceOfItems}
            aria-pressed={view === one}
            onClick={() => setView(one)}
          >
            {t(`inbox.${one}`)}
          </button>
        ))}
      </div>
      {isUnreachable && (
        <p className={styles.empty} role="status">
          {t("inbox.unreachable")}
        </p>
      )}
      {versions.length > 0 && (
        <ul className={styles.items}>
          {versions.map((version) => (
            <VersionItem key={version.proposalId} version={version} onChosen={onChosen} />
          ))}
        </ul>
      )}
      {proposed.length > 0 && (
        <section aria-label={t("inbox.proposed")}>
          <h3 className={styles.part}>{t("inbox.proposed")}</h3>
          <ul className={styles.items}>
            {proposed.map((version) => (
              <ProposedItem key={version.proposalId} version={version} onChosen={onChosen} />
            ))}
          </ul>
        </section>
      )}
      {lineups.length > 0 && (
        <section aria-label={t("lineups.inbox")}>
          <h3 className={styles.part}>{t("lineups.inbox")}</h3>
          <ul className={styles.items}>
            {lineups.map((proposal) => (
              <LineupItem key={proposal.id} proposal={proposal} onChosen={onChosen} />
            ))}
          </ul>
        </section>
      )}
      {called.length > 0 && (
        <section aria-label={t("inbox.notes")}>
          <h3 className={styles.part}>{t("inbox.notes")}</h3>
          <ul className={styles.items}>
            {called.map((mention) => (
              <MentionItem
                key={`${mention.boardId} ${mention.party} ${mention.record}`}
                mention={mention}
                onChosen={onChosen}
              />
            ))}
          </ul>
        </section>
      )}
      {found.length === 0 ? (
        versions.length + proposed.length + lineups.length + called.length === 0 && (
          <p className={styles.empty}>{t(items.length === 0 ? "inbox.none" : "inbox.noneFound")}</p>
        )
      ) : (
        <ul className={styles.items}>
          {found.map((item) => (
            <InboxItem key={`${item.boardId} ${item.threadId}`} item={item} onChosen={onChosen} />
          ))}
        </ul>
      )}
      <DigestChoice />
    </>
  );
}
