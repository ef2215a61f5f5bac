import type { PdfFile } from "./pdf-file.ts";
import { pageMarks } from "./page-marks.ts";
import type { PdfValue } from "./pdf-values.ts";

/** Standard types (ISO 32000-1, 14.8.4) with what may stand around them; ours are no others. */
const WITHIN: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    Document: [""],
    H1: ["Document"],
    H2: ["Document"],
    H3: ["Document"],
    P: ["Document"],
    Note: ["Document"],
    Figure: ["Document"],
    Link: ["P", "LBody", "Note", "H1", "H2", "H3", "TD", "TH"],
    L: ["Document"],
    LI: ["L"],
    LBody: ["LI"],
    Table: ["Document"],
    TR: ["Table"],
    TH: ["TR"],
    TD: ["TR"],
  }).map(([type, parents]) => [type, new Set(parents)]),
);

interface Walked {
  readonly element: PdfValue;
  readonly parent: string;
  readonly parentReference: number | null;
}

/**
 * What of a file's structure is broken (ISO 19005-3, 6.7; ISO 32000-1, 14.7 and 14.8): each content
 * has one element, and each element knows its parent, its page and its contents.
 */
export function brokenStructure(
  file: PdfFile,
  root: PdfValue | undefined,
  pages: readonly PdfValue[],
): readonly string[] {
  const broken: string[] = [];
  const must = (isSo: boolean, rule: string) => {
    if (!isSo) broken.push(`6.7: ${rule}`);
  };
  const marked = file.at(root, "MarkInfo", "Marked");
  must(
    typeof marked === "object" && marked.kind === "word" && marked.word === "true",
    "it is marked",
  );
  must(/^[a-z]{2}(-[A-Z]{2})?$/.test(file.text(root, "Lang") ?? ""), "its language");
  const display = file.at(root, "ViewerPreferences", "DisplayDocTitle");
  must(
    typeof display === "object" && display.kind === "word" && display.word === "true",
    "its title",
  );
  const tree = file.dictionary(root).entries.get("StructTreeRoot");
  must(file.name(tree, "Type") === "StructTreeRoot", "a structure");
  const treeReference = referenceOf(tree);

  const owners = new Map<string, number | null>();
  const links = new Set<number>();
  const open: Walked[] = file.items(tree, "K").map((element) => {
    return { element, parent: "", parentReference: treeReference };
  });
  for (let walked = open.pop(); walked !== undefined; walked = open.pop()) {
    const { element, parent, parentReference } = walked;
    const own = referenceOf(element);
    const type = file.name(element, "S") ?? "";
    must(WITHIN.get(type)?.has(parent) === true, `${type} within ${parent}`);
    must(referenceOf(file.dictionary(element).entries.get("P")) === parentReference, "its parent");
    if (type === "Figure") {
      must((file.text(element, "Alt") ?? "") !== "", "a picture without words");
      must(file.items(element, "A", "BBox").length === 4, "where a picture stands");
    }
    if (type === "TH") must(file.name(element, "A", "Scope") !== null, "what a header is about");
    const page = referenceOf(file.dictionary(element).entries.get("Pg"));
    const children = file.at(element, "K");
    const kids = typeof children === "object" && children.kind === "array" ? children.items : [];
    must(kids.length > 0, `${type} holds nothing`);
    let hasLink = false;
    for (const kid of kids) {
      if (typeof kid === "number") {
        owners.set(`${page} ${kid}`, own);
        continue;
      }
      const kind = file.name(kid, "Type");
      const on = referenceOf(file.dictionary(kid).entries.get("Pg"));
      if (kind === "MCR") owners.set(`${on} ${file.number(kid, "MCID")}`, own);
      else if (kind === "OBJR") {
        hasLink = true;
        const link = referenceOf(file.dictionary(kid).entries.get("Obj"));
        if (link !== null) links.add(link);
        must(
          belongsTo(file, { tree, key: file.number(kid, "Obj", "StructParent"), own }),
          "a link",
        );
      } else open.push({ element: kid, parent: type, parentReference: own });
    }
    must(hasLink === (type === "Link"), `${type} and presses`);
  }

  for (const page of pages) {
    const reference = referenceOf(page);
    const contents = file.stream(file.dictionary(page).entries.get("Contents"));
    const { marked: contentsOfPage } = pageMarks(Buffer.from(contents).toString("latin1"));
    const parents = parentOf(file, tree, file.number(page, "StructParents"));
    const listed = parents === undefined ? [] : file.items(parents);
    must(
      file.name(page, "Tabs") === "S" || file.items(page, "Annots").length === 0,
      "order of keys",
    );
    for (const [number, tag] of contentsOfPage) {
      const owner = owners.get(`${reference} ${number}`);
      must(owner !== undefined && owner === referenceOf(listed[number]), "content and element");
      const element = owner === null ? undefined : file.objects.get(owner ?? -1)?.value;
      must(file.name(element, "S") === tag, `content of ${tag}`);
    }
    for (const link of file.items(page, "Annots")) {
      must(links.has(referenceOf(link) ?? -1), "a link that nothing holds");
    }
  }
  return broken;
}

function belongsTo(
  file: PdfFile,
  { tree, key, own }: { tree: PdfValue | undefined; key: number | null; own: number | null },
): boolean {
  const parent = parentOf(file, tree, key);
  return own !== null && referenceOf(parent) === own;
}

/** By its number in the tree of parents (14.7.4.4). */
function parentOf(
  file: PdfFile,
  tree: PdfValue | undefined,
  key: number | null,
): PdfValue | undefined {
  const numbers = file.items(tree, "ParentTree", "Nums");
  const at = numbers.findIndex((value, index) => index % 2 === 0 && value === key);
  return at === -1 || key === null ? undefined : numbers[at + 1];
}

function referenceOf(value: PdfValue | undefined): number | null {
  return typeof value === "object" && value.kind === "reference" ? value.to : null;
}
