import { element, XML_DECLARATION, type Xml } from "../../xml-element.ts";

/** One part of an office file (ECMA-376, part 2): its bytes, and what it relates to. */
export interface OfficePart {
  /** From the root of the package, without a slash before it. */
  readonly path: string;
  readonly contentType: string;
  readonly content: Xml | Uint8Array;
  readonly relations: readonly OfficeRelation[];
}

export interface OfficeRelation {
  readonly id: string;
  /** The last step of the type's address; whole where it is not one of the office's own. */
  readonly type: string;
  /** A path from the root of the package, or an address where it is `external`. */
  readonly target: string;
  readonly isExternal?: boolean;
}

/**
 * Parts with everything that holds them together: the list of content types, and relations beside
 * each part. That the two agree is what office programs check first.
 */
export function packOffice(
  parts: readonly OfficePart[],
  roots: readonly OfficeRelation[],
): ReadonlyMap<string, Uint8Array> {
  const encoder = new TextEncoder();
  const files = new Map<string, Uint8Array>([
    ["[Content_Types].xml", encoder.encode(contentTypes(parts))],
    ["_rels/.rels", encoder.encode(relations("", roots))],
  ]);
  for (const { path, content, relations: its } of parts) {
    const isText = typeof content === "string";
    files.set(path, isText ? encoder.encode(XML_DECLARATION + content) : content);
    if (its.length > 0) files.set(relationsPath(path), encoder.encode(relations(path, its)));
  }
  return files;
}

function contentTypes(parts: readonly OfficePart[]): string {
  const types = element(
    "Types",
    { xmlns: "http://schemas.openxmlformats.org/package/2006/content-types" },
    element("Default", { Extension: "rels", ContentType: `${PACKAGE_TYPE}relationships+xml` }),
    element("Default", { Extension: "xml", ContentType: "application/xml" }),
    ...parts.map(({ path, contentType }) =>
      element("Override", { PartName: `/${path}`, ContentType: contentType }),
    ),
  );
  return XML_DECLARATION + types;
}

const PACKAGE_TYPE = "application/vnd.openxmlformats-package.";

function relations(path: string, its: readonly OfficeRelation[]): string {
  const folder = path.split("/").slice(0, -1);
  const written = element(
    "Relationships",
    { xmlns: "http://schemas.openxmlformats.org/package/2006/relationships" },
    ...its.map(({ id, type, target, isExternal = false }) =>
      element("Relationship", {
        Id: id,
        Type: type.startsWith("http") ? type : OFFICE_RELATION + type,
        Target: isExternal ? target : relativeTo(folder, target),
        TargetMode: isExternal ? "External" : null,
      }),
    ),
  );
  return XML_DECLARATION + written;
}

const OFFICE_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

function relationsPath(path: string): string {
  const steps = path.split("/");
  const name = steps.pop() ?? "";
  return [...steps, "_rels", `${name}.rels`].join("/");
}

function relativeTo(folder: readonly string[], target: string): string {
  const steps = target.split("/");
  let shared = 0;
  while (shared < folder.length && shared < steps.length - 1 && folder[shared] === steps[shared]) {
    shared += 1;
  }
  return [...folder.slice(shared).map(() => ".."), ...steps.slice(shared)].join("/");
}
