"""One long-lived Python process that does what it is asked with the real W&B client, one JSON line at a time.

    stdin   {"id": 1, "call": "scan_history", "args": {…}}
    stdout  {"id": 1, "value": …}  or  {"id": 1, "error": {"type": "CommError", "message": "…"}}

Everything the client itself prints goes to stderr. Numbers that JSON does not have travel as {"$number": "NaN"}, so that
neither side needs a tolerant parser to compare; so do whole numbers that a double would round.
"""

import json
import math
import os
import sys
import traceback

answers = os.fdopen(os.dup(1), "w", buffering=1)
os.dup2(2, 1)  # whatever the client prints must not mix with the answers
sys.stdout = sys.stderr

import drafts  # noqa: E402
import evaluate  # noqa: E402
import filed  # noqa: E402
import life  # noqa: E402
import logged  # noqa: E402
import read  # noqa: E402
import together  # noqa: E402
import versions  # noqa: E402
import write  # noqa: E402

CALLS = {**drafts.CALLS, **evaluate.CALLS, **filed.CALLS, **life.CALLS, **logged.CALLS, **read.CALLS, **together.CALLS, **versions.CALLS, **write.CALLS}


def plain(value):
    """The value as strict JSON."""
    if isinstance(value, float) and not math.isfinite(value):
        return {"$number": "NaN" if math.isnan(value) else "Infinity" if value > 0 else "-Infinity"}
    if isinstance(value, int) and abs(value) > 2**53:
        return {"$number": str(value)}
    if isinstance(value, dict):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple, set)):
        return [plain(item) for item in value]
    if value is None or isinstance(value, (bool, int, float, str)):
        return value
    return plain(dict(value)) if hasattr(value, "keys") else str(value)


def main():
    for line in sys.stdin:
        question = json.loads(line)
        try:
            answer = {"value": plain(CALLS[question["call"]](**question.get("args", {})))}
        except BaseException as error:  # noqa: BLE001 - the asker decides what an error means
            traceback.print_exc()
            answer = {"error": {"type": type(error).__name__, "message": str(error)}}
        answers.write(json.dumps({"id": question["id"], **answer}, allow_nan=False) + "\n")


main()
