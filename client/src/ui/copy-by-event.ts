/**
 * Puts something into the clipboard from within a press, through the event of copying [KB3]: the
 * browser's newer clipboard needs a secure origin and may be denied.
 * @returns whether the browser took it
 */
export function copyByEvent(write: (clipboard: DataTransfer) => void): boolean {
  let isTaken = false;
  const onCopy = (event: ClipboardEvent) => {
    if (event.clipboardData === null) return;
    event.stopImmediatePropagation();
    event.preventDefault();
    write(event.clipboardData);
    isTaken = true;
  };
  // On the window: before whatever else listens.
  window.addEventListener("copy", onCopy, { capture: true });
  try {
    // oxlint-disable-next-line typescript/no-deprecated -- nothing else works on every origin
    document.execCommand("copy");
  } finally {
    window.removeEventListener("copy", onCopy, { capture: true });
  }
  return isTaken;
}
