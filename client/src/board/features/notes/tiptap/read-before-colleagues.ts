import { Extension } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";
import type { Doc } from "yjs";
import { readSelection } from "../../../ground/writing/read-selection.ts";

/** The binding looks where the caret is before a colleague's edit, and puts it back there after it. */
export const ReadBeforeColleagues = Extension.create<{ readonly doc: Doc }>({
  name: "readBeforeColleagues",
  // Before the binding, which has 1000.
  priority: 1001,

  addProseMirrorPlugins() {
    const { doc } = this.options;
    return [
      new Plugin({
        view: (view) => {
          const read = () => readSelection(view);
          doc.on("beforeAllTransactions", read);
          return { destroy: () => doc.off("beforeAllTransactions", read) };
        },
      }),
    ];
  },
});
