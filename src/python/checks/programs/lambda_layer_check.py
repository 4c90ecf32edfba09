"""A function that imports the modules its event names, as Lambda's own runtime client runs it."""

import importlib


def handler(event, context):
    failed = {}
    for module in event["modules"]:
        try:
            importlib.import_module(module)
        except BaseException as error:
            failed[module] = f"{type(error).__name__}: {str(error)[:500]}"
    return {"imported": len(event["modules"]) - len(failed), "failed": failed}
