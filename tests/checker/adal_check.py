#!/usr/bin/env python3
"""Checks a shop's ledger: a second opinion, written from docs/ledger-format.md alone.

    adal_check.py --data DIR [--json] [--head SEQ:HASH]...

Needs Python 3.8 and nothing else. Exit code 0: all is well. 1: a problem, or no shop there. 2: called wrongly.
"""

import argparse
import hashlib
import json
import re
import sqlite3
import sys
from collections import defaultdict
from datetime import date
from pathlib import Path

sys.dont_write_bytecode = True  # the folder may belong to somebody else

from bodies import BODIES, check_body
from canonical import parse_canonical, utf16
from replay import Contradiction, Replay
from shapes import BadBody

APPLICATION_ID = 1097097580
SCHEMA_VERSION = 7
NO_HASH = "0" * 64
UUID_V7 = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}", re.ASCII)
ACTOR = re.compile(r"kiosk|system|person:[a-z0-9-]{1,40}", re.ASCII)
HEX = re.compile(r"[0-9a-f]{64}", re.ASCII)
HEAD = re.compile(r"(0|[1-9][0-9]{0,14}):([0-9a-f]{64})", re.ASCII)


class NotAShop(Exception):
    """There is nothing here to check. Says why."""


# --- A row ---------------------------------------------------------------------------------------------------------


def hash_of(row):
    fields = [b"adal-ledger-1", *(str(row[c]).encode() if isinstance(row[c], int) else row[c] or b"" for c in HASHED)]
    return hashlib.sha256(b"\n".join(fields)).hexdigest().encode()


HASHED = ("seq", "id", "at", "business_date", "kind", "actor", "prev", "body")


def is_day(text):
    try:
        return re.fullmatch(r"\d{4}-\d\d-\d\d", text, re.ASCII) is not None and bool(date.fromisoformat(text))
    except ValueError:
        return False


def form_problem(row):
    """What is wrong with the columns, or None. Text columns come as bytes."""
    try:
        text = {column: row[column].decode() for column in ("id", "business_date", "kind", "actor", "body", "prev", "hash")}
    except (AttributeError, UnicodeDecodeError):
        return "a column is not UTF-8 text"
    if not 1 <= row["seq"] < 10**15:
        return "its number is one that no entry can have"
    if not isinstance(row["at"], int) or abs(row["at"]) >= 10**15:
        return "its moment is not one"
    if not UUID_V7.fullmatch(text["id"]):
        return "its id is not a UUID of version 7"
    if not is_day(text["business_date"]):
        return "its business date is not a day"
    if text["kind"] not in BODIES:
        return "its kind is not known"
    if not ACTOR.fullmatch(text["actor"]):
        return "its actor is not one"
    if not HEX.fullmatch(text["prev"]):
        return "the hash before it is not one"
    return None


def postings_problem(postings):
    accounts = [utf16(account) for account, _ in postings]
    if any(amount == 0 for _, amount in postings):
        return "a posting is of nothing"
    if any(a >= b for a, b in zip(accounts, accounts[1:])):
        return "the postings are not in order of their accounts, one for each"
    total = sum(amount for _, amount in postings)
    return None if total == 0 else f"the postings sum to {total} instead of zero"


# --- The check -----------------------------------------------------------------------------------------------------


class Checker:
    def __init__(self, folder, seen=()):
        self.folder = Path(folder)
        self.seen = seen
        self.problems = []
        self.entries = 0
        self.last = (0, NO_HASH)

    def add(self, code, seq, message):
        self.problems.append({"seq": seq, "code": code, "message": message})

    def run(self):
        kept = self.kept_head()
        db = open_shop(self.folder)
        try:
            self.check_entries(db)
            self.check_heads(db, kept)
            self.check_tables(db)
        except sqlite3.DatabaseError as error:
            self.add("file", None, f"The database file is damaged: {error}.")
        finally:
            db.close()
        head = f"{self.last[0]}:{self.last[1]}" if self.entries else None
        return {"ok": not self.problems, "entries": self.entries, "head": head, "problems": self.problems}

    def check_entries(self, db):
        self.replay = Replay()
        postings = defaultdict(dict)
        for seq, account, amount in db.execute("SELECT seq, account, amount FROM posting"):
            postings[seq][account] = amount
        before = NO_HASH.encode()
        names = (*HASHED, "hash")
        for values in db.execute(f"SELECT {', '.join(names)} FROM ledger ORDER BY seq"):
            row = dict(zip(names, values))
            seq = row["seq"]
            self.entries += 1
            if seq > self.last[0] + 1:
                self.add("missing", self.last[0] + 1, f"Entries are missing before entry {seq}.")
            elif row["prev"] != before:
                self.add("link", seq, f"Entry {seq} does not follow the entry before it.")
            if hash_of(row) != row["hash"]:
                self.add("hash", seq, f"Entry {seq} was changed.")
            before = row["hash"]
            self.last = (seq, str(before or b"", "utf-8", "replace"))
            self.check_entry(row, postings.pop(seq, {}))
        self.stray = min(postings, default=None)

    def check_entry(self, row, table):
        seq = row["seq"]
        problem = form_problem(row)
        if problem:
            return self.add("form", seq, f"Entry {seq}: {problem}.")
        try:
            body = parse_canonical(row["body"])
        except (ValueError, RecursionError):
            return self.add("canonical", seq, f"Entry {seq}: its body is not canonical JSON.")
        kind = row["kind"].decode()
        try:
            check_body(kind, body)
        except BadBody as bad:
            return self.add("body", seq, f"Entry {seq}: its body is not that of a {kind} ({bad}).")
        problem = postings_problem(body["postings"])
        if problem:
            return self.add("postings", seq, f"Entry {seq}: {problem}.")
        if {account.encode(): amount for account, amount in body["postings"]} != table:
            self.add("posting-table", seq, f"Entry {seq}: the table of postings says something else.")
        try:
            self.replay.entry(seq, row["id"].decode(), row["at"], row["business_date"].decode(), kind, row["actor"].decode(), body)
        except Contradiction as why:
            self.add("contradiction", seq, f"Entry {seq} contradicts the entries before it: {why}.")

    def check_heads(self, db, kept):
        rows = db.execute("SELECT seq, hash FROM head").fetchall()
        if rows != [(self.last[0], self.last[1].encode())]:
            self.add("head-table", None, "The table of the head does not name the last entry.")
        if kept == "unreadable":
            self.add("head-file", None, "The file head.txt does not hold a head.")
        elif kept and not in_chain(db, kept):
            self.add("head-file", None, f"The head {kept[0]} of head.txt is not in the ledger.")
        for head in self.seen:
            if not in_chain(db, head):
                self.add("head-seen", None, f"The head {head[0]}:{head[1]} is not in the ledger.")

    def check_tables(self, db):
        entries_are_whole = all(problem["seq"] is None for problem in self.problems)
        twice = "SELECT max(seq), id FROM ledger GROUP BY id HAVING count(*) > 1 ORDER BY 1"
        for seq, id in db.execute(twice):
            self.add("twice", seq, f"Entry {seq} has the id of an entry before it.")
        if self.stray is not None and not 1 <= self.stray <= self.last[0]:
            self.add("posting-table", self.stray, f"There are postings for entry {self.stray}, which is not there.")
        for table in ("picture", "document"):
            for sha256, data in db.execute(f"SELECT sha256, bytes FROM {table}"):
                if not isinstance(data, bytes) or hashlib.sha256(data).hexdigest().encode() != sha256:
                    self.add(table, None, f"The {table} {sha256!r} was changed.")
        if entries_are_whole:
            self.replay.finish()
            for table in Replay.COLUMNS:
                self.check_table(db, table)
        for (message,) in db.execute("PRAGMA integrity_check(20)"):
            if message not in ("ok", b"ok"):
                self.add("file", None, f"The database file is damaged: {message}.")

    def check_table(self, db, table):
        key, others = (part.split(", ") for part in Replay.COLUMNS[table].split("; "))
        expected = {stored(row): stored(columns) for row, columns in self.replay.tables[table].items()}
        for values in db.execute(f"SELECT {', '.join(key + others)} FROM {table}"):
            row, columns = values[: len(key)], values[len(key) :]
            right = expected.pop(row, None)
            if right != columns:
                self.add("projection", None, f"Table {table}, row {row}: {columns}, the entries give {right}.")
        for row in expected:
            self.add("projection", None, f"Table {table} lacks the row {row}.")

    def kept_head(self):
        """The head in head.txt; None when there is no such file, 'unreadable' when it holds something else."""
        try:
            text = (self.folder / "head.txt").read_bytes().decode("ascii")
        except FileNotFoundError:
            return None
        except (OSError, UnicodeDecodeError):
            return "unreadable"
        return parse_head(text[:-1] if text.endswith("\n") else text) or "unreadable"


def stored(values):
    """Columns as SQLite gives them here: text as bytes."""
    return tuple(value.encode() if isinstance(value, str) else value for value in values)


def parse_head(text):
    match = HEAD.fullmatch(text)
    return (int(match[1]), match[2]) if match else None


def in_chain(db, head):
    seq, expected = head
    if seq == 0:
        return expected == NO_HASH
    row = db.execute("SELECT hash FROM ledger WHERE seq = ?", (seq,)).fetchone()
    return row is not None and row[0] == expected.encode()


def open_shop(folder):
    """shop.db for reading, in one transaction, so that all is seen as it is at one moment."""
    file = folder / "shop.db"
    if not file.is_file():
        raise NotAShop(f"There is no shop in {folder}.")
    db = sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro", uri=True, isolation_level=None)
    db.text_factory = bytes
    try:
        db.execute("BEGIN")
        (id,) = db.execute("PRAGMA application_id").fetchone()
        (version,) = db.execute("PRAGMA user_version").fetchone()
    except sqlite3.DatabaseError as error:
        db.close()
        raise NotAShop(f"{folder} is not a shop's data folder ({error}).") from None
    if id != APPLICATION_ID or version != SCHEMA_VERSION:
        db.close()
        raise NotAShop(f"{folder} is not a shop's data folder, or of another version than this checker knows.")
    return db


def check(folder, seen=()):
    """The report on one folder, as docs/ledger-format.md describes it."""
    try:
        return Checker(folder, seen).run()
    except NotAShop as why:
        return {"ok": False, "entries": 0, "head": None, "problems": [{"seq": None, "code": "file", "message": str(why)}]}


def main():
    parser = argparse.ArgumentParser(description="Checks a shop's ledger.")
    parser.add_argument("--data", required=True, metavar="DIR")
    parser.add_argument("--head", action="append", default=[], metavar="SEQ:HASH")
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args()
    seen = [parse_head(text) for text in asked.head]
    if None in seen:
        parser.error("a head looks like 1234: and 64 hexadecimal digits")
    report = check(asked.data, seen)
    for problem in report["problems"]:
        print(problem["message"])
    if report["ok"]:
        print(f"All is well: {report['entries']} entries. Head: {report['head']}")
    if asked.json:
        print(json.dumps(report, ensure_ascii=False))
    return 0 if report["ok"] else 1


if __name__ == "__main__":
    sys.exit(main())
