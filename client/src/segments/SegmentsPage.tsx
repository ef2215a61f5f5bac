import { Link } from "wouter";
import type { ReactNode } from "react";
import { useBegunSegmentation, useLeaveSegmentation, useSegmentation } from "../api/segments.ts";
import { useSession } from "../api/session.ts";
import { useTranslate } from "../messages/language.ts";
import { PlainPage } from "../session/PlainPage.tsx";
import { Button } from "../ui/Button.tsx";
import { NoticePage } from "../ui/NoticePage.tsx";
import { pageTitle } from "../ui/page-title.css.ts";
import { usePageTitle } from "../ui/page-title.ts";
import { UnreachablePage } from "../ui/UnreachablePage.tsx";
import { ComputingNote } from "./ComputingNote.tsx";
import * as styles from "./segments-page.css.ts";
import { SegmentsBody, type SegmentsSlots } from "./SegmentsBody.tsx";
import { useSegmentsView } from "./use-segments-view.ts";

interface SegmentsPageProps {
  /** What else stands at the top of every page. */
  readonly tools: ReactNode;
  /** What other parts of the product add to this page. */
  readonly slots: SegmentsSlots;
}

/** All customers at once: whether they fall into a few patterns, which, and who stands where. */
export function SegmentsPage({ tools, slots }: SegmentsPageProps) {
  const t = useTranslate();
  const { abilities } = useSession();
  usePageTitle(t("segments.title"));
  if (!abilities.includes("readSegments")) {
    return (
      <NoticePage
        title={t("segments.refused.title")}
        sentences={[t("segments.refused.text")]}
        actions={<Link href="/">{t("broken.home")}</Link>}
      />
    );
  }
  return (
    <PlainPage tools={tools} isWideOnPaper>
      <Segments slots={slots} />
    </PlainPage>
  );
}

function Segments({ slots }: { readonly slots: SegmentsSlots }) {
  const t = useTranslate();
  const [view, change] = useSegmentsView();
  const known = useSegmentation(view.basis);
  const begun = useBegunSegmentation(view.basis);
  const leave = useLeaveSegmentation(view.basis);
  if (known.isError && known.data === undefined) {
    return <UnreachablePage onRetry={() => void known.refetch()} />;
  }
  const { body: whole, progress } = known.data ?? { body: null, progress: null };
  const body = whole ?? begun ?? null;
  const computing = progress !== null && (
    <ComputingNote progress={progress} hasBefore={body !== null} onCancel={() => leave.mutate()} />
  );
  if (body === null) {
    const isStopped = known.data !== undefined && progress === null;
    return (
      <>
        <h1 className={pageTitle}>{t("segments.title")}</h1>
        {computing}
        {isStopped && (
          <p className={styles.note} role="status">
            {t("segments.cancelled")}
            <Button look="primary" onClick={() => void known.refetch()}>
              {t("segments.again")}
            </Button>
          </p>
        )}
      </>
    );
  }
  return (
    <>
      {known.isError && (
        <p className={styles.stale} role="status">
          {t("segments.stale")}
        </p>
      )}
      {computing}
      <SegmentsBody
        body={body}
        isWhole={whole !== null}
        view={view}
        change={change}
        slots={slots}
      />
    </>
  );
}
