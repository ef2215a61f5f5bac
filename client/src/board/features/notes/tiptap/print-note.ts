import type { Editor } from "@tiptap/core";

/** Prints one note alone [NT22]: what `print.css` leaves of a page that says so. */
export function printNote({ view }: Editor, title: string): void {
  const root = document.documentElement;
  const before = document.title;
  const end = () => {
    delete root.dataset["print"];
    document.title = before;
  };
  root.dataset["print"] = "note";
  // What browsers call the file.
  document.title = title;
  window.addEventListener("afterprint", end, { once: true });
  // Pictures out of sight have not been asked for yet.
  const pictures = [...view.dom.querySelectorAll("img")];
  void Promise.allSettled(pictures.map((picture) => picture.decode())).then(() => window.print());
}
