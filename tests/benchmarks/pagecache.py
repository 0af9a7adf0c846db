# SPDX-License-Identifier: MIT
"""Cold starts without being root: the pages of a program's own files are given back to the system before it starts.

posix_fadvise gives a file's pages back where no process has them mapped, so the C library and what else runs on the machine stay warm, for the
program and for its floor alike. Whether it worked is not believed but read from what the started program had to fetch from the disk.
"""
import os
import pathlib
import resource
import subprocess
import time

MIB = 1024 * 1024
# The libraries that a bare window touches are a multiple of this.
LEAST_READ = 8 * MIB


def mapped_files(command, environment):
    """What a program has mapped at some time of its life, seen every few milliseconds."""
    found = set()
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while process.poll() is None:
        try:
            lines = pathlib.Path(f"/proc/{process.pid}/maps").read_text(encoding="utf-8", errors="replace").splitlines()
        except OSError:
            lines = []
        found.update(fields[5] for fields in (line.split(maxsplit=5) for line in lines) if len(fields) == 6 and fields[5].startswith("/"))
        time.sleep(0.01)
    return {path for path in found if os.path.isfile(path) and not path.startswith(("/dev/", "/memfd:"))}


def files_below(folder):
    return {str(path) for path in pathlib.Path(folder).rglob("*") if path.is_file()}


def drop(paths):
    for path in paths:
        try:
            descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
        except OSError:
            continue
        try:
            # Pages that are not on the disk yet cannot be given back.
            os.fdatasync(descriptor)
            os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)
        except OSError:
            pass
        finally:
            os.close(descriptor)


def bytes_read():
    """What the children that have ended fetched from the disk so far, in the blocks of 512 bytes that the system counts in."""
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_inblock * 512
