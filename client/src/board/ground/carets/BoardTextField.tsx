import { useCallback, useEffect, useId, useRef, useState, type AllHTMLAttributes } from "react";
import { useValue, type Editor } from "tldraw";
import { textRoot } from "@zentaikan/board-model";
import { useTranslate } from "../../../messages/language.ts";
import { CaretLayer } from "../../../ui/CaretLayer.tsx";
import { frame } from "../../../ui/field-carets.css.ts";
import type { TextElement } from "../../../ui/shared-field.ts";
import { useSharedText } from "../../../ui/use-shared-text.ts";
import { useBoard } from "../board-context.ts";
import { boardText, type BoardText } from "../board-text.ts";
import { tellFieldCaret } from "./tell-field-caret.ts";

interface BoardTextFieldProps extends Omit<AllHTMLAttributes<TextElement>, "defaultValue"> {
  readonly editor: Editor;
  readonly text: BoardText;
  /** A field of several lines. */
  readonly isTall?: boolean;
  /** Listens on the element, as `ownKeys` does. */
  readonly keys?: (element: TextElement) => () => void;
  /** Of what holds the field, where that has a size of its own. */
  readonly frameClass?: string;
}

/** A text of the board in a field: merged with what others write in it, with their carets. */
export function BoardTextField({
  editor,
  text,
  isTall = false,
  keys,
  frameClass = "",
  ...attributes
}: BoardTextFieldProps) {
  const board = useBoard();
  const carets = (text.isInternal === true ? board.internal : board)?.carets ?? board.carets;
  const root = textRoot(text.record, text.field);
  const [element, setElement] = useState<TextElement | null>(null);
  const listen = useCallback(
    (opened: TextElement) => {
      setElement(opened);
      const stops = [keys?.(opened), tellFieldCaret(opened, { carets, root })];
      return () => {
        for (const stop of stops) stop?.();
      };
    },
    [keys, carets, root],
  );
  const field = useSharedText(boardText(editor, text), listen);
  const written = useValue("carets", () => carets.in(root), [carets, root]);
  const names = [...new Set(written.carets.map(({ name }) => name))];
  const describedBy = useId();
  useSayWhoComes(element, names);
  const t = useTranslate();
  const described = names.length === 0 ? undefined : describedBy;
  const shared = { ...attributes, ...field, "aria-describedby": described };
  return (
    <span className={`${frame} ${frameClass}`}>
      {isTall ? <textarea {...shared} /> : <input {...shared} />}
      {element !== null && names.length > 0 && <CaretLayer element={element} {...written} />}
      <span id={describedBy} hidden>
        {names.length > 0 && t("field.writers", { names: names.join(t("field.andWriter")) })}
      </span>
    </span>
  );
}

/** Whom one shares a field with, once, when they come; what they write is no news. */
function useSayWhoComes(element: TextElement | null, names: readonly string[]): void {
  const { carets } = useBoard();
  const known = useRef<readonly string[]>([]);
  useEffect(() => {
    const news = names.filter((name) => !known.current.includes(name));
    known.current = names;
    if (news.length > 0 && document.activeElement === element) carets.beside.set(news);
  });
  useEffect(() => {
    if (element === null) return undefined;
    const forget = () => carets.beside.set([]);
    element.addEventListener("blur", forget);
    return () => {
      element.removeEventListener("blur", forget);
      forget();
    };
  }, [carets, element]);
}
