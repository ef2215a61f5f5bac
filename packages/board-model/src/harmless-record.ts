import { isAllowedLink } from "./allowed-link.ts";
import { isPlainObject } from "./plain-object.ts";

/**
 * The record without what would reach out of the board: links that are no links to pages or
 * letters, and pictures that this server does not keep (a picture elsewhere tells its host who
 * looks at the board and when; one inside the document bloats it). The rest of the record stays.
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
  const { url, richText } = props;
  const isBadLink = typeof url === "string" && url !== "" && !isAllowedLink(url);
  const text = harmlessText(richText, 0);
  if (!isBadLink && text === richText) return props;
  return { ...props, ...(isBadLink && { url: "" }), ...(text !== richText && { richText: text }) };
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
  const { marks, content } = node;
  const keptMarks = Array.isArray(marks) ? filtered(marks, mayMarkStay) : marks;
  const keptContent = Array.isArray(content)
    ? mapped(content, (child) => harmlessText(child, depth + 1))
    : content;
  if (keptMarks === marks && keptContent === content) return node;
  return {
    ...node,
    ...(keptMarks !== marks && { marks: keptMarks }),
    ...(keptContent !== content && { content: keptContent }),
  };
}

function mayMarkStay(mark: unknown): boolean {
  if (!isPlainObject(mark) || mark["type"] !== "link") return true;
  const href = isPlainObject(mark["attrs"]) ? mark["attrs"]["href"] : null;
  return typeof href === "string" && isAllowedLink(href);
}

function withProps(record: Record<string, unknown>, props: Props): Record<string, unknown> {
  return props === record["props"] ? record : { ...record, props };
}

/** Both keep the list itself where nothing of it changes, so that comparing stays cheap. */
function filtered(list: unknown[], mayStay: (item: unknown) => boolean): unknown[] {
  return list.every(mayStay) ? list : list.filter(mayStay);
}

function mapped(list: unknown[], change: (item: unknown) => unknown): unknown[] {
  const changed = list.map(change);
  return changed.every((item, at) => item === list[at]) ? list : changed;
}
