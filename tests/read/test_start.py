"""Reading JSON Lines does not pay for HTML, and importing the library pays for neither."""

import subprocess
import sys


def test_slow_libraries_wait() -> None:
    code = "import civicgraph.read, sys; print(sorted({'msgspec', 'trafilatura', 'lxml'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
