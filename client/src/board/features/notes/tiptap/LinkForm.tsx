import type { Editor } from "@tiptap/core";
import { useEffect, useRef, useState } from "react";
import { isAllowedLink } from "@zentaikan/board-model";
import { useTranslate } from "../../../../messages/language.ts";
import { Button } from "../../../../ui/Button.tsx";
import { isComposing } from "../../../../ui/composition.ts";
import { TextField } from "../../../../ui/TextField.tsx";
import * as styles from "../notes.css.ts";

/** Asks where the selected words lead: to a page or a letter, and nowhere else. */
export function LinkForm({
  editor,
  onDone,
}: {
  readonly editor: Editor;
  readonly onDone: () => void;
}) {
  const t = useTranslate();
  const [address, setAddress] = useState("");
  const [isRefused, setRefused] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector("input")?.focus(), []);
  const set = () => {
    const typed = address.trim();
    const href = /^[a-z]+:/i.test(typed) ? typed : `https://${typed}`;
    if (!isAllowedLink(href)) return setRefused(true);
    editor.chain().focus().setMark("link", { href }).run();
    return onDone();
  };
  return (
    <form
      ref={form}
      className={styles.linkForm}
      onSubmit={(event) => {
        event.preventDefault();
        set();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || isComposing(event)) return;
        event.stopPropagation();
        onDone();
        editor.commands.focus();
      }}
    >
      <TextField
        label={t("notes.linkAddress")}
        placeholder="https://"
        value={address}
        aria-invalid={isRefused}
        onChange={(event) => {
          setAddress(event.target.value);
          setRefused(false);
        }}
      />
      <Button type="submit">{t("notes.linkSet")}</Button>
      {isRefused && (
        <p role="alert" className={styles.problem}>
          {t("notes.linkRefused")}
        </p>
      )}
    </form>
  );
}
