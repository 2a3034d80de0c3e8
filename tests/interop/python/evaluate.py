"""Evaluates Python as a user of `wandb.Api()` types it: the one side of tests/interop/differential."""

import ast
import contextlib
import io
import textwrap

import wandb

scopes = {}


def open_run(path):
    """A new client, and a run that it has read: what code about this run finds as `api`, `run`, `path` and `project`."""
    api = wandb.Api(timeout=60)
    project = path.rpartition("/")[0]
    scopes[path] = {"wandb": wandb, "api": api, "path": path, "project": project, "run": api.run(path)}


def evaluate(path, code):
    """Runs the code. The answer is what an expression at its end gives, or what the code raises, and what it prints."""
    scope = scopes[path]
    statements = ast.parse(textwrap.dedent(code).strip()).body
    last = statements.pop() if isinstance(statements[-1], ast.Expr) else ast.Expr(ast.Constant(None))
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(printed):
        try:
            exec(compile(ast.Module(statements, []), "question", "exec"), scope)
            answer = {"gives": eval(compile(ast.fix_missing_locations(ast.Expression(last.value)), "question", "eval"), scope)}
        except Exception as error:
            answer = {"raises": type(error).__name__, "says": str(error)}
    return {**answer, "prints": printed.getvalue()}


def members(path):
    """What this client has, `Class.name` each: methods, properties, and what `__getattr__` finds in the answer that it holds."""
    run, api = scopes[path]["run"], scopes[path]["api"]
    found = []
    held = {"Run": run, "Api": api, "Sweep": run.sweep, "File": run.files()[0]}
    for owner, item in {**held, "Artifact": wandb.Artifact("draft", type="dataset")}.items():
        answered = ["".join(f"_{c.lower()}" if c.isupper() else c for c in name) for name in getattr(item, "_attrs", {})]
        names = {name for name in [*dir(item), *answered] if not name.startswith("_") and not name.isupper()}
        found += [f"{owner}.{name}" for name in sorted(names)]
    return found


CALLS = {call.__name__: call for call in (open_run, evaluate, members)}
