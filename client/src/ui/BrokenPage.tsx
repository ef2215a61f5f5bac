import { useTranslate } from "../messages/language.ts";
import { button } from "./button.css.ts";
import { Button } from "./Button.tsx";
import { noticeDetail, noticeDetailSummary } from "./notice-page.css.ts";
import { NoticePage } from "./NoticePage.tsx";

/** What happened, what was kept, what to do; the error's own words for whoever is asked for help. */
export function BrokenPage({ error }: { readonly error: unknown }) {
  const translate = useTranslate();
  return (
    <NoticePage
      title={translate("broken.title")}
      sentences={[translate("broken.kept"), translate("broken.whatToDo")]}
      actions={
        <>
          <Button look="primary" onClick={() => location.reload()}>
            {translate("app.reload")}
          </Button>
          {/* A real navigation on purpose: it leaves the broken state behind. */}
          <a className={button.plain} href="/">
            {translate("broken.home")}
          </a>
        </>
      }
    >
      <details className={noticeDetail}>
        <summary className={noticeDetailSummary}>{translate("broken.detail")}</summary>
        <p>{error instanceof Error ? `${error.name}: ${error.message}` : String(error)}</p>
      </details>
    </NoticePage>
  );
}
