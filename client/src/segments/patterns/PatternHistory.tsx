import type { PatternEventBody } from "@zentaikan/protocol/patterns";
import { usePatternHistory } from "../../api/patterns.ts";
import { RefusalMessage } from "../../api/RefusalMessage.tsx";
import { useWrittenTime } from "../../api/use-written-time.ts";
import { useLanguage, useTranslate } from "../../messages/language.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { useShownSegments } from "../shown-segments.ts";
import { knownName } from "./known-name.ts";
import * as styles from "./patterns.css.ts";

/** Who decided what about patterns, when, and on what data. */
export function PatternHistory({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslate();
  const { time } = useWrittenTime();
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = usePatternHistory();
  const words = useEventWords();
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      isWide
      title={t("pattern.history")}
      description={t("pattern.history.text")}
    >
      <RefusalMessage error={error} />
      <ol className={styles.list} aria-label={t("pattern.history")}>
        {data?.pages.flat().map((event) => (
          <li key={event.number} className={styles.row}>
            <div className={styles.words}>
              <div>{words(event)}</div>
              <p className={styles.quiet}>
                {event.by} · {time(event.at, "minute")}
                {event.data !== null &&
                  ` · ${t("pattern.event.data", {
                    basis: t(`pattern.basis.${event.data.basis}`),
                    customers: event.data.customers,
                    hash: event.data.inputHash.slice(0, 8),
                  })}`}
              </p>
              {event.reason !== "" && (
                <p className={styles.said}>{t("pattern.reason.said", { reason: event.reason })}</p>
              )}
            </div>
          </li>
        ))}
      </ol>
      {hasNextPage && (
        <Button disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t("audit.more")}
        </Button>
      )}
    </Dialog>
  );
}

function useEventWords(): (event: PatternEventBody) => string {
  const t = useTranslate();
  const language = useLanguage();
  const { isAnonymous } = useShownSegments().view;
  return ({ kind, version, segment, known, was, is, data }) =>
    t(`pattern.event.${kind}`, {
      version: version ?? 0,
      moved: data?.moved ?? 0,
      name: segment?.name[language] ?? "",
      customer: knownName(known, { language, isAnonymous, t }),
      was: was?.[language] ?? t("pattern.chip.candidate"),
      is: is?.[language] ?? t("pattern.chip.candidate"),
    });
}
