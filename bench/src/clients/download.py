"""Downloads all that a run has logged with the W&B client: download.py PATH ROOT. The clock runs from the loaded run to the last file."""

import json
import os
import sys
import time

import wandb

run = wandb.Api(timeout=120).run(sys.argv[1])
start = time.perf_counter()
for artifact in run.logged_artifacts():
    artifact.download(sys.argv[2])
print(json.dumps({"ms": (time.perf_counter() - start) * 1000, "rows": len(os.listdir(sys.argv[2]))}))
