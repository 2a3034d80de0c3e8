"""Artifacts that more than one writer has a hand in: incremental and distributed ones, edits, links, and many clients at one collection."""

import datetime
import os
import tempfile

import wandb
from logged import start


def folder_of(files):
    folder = tempfile.mkdtemp(prefix="runs-together-")
    for path, text in files.items():
        with open(os.path.join(folder, path), "w", encoding="utf-8") as file:
            file.write(text)
    return folder


def artifact_of(name, files, **settings):
    artifact = wandb.Artifact(name, type="dataset", **settings)
    artifact.add_dir(folder_of(files))
    return artifact


def contents(artifact):
    """What a reader gets: the names in the manifest, and the bytes after a download that verifies."""
    root = artifact.download(root=tempfile.mkdtemp(prefix="runs-download-"), skip_cache=True)
    artifact.verify(root=root)
    texts = {}
    for name in sorted(artifact.manifest.entries):
        with open(os.path.join(root, name), encoding="utf-8") as file:
            texts[name] = file.read()
    return texts


def read_text(path):
    """The text of the only file of a version."""
    artifact = wandb.Api().artifact(path)
    root = artifact.download(root=tempfile.mkdtemp(prefix="runs-download-"), skip_cache=True)
    (name,) = os.listdir(root)
    with open(os.path.join(root, name), encoding="utf-8") as file:
        return file.read()


def raised(call):
    try:
        call()
    except Exception as error:  # noqa: BLE001 - the asker decides what an error means
        return type(error).__name__
    return None


def life_of_artifact(project, run_id, name):
    """A version, an incremental one on top of it, edits of that, a link to it, and the first one deleted."""
    run = start(project=project, id=run_id)
    path = f"{run.entity}/{project}"
    first = run.log_artifact(artifact_of(name, {"a": "1", "b": "2"}), aliases=["first"]).wait()
    run.log_artifact(artifact_of(name, {"a": "changed", "c": "3"}, incremental=True)).wait()
    run.link_artifact(run.use_artifact(f"{name}:v1"), f"{path}/{name}-linked", aliases=["best"])
    run.finish()

    api = wandb.Api()
    second = api.artifact(f"{path}/{name}:v1")
    second.aliases.append("edited")
    second.description = "as edited"
    second.metadata["rows"] = 3
    second.tags = ["one tag"]
    second.ttl = datetime.timedelta(days=2)
    second.save()
    second.aliases.remove("edited")
    second.aliases.append("again")
    second.save()
    again = wandb.Api().artifact(f"{path}/{name}:again")
    linked = wandb.Api().artifact(f"{path}/{name}-linked:best")
    refused = raised(lambda: wandb.Api().artifact(f"{path}/{name}:v0").delete())
    first = wandb.Api().artifact(f"{path}/{name}:first")
    first.delete(delete_aliases=True)
    return {
        "contents": contents(again),
        "edited": [sorted(set(again.aliases) - {"best", "v0"}), again.description, again.metadata, again.tags, again.ttl.total_seconds()],
        "linked": [linked.name.split(":")[0], linked.digest == again.digest, contents(linked)],
        "refused": refused,
        "gone": [raised(lambda version=version: wandb.Api().artifact(f"{path}/{name}:{version}")) for version in ("v0", "first")],
        "left": sorted(artifact.version for artifact in wandb.Api().artifacts("dataset", f"{path}/{name}")),
    }


def distribute(project, run_id, name, parts):
    """Each part from a run of its own, all into one version; the last one finishes it."""
    for number, files in enumerate(parts):
        run = start(project=project, id=f"{run_id}{number}", group=run_id)
        artifact = artifact_of(name, files)
        if number < len(parts) - 1:
            run.upsert_artifact(artifact)
        else:
            run.finish_artifact(artifact)
        path = f"{run.entity}/{project}/{name}"
        run.finish()
    versions = wandb.Api().artifacts("dataset", path)
    return [[artifact.version, contents(artifact)] for artifact in versions]


def log_at_once(project, run_id, name, count):
    """Logs versions and uses each, while others do so too. Answers with the numbers that it was given."""
    run = start(project=project, id=run_id)
    versions = []
    for number in range(count):
        artifact = artifact_of(name, {"text": f"{run_id} {number}"})
        version = run.log_artifact(artifact, aliases=[f"of-{run_id}"]).wait().version
        run.use_artifact(f"{name}:{version}")
        versions.append(version)
    run.finish()
    return versions


def read_collection(path):
    """Every version of a collection: number, digest, aliases, who logged it, who used it."""
    return sorted(
        [
            artifact.version,
            artifact.digest,
            sorted(artifact.aliases),
            artifact.logged_by().id,
            sorted(run.id for run in artifact.used_by()),
        ]
        for artifact in wandb.Api().artifacts("dataset", path)
    )


CALLS = {call.__name__: call for call in (life_of_artifact, distribute, log_at_once, read_collection, read_text)}
