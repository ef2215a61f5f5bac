/** As `Promise.all` over the items, but with no more than `width` under way at a time. */
export async function mapSome<Item, Output>(
  items: readonly Item[],
  work: (item: Item, index: number) => Promise<Output>,
  { width }: { readonly width: number },
): Promise<Output[]> {
  const outputs: Output[] = [];
  const entries = items.entries();
  const workers = Array.from({ length: Math.min(width, items.length) }, async () => {
    for (const [index, item] of entries) outputs[index] = await work(item, index);
  });
  await Promise.all(workers);
  return outputs;
}
