"""What the W&B client makes of the contents that others log, and what it sees of versions that others have logged."""

import base64
import os
import tempfile

import wandb
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


def artifacts_of(path):
    run = api().run(path)
    return {
        "logged": [artifact.name for artifact in run.logged_artifacts()],
        "used": [artifact.name for artifact in run.used_artifacts()],
    }


CALLS = {call.__name__: call for call in (digests_of, take_version, artifacts_of)}
