import type { Editor } from "@tiptap/core";
import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { useSession } from "../../../../api/session.ts";
import { useTranslate } from "../../../../messages/language.ts";
import { Avatar } from "../../../../ui/Avatar.tsx";
import * as styles from "../call-list.css.ts";
import { CALL, callIn, callOf, type Call } from "./call.ts";
import type { CallKeys } from "./call-keys.ts";
import { choicesOf, type CallChoice } from "./call-choices.ts";
import type { ReferenceNames } from "./reference-names.ts";

/** The conversion that a press on the list ends has come into the text by then. */
const settleMs = 60;
/** Between the line and the list, in CSS pixels. */
const gapPx = 4;

/** The list that a sign calls [NT16] [NT18]; the focus stays in the text. */
export function CallList({
  editor,
  names,
  keys,
  askForPicture,
}: {
  readonly editor: Editor;
  readonly names: ReferenceNames;
  readonly keys: CallKeys;
  readonly askForPicture: () => void;
}) {
  const t = useTranslate();
  const id = useId();
  const { person: me } = useSession();
  const call = useCall(editor);
  const list = useRef<HTMLUListElement>(null);
  const [picked, setPicked] = useState({ of: "", at: 0 });
  const [place, setPlace] = useState<Place | null>(null);
  const offered = useMemo(
    () => ({ editor, names, me: me.id, labelOf: t, askForPicture }),
    [editor, names, me.id, t, askForPicture],
  );
  const choices = call === null ? [] : choicesOf(call, offered);
  const isOpen = choices.length > 0;
  const of = call === null ? "" : call.sign + call.written;
  const active = picked.of === of ? Math.min(picked.at, choices.length - 1) : 0;

  const choose = (choice: CallChoice | undefined) => {
    if (choice === undefined) return;
    const run = () => {
      // Others may have written since, and a conversion may have become other letters.
      const now = editor.isDestroyed ? null : callIn(editor.state);
      if (now === null) return;
      editor.chain().deleteRange(now).run();
      choice.run(editor);
    };
    if (!editor.view.composing) return run();
    editor.view.dom.addEventListener("compositionend", () => setTimeout(run, settleMs), {
      once: true,
    });
    // Confirms it where it stands.
    editor.view.dom.blur();
    editor.view.focus();
    return undefined;
  };
  useEffect(() => {
    if (!isOpen) return keys.give(null);
    return keys.give(({ key, ctrlKey, metaKey, altKey }) => {
      if (ctrlKey || metaKey || altKey) return false;
      const move = (by: number) =>
        setPicked({ of, at: (active + by + choices.length) % choices.length });
      if (key === "ArrowDown") move(1);
      else if (key === "ArrowUp") move(-1);
      else if (key === "Enter" || key === "Tab") choose(choices[active]);
      else if (key === "Escape") editor.view.dispatch(editor.state.tr.setMeta(CALL, "refuse"));
      else return false;
      return true;
    });
  });
  useEffect(() => () => keys.give(null), [keys]);
  useEffect(() => {
    // One that another has just taken the place of has no view any more, and asked for it throws.
    if (!isOpen || editor.isDestroyed) return undefined;
    const { dom } = editor.view;
    dom.setAttribute("aria-controls", `${id}-list`);
    dom.setAttribute("aria-autocomplete", "list");
    dom.setAttribute("aria-activedescendant", `${id}-${active}`);
    return () => {
      for (const name of ["controls", "autocomplete", "activedescendant"]) {
        dom.removeAttribute(`aria-${name}`);
      }
    };
  }, [editor, id, isOpen, active]);
  const count = choices.length;
  const from = isOpen ? (call?.from ?? null) : null;
  useLayoutEffect(() => {
    // oxlint-disable-next-line react/set-state-in-effect -- where the letters are, the page alone knows
    setPlace(from === null || count === 0 ? null : placeAt(editor, from, heightOf(list.current)));
  }, [editor, from, count]);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: "nearest" });
  }, [active]);
  if (!isOpen) return null;
  return createPortal(
    <ul
      ref={list}
      id={`${id}-list`}
      role="listbox"
      aria-label={t(call?.sign === "/" ? "notes.blocks" : "notes.references")}
      className={styles.list}
      style={place ?? { visibility: "hidden" }}
    >
      {choices.map((choice, index) => (
        <li
          key={choice.id}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === active}
          className={styles.choice}
          // Before the text loses the focus.
          onPointerDown={(event) => {
            event.preventDefault();
            choose(choice);
          }}
        >
          {choice.person === null ? (
            <choice.icon size={16} strokeWidth={1.75} aria-hidden />
          ) : (
            <Avatar person={choice.person} />
          )}
          <span className={styles.words}>{choice.words}</span>
        </li>
      ))}
    </ul>,
    document.body,
  );
}

function heightOf(element: HTMLElement | null): number {
  return element?.offsetHeight ?? 0;
}

interface Place {
  readonly left: number;
  readonly top: number;
}

function useCall(editor: Editor): Call | null {
  const [call, setCall] = useState<Call | null>(() => callOf(editor.state));
  useEffect(() => {
    const look = () => setCall(callOf(editor.state));
    editor.on("transaction", look);
    return () => {
      editor.off("transaction", look);
    };
  }, [editor]);
  return call;
}

/** Below the sign; above it where there is no room below. */
function placeAt({ view }: Editor, from: number, height: number): Place {
  const { left, top, bottom } = view.coordsAtPos(Math.min(from, view.state.doc.content.size));
  const isBelow = bottom + gapPx + height <= window.innerHeight || top < height + gapPx;
  return {
    left: Math.max(gapPx, Math.min(left, window.innerWidth - styles.widthPx - gapPx)),
    top: isBelow ? bottom + gapPx : top - gapPx - height,
  };
}
