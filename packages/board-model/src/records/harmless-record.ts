import { isAllowedLink } from "./allowed-link.ts";
import { isPlainObject } from "../plain-object.ts";
import { writableText } from "./writable-text.ts";

/**
 * The record without what would reach out of the board: links that are no links to pages or
 * letters, and pictures that this server does not keep (a picture elsewhere tells its host who
 * looks at the board and when; one inside the document bloats it); and with letters that every
 * picture can be made with. The rest of the record stays.
 * Total: nonsense comes back as it is, for validation to refuse.
 * @returns the same object when there is nothing to take off
 */
export function harmlessRecord<Value>(value: Value): Value {
  if (!isPlainObject(value) || !isPlainObject(value["props"])) return value;
  const { typeName, props } = value;
  if (typeName === "shape") return withProps(value, harmlessShapeProps(props)) as Value;
  return typeName === "asset" ? (withProps(value, harmlessAssetProps(props)) as Value) : value;
}

type Props = Readonly<Record<string, unknown>>;

function harmlessShapeProps(props: Props): Props {
  const changed = Object.entries(props).flatMap(([name, value]) => {
    const shown = harmlessProp(name, value);
    return shown === value ? [] : [[name, shown] as const];
  });
  return changed.length === 0 ? props : { ...props, ...Object.fromEntries(changed) };
}

function harmlessProp(name: string, value: unknown): unknown {
  if (name === "richText") return harmlessText(value, 0);
  if (name === "ourDos" && Array.isArray(value)) return mapped(value, harmlessOurDo);
  if (typeof value !== "string") return value;
  return name === "url" && value !== "" && !isAllowedLink(value) ? "" : writableText(value);
}

function harmlessOurDo(ourDo: unknown): unknown {
  return isPlainObject(ourDo) ? harmlessShapeProps(ourDo) : ourDo;
}

/** An image that the server keeps for a board: `GET /api/boards/:id/assets/:hash`. */
const KEPT_IMAGE = /^\/api\/boards\/[0-9a-z]{1,40}\/assets\/[0-9a-f]{64}$/;

function harmlessAssetProps(props: Props): Props {
  const mayKeep = (name: string, value: string): boolean => {
    if (name === "image" || name === "favicon") return false;
    // A bookmark's source is where it leads; that of an image or a video is what is shown.
    return name !== "src" || ("favicon" in props ? isAllowedLink(value) : KEPT_IMAGE.test(value));
  };
  const taken = Object.entries(props).filter(
    ([name, value]) => typeof value === "string" && value !== "" && !mayKeep(name, value),
  );
  if (taken.length === 0) return props;
  return { ...props, ...Object.fromEntries(taken.map(([name]) => [name, ""])) };
}

/** Deeper than any text that is shown; what lies below is refused with it. */
const MAX_DEPTH = 50;

function harmlessText(node: unknown, depth: number): unknown {
  if (!isPlainObject(node) || depth > MAX_DEPTH) return node;
  const { marks, content, text } = node;
  const keptText = typeof text === "string" ? writableText(text) : text;
  const keptMarks = Array.isArray(marks) ? harmlessMarks(marks) : marks;
  const keptContent = Array.isArray(content)
    ? mapped(content, (child) => harmlessText(child, depth + 1))
    : content;
  if (keptText === text && keptMarks === marks && keptContent === content) return node;
  return {
    ...node,
    ...(keptText !== text && { text: keptText }),
    ...(keptMarks !== marks && { marks: keptMarks }),
    ...(keptContent !== content && { content: keptContent }),
  };
}

/** Links that may stay, opened as links are opened here and looking as they look. */
function harmlessMarks(marks: unknown[]): unknown[] {
  const kept = mapped(marks, (mark) => {
    if (!isPlainObject(mark) || mark["type"] !== "link") return mark;
    const attrs = isPlainObject(mark["attrs"]) ? mark["attrs"] : {};
    const { href } = attrs;
    if (typeof href !== "string" || !isAllowedLink(href)) return null;
    const isUsual = Object.entries(attrs).every(
      ([name, value]) => name === "href" || value === null || value === LINK_ATTRIBUTES[name],
    );
    return isUsual ? mark : { type: "link", attrs: { href, ...LINK_ATTRIBUTES } };
  });
  return kept.includes(null) ? kept.filter((mark) => mark !== null) : kept;
}

/** As tldraw's text editor writes them. */
const LINK_ATTRIBUTES: Readonly<Record<string, string | null>> = {
  target: "_blank",
  rel: "noopener noreferrer nofollow",
  class: null,
  title: null,
};

function withProps(record: Record<string, unknown>, props: Props): Record<string, unknown> {
  return props === record["props"] ? record : { ...record, props };
}

/** Keeps the list itself where nothing of it changes, so that comparing stays cheap. */
function mapped(list: unknown[], change: (item: unknown) => unknown): unknown[] {
  const changed = list.map(change);
  return changed.every((item, at) => item === list[at]) ? list : changed;
}
