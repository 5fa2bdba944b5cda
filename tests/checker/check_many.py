"""Checks many folders in one process: a line of JSON in, [folder, [[seq, hash], ...]]; a line of JSON out, the report."""

import json
import sys

from adal_check import check

for asked in sys.stdin:
    folder, seen = json.loads(asked)
    print(json.dumps(check(folder, [tuple(head) for head in seen])), flush=True)
