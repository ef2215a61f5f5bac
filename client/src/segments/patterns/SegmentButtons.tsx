import type { AdoptedSegmentBody } from "@zentaikan/protocol/patterns";
import { MessageSquare } from "lucide-react";
import { useState } from "react";
import { useSession } from "../../api/session.ts";
import { useLanguage, useTranslate } from "../../messages/language.ts";
import { Button } from "../../ui/Button.tsx";
import * as styles from "./patterns.css.ts";
import { SegmentComments } from "./SegmentComments.tsx";
import { segmentName } from "./segment-name.ts";
import { SegmentSheet } from "./SegmentSheet.tsx";

/** What people may do with an adopted pattern, wherever it is shown. */
export function SegmentButtons({ segment }: { readonly segment: AdoptedSegmentBody }) {
  const t = useTranslate();
  const language = useLanguage();
  const { abilities } = useSession();
  const [shown, setShown] = useState<"sheet" | "comments" | null>(null);
  const { comments, unread } = segment;
  const name = segmentName(segment, language);
  return (
    <div className={styles.buttons}>
      <Button
        look="quiet"
        aria-label={t("pattern.comments.of", { name, count: comments, unread })}
        onClick={() => setShown("comments")}
      >
        <MessageSquare size={16} strokeWidth={1.75} aria-hidden />
        {comments}
        {unread > 0 && (
          <span className={styles.unread}>{t("pattern.comments.unread", { unread })}</span>
        )}
      </Button>
      {abilities.includes("changePatterns") && (
        <Button aria-label={t("pattern.change.of", { name })} onClick={() => setShown("sheet")}>
          {t("pattern.change")}
        </Button>
      )}
      {shown === "sheet" && <SegmentSheet segment={segment} onClose={() => setShown(null)} />}
      {shown === "comments" && (
        <SegmentComments segment={segment} name={name} onClose={() => setShown(null)} />
      )}
    </div>
  );
}
