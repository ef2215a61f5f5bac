export function onNextFrame(task: () => void): () => void {
  const handle = requestAnimationFrame(task);
  return () => cancelAnimationFrame(handle);
}
