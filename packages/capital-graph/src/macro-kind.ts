/**
 * The two macro structures of the method, of one principle: on what capitals grow (経営資本区分), or
 * on how the business earns (経済循環).
 */
export const MACRO_KINDS = ["capital", "circulation"] as const;
export type MacroKind = (typeof MACRO_KINDS)[number];
