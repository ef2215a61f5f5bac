import { describe, expect, it } from "vitest";
import { industryCode, industryName } from "./industry-name.ts";

describe("industryName", () => {
  it("[HO11] speaks the reader's language where the industry is a code", () => {
    expect(industryName("auto-parts", "ja")).toBe("自動車部品");
    expect(industryName("auto-parts", "en")).toBe("Auto parts");
  });

  it.each(["印刷", "", "constructor"])("[HO11] leaves %j as it was written", (written) =>
    expect(industryName(written, "ja")).toBe(written),
  );

  it("[HO11] takes the name of a known industry, in either language, as its code", () => {
    expect(industryCode(" 自動車部品 ")).toBe("auto-parts");
    expect(industryCode("auto PARTS")).toBe("auto-parts");
    expect(industryCode("印刷 ")).toBe("印刷 ");
  });
});
