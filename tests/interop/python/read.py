"""What the W&B client reads through `wandb.Api()`."""

import json
import os
import tempfile

import wandb

ATTRIBUTES = [
    "id", "storage_id", "name", "display_name", "entity", "project", "state", "tags", "notes", "description", "group",
    "job_type", "created_at", "heartbeat_at", "commit", "read_only", "sweep_name", "history_line_count", "path", "url",
    "lastHistoryStep",
]


def api():
    return wandb.Api(timeout=60)


def plain_run(run):
    values = {name: getattr(run, name) for name in ATTRIBUTES}
    return {
        **values,
        "config": run.config,
        "summary": dict(run.summary_metrics),
        "system_metrics": dict(run.system_metrics),
        "history_keys": run.history_keys,
        "user": {"name": run.user.name, "username": run.user.username},
        "to_html": [run.to_html(), run.to_html(height=90, hidden=True)],
        "camel_names": [run.snake_to_camel(name) for name in ATTRIBUTES[:-1]],
    }


def run(path):
    return plain_run(api().run(path))


def runs(path, filters=None, order="+created_at", per_page=50):
    found = api().runs(path, filters=filters, order=order, per_page=per_page)
    return {"length": len(found), "ids": [item.id for item in found]}


def history(path, **options):
    return api().run(path).history(pandas=False, **options)


def scan_history(path, **options):
    return list(api().run(path).scan_history(**options))


def scan_matches(path, books):
    """Compares a full scan with the rows in a file of what was logged; answers with the number of rows and the first difference."""
    from logged import special

    with open(books, encoding="utf-8") as file:
        expected = [json.loads(line) for line in file]
    count = 0
    for row in api().run(path).scan_history(page_size=2000):
        user = {key: value for key, value in row.items() if not key.startswith("_")}
        step, logged = expected[count]
        if row["_step"] != step or not same(special(logged), user):
            return {"rows": count, "difference": {"expected": repr([step, special(logged)]), "got": repr(row)}}
        count += 1
    return {"rows": count, "difference": None}


def same(left, right):
    """Equality in which NaN equals NaN and 0 equals 0.0: the client writes whole floats without their point."""
    if isinstance(left, dict) and isinstance(right, dict):
        return left.keys() == right.keys() and all(same(left[key], right[key]) for key in left)
    if isinstance(left, list) and isinstance(right, list):
        return len(left) == len(right) and all(map(same, left, right))
    return left == right or (left != left and right != right)


def files(path):
    root = tempfile.mkdtemp(prefix="runs-files-")
    found = {}
    for file in api().run(path).files():
        file.download(root=root, replace=True)
        found[file.name] = {"size": file.size, "downloaded": os.path.getsize(os.path.join(root, file.name))}
    return found


def file_text(path, name):
    root = tempfile.mkdtemp(prefix="runs-file-")
    api().run(path).file(name).download(root=root, replace=True)
    with open(os.path.join(root, name), encoding="utf-8") as file:
        return file.read()


def metadata(path):
    return api().run(path).metadata


def viewer():
    return {"username": api().viewer.username, "entity": api().default_entity}


def listed_artifacts(path, per_page):
    found = api().run(path)
    pages = found.logged_artifacts(per_page=per_page), found.used_artifacts(per_page=per_page)
    return [[item.name for item in page] for page in pages]


def console_logs(path, **options):
    """0.31 and later."""
    return [
        {**vars(line), "timestamp": line.timestamp.timestamp()} for line in api().run(path).console_logs(**options)
    ]


def logged_artifacts(path):
    return [{"name": item.name, "type": item.type, "aliases": sorted(item.aliases)} for item in api().run(path).logged_artifacts()]


CALLS = {
    call.__name__: call
    for call in (run, runs, history, scan_history, scan_matches, files, file_text, metadata, viewer, logged_artifacts, listed_artifacts, console_logs)
}
