"""Lists the runs of a project with config and summary: runs.py PATH. The clock runs from the call of api.runs to the last run."""

import inspect
import json
import sys
import time

import wandb

api = wandb.Api(timeout=120)
# Newer versions fetch config and summary run by run unless they are told to bring them along.
whole = {"lazy": False} if "lazy" in inspect.signature(api.runs).parameters else {}
start = time.perf_counter()
rows = 0
for run in api.runs(sys.argv[1], **whole):
    if "param_0" in run.config and "metric_0" in run.summary_metrics:
        rows += 1
print(json.dumps({"ms": (time.perf_counter() - start) * 1000, "rows": rows}))
