import { useId, useRef, useState } from "react";
import type { Text } from "@zentaikan/capital-graph";
import { useLanguage, useTranslate } from "../../../messages/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { fieldArea } from "../../../ui/text-field.css.ts";
import * as styles from "./take-in.css.ts";
import { useTakeIn } from "./use-take-in.ts";

/** A file or words; drawing waits until they were looked at. */
export function AskWhat({ refusal }: { readonly refusal: Text | null }) {
  const t = useTranslate();
  const language = useLanguage();
  const takeIn = useTakeIn();
  const [words, setWords] = useState("");
  const file = useRef<HTMLInputElement>(null);
  const exampleId = useId();
  return (
    <>
      {refusal !== null && (
        <p className={styles.refusal} role="alert">
          {refusal[language]}
        </p>
      )}
      <p className={styles.quiet}>{t("takeIn.kinds")}</p>
      <input
        ref={file}
        type="file"
        hidden
        aria-label={t("takeIn.choose")}
        onChange={({ currentTarget }) => {
          const [chosen] = currentTarget.files ?? [];
          // The same file, mended meanwhile, is chosen anew.
          currentTarget.value = "";
          if (chosen !== undefined) void takeIn({ content: chosen, placeAsIs: null });
        }}
      />
      <div>
        <Button onClick={() => file.current?.click()}>{t("takeIn.choose")}</Button>
      </div>
      <label className={styles.words}>
        {t("takeIn.words")}
        <textarea
          className={fieldArea}
          rows={5}
          value={words}
          placeholder={t("takeIn.example")}
          aria-describedby={exampleId}
          onChange={({ currentTarget }) => setWords(currentTarget.value)}
        />
      </label>
      <p className={styles.quiet} id={exampleId}>
        {t("takeIn.wordsHint")}
      </p>
      <div>
        <Button
          look="primary"
          disabled={words.trim() === ""}
          onClick={() => void takeIn({ content: words, placeAsIs: null })}
        >
          {t("takeIn.look")}
        </Button>
      </div>
    </>
  );
}
