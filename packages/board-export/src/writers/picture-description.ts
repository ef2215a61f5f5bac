import type { ExportContent } from "../content/export-content.ts";

const WORDS = {
  ja: {
    agreed: (version: number, at: string) => `第${version}版として合意(${at})`,
    unagreed: "未合意",
    anonymised: "匿名",
  },
  en: {
    agreed: (version: number, at: string) => `Agreed as version ${version} (${at})`,
    unagreed: "Not agreed",
    anonymised: "Anonymous",
  },
} as const;

/** What a picture is called, and what it says to whoever cannot see it; how it stands comes first. */
export function pictureDescription({
  language,
  customer,
  title,
  standing,
  reading,
  source,
}: ExportContent): { readonly title: string; readonly description: string } {
  const words = WORDS[language];
  const stands =
    standing.kind === "agreed" ? words.agreed(standing.version, standing.at) : words[standing.kind];
  const name = [customer, title, source.name].filter((part) => part !== "").join(" ");
  return { title: name, description: [stands, ...reading].join("\n") };
}
