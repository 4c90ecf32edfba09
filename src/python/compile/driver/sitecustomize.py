"""Runs at the start of every Python of a build, because its folder is on PYTHONPATH.

It hides the packages that the image or this machine happens to have installed, as PEP 517 requires, and adds the
build requirements with their `.pth` files.
"""

import os
import site
import sys

requirements = os.environ.get("LAMBDA_LAYER_REQUIREMENTS")
if requirements:
    ours = os.path.dirname(os.path.abspath(__file__))
    hidden = ("site-packages", "dist-packages")
    sys.path[:] = [path for path in sys.path if os.path.basename(path) not in hidden and path != requirements]
    site.addsitedir(requirements)
    if ours in sys.path:
        sys.path.remove(ours)
