import type { ReactNode } from "react";
import { ColorSchemeSwitch } from "./ColorSchemeSwitch.tsx";
import { LanguageSwitch } from "./LanguageSwitch.tsx";
import {
  noticeActions,
  noticeBody,
  noticePage,
  noticeSwitches,
  noticeText,
  noticeTitle,
} from "./notice-page.css.ts";
import { usePageTitle } from "./page-title.ts";
import { Wordmark } from "./Wordmark.tsx";

interface NoticePageProps {
  readonly title: string;
  /** One paragraph each: what happened, what was kept, what to do. */
  readonly sentences: readonly string[];
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
}

/** A whole page that says one thing calmly, where no other page can be shown. */
export function NoticePage({ title, sentences, actions, children }: NoticePageProps) {
  usePageTitle(title);
  return (
    <main className={noticePage}>
      <div className={noticeSwitches}>
        <LanguageSwitch />
        <ColorSchemeSwitch />
      </div>
      <div className={noticeBody}>
        <Wordmark />
        <h1 className={noticeTitle}>{title}</h1>
        {sentences.map((sentence) => (
          <p key={sentence} className={noticeText}>
            {sentence}
          </p>
        ))}
        {actions !== undefined && <div className={noticeActions}>{actions}</div>}
        {children}
      </div>
    </main>
  );
}
