"""The example and what tests share can be imported; no other conftest is read here, for it wants other packages."""

import sys
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[1]), str(Path(__file__).parents[2] / "examples")]
