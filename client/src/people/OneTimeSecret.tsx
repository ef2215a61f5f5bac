import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { useTranslate } from "../messages/language.ts";
import { copyByEvent } from "../ui/copy-by-event.ts";
import { Button } from "../ui/Button.tsx";
import { TextField } from "../ui/TextField.tsx";
import * as styles from "./people.css.ts";

/** A link or a key that is shown this once, to be copied and passed on. */
export function OneTimeSecret({
  secret,
  words,
  copyWords,
  onDone,
}: {
  readonly secret: string;
  readonly words: string;
  readonly copyWords: string;
  readonly onDone: () => void;
}) {
  const t = useTranslate();
  const [copied, setCopied] = useState<"no" | "yes" | "refused">("no");
  const copy = () => {
    const isTaken = copyByEvent((clipboard) => clipboard.setData("text/plain", secret));
    setCopied(isTaken ? "yes" : "refused");
  };
  return (
    <div className={styles.secret}>
      <p>{words}</p>
      <TextField
        label={copyWords}
        labelHidden
        readOnly
        autoFocus
        value={secret}
        data-secret=""
        onFocus={({ target }) => target.select()}
      />
      <div className={styles.buttons}>
        <Button look="primary" onClick={copy}>
          {copied === "yes" ? <Check size={16} aria-hidden /> : <Copy size={16} aria-hidden />}
          {copied === "yes" ? t("link.copied") : copyWords}
        </Button>
        <Button look="quiet" onClick={onDone}>
          {t("link.done")}
        </Button>
      </div>
      {copied === "refused" && <p role="alert">{t("link.notCopied")}</p>}
    </div>
  );
}
