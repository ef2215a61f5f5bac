import type { ReactNode } from "react";
import { Link } from "wouter";
import { useTranslate } from "../messages/language.ts";
import { Wordmark } from "../ui/Wordmark.tsx";
import * as styles from "./plain-page.css.ts";
import { TopBar } from "./TopBar.tsx";

interface PlainPageProps {
  /** In place of the way home. */
  readonly start?: ReactNode;
  readonly tools?: ReactNode;
  readonly width?: keyof typeof styles.page;
  /** Lies across the sheet. */
  readonly isWideOnPaper?: boolean;
  readonly children: ReactNode;
}

/** A page of words and lists below the bar, which one gets past by one key. */
export function PlainPage({
  start = <WayHome />,
  tools,
  width = "full",
  isWideOnPaper = false,
  children,
}: PlainPageProps) {
  const t = useTranslate();
  return (
    <>
      <a className={styles.skipLink} href="#content">
        {t("app.skip")}
      </a>
      <TopBar end={tools} start={start} />
      <main
        className={styles.page[width]}
        id="content"
        tabIndex={-1}
        {...(isWideOnPaper && { "data-on-paper": "wide" })}
      >
        {children}
      </main>
    </>
  );
}

function WayHome() {
  const t = useTranslate();
  return (
    <Link href="/" className={styles.home} title={t("broken.home")}>
      <Wordmark />
    </Link>
  );
}
