import { useTranslate } from "../messages/language.ts";
import { Button } from "./Button.tsx";
import { NoticePage } from "./NoticePage.tsx";

export function UnreachablePage({ onRetry }: { readonly onRetry: () => void }) {
  const translate = useTranslate();
  return (
    <NoticePage
      title={translate("unreachable.title")}
      sentences={[translate("unreachable.kept"), translate("unreachable.whatToDo")]}
      actions={
        <Button look="primary" onClick={onRetry}>
          {translate("app.retry")}
        </Button>
      }
    />
  );
}
