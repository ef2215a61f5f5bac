import * as Y from "yjs";
import type { ItemList } from "./places.ts";
import { kindOfValue, type ValueKind } from "./plain-value.ts";

/** Fifty lists in each other; nobody indents so far, and whoever draws a note does it by recursion. */
const MAX_DEPTH = 100;
/** Of the name of a root, a key, a node or a mark. */
const MAX_NAME = 1000;

/**
 * Whether an item may lie in its list [E9]. Records, answers and attributes are plain values, one an
 * item; a note is elements and texts, and a text is letters and marks. No editor of ours writes
 * anything else, and every other kind is read by some replicas and passed over by others.
 */
export function kindOfContent(item: Y.Item, list: ItemList): ValueKind {
  const { content, parentSub } = item;
  const parent: unknown = item.parent;
  if (parentSub !== null && parentSub.length > MAX_NAME) return "unfit";
  if (typeof parent === "string" && parent.length > MAX_NAME) return "unfit";
  switch (list.kind) {
    case "values":
    case "attributes":
      // The last entry of a key is the one that counts: none is ever put before another.
      if (item.rightOrigin !== null) return "unfit";
      return content instanceof Y.ContentDeleted ? "plain" : kindOfEntry(content);
    case "nodes":
      return content instanceof Y.ContentDeleted ? "plain" : kindOfNode(content, list);
    case "letters":
      return content instanceof Y.ContentDeleted ? "plain" : kindOfLetters(content);
    case "foreign":
      return content instanceof Y.ContentDeleted ? "plain" : "unfit";
    case "unknown":
      // It becomes garbage everywhere; until then it must not harm whoever still knows the place.
      if (content instanceof Y.ContentDeleted) return "plain";
      if (content instanceof Y.ContentAny) return kindOfEntry(content);
      if (content instanceof Y.ContentType) return kindOfNode(content, list);
      return kindOfLetters(content);
  }
}

type Content = Y.Item["content"];

function kindOfEntry(content: Content): ValueKind {
  if (!(content instanceof Y.ContentAny) || content.arr.length !== 1) return "unfit";
  return kindOfValue(content.arr[0]);
}

function kindOfNode(content: Content, { depth }: ItemList): ValueKind {
  if (!(content instanceof Y.ContentType) || depth >= MAX_DEPTH) return "unfit";
  const { type } = content;
  if (type instanceof Y.XmlElement) return type.nodeName.length > MAX_NAME ? "unfit" : "plain";
  return type instanceof Y.XmlText ? "plain" : "unfit";
}

function kindOfLetters(content: Content): ValueKind {
  if (content instanceof Y.ContentString) return "plain";
  if (!(content instanceof Y.ContentFormat) || content.key.length > MAX_NAME) return "unfit";
  return kindOfValue(content.value);
}
