"""What the W&B client makes of the contents that others log, and what it sees of versions that others have logged."""

import base64
import os
import tempfile

import wandb
from logged import start
from read import api


def digests_of(trees):
    """The digest of each tree: files by path in base64, references by path with their address."""
    answer = []
    for files, references in trees:
        folder = tempfile.mkdtemp(prefix="runs-digest-")
        artifact = wandb.Artifact("digest", type="dataset")
        for index, (path, content) in enumerate(files.items()):
            source = os.path.join(folder, str(index))
            with open(source, "wb") as file:
                file.write(base64.b64decode(content))
            artifact.add_file(source, name=path)
        for path, uri in references.items():
            artifact.add_reference(uri, name=path, checksum=False)
        answer.append(artifact.digest)
    return answer


def take_version(name):
    """Downloads a version that others have logged, and holds it against its manifest."""
    found = api().artifact(name)
    root = found.download(tempfile.mkdtemp(prefix="runs-take-"))
    found.verify(root)
    contents = {}
    for folder, _, names in os.walk(root):
        for each in names:
            path = os.path.join(folder, each)
            with open(path, "rb") as file:
                contents[os.path.relpath(path, root)] = base64.b64encode(file.read()).decode()
    return {
        "version": found.version,
        "aliases": sorted(found.aliases),
        "tags": sorted(found.tags),
        "digest": found.digest,
        "size": found.size,
        "description": found.description,
        "metadata": found.metadata,
        "contents": contents,
    }


def digest_of_links(name, paths):
    """The digest of an artifact that refers to entries of a version, each under the last part of its path."""
    other = api().artifact(name)
    artifact = wandb.Artifact("links", type="dataset")
    for path in paths:
        artifact.add_reference(other.get_entry(path))
    return artifact.digest


def log_links(project, run_id):
    """Logs a table, another artifact that refers to it before the server knows the first, and a third that refers to the second."""
    run = start(project=project, id=run_id)
    table = wandb.Table(columns=["a", "b"], data=[[1, "one"], [2, "two"]])
    first = wandb.Artifact(f"{run_id}-table", type="dataset")
    first.add(table, "dir/t")
    run.log_artifact(first)
    second = wandb.Artifact(f"{run_id}-second", type="dataset")
    second.add(table, "again")
    waiting = {str(entry.path): entry.ref for entry in second.manifest.entries.values()}
    second = run.log_artifact(second).wait()
    third = wandb.Artifact(f"{run_id}-third", type="dataset")
    third.add_reference(second.get_entry("again.table.json"), name="third.json")
    third = run.log_artifact(third).wait()
    first.wait()
    run.finish()
    refs = [{str(entry.path): entry.ref for entry in version.manifest.entries.values()} for version in (second, third)]
    with open(first.get_entry("dir/t.table.json").download(tempfile.mkdtemp(prefix="runs-link-")), encoding="utf-8") as file:
        return {"waiting": waiting, "refs": refs, "text": file.read(), "id": first.id}


def artifacts_of(path):
    run = api().run(path)
    return {
        "logged": [artifact.name for artifact in run.logged_artifacts()],
        "used": [artifact.name for artifact in run.used_artifacts()],
    }


CALLS = {call.__name__: call for call in (digests_of, digest_of_links, log_links, take_version, artifacts_of)}
