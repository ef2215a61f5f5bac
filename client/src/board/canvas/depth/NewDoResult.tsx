import { useState } from "react";
import type { Editor, TLShapeId } from "tldraw";
import { useTranslate } from "../../../messages/language.ts";
import { isComposing } from "../../../ui/composition.ts";
import { addDoResult } from "./edit-do-results.ts";

/** A line for the next Do result of a card: Enter adds it, and the line is free again. */
export function NewDoResult({
  card,
  editor,
  label,
  ...rest
}: {
  readonly card: TLShapeId;
  readonly editor: Editor;
  readonly label: string;
  readonly className: string;
  readonly "data-column"?: string;
}) {
  const t = useTranslate();
  const [text, setText] = useState("");
  const add = () => {
    if (text.trim() === "") return;
    addDoResult(editor, card, { text: text.trim() });
    setText("");
  };
  return (
    <input
      {...rest}
      value={text}
      maxLength={400}
      aria-label={label}
      placeholder={`${t("detail.add")}: ${t("detail.textHint")}`}
      onChange={({ currentTarget }) => setText(currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== "Enter" || isComposing(event) || text.trim() === "") return;
        event.preventDefault();
        event.stopPropagation();
        add();
      }}
      onBlur={add}
    />
  );
}
