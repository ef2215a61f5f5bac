import { Inbox } from "lucide-react";
import { Popover } from "radix-ui";
import { useState } from "react";
import { useInbox } from "../api/inbox.ts";
import { useTranslate } from "../messages/language.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { partOnDemand } from "../ui/part-on-demand.tsx";
import { countUnread } from "./find-items.ts";
import * as styles from "./inbox.css.ts";

const InboxList = partOnDemand(async () => (await import("./InboxList.tsx")).InboxList);

const mostOnBadge = 99;

/** The way to what others said, on every page; the number is that of threads and versions that wait. */
export function InboxButton() {
  const t = useTranslate();
  const { data, isError } = useInbox();
  const [isOpen, setIsOpen] = useState(false);
  const items = data?.items ?? [];
  const versions = data?.versions ?? [];
  const proposed = data?.proposed ?? [];
  const mentions = data?.mentions ?? [];
  const lineups = data?.lineups ?? [];
  const called = mentions.filter(({ isSeen }) => !isSeen).length;
  const answered = proposed.filter(({ unseen }) => unseen > 0).length;
  const count = countUnread(items) + versions.length + answered + called + lineups.length;
  const label = count > 0 ? t("inbox.openUnread", { count }) : t("inbox.open");
  return (
    <Popover.Root open={isOpen} onOpenChange={setIsOpen}>
      <div className={styles.trigger} data-on-paper="none">
        <Popover.Trigger asChild>
          <IconButton icon={Inbox} label={label} data-testid="inbox" />
        </Popover.Trigger>
        {count > 0 && (
          <span className={styles.badge} data-testid="inbox-count" aria-hidden>
            {count > mostOnBadge ? `${mostOnBadge}+` : count}
          </span>
        )}
      </div>
      <Popover.Portal>
        <Popover.Content
          className={styles.inbox}
          data-on-paper="alone"
          align="end"
          sideOffset={6}
          collisionPadding={8}
          aria-label={t("inbox.title")}
        >
          <InboxList
            items={items}
            versions={versions}
            proposed={proposed}
            mentions={mentions}
            lineups={lineups}
            isUnreachable={isError}
            onChosen={() => setIsOpen(false)}
          />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
