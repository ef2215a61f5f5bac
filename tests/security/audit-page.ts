import type { Page } from "@playwright/test";

/**
 * What a page holds that could run or call out, whether it did or not: elements that run or frame,
 * attributes that are programs, and addresses that are neither ours nor those of a page or a letter.
 * @returns one line for each; empty for a page that took every text for text
 */
export async function auditPage(page: Page): Promise<string[]> {
  const found = await Promise.all(page.frames().map((frame) => frame.evaluate(auditDocument)));
  const frames = page.frames().length;
  return [...found.flat(), ...(frames === 1 ? [] : [`${frames - 1} frames`])];
}

/** Runs in the page, so it has to hold everything it needs. */
function auditDocument(): string[] {
  const complaints: string[] = [];
  const complain = (what: string, element: Element) =>
    complaints.push(`${what}: ${element.outerHTML.slice(0, 200)}`);
  if ("__pwned" in window) complaints.push("__pwned is set");
  if ("__pwned" in Object.prototype) complaints.push("Object.prototype is polluted");

  const runs = "iframe,frame,object,embed,applet,base,portal,fencedframe,form[action],math";
  for (const element of document.querySelectorAll(runs)) complain("runs or frames", element);
  for (const element of document.querySelectorAll("script,link")) {
    const source = element.getAttribute("src") ?? element.getAttribute("href");
    const isOurs = source !== null && new URL(source, location.href).origin === location.origin;
    if (!isOurs) complain("loads or runs", element);
  }
  for (const element of document.querySelectorAll("meta[http-equiv]"))
    complain("redirects", element);

  const places = ["href", "xlink:href", "src", "srcset", "srcdoc", "data", "action", "formaction"];
  const sources = [...places, "poster", "background", "ping", "manifest"];
  for (const element of document.querySelectorAll("*")) {
    for (const { name, value } of element.attributes) {
      if (/^on/i.test(name)) complain("a handler", element);
      for (const [, address = ""] of value.matchAll(/url\(\s*["']?([^"')]*)/gi)) {
        const { protocol, origin } = new URL(address, location.href);
        const isOurs = origin === location.origin || protocol === "data:";
        if (name === "style" && !isOurs) complain("a style that loads", element);
      }
      if (!sources.includes(name) || value === "" || value.startsWith("#")) continue;
      const { protocol, origin } = new URL(value, location.href);
      const isLink = element.localName === "a" && name === "href";
      const allowed = isLink
        ? ["http:", "https:", "mailto:"].includes(protocol)
        : origin === location.origin || ["data:", "blob:"].includes(protocol);
      if (!allowed) complain("an address", element);
    }
  }
  return complaints;
}
