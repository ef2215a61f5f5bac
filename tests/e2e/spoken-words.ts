import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type { CDPSession, Page } from "@playwright/test";

export type PageLanguage = "ja" | "en";

/** A text that somebody sees or hears. */
export interface Spoken {
  /** Its role in the accessibility tree, or the attribute that holds it. */
  readonly of: string;
  readonly text: string;
}

/** What people write in this test stands in these brackets, and is theirs in every language. */
export const written = (words: string): string => `〔${words}〕`;

/** What says nothing to anybody without a name. */
const NAMED_ROLES: ReadonlySet<string> = new Set(
  [
    ["button", "link", "textbox", "searchbox", "combobox", "listbox", "option", "checkbox"],
    ["radio", "switch", "slider", "spinbutton", "tab", "tablist", "tabpanel"],
    ["menu", "menuitem", "menuitemcheckbox", "menuitemradio", "dialog", "alertdialog", "heading"],
    ["image", "img", "region", "toolbar", "grid", "navigation", "complementary"],
  ].flat(),
);

/** Words that Japanese writes in Latin letters, too. */
const PROPER_WORDS: ReadonlySet<string> = new Set(
  [
    // Terms of the method: Do結果, 明細HSJ, 現行QA体系.
    ["Do", "HSJ", "QA"],
    // Names of institutions, programs and products, ours among them.
    ["Zentaikan", "IIRC", "Webhook", "Chrome", "Chromium", "Linux", "Mac", "Cookie", "Excel"],
    ["PowerPoint", "GraphML", "Mermaid", "DOT", "yEd", "Gephi", "Graphviz", "Kumu", "PRSM"],
    // Formats and ways of the wire.
    [
      "JSON",
      "Lines",
      "CSV",
      "Markdown",
      "PNG",
      "SVG",
      "URL",
      "IT",
      "PDF",
      "A4",
      "A3",
      "XLSX",
      "PPTX",
      "draw",
      "io",
    ],
    // Keys of a keyboard.
    ["Enter", "Esc", "Ctrl", "Shift", "Alt", "F8"],
    // The other language, named in itself on its button.
    ["English"],
  ].flat(),
);

/** As an address, and not a word. */
const ADDRESS = /(?:https?:\/\/|\b127\.0\.0\.1|\blocalhost|\bwhsec_|\bmailto:)\S*/g;
/** Of the content that was agreed on. */
const HASH = /\b[0-9a-f]{12,64}\b/g;
/** The canvas library's own mark, which its licence has stay as it is. */
const WATERMARK = /^(?:Get a license for production|The tldraw SDK requires a license key) ?.*$/;
/**
 * The button of the other language; the sign of a capital, one character which its lineup chose; the
 * name of an owner who had not given one yet, as the log keeps it.
 */
const IN_EVERY_LANGUAGE = /^(?:日本語|\p{Script=Han}|オーナー)$/u;
/** What stands in a field is in the field's language. */
const FIELD_OF_A_LANGUAGE = /\((?:日本語|英語|Japanese|English)\)$/;
const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}。、「」・]/u;

const messages = fileURLToPath(new URL("../../client/src/messages/", import.meta.url));
const fromClient = createRequire(new URL("../../client/package.json", import.meta.url));

/** What the samples' teams wrote on their boards, the longest first. */
const WRITTEN_IN_SAMPLES = readSampleWords().toSorted((a, b) => b.length - a.length);

/** The keys of our own texts, and of those of the canvas library. */
export const TEXT_KEYS: ReadonlySet<string> = new Set([...ownKeys(), ...keysOfTheCanvas()]);

/** Why a text must not stand on a page in this language; null where it may. */
export function faultOf({ of, text }: Spoken, language: PageLanguage): string | null {
  if (text === "") return `a ${of} without a name`;
  const ours = WRITTEN_IN_SAMPLES.reduce((rest, words) => rest.replaceAll(words, ""), text)
    .replaceAll(/〔[^〔〕]*〕|〔/g, "")
    .replaceAll(ADDRESS, "")
    .replaceAll(HASH, "")
    .replace(WATERMARK, "")
    .replace(IN_EVERY_LANGUAGE, "");
  const words = ours.match(/[A-Za-z][\w-]*(?:\.[\w-]+)*/g) ?? [];
  const key = words.find(
    (word) => TEXT_KEYS.has(word) || /^[a-z][\w-]*(?:\.[a-z][\w-]*)+$/i.test(word),
  );
  if (key !== undefined) return `the key ${key}`;
  if (/\{\w+|\b(?:undefined|null|NaN)\b|\[object /.test(ours)) return "a text unfinished";
  if (language === "en") return JAPANESE.test(ours) ? "Japanese on an English page" : null;
  const foreign = words.filter((word) => word.length > 1 && !PROPER_WORDS.has(word));
  return foreign.length > 0 ? `${foreign.join(", ")} on a Japanese page` : null;
}

/** Everything that the page says at this moment, to eyes and to ears. */
export async function spokenOn(page: Page, tree: CDPSession): Promise<Spoken[]> {
  const { nodes } = await tree.send("Accessibility.getFullAXTree");
  const parts = new Set(nodes.filter(isField).flatMap(({ childIds = [] }) => childIds));
  // In the order of the tree: what lies in a part of a field is a part of it, too.
  for (const { nodeId, childIds = [] } of nodes)
    if (parts.has(nodeId)) for (const child of childIds) parts.add(child);
  const inTree = nodes
    .filter(({ ignored, nodeId }) => !ignored && !parts.has(nodeId))
    .filter(({ role }) => role?.value !== "InlineTextBox")
    .flatMap(({ role, name, description, value, properties = [] }) => {
      const of = String(role?.value);
      const others = properties.filter((one) => SPOKEN_PROPERTIES.has(one.name));
      const isOfItsLanguage = FIELD_OF_A_LANGUAGE.test(String(name?.value));
      const held = isOfItsLanguage ? undefined : value;
      const said = [name, description, held, ...others.map((one) => one.value)];
      const texts = said.map((one) => String(one?.value ?? "").trim());
      const isNameless = NAMED_ROLES.has(of) && texts[0] === "";
      return texts
        .filter((text, place) => text !== "" || (place === 0 && isNameless))
        .map((text) => ({ of, text }));
    });
  return [...inTree, ...(await page.evaluate(inAttributes))];
}

interface AxNode {
  readonly role?: { readonly value?: unknown };
  readonly properties?: readonly { readonly name: string; readonly value: { value?: unknown } }[];
}

/**
 * A field of plain text: what it holds is its value, said once. Or one of a date, whose parts are
 * the browser's own, in the browser's language.
 */
function isField({ role, properties = [] }: AxNode): boolean {
  if (role?.value === "DateTime") return true;
  const editable = properties.find(({ name }) => name === "editable")?.value.value;
  return role?.value === "textbox" && editable === "plaintext";
}

const SPOKEN_PROPERTIES: ReadonlySet<string> = new Set(["valuetext", "roledescription"]);

/** What lies ready to be shown: tooltips, hints in empty fields, descriptions of what is hidden. */
function inAttributes(): Spoken[] {
  const attributes = ["title", "placeholder", "alt", "label", "aria-label", "aria-description"];
  const found = attributes.flatMap((of) =>
    [...document.querySelectorAll(`[${of}]`)].map((element) => ({
      of,
      text: element.getAttribute(of)?.trim() ?? "",
    })),
  );
  const texts = found.filter(({ text }) => text !== "");
  return [...texts, { of: "title of the page", text: document.title }];
}

interface Announced {
  readonly language: PageLanguage;
  readonly text: string;
}

/** To be run in a page before its own scripts: keeps what its live regions said, however briefly. */
export function recordAnnouncements(): void {
  const regions = "[aria-live], [role=status], [role=alert], [role=log]";
  const announced: Announced[] = [];
  Object.assign(globalThis, { announced });
  const record = ({ target, addedNodes }: MutationRecord) => {
    for (const node of [target, ...addedNodes]) {
      const element = node instanceof Element ? node : node.parentElement;
      const said = [element?.closest(regions), ...(element?.querySelectorAll(regions) ?? [])];
      for (const region of said) {
        const text = region?.textContent.trim() ?? "";
        const language = document.documentElement.lang as PageLanguage;
        if (text !== "") announced.push({ language, text });
      }
    }
  };
  const changes = { childList: true, characterData: true, subtree: true } as const;
  new MutationObserver((records) => records.forEach(record)).observe(document, changes);
}

/** Takes what was announced since it was taken last. */
export function takeAnnounced(page: Page): Promise<Announced[]> {
  return page.evaluate(() =>
    (globalThis as unknown as { announced: Announced[] }).announced.splice(0),
  );
}

function ownKeys(): string[] {
  return readdirSync(messages)
    .filter((name) => name.endsWith("-messages.ts"))
    .flatMap((name) => [
      ...readFileSync(messages + name, "utf8").matchAll(/^ {2}"([\w.-]+)": \{/gm),
    ])
    .map(([, key = ""]) => key);
}

function keysOfTheCanvas(): string[] {
  const path = fromClient.resolve("@tldraw/assets/translations/main.json");
  return Object.keys(JSON.parse(readFileSync(path, "utf8")) as object);
}

function readSampleWords(): string[] {
  const customers = readSamples("customers") as readonly { readonly star: string }[];
  const circulations = readSamples("circulations") as readonly SampleScenario[];
  const scenarios = circulations.flatMap(({ sectors, flows }) => [...sectors, ...flows]);
  return [
    ...customers.map(({ star }) => star),
    ...scenarios.flatMap(({ text = "" }) => (text === "" ? [] : [text])),
  ];
}

interface SampleScenario {
  readonly sectors: readonly { readonly text?: string }[];
  readonly flows: readonly { readonly text?: string }[];
}

function readSamples(of: "customers" | "circulations"): unknown {
  const path = new URL(`../../server/src/features/boards/sample-${of}.json`, import.meta.url);
  return JSON.parse(readFileSync(path, "utf8"));
}
