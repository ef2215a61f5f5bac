import type { TLRichText } from "@tldraw/tlschema";

interface Node {
  readonly type: string;
  readonly text: string | undefined;
  readonly content: readonly unknown[];
  readonly mark: string;
}

/** The words of a text with marks, a paragraph a line, items of lists with a sign before them. */
export function richTextWords({ content }: TLRichText): string {
  const lines: string[] = [];
  const waiting: Node[] = content.map((node) => readNode(node, "")).toReversed();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.text !== undefined) lines.push((lines.pop() ?? "") + node.text);
    else if (node.type === "hardBreak") lines.push("");
    else if (node.type === "paragraph" || node.type === "heading") lines.push(node.mark);
    const isOrdered = node.type === "orderedList";
    const children = node.content.map((child, index) =>
      readNode(child, markOf(node, isOrdered, index)),
    );
    waiting.push(...children.toReversed());
  }
  return lines.join("\n");
}

/** The first paragraph of an item takes the sign of the item. */
function markOf({ type, mark }: Node, isOrdered: boolean, index: number): string {
  if (isOrdered) return `${index + 1}. `;
  if (type === "bulletList") return "• ";
  return type === "listItem" && index === 0 ? mark : "";
}

function readNode(node: unknown, mark: string): Node {
  const read = typeof node === "object" && node !== null ? node : {};
  return {
    type: "type" in read && typeof read.type === "string" ? read.type : "",
    text: "text" in read && typeof read.text === "string" ? read.text : undefined,
    content: "content" in read && Array.isArray(read.content) ? read.content : [],
    mark,
  };
}
