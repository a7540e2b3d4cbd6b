/** Why something could not be kept, or what is kept could not be read. */
export type NotKept = 'locked' | 'full' | 'read-only' | 'damaged' | 'not-open' | 'failed';

/** What is kept now or was read, or why it could not be. A store says so, and never throws it. */
export type Kept<T> =
  | { readonly kept: true; readonly value: T }
  | { readonly kept: false; readonly because: NotKept };
