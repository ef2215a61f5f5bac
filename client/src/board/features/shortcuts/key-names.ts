/**
 * What stands on the keys of a shortcut that is written as the canvas library writes it,
 * `cmd+z,ctrl+z`: each way to press it, of the two that differ by machine the one of this machine.
 */
export function keyNames(shortcut: string, isMac: boolean): readonly (readonly string[])[] {
  const ways = waysOf(shortcut).map((way) => way.replaceAll(" ", "").toLowerCase());
  const foreign = isMac ? "ctrl+" : "cmd+";
  const own = ways.filter((way) => !way.includes(foreign));
  return (own.length === 0 ? ways : own).map((way) =>
    partsOf(way).map((part) => named(part, isMac)),
  );
}

/** By commas; one after a comma is the key itself. */
function waysOf(shortcut: string): readonly string[] {
  return shortcut.match(/(?:[^,]|,(?=,|$))+/g) ?? [];
}

/** By plus signs; one at the end is the key itself. */
function partsOf(way: string): readonly string[] {
  return way.split(/\+(?=.)/);
}

function named(part: string, isMac: boolean): string {
  const name = NAMES[part];
  if (name === undefined) return part.length === 1 ? part.toUpperCase() : part;
  return name[isMac ? "mac" : "other"];
}

const same = (name: string) => ({ mac: name, other: name });
const NAMES: Readonly<Record<string, { readonly mac: string; readonly other: string }>> = {
  cmd: { mac: "⌘", other: "Ctrl" },
  ctrl: { mac: "⌃", other: "Ctrl" },
  alt: { mac: "⌥", other: "Alt" },
  shift: { mac: "⇧", other: "Shift" },
  "⌫": { mac: "⌫", other: "Backspace" },
  del: { mac: "⌦", other: "Delete" },
  enter: { mac: "↩", other: "Enter" },
  left: same("←"),
  right: same("→"),
  up: same("↑"),
  down: same("↓"),
  arrowleft: same("←"),
  arrowright: same("→"),
  arrowup: same("↑"),
  arrowdown: same("↓"),
};
