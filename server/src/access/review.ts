/**
 * Looks at everybody who has a document open and lets each keep, lose or leave what they have now.
 * Called after every change of what somebody may, and finished before that change is answered.
 */
export type Review = () => Promise<void>;
