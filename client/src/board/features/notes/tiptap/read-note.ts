import {
  Fragment,
  Mark,
  type AttributeSpec,
  type Node,
  type NodeSpec,
  type NodeType,
  type Schema,
} from "@tiptap/pm/model";
import { XmlElement, XmlText, type XmlFragment } from "yjs";
import { isShownAsTable } from "./note-table.ts";

interface ReadNote {
  /** Always valid, with every letter of the note in it, in the same order. */
  readonly doc: Node;
  /**
   * Something in it is not known here: a newer version's node, or a program's. Bound to an editor,
   * it would be deleted for everybody, for the binding drops what its schema has no name for.
   */
  readonly isForeign: boolean;
}

/**
 * Reads a note without writing to it. What is not known shows as the texts that are in it; what is
 * not where it may be, as what stands in it.
 */
export function readNote(note: XmlFragment, schema: Schema): ReadNote {
  const reader = new NoteReader(schema);
  const written = schema.topNodeType.create(null, [...reader.blocks(reader.children(note))]);
  const doc = written.childCount > 0 ? written : (schema.topNodeType.createAndFill() ?? written);
  return { doc, isForeign: reader.isForeign };
}

class NoteReader {
  readonly #schema: Schema;
  isForeign = false;

  constructor(schema: Schema) {
    this.#schema = schema;
  }

  children(parent: XmlFragment): readonly Node[] {
    return parent.toArray().flatMap((child: unknown): readonly Node[] => {
      if (child instanceof XmlText) {
        // The binding has no place for words outside of paragraphs.
        if (!(parent instanceof XmlElement)) this.isForeign = true;
        return this.#texts(child);
      }
      if (child instanceof XmlElement) return this.#element(child);
      this.isForeign = true;
      return [];
    });
  }

  /** What may stand at the top: lines in paragraphs, the content of what may not stand there. */
  blocks(nodes: readonly Node[]): readonly Node[] {
    return this.#inParagraphs(nodes).flatMap((node) =>
      this.#mayStandAtTop(node) ? [node] : this.blocks(node.children),
    );
  }

  #element(element: XmlElement): readonly Node[] {
    const type = this.#schema.nodes[element.nodeName];
    const attributes = element.getAttributes();
    const children = this.children(element);
    if (type === undefined || type.isText || type === this.#schema.topNodeType) {
      this.isForeign = true;
      return children;
    }
    const known = this.#known(attributes, type.spec.attrs);
    const made = fit(type, known, type.inlineContent ? children : this.#inParagraphs(children));
    if (made?.type.name === "table" && !isShownAsTable(made)) {
      this.isForeign = true;
      return children;
    }
    return made === null ? children : [made];
  }

  #mayStandAtTop({ type }: Node): boolean {
    return this.#schema.topNodeType.contentMatch.matchType(type) !== null;
  }

  #texts(text: XmlText): readonly Node[] {
    return text.toDelta().flatMap(({ insert, attributes = {} }: Run) => {
      if (typeof insert !== "string") {
        this.isForeign = true;
        // A letter that stands for it, as everybody counts it.
        return [this.#schema.text("\uFFFC")];
      }
      const marks = Object.entries(attributes).flatMap(([name, attrs]) => {
        const type = this.#schema.marks[name];
        if (type === undefined) {
          this.isForeign = true;
          return [];
        }
        const stored = typeof attrs === "object" ? attrs : null;
        return [type.create(this.#known(stored ?? {}, type.spec.attrs))];
      });
      const together = marks.reduce((set, mark) => mark.addToSet(set), Mark.none);
      return [this.#schema.text(insert, together)];
    });
  }

  /** What of it has a name here, and a value where the name says which it may have. */
  #known(stored: object, specs: NodeSpec["attrs"]): object {
    const entries = Object.entries(stored);
    const known = entries.filter(([name, value]) => {
      const spec = specs !== undefined && Object.hasOwn(specs, name) ? specs[name] : undefined;
      return spec !== undefined && isValid(spec, value);
    });
    if (known.length < entries.length) this.isForeign = true;
    return Object.fromEntries(known);
  }

  #inParagraphs(nodes: readonly Node[]): readonly Node[] {
    const { paragraph } = this.#schema.nodes;
    const lines: Node[] = [];
    let line: Node[] = [];
    const end = () => {
      if (line.length > 0 && paragraph !== undefined) lines.push(paragraph.create(null, line));
      line = [];
    };
    for (const node of nodes) {
      if (node.isInline) line.push(node);
      else {
        end();
        lines.push(node);
      }
    }
    end();
    return lines;
  }
}

function isValid({ validate }: AttributeSpec, value: unknown): boolean {
  if (typeof validate !== "function") return true;
  try {
    validate(value);
    return true;
  } catch {
    // The only way of a schema to say no is to throw.
    return false;
  }
}

interface Run {
  readonly insert?: unknown;
  readonly attributes?: Readonly<Record<string, object | null>>;
}

/** The node with these children, maybe filled up; null where they have no place in it. */
function fit(type: NodeType, attributes: object, children: readonly Node[]): Node | null {
  const attrs = { ...attributes };
  const plain = children.map((child) => child.mark(type.allowedMarks(child.marks)));
  if (type.validContent(Fragment.from(plain))) return type.create(attrs, plain);
  return type.createAndFill(attrs, plain);
}
