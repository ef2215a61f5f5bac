import type { Language, Text } from "./lineup.ts";

/** Several texts as one list: 「、」 between them in Japanese, commas in English. */
export function listText(items: readonly Text[]): Text {
  return {
    ja: items.map((item) => item.ja).join("、"),
    en: items.map((item) => item.en).join(", "),
  };
}

/** One wording for both languages: names that people wrote, numbers. */
export function sameText(text: string): Text {
  return { ja: text, en: text };
}

export function isSameText(one: Text, other: Text): boolean {
  return one.ja === other.ja && one.en === other.en;
}

/** A text with each `{name}` replaced; values are never looked at for further places. */
export function fillText(template: Text, values: Readonly<Record<string, Text>>): Text {
  return { ja: fill("ja"), en: fill("en") };

  function fill(language: Language): string {
    return template[language].replace(/\{(\w+)\}/g, (place, name: string) => {
      const value = Object.hasOwn(values, name) ? values[name] : undefined;
      return value === undefined ? place : value[language];
    });
  }
}

/** "Human capital" starts small within an English sentence; "AI capital" stays as it is. */
export function inSentence(label: string): string {
  return /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
