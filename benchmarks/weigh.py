"""Run a command and say what it cost, from a process that is small itself: python -S weigh.py DESCRIPTOR COMMAND ...

Linux counts in a new process what the one that started it occupied: ours would hide what Hugo needs. So this file
imports next to nothing, and stands between. It writes seconds, processor, kilobytes and exit code to the descriptor.
"""

import os
import sys
import time


def main() -> None:
    """Run it, and hand on how it ended."""
    report, command = int(sys.argv[1]), sys.argv[2:]
    os.set_inheritable(report, False)
    started = time.perf_counter()
    child = os.fork()
    if not child:
        os.execvp(command[0], command)
    _, status, usage = os.wait4(child, 0)
    seconds = time.perf_counter() - started
    code = os.waitstatus_to_exitcode(status)
    line = f"{seconds} {usage.ru_utime + usage.ru_stime} {usage.ru_maxrss} {code}\n"
    os.write(report, line.encode())


if __name__ == "__main__":
    main()
