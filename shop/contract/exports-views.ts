/**
 * An export under way: `done` of `total` steps, which are entries for a journal and parts of the file otherwise. `failed` has
 * the code of an error, whose sentence says what to do, and the id under which the log has its cause.
 */
export type ExportState =
  | { readonly state: 'running'; readonly done: number; readonly total: number }
  | { readonly state: 'done'; readonly file: ExportedFile }
  | {
      readonly state: 'failed';
      readonly code: 'disk-full' | 'storage-failed' | 'FAULT' | 'box-is-open';
      readonly faultId: string;
    };

/** A file that waits to be saved. `bytes`: its size. */
export type ExportedFile = { readonly name: string; readonly mediaType: string; readonly bytes: number };
