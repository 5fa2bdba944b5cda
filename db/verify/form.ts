import { ENTRY_BODIES } from '../../shop/ledger/entries.ts';
import { isBusinessDate } from '../../shop/time.ts';
import type { EntryRow } from '../entry-row.ts';
import type { Reader } from '../handle.ts';
import { JOINED, type JoinedRow } from './chain.ts';
import type { Findings } from './report.ts';

const SEQ = '[1-9]\\d{0,14}';
const UUID_V7 = '[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}';
const AT = '-?\\d{1,15}';
const KIND = Object.keys(ENTRY_BODIES).join('|');
const ACTOR = 'kiosk|system|person:[a-z0-9-]{1,40}';
const HEX = '[0-9a-f]{64}';
const HEADER = new RegExp(
  `^adal-ledger-1\\n${SEQ}\\n${UUID_V7}\\n${AT}\\n\\d{4}-\\d\\d-\\d\\d\\n(?:${KIND})\\n(?:${ACTOR})\\n${HEX}\\n`,
);

/** Checks the columns of rows one after the other and answers each row, or null where it cannot be read further. */
export type FormCheck = (joined: JoinedRow) => EntryRow | null;

/** A check that every column of a row has the form that docs/ledger-format.md gives it. */
export function formCheck(db: Reader, found: Findings): FormCheck {
  // Entries of one day stand together, and to look a day up in the calendar costs more than all else here.
  let knownDay = '';
  return (joined) => {
    const [seq, text] = joined;
    const row = rowOf(joined);
    const fault = HEADER.test(text) ? (dayFault(row, knownDay) ?? bytesFault(db, seq, text)) : columnFault(db, seq);
    if (fault) {
      found.add('form', seq, `Entry ${seq}: ${fault}.`);
      return null;
    }
    knownDay = row.business_date;
    return row;
  };
}

function rowOf([seq, text, , hash]: JoinedRow): EntryRow {
  const [, , id = '', at, business_date = '', kind = '', actor = '', prev = '', ...body] = text.split('\n');
  return { seq, id, at: Number(at), business_date, kind, actor, body: body.join('\n'), prev, hash: String(hash) };
}

function dayFault({ business_date: day }: EntryRow, knownDay: string): string | null {
  return day === knownDay || isBusinessDate(day) ? null : 'its business date is not a day';
}

/** Says which column of a row is not as it should be. */
function columnFault(db: Reader, seq: number): string {
  const row = db.one<EntryRow>('SELECT id, at, kind, actor FROM ledger WHERE seq = ?', seq);
  const fits = (pattern: string, value: unknown) => new RegExp(`^(?:${pattern})$`).test(String(value));
  if (!row || !fits(SEQ, seq)) return 'its number is one that no entry can have';
  if (!fits(UUID_V7, row.id)) return 'its id is not a UUID of version 7';
  if (!fits(AT, row.at)) return 'its moment is not one';
  if (!fits(KIND, row.kind)) return `its kind "${row.kind}" is not known`;
  if (!fits(ACTOR, row.actor)) return 'its actor is not one';
  return 'its business date or the hash before it does not have the form that it should';
}

/** What is not UTF-8 reads as U+FFFD, which may be there in its own right too: then the bytes are the same. */
function bytesFault(db: Reader, seq: number, text: string): string | null {
  if (!text.includes('\uFFFD')) return null;
  const same = db.one(`SELECT 1 FROM ledger WHERE seq = ? AND CAST(${JOINED} AS BLOB) = CAST(? AS BLOB)`, seq, text);
  return same ? null : 'it holds what is not UTF-8';
}
