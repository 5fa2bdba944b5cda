#!/usr/bin/env python3
"""Checks a published extract: a second opinion, written from docs/published-extract.md alone.

    check_extract.py FILE [--json]

Needs Python 3.8 and nothing else. Exit code 0: it checks. 1: a problem. 2: called wrongly.
"""

import argparse
import hashlib
import json
import re
import sys
from collections import defaultdict
from datetime import date
from pathlib import Path

sys.dont_write_bytecode = True  # the folder may belong to somebody else

from canonical import canonical, parse_canonical, utf16
from ed25519 import verify
from shapes import BadBody, posting

NO_HASH = "0" * 64
HASH = re.compile(r"[0-9a-f]{64}", re.ASCII)
SIGNATURE = re.compile(r"[0-9a-f]{128}", re.ASCII)
KIND = re.compile(r"[a-z]+(?:-[a-z]+)+", re.ASCII)
HEAD = {"closing", "currency", "files", "format", "head", "opening", "period", "publicKey", "school", "stand"}
WHOLE = {"actor", "at", "body", "businessDate", "hash", "id", "kind", "prev", "seq"}
SHORT = {"body", "businessDate", "hash", "kind", "prev", "seal", "seq", "withheld"}


class BadLine(Exception):
    """A line that does not have its form."""


def demand(holds):
    if not holds:
        raise BadLine


def is_hash(value):
    return isinstance(value, str) and HASH.fullmatch(value) is not None


def is_day(value):
    try:
        return re.fullmatch(r"\d{4}-\d\d-\d\d", value, re.ASCII) is not None and bool(date.fromisoformat(value))
    except (TypeError, ValueError):
        return False


def postings_of(value):
    demand(isinstance(value, list))
    try:
        for each in value:
            posting(each)
    except BadBody:
        raise BadLine from None
    return value


def read(line, fields):
    """The object of a line, with one of these sets of fields."""
    demand(line.endswith(b"\n"))
    try:
        value = parse_canonical(line[:-1])
    except (ValueError, RecursionError):
        raise BadLine from None
    demand(isinstance(value, dict) and value.keys() in fields)
    return value


def read_head(line):
    head = read(line, [HEAD])
    demand(head["format"] == "adal-extract-1")
    demand(isinstance(head["school"], str) and isinstance(head["stand"], str))
    currency, period, last = head["currency"], head["period"], head["head"]
    demand(isinstance(currency, dict) and currency.keys() == {"code", "digits"})
    demand(re.fullmatch("[A-Z]{3}", str(currency["code"])) and type(currency["digits"]) is int and 0 <= currency["digits"] <= 4)
    demand(isinstance(period, dict) and period.keys() == {"from", "to"} and all(map(is_day, period.values())))
    demand(isinstance(last, dict) and last.keys() == {"hash", "seq"} and is_hash(last["hash"]))
    demand(type(last["seq"]) is int and last["seq"] >= 0)
    demand(is_hash(head["publicKey"]) and isinstance(head["files"], dict) and all(map(is_hash, head["files"].values())))
    postings_of(head["opening"])
    postings_of(head["closing"])
    return head


def read_entry(line):
    entry = read(line, [WHOLE, SHORT])
    demand(type(entry["seq"]) is int and entry["seq"] >= 1)
    demand(isinstance(entry["kind"], str) and KIND.fullmatch(entry["kind"]))
    demand(is_day(entry["businessDate"]) and is_hash(entry["prev"]) and is_hash(entry["hash"]))
    demand(isinstance(entry["body"], dict))
    postings_of(entry["body"].get("postings"))
    if "seal" in entry:
        withheld = entry["withheld"]
        demand(is_hash(entry["seal"]) and isinstance(withheld, list) and withheld)
        demand(all(isinstance(path, str) for path in withheld))
    else:
        demand(type(entry["at"]) is int)
        demand(isinstance(entry["id"], str) and re.fullmatch("[0-9a-f-]{36}", entry["id"], re.ASCII))
        demand(isinstance(entry["actor"], str) and re.fullmatch("[a-z0-9:-]+", entry["actor"], re.ASCII))
    return entry


def hash_of(entry):
    fields = [entry[name] for name in ("seq", "id", "at", "businessDate", "kind", "actor", "prev")]
    text = "\n".join(["adal-ledger-1", *map(str, fields), ""]).encode() + canonical(entry["body"])
    return hashlib.sha256(text).hexdigest()


def seal_of(entry):
    short = {name: value for name, value in entry.items() if name != "seal"}
    return hashlib.sha256(b"adal-shortened-1\n" + canonical(short)).hexdigest()


def balanced(postings):
    accounts = [utf16(account) for account, _ in postings]
    in_order = all(a < b for a, b in zip(accounts, accounts[1:]))
    return in_order and all(amount for _, amount in postings) and sum(amount for _, amount in postings) == 0


class Check:
    def __init__(self, data):
        lines = data.split(b"\n")
        self.lines = [line + b"\n" for line in lines[:-1]] + [line for line in lines[-1:] if line]
        self.problems = []
        self.entries = []

    def add(self, code, **where):
        self.problems.append({"code": code, **where})

    def run(self):
        try:
            head = read_head(self.lines[0] if self.lines else b"")
        except BadLine:
            self.add("format", line=1)
            return self.problems
        for at, line in enumerate(self.lines[1:-1], 2):
            self.entry(at, line)
        self.whole(head)
        self.signature(head)
        return self.problems

    def entry(self, at, line):
        before = self.entries[-1] if self.entries else {"seq": 0, "hash": NO_HASH}
        try:
            entry = read_entry(line)
        except BadLine:
            self.add("format", line=at)
            self.entries.append({"seq": before["seq"] + 1, "hash": None, "kind": None, "businessDate": "", "body": {"postings": []}})
            return
        self.entries.append(entry)
        seq = entry["seq"]
        if seq != before["seq"] + 1:
            self.add("missing", seq=before["seq"] + 1)
        elif before["hash"] is not None and entry["prev"] != before["hash"]:
            self.add("link", seq=seq)
        if "seal" in entry:
            if seal_of(entry) != entry["seal"]:
                self.add("seal", seq=seq)
        elif hash_of(entry) != entry["hash"]:
            self.add("hash", seq=seq)
        if not balanced(entry["body"]["postings"]):
            self.add("postings", seq=seq)

    def whole(self, head):
        last = self.entries[-1] if self.entries else {"seq": 0, "hash": NO_HASH}
        if head["head"] != {"seq": last["seq"], "hash": last["hash"]}:
            self.add("head")
        keys = [entry["body"].get("publicKey") for entry in self.entries if entry["kind"] == "key-made"]
        if keys[-1:] != [head["publicKey"]]:
            self.add("key")
        opening = self.balances(lambda day: day < head["period"]["from"])
        closing = self.balances(lambda day: day <= head["period"]["to"])
        if opening != head["opening"] or closing != head["closing"]:
            self.add("sums")

    def balances(self, counts):
        sums = defaultdict(int)
        for entry in self.entries:
            if counts(entry["businessDate"]):
                for account, amount in entry["body"]["postings"]:
                    if account.startswith("assets:"):
                        sums[account] += amount
        return [[account, sums[account]] for account in sorted(sums, key=utf16) if sums[account]]

    def signature(self, head):
        try:
            signature = read(self.lines[-1], [{"signature"}])["signature"]
            demand(len(self.lines) > 1 and isinstance(signature, str) and SIGNATURE.fullmatch(signature))
        except BadLine:
            return self.add("format", line=len(self.lines))
        digest = hashlib.sha256(b"".join(self.lines[:-1])).hexdigest()
        message = f"adal-extract-1\n{digest}".encode()
        if not verify(bytes.fromhex(head["publicKey"]), message, bytes.fromhex(signature)):
            self.add("signature")


def main():
    parser = argparse.ArgumentParser(description="Checks a published extract of a shop's ledger.")
    parser.add_argument("file", type=Path)
    parser.add_argument("--json", action="store_true", help="the last line is an object with ok, entries and problems")
    options = parser.parse_args()
    check = Check(options.file.read_bytes())
    problems = check.run()
    for problem in problems:
        print(" ".join(map(str, problem.values())))
    print("It does not check." if problems else f"It checks: {len(check.entries)} entries.")
    if options.json:
        print(json.dumps({"ok": not problems, "entries": len(check.entries), "problems": problems}))
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
