/** What the style of pasted HTML says, which is data there [KB10]: names and values in small letters. */
export function readStyle({ dataset }: HTMLElement): ReadonlyMap<string, string> {
  const pairs = (dataset["style"] ?? "").split(";").map((pair) => {
    const [name = "", value = ""] = pair.split(":");
    return [name.trim().toLowerCase(), value.trim().toLowerCase()] as const;
  });
  return new Map(pairs);
}
