"""Shared test modules can be imported, and Hypothesis knows that the machine may be busy."""

import os
import sys
from pathlib import Path

from hypothesis import settings

sys.path.insert(0, str(Path(__file__).parent))

# In CI Hypothesis has chosen a profile of its own before: no deadline, the same examples each time. A profile that was
# asked for on the command line stays as well.
if settings.get_current_profile_name() in {"default", "kesos"}:
    settings.register_profile("kesos-tests", deadline=None, derandomize="CI" in os.environ)
    settings.load_profile("kesos-tests")
