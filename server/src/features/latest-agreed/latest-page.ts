import { SUBJECT_NAMES, type Language } from "@zentaikan/capital-graph";
import { PARTIES, writeTimeWithZone } from "@zentaikan/protocol";
import type { LatestPeople } from "@zentaikan/protocol";
import { escapeHtml as safe } from "./escape-html.ts";
import type { FrozenContent, LatestAgreed, LatestFrame } from "./latest-content.ts";
import { writeFrame, writeTable } from "./latest-frame.ts";
import { LATEST_STYLE } from "./latest-style.ts";
import { LATEST_WORDS, PARTY } from "./latest-words.ts";

interface LatestPage {
  readonly language: Language;
  readonly timeZone: string;
  readonly customer: string;
  readonly shows: LatestPeople;
  readonly expiresAt: number | null;
  /** The address of the page; its feeds lie under it. */
  readonly path: string;
  readonly latest: LatestAgreed;
  /** Of the frame that stands; null where none does. */
  readonly content: FrozenContent | null;
}

/** What was last agreed, on one page that needs no script. */
export function writeLatestPage(page: LatestPage): string {
  const { language, timeZone, customer, latest, content, expiresAt } = page;
  const words = LATEST_WORDS[language];
  const { frame, isNewerUnderWay } = latest;
  const ends =
    expiresAt === null ? [] : [`${words.until}: ${writeTimeWithZone(expiresAt, timeZone)}`];
  const hash =
    content === null ? [] : [`${words.hash}: <code>${content.snapshot.contentHash}</code>`];
  return writeShell(page, {
    title: `${customer} — ${words.title}`,
    main: [
      `<h1>${safe(customer)} — ${words.title}</h1>`,
      ...(frame === null || content === null ? [`<p class="standing">${words.none}</p>`] : []),
      ...(frame === null ? [] : [writeStanding(frame, page)]),
      ...(isNewerUnderWay ? [`<p class="notice" role="note">${words.newer}</p>`] : []),
      ...(frame === null || content === null
        ? []
        : [writePicture(page), ...writeFrame(content, page)]),
      ...(frame === null ? [] : [...writeWho(frame, page), ...writeOnPurpose(frame, page)]),
      ...writeOthers(page),
    ],
    foot: [...hash, words.draftsNever, ...ends],
  });
}

/** A page that only says something: a link that is none any more, a door that is shut. */
export function writeNotice(
  { language, path }: Pick<LatestPage, "language" | "path">,
  kind: "gone" | "signIn",
): string {
  const words = LATEST_WORDS[language];
  const title = kind === "gone" ? words.goneTitle : words.signInTitle;
  const to = encodeURIComponent(`${path}?lang=${language}`);
  const way = kind === "gone" ? "" : ` <a href="/sign-in?to=${to}">${words.signInLink}</a>`;
  return writeShell(
    { language, path },
    { title, main: [`<h1>${title}</h1>`, `<p>${words[kind]}${way}</p>`], foot: [] },
  );
}

function writeShell(
  { language, path }: Pick<LatestPage, "language" | "path">,
  parts: {
    readonly title: string;
    readonly main: readonly string[];
    readonly foot: readonly string[];
  },
): string {
  const other = language === "ja" ? "en" : "ja";
  const way = `<a class="screen" href="${safe(path)}?lang=${other}" lang="${other}" hreflang="${other}">${LATEST_WORDS[language].other}</a>`;
  const foot = parts.foot.map((line) => `<div>${line}</div>`).join("");
  return [
    `<!doctype html>`,
    `<html lang="${language}"><head><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width,initial-scale=1">`,
    `<meta name="robots" content="noindex,nofollow">`,
    `<title>${safe(parts.title)}</title><style>${LATEST_STYLE}</style></head><body>`,
    `<header><span>Zentaikan 全体観</span>${way}</header>`,
    `<main>`,
    ...parts.main,
    `</main>`,
    ...(foot === "" ? [] : [`<footer>${foot}</footer>`]),
    `</body></html>`,
    "",
  ].join("\n");
}

/** In the language of the page; whoever does not see it has the same as tables below. */
function writePicture({ language, path }: LatestPage): string {
  const address = `${safe(path)}/latest.svg?lang=${language}`;
  return `<figure><img src="${address}" alt="${safe(LATEST_WORDS[language].picture)}"></figure>`;
}

function writeStanding({ version, party, at }: LatestFrame, page: LatestPage): string {
  const words = LATEST_WORDS[page.language];
  const when = `${words.agreedAt}: ${writeTimeWithZone(at, page.timeZone)}`;
  return `<p class="standing"><strong>${words.version(version, party)}</strong> ${when}</p>`;
}

/** How many of which party, unless whoever made the link wanted names. */
function writeWho({ answers, party }: LatestFrame, { language, shows, timeZone }: LatestPage) {
  const words = LATEST_WORDS[language];
  const heading = `<h2>${words.who}</h2>`;
  if (shows === "names") {
    const rows = answers.map(({ name, answer, at, reason }) => {
      return [name, words.answers[answer], writeTimeWithZone(at, timeZone), reason];
    });
    return [
      heading,
      writeTable(words.who, [words.name, words.answer, words.when, words.reason], rows),
    ];
  }
  const kinds = ["agree", "reserve", "object"] as const;
  const rows = kinds.flatMap((kind) => {
    const count = answers.filter(({ answer }) => answer === kind).length;
    return count === 0 ? [] : [[PARTY[language][party], words.answers[kind], words.people(count)]];
  });
  const table = writeTable(words.who, [words.party, words.answer, words.count], rows);
  return [heading, table, `<p class="quiet">${words.countsOnly}</p>`];
}

function writeOnPurpose({ onPurpose }: LatestFrame, { language, shows }: LatestPage): string[] {
  if (shows !== "names" || onPurpose.length === 0) return [];
  const items = onPurpose.map(
    ({ finding, reason, by }) =>
      `<li>${safe(finding[language])} — ${safe([reason, by].filter(Boolean).join(" — "))}</li>`,
  );
  return [`<h2>${LATEST_WORDS[language].onPurpose}</h2>`, `<ul>${items.join("")}</ul>`];
}

function writeOthers({ latest: { others }, language, timeZone }: LatestPage): string[] {
  if (others.length === 0) return [];
  const words = LATEST_WORDS[language];
  const items = PARTIES.flatMap((party) => others.filter((one) => one.party === party)).map(
    ({ subject, version, party, at }) =>
      `<li>${safe(SUBJECT_NAMES[subject][language])}: ${words.version(version, party)}, ${writeTimeWithZone(at, timeZone)}</li>`,
  );
  return [`<h2>${words.others}</h2>`, `<ul>${items.join("")}</ul>`];
}
