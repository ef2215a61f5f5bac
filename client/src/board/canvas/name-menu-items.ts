import { react, type Editor } from "tldraw";

/**
 * Chromium leaves out of a button's name for ears what lies in it under `draggable`, and tldraw sets
 * that on the words of all its menu items [UI8]. @returns how to stop
 */
export function nameMenuItems(editor: Editor): () => void {
  const container = editor.getContainer();
  const name = () => {
    for (const words of container.querySelectorAll(".tlui-button__label[draggable]"))
      words.removeAttribute("draggable");
  };
  const drawn = new MutationObserver(name);
  const stop = react("name menu items", () => {
    drawn.disconnect();
    if (editor.menus.getOpenMenus().length === 0) return;
    name();
    drawn.observe(container, { childList: true, subtree: true });
  });
  return () => {
    stop();
    drawn.disconnect();
  };
}
