import type { LatestLinkBody } from "@zentaikan/protocol/latest";
import { useState } from "react";
import { useLatestLinks, useRevokeLatestLink } from "../api/latest-links.ts";
import { useProblem } from "../api/use-problem.ts";
import { useWrittenTime } from "../api/use-written-time.ts";
import { useTranslate } from "../messages/language.ts";
import { Button } from "../ui/Button.tsx";
import { copyByEvent } from "../ui/copy-by-event.ts";
import * as styles from "./people.css.ts";
import { useSinceWords } from "./use-since-words.ts";

/** Links to what was last agreed: who made each, for whom, and whether it is opened. */
export function LatestLinkList({ boardId }: { readonly boardId: string }) {
  const t = useTranslate();
  const { data: links } = useLatestLinks(boardId);
  if (links === undefined) return null;
  if (links.length === 0) return <p className={styles.quiet}>{t("latest.none")}</p>;
  return (
    <ul className={styles.list}>
      {links.map((link) => (
        <LatestLinkRow key={link.id} boardId={boardId} link={link} />
      ))}
    </ul>
  );
}

function LatestLinkRow({
  boardId,
  link: { id, audience, shows, versions, note, link, createdBy, expiresAt, state, ...use },
}: {
  readonly boardId: string;
  readonly link: LatestLinkBody;
}) {
  const t = useTranslate();
  const revoke = useRevokeLatestLink(boardId);
  const problem = useProblem();
  const since = useSinceWords();
  const { time: writeTime } = useWrittenTime();
  const [isCopied, setIsCopied] = useState(false);
  const isOpen = state === "open";
  const details = [
    t(`invitations.state.${state}`),
    t(`latest.shows.${shows}`),
    ...(versions === "internal" ? [t("latest.versions.internal")] : []),
    ...(use.lastOpenedAt === null
      ? [t("latest.neverOpened")]
      : [
          t("latest.opens", { opens: use.opens }),
          t("latest.lastOpened", { since: since(use.lastOpenedAt) }),
        ]),
    expiresAt === null
      ? t("invitations.forEver")
      : t("invitations.until", { date: writeTime(expiresAt, "day") }),
    t("latest.by", { name: createdBy.name }),
  ];
  return (
    <li className={styles.row} data-latest-link={state}>
      <span>{t(`latest.audience.${audience}`)}</span>
      <div className={styles.rowWords}>
        <div className={styles.rowName}>{note === "" ? t("latest.noNote") : note}</div>
        <div className={styles.rowDetail}>{details.join(t("app.between"))}</div>
        {isOpen && link !== null && (
          <a href={link} target="_blank" rel="noreferrer">
            {t("latest.look")}
          </a>
        )}
      </div>
      <div className={styles.buttons}>
        {isOpen && link !== null && (
          <Button
            onClick={() =>
              setIsCopied(copyByEvent((clipboard) => clipboard.setData("text/plain", link)))
            }
          >
            {isCopied ? t("link.copied") : t("latest.copy")}
          </Button>
        )}
        {isOpen && (
          <Button
            title={t("latest.revokeHint")}
            disabled={revoke.isPending}
            onClick={() => revoke.mutate(id, problem)}
          >
            {t("invitations.revoke")}
          </Button>
        )}
      </div>
    </li>
  );
}
