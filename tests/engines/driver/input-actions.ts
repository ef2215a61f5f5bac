import type { Point, PointerKind } from "./engine-page.ts";

/** What WebDriver calls input sources: one form for its classic and its BiDi kind. */
export type InputSource = Readonly<Record<string, unknown>>;

/** Code points that WebDriver gives to keys that write nothing. */
const keyPoints: Readonly<Record<string, string>> = {
  Backspace: "\uE003",
  Tab: "\uE004",
  Enter: "\uE007",
  Shift: "\uE008",
  Control: "\uE009",
  Escape: "\uE00C",
  End: "\uE010",
  Home: "\uE011",
  ArrowLeft: "\uE012",
  ArrowUp: "\uE013",
  ArrowRight: "\uE014",
  ArrowDown: "\uE015",
  Delete: "\uE017",
};

export function strokeActions(kind: PointerKind, path: readonly Point[]): InputSource[] {
  const places = path.map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) }));
  const moves = places.map((place) => ({ type: "pointerMove", duration: 0, ...place }));
  const [first, ...rest] = moves;
  const actions = [
    first,
    { type: "pointerDown", button: 0 },
    ...rest,
    { type: "pointerUp", button: 0 },
  ];
  return [{ type: "pointer", id: kind, parameters: { pointerType: kind }, actions }];
}

/** @param chord all but the last are held while the last is pressed */
export function pressActions(chord: readonly string[]): InputSource[] {
  const values = chord.map((key) => keyPoints[key] ?? key);
  const down = values.map((value) => ({ type: "keyDown", value }));
  const up = values.toReversed().map((value) => ({ type: "keyUp", value }));
  return [{ type: "key", id: "keyboard", actions: [...down, ...up] }];
}

export function typeActions(text: string): InputSource[] {
  const actions = Array.from(text).flatMap((value) => [
    { type: "keyDown", value },
    { type: "keyUp", value },
  ]);
  return [{ type: "key", id: "keyboard", actions }];
}
