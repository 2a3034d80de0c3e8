"""Runs the cells of stdin (a JSON list of texts) in a Deno kernel, and prints what a notebook would show below each.

    python runCells.py <deno> <folder>
"""

import json
import queue
import sys

from jupyter_client import KernelManager
from jupyter_client.kernelspec import KernelSpec

deno, folder = sys.argv[1:]
shown_types = ("execute_result", "display_data", "error", "stream")


def shown(client, timeout):
    """What the kernel shows, cell by cell, until it has been quiet for a while: some of it comes after the cell's end."""
    while True:
        try:
            message = client.get_iopub_msg(timeout=timeout)
        except queue.Empty:
            return
        if message["msg_type"] in shown_types:
            yield message["parent_header"].get("msg_id"), {"type": message["msg_type"], **message["content"]}


manager = KernelManager()
argv = [deno, "jupyter", "--kernel", "--conn", "{connection_file}"]
manager._kernel_spec = KernelSpec(argv=argv, language="typescript", display_name="Deno")
manager.start_kernel(cwd=folder)
try:
    client = manager.blocking_client()
    client.start_channels()
    client.wait_for_ready(timeout=60)
    # What a kernel shows is lost until the subscription has reached it.
    while not client.execute("1", reply=True) or not list(shown(client, timeout=0.2)):
        pass
    outputs = {}
    for code in json.load(sys.stdin):
        reply = client.execute(code, reply=True, timeout=60)
        outputs[reply["parent_header"]["msg_id"]] = []
    for cell, output in shown(client, timeout=1):
        if cell in outputs:
            outputs[cell].append(output)
    print(json.dumps(list(outputs.values())))
finally:
    manager.shutdown_kernel(now=True)
