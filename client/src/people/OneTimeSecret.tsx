import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { useTranslate } from "../messages/language.ts";
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
  const [isCopied, setIsCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(secret);
    setIsCopied(true);
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
        {/* Without a secure origin there is no clipboard; the selected text can still be copied. */}
        {"clipboard" in navigator && (
          <Button look="primary" onClick={() => void copy()}>
            {isCopied ? <Check size={16} aria-hidden /> : <Copy size={16} aria-hidden />}
            {isCopied ? t("link.copied") : copyWords}
          </Button>
        )}
        <Button look="quiet" onClick={onDone}>
          {t("link.done")}
        </Button>
      </div>
    </div>
  );
}
