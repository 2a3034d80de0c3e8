"""Logs a folder as an artifact with the W&B client: log_artifact.py PATH FOLDER. The clock runs from the begun run to the complete version."""

import json
import sys
import time

import wandb

entity, project, _ = sys.argv[1].split("/")
run = wandb.init(
    entity=entity,
    project=project,
    settings=wandb.Settings(console="off", x_disable_stats=True),
)
start = time.perf_counter()
artifact = wandb.Artifact("logged-by-python", type="dataset")
artifact.add_dir(sys.argv[2])
run.log_artifact(artifact).wait()
ms = (time.perf_counter() - start) * 1000
rows = artifact.file_count
run.finish()
print(json.dumps({"ms": ms, "rows": rows}))
