import { useTranslate } from "../messages/language.ts";
import { Button } from "./Button.tsx";
import type { PartFailure } from "./lazy-part.tsx";
import { noticeActions, noticeText } from "./notice-page.css.ts";
import { NoticePage } from "./NoticePage.tsx";

/** Stands where a part of a page could not be loaded. */
export function FailedPart({ onRetry }: PartFailure) {
  const translate = useTranslate();
  return (
    <div role="alert">
      <p className={noticeText}>{translate("part.failed")}</p>
      <p className={noticeText}>{translate("part.whatToDo")}</p>
      <div className={noticeActions}>
        <FailedActions onRetry={onRetry} />
      </div>
    </div>
  );
}

/** As `FailedPart`, where the part is all that the page is. */
export function FailedPage({ onRetry }: PartFailure) {
  const translate = useTranslate();
  return (
    <NoticePage
      title={translate("part.failed")}
      sentences={[translate("part.whatToDo")]}
      actions={<FailedActions onRetry={onRetry} />}
    />
  );
}

function FailedActions({ onRetry }: PartFailure) {
  const translate = useTranslate();
  return (
    <>
      <Button look="primary" onClick={onRetry}>
        {translate("app.retry")}
      </Button>
      <Button onClick={() => location.reload()}>{translate("app.reload")}</Button>
    </>
  );
}
