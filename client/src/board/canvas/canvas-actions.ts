/**
 * What the menus over the canvas show and its keys do, in the order in which people are told of it;
 * `quiet` is what its buttons, handles and screen readers stand on.
 */
export const CANVAS_ACTIONS = {
  edit: [
    ["undo", "redo"],
    ["cut", "copy", "paste", "duplicate", "delete", "select-all"],
    ["copy-as-png", "copy-as-svg"],
    ["export-as-svg", "export-as-png"],
    ["download-original", "image-replace"],
    ["edit-link", "toggle-auto-size", "toggle-lock"],
    ["group", "ungroup", "frame-selection", "remove-frame", "fit-frame-to-content"],
  ].flat(),
  arrange: [
    ["align-left", "align-center-horizontal", "align-right"],
    ["align-top", "align-center-vertical", "align-bottom"],
    ["distribute-horizontal", "distribute-vertical", "stretch-horizontal", "stretch-vertical"],
    ["stack-horizontal", "stack-vertical", "pack", "flip-horizontal", "flip-vertical"],
    ["bring-to-front", "bring-forward", "send-backward", "send-to-back"],
    ["enlarge-shapes", "shrink-shapes"],
  ].flat(),
  view: [
    ["zoom-in", "zoom-in-on-cursor", "zoom-out", "zoom-out-on-cursor"],
    ["zoom-to-100", "zoom-to-fit", "zoom-to-selection", "back-to-content"],
    ["exit-pen-mode"],
  ].flat(),
  quiet: ["adjust-shape-styles", "a11y-open-context-menu", "a11y-repeat-shape-announce"],
} as const;
