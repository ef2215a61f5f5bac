import { deflateSync } from "node:zlib";
import { PDFDocument, type EmbeddedImage, type StructureElement as PdfElement } from "pdfkit";
import { connectorPaint } from "../../picture/connector-paint.ts";
import type {
  PathCommand,
  PictureBytes,
  PictureConnector,
  PictureRect,
  PictureStroke,
} from "../../picture/picture.ts";
import type { PageRun, Paper } from "../../pages/page.ts";
import { COLOURS } from "../../picture/print-colours.ts";
import type { Fonts } from "../../text/open-fonts.ts";
import { placeRuns } from "../../text/place-runs.ts";
import { textRuns, type TextRun } from "../../text/text-runs.ts";
import { visibleText } from "../../text/visible-text.ts";
import { pathData } from "./path-data.ts";
import { LONGEST_STRING, MetadataText, pdfString, short } from "./pdf-strings.ts";
import { readableImage } from "./readable-image.ts";

/** A paragraph, a row, a figure: what words belong to. */
export type StructureElement = PdfElement;

/** As our lines were measured [LB8]. */
const FEATURES = { kern: false, liga: false, clig: false };
/** What stands where no font of ours has a letter, as printers do it; .notdef is none in PDF/A. */
const MISSING = "〓";

/** Our fonts have no slanted letters. */
const SLANT_DEGREES = 12;
const UNMARKED = { isSlanted: false, isStruck: false, isCode: false };

interface PdfPaint {
  readonly fill: string | null;
  readonly stroke: PictureStroke | null;
  readonly opacity?: number;
}

/**
 * The doorway to pdfkit. Its own lines are never used: each run stands where it was laid out, and
 * everything is within an element of the structure or an artifact.
 */
export class PdfSheet {
  readonly #document: PDFDocument;
  readonly #fonts: Fonts;
  readonly #registered = new Set<string>();
  readonly #images = new Map<PictureBytes, EmbeddedImage | null>();

  constructor({ title, subject, language, writtenAtMs }: Paper, fonts: Fonts) {
    this.#fonts = fonts;
    this.#document = new PDFDocument({
      autoFirstPage: false,
      pdfVersion: "1.7",
      subset: "PDF/A-3a",
      tagged: true,
      lang: language === "ja" ? "ja-JP" : "en",
      displayTitle: true,
      info: {
        Title: new MetadataText(short(title)),
        Subject: new MetadataText(short(subject)),
        Creator: new MetadataText("Zentaikan"),
        Producer: new MetadataText("Zentaikan"),
        CreationDate: new Date(writtenAtMs),
      },
    });
  }

  addPage(number: number, { width, height }: { readonly width: number; readonly height: number }) {
    this.#document.addPage({ size: [width, height], margin: 0 });
    this.#document.addNamedDestination(pageName(number), "Fit");
  }

  root(): StructureElement {
    const element = this.#document.struct("Document");
    this.#document.addStructure(element);
    return element;
  }

  element(
    parent: StructureElement,
    type: string,
    options: {
      readonly alt?: string;
      readonly bbox?: readonly number[];
      readonly scope?: string;
    } = {},
  ): StructureElement {
    const { alt, ...rest } = options;
    const element = this.#document.struct(
      type,
      alt === undefined ? rest : { ...rest, alt: short(alt) },
    );
    parent.add(element);
    return element;
  }

  artifact(draw: () => void): void {
    this.#document.markContent("Artifact");
    draw();
    this.#document.endMarkedContent();
  }

  /** Words with what a press on them does, as parts of the element. */
  linked(parent: StructureElement, run: PageRun): void {
    const { link, x, baseline, width, size } = run;
    if (link === null || (typeof link === "string" && link.length > LONGEST_STRING)) {
      parent.add(() => this.run(run));
      return;
    }
    const element = this.element(parent, "Link");
    element.add(() => this.run(run));
    const options = { structParent: element, Contents: pdfString(short(run.text)) };
    const box = [x, baseline - size, Math.max(width, 1), size * 1.3] as const;
    if (typeof link === "number") this.#document.goTo(...box, pageName(link), options);
    else this.#document.link(...box, link, options);
    element.end();
  }

  run(run: Omit<PageRun, "width" | "link"> & { readonly width?: number }): void {
    const { text, x, baseline, size, weight, colour, marks = UNMARKED, width = 0 } = run;
    if (marks.isCode) {
      const [top, end, bottom] = [baseline - size * 1.02, x + width, baseline + size * 0.32];
      this.path(rectangle(x, top, end, bottom), { fill: COLOURS.lane, stroke: null });
    }
    const runs = textRuns(visibleText(text), { weight, fonts: this.#fonts });
    for (const part of placeRuns(runs)) {
      const name = `${part.face.family}-${weight}`;
      if (!this.#registered.has(name)) {
        this.#document.registerFont(name, part.face.parsed());
        this.#registered.add(name);
      }
      this.#document.font(name).fontSize(size).fillColor(colour);
      const at = x + part.x * size;
      if (part.isMissing) this.#missing(part, at, baseline);
      else this.#words(part.text, at, baseline, marks.isSlanted ? SLANT_DEGREES : 0);
    }
    if (marks.isStruck) {
      const [from, y] = [baseline - size * 0.38, baseline - size * 0.32];
      this.path(rectangle(x, from, x + width, y), { fill: colour, stroke: null });
    }
  }

  /** A line or an area; heads of arrows are areas too. */
  path(commands: readonly PathCommand[], { fill, stroke, opacity = 1 }: PdfPaint): void {
    if (commands.length === 0 || (fill === null && stroke === null)) return;
    const document = this.#document.save();
    if (opacity < 1) document.opacity(opacity);
    if (stroke !== null) {
      const { width, dash } = stroke;
      document.strokeColor(stroke.colour).lineWidth(width).lineJoin("round");
      document.lineCap(dash === "dotted" ? "round" : "butt");
      if (dash === "dashed" && width > 0) document.dash(width * 3, { space: width * 2.5 });
      if (dash === "dotted" && width > 0) document.dash(0.01, { space: width * 2 });
    }
    if (fill !== null) document.fillColor(fill);
    document.path(pathData(commands));
    if (fill !== null && stroke !== null) document.fillAndStroke();
    else if (fill !== null) document.fill();
    else document.stroke();
    document.restore();
  }

  connector(connector: PictureConnector): void {
    const { stroke, isDouble } = connector;
    const { body, width, heads } = connectorPaint(connector);
    this.path(body, { fill: null, stroke: { ...stroke, width } });
    if (isDouble) {
      const gap = { colour: "#ffffff", width: width - stroke.width * 2, dash: "solid" as const };
      this.path(body, { fill: null, stroke: gap });
    }
    for (const head of heads) this.path(head, { fill: stroke.colour, stroke: null });
  }

  /** Once in the file, however often it is shown; nothing where it is no image. */
  image(image: PictureBytes, at: PictureRect): void {
    const embedded = this.#images.get(image) ?? this.#embed(image);
    this.#images.set(image, embedded);
    if (embedded === null || at.w <= 0 || at.h <= 0) return;
    this.#document.image(embedded, at.x, at.y, { width: at.w, height: at.h });
  }

  within(at: { x: number; y: number; scale: number }, draw: () => void): void {
    this.#document.save().translate(at.x, at.y).scale(at.scale);
    draw();
    this.#document.restore();
  }

  turned(
    degrees: number,
    { origin, opacity = 1 }: { origin: readonly [number, number]; opacity?: number },
    draw: () => void,
  ): void {
    const document = this.#document.save();
    if (degrees !== 0) document.rotate(degrees, { origin });
    if (opacity < 1) document.fillOpacity(opacity);
    draw();
    document.restore();
  }

  bookmarks(outline: Paper["outline"]): void {
    let chapter = this.#document.outline;
    for (const { title, level, page } of outline) {
      const parent = level === 1 ? this.#document.outline : chapter;
      const added = parent.addItem(short(title), { pageNumber: page });
      if (level === 1) chapter = added;
    }
  }

  attach(json: string, { writtenAtMs, description }: { writtenAtMs: number; description: string }) {
    const date = new Date(writtenAtMs);
    this.#document.file(new TextEncoder().encode(json), {
      name: "zentaikan-snapshot.json",
      type: "application/json",
      description: short(description),
      relationship: "Source",
      creationDate: date,
      modifiedDate: date,
    });
  }

  end(): Uint8Array {
    for (const name of this.#registered) {
      // oxlint-disable-next-line no-underscore-dangle -- pdfkit opens no other way to it
      const { unicode = [] } = this.#document.font(name)._font;
      // The dots of an Arabic letter stand for nothing by themselves; PDF/A wants a word of each glyph.
      for (const points of unicode) if (points?.length === 0) points.push(0x200b);
    }
    this.#document.end();
    const bytes = this.#document.read();
    if (bytes === null) throw new Error("pdfkit has not written all of a document at once");
    return Uint8Array.from(bytes);
  }

  #embed(image: PictureBytes): EmbeddedImage | null {
    const readable = readableImage(image);
    if (readable === null) return null;
    if (readable.kind === "jpeg") return this.#document.openImage(readable.bytes);
    const { width, height, rgb, alpha } = readable;
    const plane = (
      colours: string,
      samples: Uint8Array,
      more: Readonly<Record<string, object>>,
    ) => {
      const reference = this.#document.ref({
        Type: "XObject",
        Subtype: "Image",
        Width: width,
        Height: height,
        BitsPerComponent: 8,
        ColorSpace: colours,
        Filter: "FlateDecode",
        ...more,
      });
      reference.end(deflateSync(samples));
      return reference;
    };
    const mask = alpha === null ? {} : { SMask: plane("DeviceGray", alpha, {}) };
    const label = `P${this.#images.size + 1}`;
    return { width, height, label, obj: plane("DeviceRGB", rgb, mask) };
  }

  #words(text: string, x: number, baseline: number, oblique = 0): void {
    this.#document.text(text, x, baseline, {
      oblique,
      lineBreak: false,
      baseline: "alphabetic",
      features: FEATURES,
    });
  }

  /** Shows that something is missing, and says what to whoever selects or hears it. */
  #missing({ text, advance }: TextRun, x: number, baseline: number): void {
    this.#document.markContent("Span", { actual: text });
    this.#words(MISSING.repeat(advance), x, baseline);
    this.#document.endMarkedContent();
  }
}

const rectangle = (x: number, y: number, end: number, bottom: number): readonly PathCommand[] => [
  { to: "M", x, y },
  { to: "L", x: end, y },
  { to: "L", x: end, y: bottom },
  { to: "L", x, y: bottom },
  { to: "Z" },
];
const pageName = (number: number) => `page-${number}`;
