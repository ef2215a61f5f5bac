import { bindingsOf, type BoardStore } from "./board-store.ts";

/**
 * What tldraw's editor does by itself when shapes and bindings come and go, as far as it writes
 * records: it lets go of what was bound to a removed shape and notes where the arrow's end was,
 * and it lifts an arrow above what it has just been bound to.
 */
export function answerLikeAnEditor(store: BoardStore): void {
  store.sideEffects.registerBeforeDeleteHandler("shape", (shape) => {
    const bindings = bindingsOf(store).filter(
      ({ fromId, toId }) => fromId === shape.id || toId === shape.id,
    );
    for (const { fromId, props } of bindings) {
      const arrow = store.get(fromId);
      if (arrow?.type !== "arrow" || arrow.id === shape.id) continue;
      const { terminal } = props;
      store.put([{ ...arrow, props: { ...arrow.props, [terminal]: { x: shape.x, y: shape.y } } }]);
    }
    store.remove(bindings.map((binding) => binding.id));
  });
  store.sideEffects.registerAfterCreateHandler("binding", ({ fromId, toId }) => {
    const [arrow, target] = [store.get(fromId), store.get(toId)];
    if (arrow === undefined || target === undefined) return;
    if (arrow.parentId === target.parentId || arrow.index > target.index) return;
    store.put([{ ...arrow, parentId: target.parentId, index: target.index }]);
  });
}
