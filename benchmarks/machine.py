"""Where and with what a run was made: the class of the machine and the versions, no name and no path of it."""

import os
import platform
from importlib.metadata import PackageNotFoundError, distributions, version
from pathlib import Path
from typing import Any


def machine() -> dict[str, Any]:
    """Return the class of this machine."""
    return {
        "cores": os.cpu_count(),
        "memory_gb": round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1024**3),
        "cpu": _cpu(),
        "system": f"{platform.system()} {platform.machine()}",
        "python": f"{platform.python_implementation()} {platform.python_version()}",
    }


def _cpu() -> str:
    told = Path("/proc/cpuinfo")
    if told.exists():
        for line in told.read_text(encoding="utf-8").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or "?"


def versions() -> dict[str, str]:
    """Return the version of every distribution that is installed here, by name."""
    found = {one.metadata["Name"].lower().replace("_", "-"): one.version for one in distributions()}
    return dict(sorted(found.items()))


def has(package: str) -> bool:
    """Return whether a distribution is installed here."""
    try:
        version(package)
    except PackageNotFoundError:
        return False
    return True
