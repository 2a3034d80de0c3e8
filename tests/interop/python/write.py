"""What the W&B client changes through `wandb.Api()`."""

import inspect

from logged import special
from read import api, plain_run

held = {}


def create_run(project, run_id, entity=None, **options):
    """Makes a run and answers with what the client then believes of it, and whether it can be changed at once."""
    import wandb

    create = wandb.apis.public.Run.create
    known = {key: value for key, value in options.items() if key in inspect.signature(create).parameters}
    run = create(api(), run_id=run_id, project=project, entity=entity, **known)
    try:
        run.update()
        updated = True
    except Exception as error:  # noqa: BLE001 - which one differs by version
        updated = type(error).__name__
    return {"id": run.id, "entity": run.entity, "project": run.project, "config": run.config, "updated": updated}


def hold(path):
    """Reads a run and keeps it, so that it is stale when it is changed."""
    held[path] = api().run(path)


def update_held(path, attributes=None, config=None, summary=None):
    """Changes the run that is held, as a user of the client would, and answers with what the server has then."""
    run = held.pop(path)
    for name, value in (attributes or {}).items():
        setattr(run, name, value)
    run.config.update(special(config or {}))
    for key, value in special(summary or {}).items():
        run.summary[key] = value
    run.update()
    return plain_run(api().run(path))


CALLS = {call.__name__: call for call in (create_run, hold, update_held)}
