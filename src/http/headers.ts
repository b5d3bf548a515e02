/** Set by the gateway after it has verified a credential; removed from whatever a client sends. */
export const ACTOR_HEADER = "X-Session-Actor";
export const HANDLE_HEADER = "X-Session-Handle";
export const REQUEST_ID_HEADER = "X-Request-Id";
