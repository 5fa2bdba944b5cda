import Database from 'better-sqlite3';
import { storageError } from './errors.ts';

type Param = string | number | Uint8Array | null;

/** A row, or none. */
type Found<Row> = Row | undefined;

/** Asks a database. By type it cannot write, and a statement that would write is refused at run time too. */
export type Reader = {
  /** The first row, if there is one. */
  readonly one: <Row extends object>(sql: string, ...params: readonly Param[]) => Found<Row>;
  readonly all: <Row extends object>(sql: string, ...params: readonly Param[]) => Row[];
  /** Rows as arrays in the order of the columns: less work for many rows. */
  readonly tuples: <Row extends readonly unknown[]>(sql: string, ...params: readonly Param[]) => Row[];
};

/** Inside a transaction: the only place from which anything is written. */
export type Tx = Reader & {
  /** Runs one statement and answers how many rows it changed. */
  readonly run: (sql: string, ...params: readonly Param[]) => number;
};

/** A connection that may begin a transaction with `transact`. There is one in each process that has the data folder open. */
export type Writer = Reader & { readonly begin: <T>(work: (tx: Tx) => T) => T };

/** A connection with all its rights, for the few files that open, migrate and close databases. */
export type Connection = Writer & {
  /** Runs a script of several statements. */
  readonly exec: (sql: string) => void;
  readonly close: () => void;
};

/**
 * Runs `work` in one immediate transaction: it sees and changes the newest state, alone. What it throws rolls all of it
 * back. `work` must be synchronous. Throws a StorageError when the disk or the database fails; then nothing was stored.
 */
export function transact<T>(db: Writer, work: (tx: Tx) => T): T {
  return db.begin(work);
}

// A connection that nobody refers to any more would be closed by the garbage collector, and with it a lock would silently go.
const open = new Set<Database.Database>();

/** Opens one SQLite file (or ':memory:'). Statements are prepared once and kept. Throws what SQLite throws. */
export function connect(
  file: string,
  options: { readonly readonly?: boolean; readonly busyMs?: number } = {},
): Connection {
  const readonly = options.readonly ?? false;
  const db = new Database(file, { readonly, fileMustExist: readonly, timeout: options.busyMs ?? 0 });
  open.add(db);
  const statements = new Map<string, Database.Statement>();
  const tupleStatements = new Map<string, Database.Statement>();

  const prepare = (sql: string): Database.Statement => {
    const kept = statements.get(sql);
    if (kept) return kept;
    const fresh = db.prepare(sql);
    statements.set(sql, fresh);
    return fresh;
  };

  const reading = (statement: Database.Statement): Database.Statement => {
    if (!statement.readonly) throw new Error(`Writes only inside a transaction: ${statement.source}`);
    return statement;
  };

  const prepareTuples = (sql: string): Database.Statement => {
    const kept = tupleStatements.get(sql);
    if (kept) return kept;
    const fresh = reading(db.prepare(sql)).raw();
    tupleStatements.set(sql, fresh);
    return fresh;
  };

  const reader: Reader = {
    one: <Row extends object>(sql: string, ...params: readonly Param[]) =>
      reading(prepare(sql)).get(...params) as Found<Row>,
    all: <Row extends object>(sql: string, ...params: readonly Param[]) =>
      reading(prepare(sql)).all(...params) as Row[],
    tuples: <Row extends readonly unknown[]>(sql: string, ...params: readonly Param[]) =>
      prepareTuples(sql).all(...params) as Row[],
  };
  const tx: Tx = { ...reader, run: (sql, ...params) => prepare(sql).run(...params).changes };

  const begin = <T>(work: (tx: Tx) => T): T => {
    if (db.inTransaction) throw new Error('A transaction is already open');
    try {
      prepare('BEGIN IMMEDIATE').run();
      const result = work(tx);
      if (result instanceof Promise) throw new Error('A transaction cannot wait for a promise');
      prepare('COMMIT').run();
      return result;
    } catch (fault) {
      // SQLite itself rolls back after some faults, such as a full disk.
      if (db.inTransaction) prepare('ROLLBACK').run();
      throw storageError(fault) ?? fault;
    }
  };

  const close = () => {
    db.close();
    open.delete(db);
  };

  return { ...reader, begin, exec: (sql) => void db.exec(sql), close };
}
