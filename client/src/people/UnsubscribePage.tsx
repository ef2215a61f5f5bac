import { useState } from "react";
import { useEndDigest } from "../api/digest.ts";
import { RefusalMessage } from "../api/RefusalMessage.tsx";
import { useTranslate } from "../messages/language.ts";
import { Button } from "../ui/Button.tsx";
import { NoticePage } from "../ui/NoticePage.tsx";

/**
 * Where a mail's link leads, `/unsubscribe#<secret>`. It asks for no sign-in, and for a press:
 * programs that look through mails open every link.
 */
export function UnsubscribePage() {
  const t = useTranslate();
  const [secret] = useState(() => location.hash.replace(/^#/, ""));
  const end = useEndDigest();
  if (end.isSuccess) {
    return (
      <NoticePage title={t("unsubscribe.doneTitle")} sentences={[t("unsubscribe.doneText")]} />
    );
  }
  return (
    <NoticePage
      title={t("unsubscribe.title")}
      sentences={[t("unsubscribe.text")]}
      actions={
        <Button
          look="primary"
          disabled={secret === "" || end.isPending}
          onClick={() => end.mutate(secret)}
        >
          {t("unsubscribe.end")}
        </Button>
      }
    >
      <RefusalMessage error={end.error} />
    </NoticePage>
  );
}
