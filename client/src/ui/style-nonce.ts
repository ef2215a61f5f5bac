/**
 * What a `<style>` that a library writes has to carry, or the content security policy of the page
 * stops it. Undefined while the client is being developed, where there is no policy.
 */
export const STYLE_NONCE =
  document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce || undefined;

/**
 * Tells it to the library that holds the page still behind dialogs and menus (react-remove-scroll,
 * which radix-ui uses); this variable is the way in that it has.
 */
export function offerStyleNonce(): void {
  Object.assign(globalThis, { __webpack_nonce__: STYLE_NONCE });
}
