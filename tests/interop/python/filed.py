"""What the W&B client does with the files of a run."""

import base64
import hashlib
import os
import random
import tempfile

from read import api


def digest(data):
    return base64.b64encode(hashlib.md5(data).digest()).decode()


def upload_files(path, sizes):
    """Uploads a file of each size, its bytes made from its name; answers with name and digest."""
    root = tempfile.mkdtemp(prefix="runs-up-")
    run = api().run(path)
    answer = {}
    for name, size in sizes.items():
        data = random.Random(name).randbytes(size)
        file = os.path.join(root, name)
        os.makedirs(os.path.dirname(file), exist_ok=True)
        with open(file, "wb") as target:
            target.write(data)
        uploaded = run.upload_file(file, root=root)
        answer[name] = {"listed": uploaded.name, "size": uploaded.size, "md5": digest(data)}
    return answer


def download_files(path, **which):
    """Lists files and downloads each; answers with what was listed and with the digest of what came."""
    root = tempfile.mkdtemp(prefix="runs-down-")
    answer = {}
    for file in api().run(path).files(**which):
        file.download(root=root, replace=True)
        with open(os.path.join(root, file.name), "rb") as source:
            data = source.read()
        answer[file.name] = {"size": file.size, "md5": file.md5, "mimetype": file.mimetype, "downloaded": digest(data)}
    return answer


def delete_file(path, name):
    api().run(path).file(name).delete()


CALLS = {call.__name__: call for call in (upload_files, download_files, delete_file)}
