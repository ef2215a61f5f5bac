import { atom } from "tldraw";
import type { CommentDesk, CommentPlace } from "../../ground/desks/comment-desk.ts";
import type { PanelTabs } from "../../ground/panel-tabs.ts";
import { COMMENTS_TAB } from "./comments-tab.ts";

/** It outlives the panel, so that a look at the reading costs nobody their place. */
export function openCommentDesk(threads: CommentDesk["threads"], tabs: PanelTabs): CommentDesk {
  const place = atom<CommentPlace>("comment place", { kind: "list" });
  return {
    threads,
    place,
    open: (wanted) => {
      place.set(wanted);
      tabs.show(COMMENTS_TAB);
    },
  };
}

/** The thread that an address leads to, `#thread=<id>`; null for none. */
export function threadInAddress(fragment: string): string | null {
  return new URLSearchParams(fragment.replace(/^#/, "")).get("thread");
}
