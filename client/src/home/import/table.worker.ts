import { readTable, sizeRefusal } from "@zentaikan/board-import";

/** A file is opened here, so that the page goes on meanwhile. */
addEventListener("message", ({ data: file }: MessageEvent<File>) => {
  const read = async () =>
    sizeRefusal(file.size) ?? readTable(new Uint8Array(await file.arrayBuffer()));
  void read().then((table) => postMessage(table));
});
