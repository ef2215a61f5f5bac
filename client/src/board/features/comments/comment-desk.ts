import { atom, type Atom } from "tldraw";
import type { CommentAnchor } from "@zentaikan/board-model";
import type { Text } from "@zentaikan/capital-graph";
import type { PanelTabs } from "../../ground/panel-tabs.ts";
import { ALL_OPEN, type CommentView } from "./find-threads.ts";

/** What one person has before them among the comments. */
export type CommentPlace =
  | { readonly kind: "list" }
  | { readonly kind: "thread"; readonly id: string }
  | { readonly kind: "new"; readonly anchor: CommentAnchor; readonly about: Text };

/** Outlives the panel, so that a look at the reading costs nobody their place. */
export class CommentDesk {
  readonly place: Atom<CommentPlace> = atom<CommentPlace>("comment place", { kind: "list" });
  readonly view: Atom<CommentView> = atom("comment view", ALL_OPEN);

  readonly #tabs: PanelTabs;

  constructor(tabs: PanelTabs) {
    this.#tabs = tabs;
  }

  open(place: CommentPlace): void {
    this.place.set(place);
    this.#tabs.show("comments");
  }
}

/** The thread that an address leads to, `#thread=<id>`; null for none. */
export function threadInAddress(fragment: string): string | null {
  return new URLSearchParams(fragment.replace(/^#/, "")).get("thread");
}
