/**
 * Which key was pressed: as its label says, without regard to Caps Lock; where an input method, kana
 * or another script makes something else of it, by its place on the keyboard [KB4]. Letters are
 * small, and keys with names keep them.
 */
export function pressedKey({
  key,
  code,
  shiftKey,
}: Pick<KeyboardEvent, "key" | "code" | "shiftKey">): string {
  if (/^[!-~]$/.test(key)) return key.toLowerCase();
  const [, letter] = /^(?:Key|Digit)([A-Z0-9])$/.exec(code) ?? [];
  return letter?.toLowerCase() ?? (shiftKey ? SHIFTED_PLACES : PLACES)[code] ?? key;
}

const PLACES: Readonly<Record<string, string>> = { Slash: "/", Comma: "," };
/** As on the keyboards of Japan and America. */
const SHIFTED_PLACES: Readonly<Record<string, string>> = { Slash: "?", Comma: "<" };
