"""What the W&B client writes: each call logs something and answers with what it logged, from its own books."""

import json
import math
import os
import random
import subprocess
import sys
import tempfile
import time

import wandb


def login(key, host):
    return wandb.login(key=key, host=host, verify=True, relogin=True)


def identity(run):
    return {"id": run.id, "entity": run.entity, "project": run.project, "name": run.name, "url": run.url, "step": run.step}


def start(**settings):
    settings.setdefault("settings", wandb.Settings(console="off", x_disable_stats=True))
    return wandb.init(**settings)


def log_rows(project, run_id, rows, finish=True, **settings):
    """Logs rows given as [step or null, {key: value}] pairs."""
    run = start(project=project, id=run_id, **settings)
    for step, row in rows:
        run.log(special(row), step=step) if step is not None else run.log(special(row))
    answer = identity(run)
    if finish:
        run.finish()
    return answer


def special(value):
    """Turns {"$number": "NaN"} back into the number."""
    if isinstance(value, dict):
        return float(value["$number"]) if set(value) == {"$number"} else {k: special(v) for k, v in value.items()}
    return [special(item) for item in value] if isinstance(value, list) else value


def training_rows(seed, count, first_step):
    """Rows as a training loop logs them: gaps in the steps, metrics that come and go, NaN, infinities, nested and non-scalar values."""
    rng = random.Random(seed)
    step = first_step
    for index in range(count):
        row = {"loss": math.exp(-index / 5000) + rng.random() / 10, "epoch": index // 1000, "lr": 1e-3 * 0.999**index}
        if index % 7 == 0:
            row["eval/accuracy"] = rng.random()
        if index % 11 == 0:
            row["odd"] = rng.choice([float("nan"), float("inf"), float("-inf"), 0.0, -1.5])
        if index % 50 == 0:
            row["nested"] = {"inner": {"a": index, "b": rng.random()}, "flag": index % 100 == 0}
        if index % 97 == 0:
            row["phase"] = rng.choice(["warm-up", "train", "ünïcode ✓"])
        if index % 501 == 0:
            row["list"] = [1, 2.5, index]
        yield step, row
        step += 1 if rng.random() < 0.9 else rng.randint(2, 60)


def log_training(project, run_id, seed, first, resumed, **settings):
    """Logs `first` rows, finishes, resumes and logs `resumed` more. Answers with a file of what was logged, a row a line."""
    books = os.path.join(tempfile.mkdtemp(prefix="runs-logged-"), f"{run_id}.jsonl")
    with open(books, "w", encoding="utf-8") as file:
        last = -1
        for part, count in enumerate([first, resumed]):
            if count == 0:
                continue
            run = start(project=project, id=run_id, resume="must" if part else None, **settings)
            resumed_at = run.starting_step
            for step, row in training_rows(seed + part, count, last + 1):
                run.log(row, step=step)
                file.write(json.dumps([step, tagged(row)], allow_nan=False) + "\n")
                last = step
            answer = {**identity(run), "resumedAt": resumed_at, "books": books, "rows": first + resumed, "lastStep": last}
            run.finish()
    return answer


def tagged(value):
    if isinstance(value, float) and not math.isfinite(value):
        return {"$number": "NaN" if math.isnan(value) else "Infinity" if value > 0 else "-Infinity"}
    if isinstance(value, dict):
        return {key: tagged(item) for key, item in value.items()}
    return [tagged(item) for item in value] if isinstance(value, list) else value


def log_kinds(project, run_id):
    """One run with every kind of thing that `log`, `config`, `summary`, `save` and the console can carry."""
    folder = tempfile.mkdtemp(prefix="runs-saved-")
    saved = os.path.join(folder, "notes of the run.txt")
    with open(saved, "w", encoding="utf-8") as file:
        file.write("saved by the client: ü\n")
    run = wandb.init(
        project=project, id=run_id, name="kinds", group="g1", job_type="train", tags=["a", "b c"], notes="some notes",
        config={"lr": 0.1, "nested": {"a": [1, 2]}, "text": "x", "nothing": None},
        settings=wandb.Settings(x_stats_sampling_interval=1, console="wrap"),
    )
    run.define_metric("epoch")
    run.define_metric("val/*", step_metric="epoch", summary="min")
    print("a line on the console")
    sys.stderr.write("a line on stderr\n")
    run.log({"loss": 3.0, "epoch": 0, "val/loss": 2.0})
    run.log({"loss": 2.0, "epoch": 1, "val/loss": 1.0, "dict": {"x": 1, "deep": {"y": 2}}})
    run.log({"loss": float("nan"), "epoch": 2, "val/loss": 1.5, "up": float("inf"), "down": float("-inf"), "none": None})
    run.log({"hist": wandb.Histogram([1, 2, 2, 3])}, step=10)
    run.log({"table": wandb.Table(columns=["a", "b"], data=[[1, "x"], [2, "y"]])}, step=11)
    run.log({"image": wandb.Image(picture())}, step=12)
    run.config.update({"later": {"added": True}, "lr": 0.2}, allow_val_change=True)
    run.summary["best"] = 0.5
    run.summary.update({"deep": {"a": 1}})
    run.save(saved, base_path=folder)
    time.sleep(3)  # long enough for system metrics
    answer = {**identity(run), "saved": "notes of the run.txt"}
    run.finish()
    return answer


def picture():
    """A picture file of one pixel, so that no imaging library is needed."""
    path = os.path.join(tempfile.mkdtemp(prefix="runs-image-"), "p.png")
    with open(path, "wb") as file:
        file.write(bytes.fromhex(
            "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082"
        ))
    return path


def attempt(project, run_id, resume):
    """One start in a process of its own: after a refused start, 0.19.1 never finishes another run in the same process."""
    script = (
        "import json, sys, wandb\n"
        "project, run_id, resume = sys.argv[1:]\n"
        "settings = wandb.Settings(console='off', x_disable_stats=True)\n"
        "try:\n"
        "    run = wandb.init(project=project, id=run_id, resume=resume, settings=settings)\n"
        "    answer = {'step': run.starting_step, 'resumed': run.resumed, 'id': run.id}\n"
        "    run.log({'x': 1})\n"
        "    run.finish()\n"
        "except Exception as error:\n"
        "    answer = {'error': type(error).__name__, 'message': str(error)}\n"
        "print(json.dumps(answer))\n"
    )
    command = [sys.executable, "-c", script, project, run_id, resume]
    done = subprocess.run(command, capture_output=True, text=True, timeout=100, env=fresh_environment())
    # The newest client prints a farewell to stdout, behind the answer.
    answers = [line for line in done.stdout.splitlines() if line.startswith("{")]
    if not answers:
        raise RuntimeError(done.stdout + done.stderr)
    return json.loads(answers[-1])


def fresh_environment():
    """The environment without what the client adds to it, so that a child starts a service of its own."""
    ours = ("WANDB_BASE_URL", "WANDB_API_KEY")
    return {key: value for key, value in os.environ.items() if key in ours or not key.startswith("WANDB")}


def resume_modes(project, run_id):
    """What each `resume` mode does with a run that exists and with one that does not."""
    return {
        "must, missing": attempt(project, run_id, "must"),
        "allow, missing": attempt(project, run_id, "allow"),
        "must, existing": attempt(project, run_id, "must"),
        "allow, existing": attempt(project, run_id, "allow"),
        "never, existing": attempt(project, run_id, "never"),
        "never, missing": attempt(project, f"{run_id}n", "never"),
    }


def crash(project, run_id):
    """Starts a process that logs and dies without finishing."""
    script = (
        "import wandb,os,time\n"
        f"run=wandb.init(project={project!r},id={run_id!r},settings=wandb.Settings(console='off',x_disable_stats=True,x_file_stream_transmit_interval=1))\n"
        "for i in range(50): run.log({'x':i})\n"
        "time.sleep(4)\n"
        "os.kill(os.getpid(), 9)\n"
    )
    command = [sys.executable, "-c", script]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, env=fresh_environment())
    return {"status": done.returncode}


def log_artifact(project, run_id, name):
    """Logs an artifact of two files and a reference, uses it from a second run, downloads and verifies it."""
    folder = tempfile.mkdtemp(prefix="runs-artifact-")
    for path, text in {"a.txt": "abc", "dir/b ü.txt": "", "c.bin": "x" * 100_000}.items():
        os.makedirs(os.path.dirname(os.path.join(folder, path)), exist_ok=True)
        with open(os.path.join(folder, path), "w", encoding="utf-8") as file:
            file.write(text)
    elsewhere = os.path.join(tempfile.mkdtemp(prefix="runs-reference-"), "referenced.txt")
    with open(elsewhere, "w", encoding="utf-8") as file:
        file.write("not uploaded")
    run = start(project=project, id=run_id)
    artifact = wandb.Artifact(name, type="dataset", metadata={"rows": 3}, description="a data set")
    artifact.add_dir(folder)
    artifact.add_reference(f"file://{elsewhere}", name="ref")
    logged = run.log_artifact(artifact, aliases=["best"]).wait()
    first = {"version": logged.version, "digest": logged.digest, "aliases": sorted(logged.aliases), "size": logged.size}
    run.finish()

    again = start(project=project, id=f"{run_id}2")
    same = wandb.Artifact(name, type="dataset")
    same.add_dir(folder)
    same.add_reference(f"file://{elsewhere}", name="ref")
    deduplicated = again.log_artifact(same).wait().version
    used = again.use_artifact(f"{name}:best")
    root = used.download(root=tempfile.mkdtemp(prefix="runs-download-"))
    with open(os.path.join(root, "c.bin"), encoding="utf-8") as file:
        size = len(file.read())
    names = sorted(used.manifest.entries)
    again.finish()
    return {**first, "deduplicated": deduplicated, "downloaded": size, "entries": names}



def print_lines(project, run_id, texts, seconds):
    """Prints lines over some seconds, each with a progress bar below that is overwritten in place, and a word on stderr.

    In a process of its own: in this one stdout is stderr, and the client would take each line twice.
    """
    script = (
        "import sys, time, wandb\n"
        "project, run_id, pause, *texts = sys.argv[1:]\n"
        "settings = wandb.Settings(console='wrap', x_disable_stats=True, x_file_stream_transmit_interval=1)\n"
        "run = wandb.init(project=project, id=run_id, settings=settings)\n"
        "for text in texts:\n"
        "    print(text)\n"
        "    for part in range(0, 101, 10):\n"
        "        sys.stdout.write(f'\\r{text}: {part} %')\n"
        "        time.sleep(float(pause))\n"
        "    sys.stdout.write('\\n')\n"
        "sys.stderr.write('the end\\n')\n"
        "run.finish()\n"
    )
    command = [sys.executable, "-c", script, project, run_id, str(seconds / len(texts) / 11), *texts]
    environment = {**fresh_environment(), "PYTHONIOENCODING": "utf-8"}
    return {"status": subprocess.run(command, capture_output=True, timeout=120, env=environment).returncode}


def use_artifacts(project, run_id, names):
    """Logs an artifact of each name from one run, and uses them, last first, from another."""
    run = start(project=project, id=run_id)
    for name in names:
        run.log_artifact(wandb.Artifact(name, type="dataset", metadata={"name": name})).wait()
    run.finish()
    user = start(project=project, id=f"{run_id}-user")
    for name in reversed(names):
        user.use_artifact(f"{name}:latest")
    user.finish()


CALLS = {call.__name__: call for call in (login, log_rows, log_training, log_kinds, resume_modes, crash, log_artifact, print_lines, use_artifacts)}
