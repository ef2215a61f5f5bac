import type { Node, ResolvedPos } from "@tiptap/pm/model";
import { Selection } from "@tiptap/pm/state";
import { Decoration } from "@tiptap/pm/view";
import * as styles from "./carets.css.ts";

/** In an editor's document. */
export interface CaretPlace {
  readonly anchor: number;
  readonly head: number;
}

/** Somebody who writes in the text. */
export interface PlacedCaret extends CaretPlace {
  readonly name: string;
  readonly color: string;
}

/**
 * How colleagues' carets, and what they have selected, are shown in an editor of texts: by the style
 * of the letter beside which one stands. An element between the letters is one more place for one's
 * own caret: beside it End goes nowhere, and an arrow key only to its other side.
 */
export function caretDecorations(doc: Node, carets: readonly PlacedCaret[]): Decoration[] {
  const within = (place: number) => Math.min(Math.max(place, 0), doc.content.size);
  const selected: Decoration[] = [];
  const looks = new Map<number, Look>();
  for (const { name, color, ...place } of carets) {
    const [anchor, head] = [within(place.anchor), within(place.head)];
    const style = `--person: ${color}`;
    const [from, to] = [Math.min(anchor, head), Math.max(anchor, head)];
    if (from < to) selected.push(Decoration.inline(from, to, { class: styles.selected, style }));
    // A letter shows one caret, of all who stand there.
    const others = looks.get(head)?.["data-name"];
    const names = others === undefined ? name : `${others}, ${name}`;
    // Drawn by the style sheet: a name is no word of the text, to be copied or read aloud with it.
    looks.set(head, { class: styles.caret, style, "data-name": names });
  }
  return [...selected, ...Array.from(looks, ([head, look]) => caretAt(placeIn(doc, head), look))];
}

function placeIn(doc: Node, head: number): ResolvedPos {
  const $head = doc.resolve(head);
  return $head.parent.isTextblock ? $head : Selection.near($head).$head;
}

type Look = Readonly<Record<"class" | "style" | "data-name", string>>;

function caretAt($head: ResolvedPos, look: Look): Decoration {
  const { pos, parent, nodeBefore, nodeAfter } = $head;
  const before = letterOf(nodeBefore, (text) => text.length - 1);
  const after = letterOf(nodeAfter, () => 0);
  if (before !== 0) {
    return Decoration.inline(pos - before, pos, { ...look, "data-caret": "after" });
  }
  if (after !== 0) return Decoration.inline(pos, pos + after, { ...look, "data-caret": "before" });
  if (parent.isTextblock && parent.content.size === 0) {
    return Decoration.node($head.before(), $head.after(), { ...look, "data-caret": "empty" });
  }
  // Between things that are no letters.
  return Decoration.widget(pos, () => elementOf(look), {
    key: JSON.stringify(look),
    side: -1,
    ignoreSelection: true,
  });
}

const letters = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** The length of a letter as people see one; 0 where there is none, or a line ends. */
function letterOf(node: Node | null, at: (text: string) => number): number {
  const text = node?.text;
  if (text === undefined || text === "") return 0;
  const letter = letters.segment(text).containing(at(text))?.segment ?? "";
  return letter === "\n" ? 0 : letter.length;
}

function elementOf(look: Look): HTMLElement {
  const caret = document.createElement("span");
  caret.className = look.class;
  caret.style.cssText = look.style;
  caret.dataset["name"] = look["data-name"];
  caret.dataset["caret"] = "before";
  caret.ariaHidden = "true";
  return caret;
}
