#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The same seed gives the same verdict with every compiler: the checker is built by gcc and by clang, without and with optimization, and all that
`derivation verify` and `derivation check` say of the shipped derivations and of the written-down lines is compared, digit by digit.

    compilers.py --build DIR    DIR holds compile_commands.json and the built sevenrounds-cli
"""

import argparse
import concurrent.futures
import json
import os
import pathlib
import re
import shlex
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[3]
# clang 14 lacks the builtin behind std::source_location; clang-tidy gets the same shim.
CLANG_SHIM = ("-include", str(ROOT / "tests/checks/tidyshim.h"), "-Wno-error", "-w")
VARIANTS = {
    "gcc -O0": ("g++", ("-O0",)),
    "gcc -O2": ("g++", ("-O2",)),
    "clang -O0": ("clang++-14", ("-O0", *CLANG_SHIM)),
    "clang -O2": ("clang++-14", ("-O2", *CLANG_SHIM)),
}
# What a run took differs from run to run, and nothing else may.
TIMES = re.compile(r'"milliseconds":\s*[0-9.eE+-]+')


def run(command, **options):
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, check=False, **options)
    if done.returncode not in (0, 1):
        sys.exit(f"{shlex.join(map(str, command[:3]))} ... failed ({done.returncode}):\n{done.stderr}")
    return done


def checker_files(build):
    """Pairs of source and the command that compiled it, without where the object went."""
    for entry in json.loads((build / "compile_commands.json").read_text(encoding="utf-8")):
        path = pathlib.Path(entry["file"])
        is_put_together = path.parent.name == "Unity" and "sevenrounds_derivation.dir" in path.parts
        if is_put_together or path.parent == ROOT / "app/derivation":
            words = shlex.split(entry["command"])
            yield path, words[1 : words.index("-o")]


def link_command(build):
    """How the program was linked, from the build itself."""
    text = run(["ninja", "-C", str(build), "-t", "commands", "bin/sevenrounds-cli"]).stdout.splitlines()[-1]
    return shlex.split(text.removeprefix(": && ").removesuffix(" && :"))


def make_program(build, folder, compiler, flags):
    """sevenrounds-cli with the checker of one variant; the rest of it is the build's own."""
    objects = []

    def compile_one(job):
        path, words = job
        target = folder / (path.stem + ".o")
        done = run([compiler, *words, *flags, "-o", str(target), "-c", str(path)], cwd=build)
        if done.returncode:
            sys.exit(f"{compiler} {shlex.join(flags)} cannot compile {path.name}:\n{done.stderr}")
        return str(target)

    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        objects = list(pool.map(compile_one, checker_files(build)))
    if not objects:
        sys.exit("the build's compile_commands.json names no file of app/derivation")
    program = folder / "sevenrounds-cli"
    words = []
    for word in link_command(build):
        if word == "app/derivation/libsevenrounds_derivation.a":
            words.extend(objects)
        else:
            words.append(str(program) if word == "bin/sevenrounds-cli" else word)
    done = run(words, cwd=build)
    if done.returncode:
        sys.exit(f"{compiler} {shlex.join(flags)}: the program cannot be linked:\n{done.stderr}")
    return program


def answers(program):
    """Everything that the checker says: a list of lines."""
    content = ["--content", str(ROOT / "content")]
    said = run([str(program), "derivation", "verify", "--all", "--json", *content]).stdout
    for fixture in sorted((ROOT / "tests/fixtures/derivation").glob("*.jsonl")):
        said += run([str(program), "derivation", "check", fixture.stem, "--batch", str(fixture), "--json", *content]).stdout
    return TIMES.sub("", said).splitlines()


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--build", type=pathlib.Path, required=True)
    build = options.parse_args().build.resolve()
    missing = [compiler for compiler, _ in VARIANTS.values() if not shutil.which(compiler)]
    if missing:
        print(f"skipped: {missing[0]} is not installed")
        return 77
    first = None
    different = 0
    for name, (compiler, flags) in VARIANTS.items():
        with tempfile.TemporaryDirectory(prefix="checker-", dir=build) as folder:
            said = answers(make_program(build, pathlib.Path(folder), compiler, flags))
        print(f"{name}: {len(said)} lines", flush=True)
        if first is None:
            first = said
        elif said != first:
            different += 1
            at = next((i for i, pair in enumerate(zip(first, said)) if pair[0] != pair[1]), min(len(first), len(said)))
            print(f"  differs from gcc -O0 at line {at + 1}:\n  {first[at:at + 1]}\n  {said[at:at + 1]}")
    if not first or len(first) < 100:
        sys.exit("too little was said to compare")
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
