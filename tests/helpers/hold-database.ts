import { join } from 'node:path';
import { connect } from '../../db/handle.ts';
import { DATABASE_FILE } from '../../db/layout.ts';

/** Keeps a data folder's database from being written, as a failing disk would. Answers what lets go of it. */
export const holdDatabase = (dataDir: string): (() => void) => {
  const db = connect(join(dataDir, DATABASE_FILE), { busyMs: 1000 });
  db.exec('BEGIN IMMEDIATE');
  return () => {
    db.exec('ROLLBACK');
    db.close();
  };
};
