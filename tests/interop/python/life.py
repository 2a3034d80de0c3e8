"""The life of a run and of a sweep, as the W&B client leads it."""

import json
import subprocess
import sys

import wandb

from logged import fresh_environment
from read import api


def run_script(script, *args):
    """Runs a script in a process of its own, for whatever is stopped there stops the whole process. Gives its last line of JSON."""
    command = [sys.executable, "-c", script, *args]
    done = subprocess.run(command, capture_output=True, text=True, timeout=100, env=fresh_environment())
    answers = [line for line in done.stdout.splitlines() if line.startswith("{")]
    if not answers:
        raise RuntimeError(done.stdout + done.stderr)
    return {**json.loads(answers[-1]), "status": done.returncode}


TRAIN = """
import json, sys, time, wandb
project, run_id = sys.argv[1:]
settings = wandb.Settings(console="off", x_disable_stats=True, x_file_stream_transmit_interval=1)
run = wandb.init(project=project, id=run_id, settings=settings)
try:
    for step in range(300):
        run.log({"loss": 1 / (step + 1)})
        time.sleep(0.2)
    print(json.dumps({"interruptedAt": None}))
except KeyboardInterrupt:
    print(json.dumps({"interruptedAt": step}), flush=True)
    raise
"""


def train_until_stopped(project, run_id):
    """A training loop of a minute, and where it was interrupted."""
    return run_script(TRAIN, project, run_id)


SEARCH = """
import json, sys, wandb
from wandb.agents import pyagent
project, count = sys.argv[1], int(sys.argv[2])
pyagent.Agent.HEARTBEAT_SLEEP_SECONDS = 0.1  # the newest client's own knob for tests; 0.19.1 has none
ended = []
def train():
    with wandb.init(settings=wandb.Settings(console="off", x_disable_stats=True)) as run:
        run.log({"score": run.config["x"] * 10 + run.config["y"]})
        ended.append({"id": run.id, "config": dict(run.config), "sweep": run.sweep_id})
config = {"method": "grid", "name": "a search", "metric": {"goal": "minimize", "name": "score"},
          "parameters": {"x": {"values": [0.5, 1]}, "y": {"value": 3}}}
sweep = wandb.sweep(config, project=project)
wandb.agent(sweep, function=train, project=project, count=count)
print(json.dumps({"sweep": sweep, "runs": ended}))
"""


def search(project, count):
    """Makes a sweep, and lets an agent do the first runs of it."""
    return run_script(SEARCH, project, str(count))


def plain_sweep(sweep):
    return {
        "id": sweep.id,
        "state": sweep.state,
        "config": sweep.config,
        "configText": sweep._attrs["config"],
        "bestLoss": sweep.best_loss,
        "expectedRunCount": sweep.expected_run_count,
        "url": sweep.url,
        "runs": sorted(run.id for run in sweep.runs),
        "best": sweep.best_run().id,
    }


def sweep(path):
    return plain_sweep(api().sweep(path))


def sweep_of_run(path):
    found = api().run(path).sweep
    return plain_sweep(found) if found else None


def stop(path):
    run = api().run(path)
    # 0.19.1 has the request, and no member of Run that sends it.
    run.stop() if hasattr(run, "stop") else wandb.InternalApi().stop_run(run.storage_id)


def update_state(path, state):
    return api().run(path).update_state(state)


def wait_until_finished(path):
    run = api().run(path)
    run.wait_until_finished()
    return run.state


def delete(path, delete_artifacts):
    api().run(path).delete(delete_artifacts=delete_artifacts)


CALLS = {
    call.__name__: call
    for call in (train_until_stopped, search, sweep, sweep_of_run, stop, update_state, wait_until_finished, delete)
}
