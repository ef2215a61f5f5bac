import type { Language } from "@zentaikan/capital-graph";

/** A page that is told and not drawn: headings, and lines with what belongs to them. */
export interface ToldPage {
  readonly title: string;
  readonly language: Language;
  readonly sections: readonly {
    readonly heading: string;
    readonly lines: readonly { readonly text: string; readonly below: readonly string[] }[];
  }[];
}
