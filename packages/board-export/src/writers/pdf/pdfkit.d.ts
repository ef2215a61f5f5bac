/** What of pdfkit 0.20 the doorway uses. */
declare module "pdfkit" {
  export interface StructureElement {
    add(child: StructureElement | (() => void)): this;
    end(): void;
  }
  export class PDFDocument {
    constructor(options: {
      readonly autoFirstPage: boolean;
      readonly pdfVersion: "1.7";
      readonly subset: "PDF/A-3a";
      readonly tagged: boolean;
      readonly lang: string;
      readonly displayTitle: boolean;
      // oxlint-disable-next-line typescript/no-wrapper-object-types -- pdfkit takes its own strings so
      readonly info: Readonly<Record<string, String | Date>>;
    });
    readonly outline: Outline;
    registerFont(name: string, font: object): this;
    addPage(options: { readonly size: readonly number[]; readonly margin: number }): this;
    addNamedDestination(name: string, ...where: readonly string[]): void;
    font(name: string): this;
    /** What is written with; code points by the numbers of its glyphs. */
    readonly _font: { readonly unicode?: readonly (number[] | undefined)[] };
    fontSize(size: number): this;
    fillColor(colour: string): this;
    fillOpacity(opacity: number): this;
    strokeColor(colour: string): this;
    opacity(opacity: number): this;
    lineWidth(width: number): this;
    lineCap(cap: "butt" | "round"): this;
    lineJoin(join: "miter" | "round"): this;
    dash(length: number, options: { readonly space: number }): this;
    undash(): this;
    path(data: string): this;
    fill(): this;
    stroke(): this;
    fillAndStroke(): this;
    save(): this;
    restore(): this;
    translate(x: number, y: number): this;
    scale(factor: number): this;
    rotate(degrees: number, options: { readonly origin: readonly [number, number] }): this;
    openImage(bytes: Uint8Array): EmbeddedImage;
    ref(dictionary: Readonly<Record<string, unknown>>): Reference;
    image(
      image: EmbeddedImage,
      x: number,
      y: number,
      size: { readonly width: number; readonly height: number },
    ): this;
    text(
      text: string,
      x: number,
      y: number,
      options: {
        readonly oblique: number;
        readonly lineBreak: false;
        readonly baseline: "alphabetic";
        readonly features: Readonly<Record<string, boolean>>;
      },
    ): this;
    link(
      x: number,
      y: number,
      w: number,
      h: number,
      url: string,
      options: { readonly structParent: StructureElement; readonly Contents: object },
    ): this;
    goTo(
      x: number,
      y: number,
      w: number,
      h: number,
      name: string,
      options: { readonly structParent: StructureElement; readonly Contents: object },
    ): this;
    struct(
      type: string,
      options?: {
        readonly alt?: string;
        readonly bbox?: readonly number[];
        readonly scope?: string;
      },
    ): StructureElement;
    addStructure(element: StructureElement): this;
    markContent(tag: string, options?: { readonly actual?: string; readonly type?: string }): this;
    endMarkedContent(): this;
    file(
      bytes: Uint8Array,
      options: {
        readonly name: string;
        readonly type: string;
        readonly description: string;
        readonly relationship: "Source";
        readonly creationDate: Date;
        readonly modifiedDate: Date;
      },
    ): unknown;
    end(): void;
    read(): Uint8Array | null;
  }
  /** What is drawn by its label on each page. */
  export interface EmbeddedImage {
    readonly width: number;
    readonly height: number;
    readonly label: string;
    readonly obj: Reference | null;
  }
  interface Reference {
    end(bytes: Uint8Array): void;
  }
  interface Outline {
    addItem(title: string, options: { readonly pageNumber: number }): Outline;
  }
}
