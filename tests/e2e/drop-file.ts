import type { Page } from "@playwright/test";

/** On the canvas, as a hand does that holds it. */
export async function dropFile(
  page: Page,
  file: { readonly name: string; readonly bytes: Buffer; readonly type: string },
): Promise<void> {
  const transfer = await page.evaluateHandle(
    ({ name, base64, type }) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const dropped = new DataTransfer();
      dropped.items.add(new File([bytes], name, { type }));
      return dropped;
    },
    { name: file.name, base64: file.bytes.toString("base64"), type: file.type },
  );
  const init = { dataTransfer: transfer, clientX: 500, clientY: 300 };
  await page.locator(".tl-canvas").dispatchEvent("drop", init);
}
