import { readFileSync } from "node:fs";
import {
  CCPI8,
  type CompactCustomer,
  interpret,
  type Language,
  narrate,
  parseCompactCustomers,
  type Stage,
  takeSnapshot,
} from "@zentaikan/capital-graph";
import type { ExportContent, ExportedResult } from "../content/export-content.ts";
import { samplePicture } from "./sample-picture.ts";

/** One of the twelve invented customers as everything that an export may say. */
export function sampleContent(
  customerId: string,
  { language, more = {} }: { readonly language: Language; readonly more?: Partial<ExportContent> },
): ExportContent {
  const customer = SAMPLES.find(({ id }) => id === customerId);
  if (customer === undefined) throw new Error(`no sample ${customerId}`);
  const { drawing } = customer;
  const interpretation = interpret(drawing, CCPI8);
  const name = customer.name[language];
  const words = SAMPLE_WORDS[language];
  const stages: readonly Stage[] = [1, 2];
  return {
    language,
    source: { kind: "version", name: words.version, at: "2026-11-20 10:00 JST", subject: "frame" },
    standing: { kind: "unagreed" },
    customer: name,
    title: words.title,
    writtenAt: "2026-11-29 16:03 JST",
    writtenAtMs: Date.UTC(2026, 10, 29, 7, 3),
    link: null,
    snapshot: takeSnapshot({ customer: customer.name, drawing, lineup: CCPI8, agreements: [] }),
    interpretation,
    picture: samplePicture(drawing, { lineup: CCPI8, language }),
    reading: narrate(interpretation, language).map(({ text }) => text),
    detail: stages.map((stage) => ({
      stage,
      results: Array.from({ length: 7 }, (_, index) =>
        sampleResult(`do${stage}${index}`, { language, index }),
      ),
    })),
    proposal: null,
    answers: [
      {
        by: words.person,
        party: "customer",
        answer: "reserve",
        reason: words.reservation,
        at: "2026-11-21 09:30 JST",
        about: [interpretation.structure.nodes[0]?.label[language] ?? ""],
        carriedFrom: null,
      },
    ],
    awaited: [words.other],
    onPurpose: [],
    openFindings: [words.finding],
    changes: null,
    notes: [
      {
        about: "",
        record: null,
        isInternal: false,
        blocks: [{ kind: "paragraph", runs: [plainRun(words.note)] }],
      },
    ],
    noteImages: new Map(),
    comments: [
      {
        number: 1,
        about: interpretation.structure.nodes[0]?.label[language] ?? "",
        record: null,
        isInternal: false,
        isResolved: true,
        entries: [{ by: words.person, at: "2026-11-22 11:00 JST", text: words.comment }],
      },
    ],
    decisions: [],
    ...more,
  };
}

function sampleResult(
  id: string,
  { language, index }: { readonly language: Language; readonly index: number },
): ExportedResult {
  const words = SAMPLE_WORDS[language];
  return {
    id,
    capital: CCPI8.capitals[index % 8]?.label[language] ?? "",
    subdivision: index % 2 === 0 ? words.subdivision : "",
    text: words.result,
    actor: index % 3 === 0 ? "customersCustomer" : "customer",
    indicator: words.indicator,
    target: index % 2 === 0 ? "120" : "30%",
    due: index % 2 === 0 ? "2027-03-31" : words.due,
    owner: words.person,
    state: index % 2 === 0 ? "doing" : "idea",
    ourDos: index === 1 ? [{ text: words.ours, paid: true }] : [],
  };
}

function plainRun(text: string) {
  return { text, isBold: false, isItalic: false, isStruck: false, isCode: false, link: null };
}

const SAMPLE_WORDS = {
  ja: {
    version: "第2版",
    title: "来年度の大枠",
    person: "髙橋 花子",
    other: "山﨑 太郎",
    reservation: "顧客基盤が先ではないか。半年後にもう一度見たい。",
    finding: "お星さまに届いていない資本があります。",
    note: "会議で話したこと。",
    comment: "この順番でよいと思います。",
    subdivision: "採用",
    result: "現場の担当者が、毎週自分の言葉で改善を提案し、翌週には試せている。",
    indicator: "提案の件数(月)",
    due: "来期のうち",
    ours: "提案の書き方を伝える半日の研修",
  },
  en: {
    version: "version 2",
    title: "The frame for next year",
    person: "Hanako Takahashi",
    other: "Taro Yamazaki",
    reservation: "Should our customers not come first? Let us look again in half a year.",
    finding: "A capital does not reach the star.",
    note: "What was said in the meeting.",
    comment: "This order seems right to me.",
    subdivision: "Hiring",
    result:
      "Everybody on the floor proposes improvements in their own words each week, and tries them in the next.",
    indicator: "Proposals a month",
    due: "In the next term",
    ours: "Half a day on how to write a proposal",
  },
} as const;

const SAMPLES: readonly CompactCustomer[] = readSamples();

function readSamples(): readonly CompactCustomer[] {
  const file = new URL("../../../capital-graph/test-data/customers.json", import.meta.url);
  const parsed = parseCompactCustomers(JSON.parse(readFileSync(file, "utf8")));
  if (parsed.kind === "refused") throw new Error(JSON.stringify(parsed.refusal));
  return parsed.value;
}
