import { Extension } from "@tiptap/core";
import { Plugin, PluginKey, type EditorState } from "@tiptap/pm/state";
import { NAMING_CALL } from "../../../ground/writing/naming-call.ts";
import { isOfColleague } from "./is-of-colleague.ts";

/** A sign that calls a list, and what was written behind it: `@` names, `/` inserts. */
export interface Call {
  readonly sign: "@" | "/";
  readonly written: string;
  /** From the sign to the caret, in positions of the editor's document. */
  readonly from: number;
  readonly to: number;
}

/** Longer than any name or term. */
const longestCall = 60;
/** Only where a word may begin: fractions and paths are none. */
const inserting = /(?:^|[\s\u3000\u3001\u3002])[/\uFF0F]([^\s\u3000/\uFF0F]*)$/u;

/**
 * Knows while somebody writes a call [NT16] [NT18], also within a conversion: what is converted is
 * read as it stands. Keys of a conversion never come here.
 */
export const CallSigns = Extension.create<{
  /** @returns whether the key was the list's */
  readonly onKey: (event: KeyboardEvent, call: Call) => boolean;
}>({
  name: "callSigns",
  // Before lists, tables and the reference under the caret: Enter and Tab choose.
  priority: 1100,

  addOptions: () => ({ onKey: () => false }),

  addProseMirrorPlugins() {
    const { onKey } = this.options;
    return [
      new Plugin<CallState>({
        key: CALL,
        state: {
          init: () => closed,
          apply: (transaction, before, _old, state) => {
            const asked: unknown = transaction.getMeta(CALL);
            if (asked === "close") return closed;
            if (asked === "refuse") {
              return { call: null, refused: before.call && placeOf(before.call, state) };
            }
            const isTyped = transaction.docChanged && !isOfColleague(transaction);
            if (before.call === null && !isTyped) return before;
            const call = callIn(state);
            if (call === null) return closed;
            const isRefused = before.refused !== null && before.refused === placeOf(call, state);
            return isRefused ? { call: null, refused: before.refused } : { call, refused: null };
          },
        },
        props: {
          handleKeyDown: (view, event) => {
            const call = callOf(view.state);
            return call !== null && onKey(event, call);
          },
          handleDOMEvents: {
            blur: (view) => {
              if (callOf(view.state) !== null) view.dispatch(view.state.tr.setMeta(CALL, "close"));
              return false;
            },
          },
        },
      }),
    ];
  },
});

/** A transaction that says "refuse" under this key lets the call be what it is, letters; "close", for now. */
export const CALL = new PluginKey<CallState>("call");

export function callOf(state: EditorState): Call | null {
  return CALL.getState(state)?.call ?? null;
}

interface CallState {
  readonly call: Call | null;
  /** Where somebody said that they want no list: it stays away until the call is another one. */
  readonly refused: string | null;
}

const closed: CallState = { call: null, refused: null };

/** What the caret stands behind, whether or not its list is open. */
export function callIn({ selection: { $head, empty } }: EditorState): Call | null {
  const { parent, parentOffset } = $head;
  if (!empty || !parent.isTextblock || parent.type.spec.code === true) return null;
  const before = parent.textBetween(
    Math.max(0, parentOffset - longestCall),
    parentOffset,
    "",
    "\uFFFC",
  );
  for (const [sign, pattern] of [
    ["@", NAMING_CALL],
    ["/", inserting],
  ] as const) {
    const written = pattern.exec(before)?.[1];
    if (written === undefined) continue;
    return { sign, written, from: $head.pos - written.length - 1, to: $head.pos };
  }
  return null;
}

/** The same while letters are typed behind the sign, wherever others have moved the line. */
function placeOf({ sign, from }: Call, { doc }: EditorState): string {
  const { parent, parentOffset } = doc.resolve(Math.min(from, doc.content.size));
  return sign + parent.textBetween(0, Math.min(parentOffset, parent.content.size));
}
