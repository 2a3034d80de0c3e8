"""Scans one run with the W&B client: scan.py PATH [PAGE_SIZE]. The clock runs from the loaded run to the last row."""

import json
import sys
import time

import wandb

path = sys.argv[1]
page_size = int(sys.argv[2]) if len(sys.argv) > 2 else 1000
run = wandb.Api(timeout=120).run(path)
start = time.perf_counter()
rows = 0
for _ in run.scan_history(page_size=page_size):
    rows += 1
print(json.dumps({"ms": (time.perf_counter() - start) * 1000, "rows": rows}))
