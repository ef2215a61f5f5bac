/**
 * What was written behind an `@` of either width, up to the caret; an address begins no call. Names
 * hold spaces, so that only who and what there is tells where a call ends.
 */
export const NAMING_CALL = /(?:^|[^A-Za-z0-9@\uFF20])[@\uFF20]([^\n@\uFF20]*)$/u;
