"""What the W&B client logs as artifacts, for others to read, and what it sees of one that others have changed."""

import base64
import os
import tempfile

import wandb
from logged import start
from read import api

TREE = {
    "a.txt": b"abc",
    "dir/deep/\u00fc \u65e5\u672c.txt": "Gr\u00fc\u00dfe\n".encode(),
    "dir/empty": b"",
    "dir/__proto__": b"\x00\xff\r\n",
    "percent %41 + space.bin": bytes(range(256)) * 300,
}


def log_versions(project, run_id, name):
    """Logs two versions of a tree, the second with a file more and one less, and references of each kind."""
    folder = tempfile.mkdtemp(prefix="runs-tree-")
    for path, content in TREE.items():
        os.makedirs(os.path.dirname(os.path.join(folder, path)), exist_ok=True)
        with open(os.path.join(folder, path), "wb") as file:
            file.write(content)
    elsewhere = os.path.join(tempfile.mkdtemp(prefix="runs-reference-"), "a file.txt")
    with open(elsewhere, "w", encoding="utf-8") as file:
        file.write("not uploaded")

    run = start(project=project, id=run_id)
    first = wandb.Artifact(name, type="dataset", metadata={"rows": 3, "nan": float("nan")}, description="a tree")
    first.add_dir(folder)
    first = run.log_artifact(first, aliases=["first", "kept"]).wait()

    second = wandb.Artifact(name, type="dataset")
    second.add_dir(os.path.join(folder, "dir"), name="moved")
    second.add_reference(f"file://{elsewhere}", name="local")
    second.add_reference("https://data.invalid/x.csv", name="web", checksum=False)
    second.add_reference(first.get_entry("a.txt"), name="linked.txt")
    second = run.log_artifact(second).wait()
    run.finish()

    user = start(project=project, id=f"{run_id}-user")
    user.use_artifact(f"{name}:first")
    user.finish()
    return [described(version) for version in (first, second)]


def described(version):
    entries = version.manifest.entries.values()
    return {
        "name": f"{version.entity}/{version.project}/{version.name}",
        "digest": version.digest,
        "size": version.size,
        "entries": {str(entry.path): [entry.digest, entry.size, entry.ref] for entry in entries},
    }


def tree_of():
    return {path: base64.b64encode(content).decode() for path, content in TREE.items()}


def version_state(name):
    """A version as it is now, read anew, and the runs at both its ends."""
    found = api().artifact(name)
    seconds = found.ttl.total_seconds() if found.ttl else None
    return {
        "id": found.id,
        "version": found.version,
        "aliases": sorted(found.aliases),
        "tags": sorted(found.tags),
        "metadata": found.metadata,
        "description": found.description,
        "ttl": seconds,
        "logged_by": found.logged_by().id,
        "used_by": sorted(run.id for run in found.used_by()),
    }


def verify_version(name, root):
    """Raises where the folder is not what was logged."""
    api().artifact(name).verify(root)
    return True


def edit_version(name, description, alias, tag):
    """Changes a version with Python."""
    found = api().artifact(name)
    found.description = description
    found.aliases.append(alias)
    found.tags.append(tag)
    found.metadata["edited"] = True
    found.save()


CALLS = {call.__name__: call for call in (log_versions, tree_of, version_state, verify_version, edit_version)}
