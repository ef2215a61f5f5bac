import type { Page } from "@playwright/test";

interface DroppedFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** Drops a file on the middle of the canvas, as from a folder of the machine. */
export async function dropFile(page: Page, { name, type, bytes }: DroppedFile): Promise<void> {
  const content = Buffer.from(bytes).toString("base64");
  await page.evaluate(
    ({ name, type, content }) => {
      const canvas = document.querySelector(".tl-canvas");
      if (canvas === null) throw new Error("there is no canvas");
      const transfer = new DataTransfer();
      const whole = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
      transfer.items.add(new File([whole], name, { type }));
      const { left, top, width, height } = canvas.getBoundingClientRect();
      const at = { clientX: left + width / 2, clientY: top + height / 2, bubbles: true };
      const event = { ...at, cancelable: true, dataTransfer: transfer };
      canvas.dispatchEvent(new DragEvent("dragover", event));
      canvas.dispatchEvent(new DragEvent("drop", event));
    },
    { name, type, content },
  );
}
