import { readFile } from 'node:fs/promises';
import type { Reader } from '../db/handle.ts';
import { EXPORT_MEDIA_TYPES, exportName } from '../shop/exports.ts';
import type { HeldExports } from './exports/held-exports.ts';
import { runJob } from './jobs/run-job.ts';
import type { HostPowers } from './session.ts';
import { reportProblem } from './reports/report.ts';
import { refuse, type Rpc } from './rpc.ts';

/** Reports as files: made in a thread of their own, then saved by the host or handed to the browser. */
export function exportsCalls(
  { administrator }: Rpc,
  {
    db,
    dataDir,
    exports,
    saveFile,
  }: {
    readonly db: Reader;
    readonly dataDir: string;
    readonly exports: HeldExports;
    readonly saveFile: HostPowers['saveFile'];
  },
) {
  const finished = (window: string, id: string) => {
    const found = exports.find(window, id);
    return found?.state.state === 'done' ? { path: found.path, file: found.state.file } : undefined;
  };

  return {
    start: administrator.exports.start.handler(({ input, context: { window }, errors }) => {
      const problem = reportProblem(db, input);
      if (problem) refuse(errors, problem);
      const id = exports.start(window, {
        name: exportName(input.format, input),
        mediaType: EXPORT_MEDIA_TYPES[input.format],
        make: (file, how) => runJob('export', { ...input, dataDir, file }, how),
      });
      if (id === null) throw errors['too-many-exports']();
      return { export: id };
    }),

    state: administrator.exports.state.handler(({ input, context: { window }, errors }) => {
      const found = exports.find(window, input.export);
      if (!found) throw errors['export-unknown']();
      return found.state;
    }),

    cancel: administrator.exports.cancel.handler(({ input, context: { window } }) => {
      exports.drop(window, input.export);
      return null;
    }),

    save: administrator.exports.save.handler(async ({ input, context: { window }, errors }) => {
      if (!saveFile) throw errors['not-on-this-host']();
      const done = finished(window, input.export);
      if (!done) throw errors['export-unknown']();
      const answer = await saveFile({ name: done.file.name, path: done.path });
      if (answer === 'full') throw errors['place-full']();
      if (answer === 'failed') throw errors['file-not-saved']();
      return { saved: answer === 'saved' };
    }),

    download: administrator.exports.download.handler(async ({ input, context: { window }, errors }) => {
      const done = finished(window, input.export);
      if (!done) throw errors['export-unknown']();
      const { name, mediaType } = done.file;
      return new File([new Uint8Array(await readFile(done.path))], name, { type: mediaType });
    }),
  };
}
