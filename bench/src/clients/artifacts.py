"""Lists what one run logged with the W&B client: artifacts.py PATH. The clock runs from the loaded run to the last version."""

import json
import sys
import time

import wandb

run = wandb.Api(timeout=120).run(sys.argv[1])
start = time.perf_counter()
names = {artifact.name for artifact in run.logged_artifacts()}
print(json.dumps({"ms": (time.perf_counter() - start) * 1000, "rows": len(names)}))
