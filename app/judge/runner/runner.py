# SPDX-License-Identifier: MIT
"""Runs Python inside the judge's sandbox: reads jobs from one descriptor and answers on another.

usage: python3 -I runner.py JOBS_FD ANSWERS_FD

A frame is four bytes of length (big endian) and that many bytes of JSON; an answer carries the run's secret between the two. The first job is the
greeting: {"secret": hex, "limits": {name of an RLIMIT_*: number}}; it is answered by {"ready": version}. Every other job has "do":

probe  {modules}                          -> {missing: [names]}               tries to import them
find   {modules}                          -> {missing: [names]}               looks for them, without importing
load   {name, source}                     -> {}                               the module's code is run
input  {text}                             -> {value}                          what the learner typed as arguments, evaluated: a list
call   {module, entry, args, repeats}     -> {value, seconds, base_kib, peak_kib}   a function is called; seconds is the fastest of the repeats
call   {module, entry, script}            -> the same                         a class is made and its methods called: [init args, [[name, args ...], ...]]
make   {params}                           -> {value}                          cases.make(**params): the arguments of a case
draw   {property, seed, results}          -> {calls: [args, ...]} or {holds: true} or {holds: false, says}
check  {args, result}                     -> {says} or {}                     cases.check(args, result): what is wrong with a result, or nothing

Seconds are of processor time. Memory is the most that was resident, in KiB: base_kib before the call and peak_kib during it.

What goes wrong in the code that is run is an answer, too: {error: {kind, message, line, trace}}, kind being syntax, raised, memory, exited, value
(something that is no value came back) or missing (no such function). Whether a value is right is decided outside, where this process cannot reach.
"""
import binascii
import json
import os
import resource
import sys
import time
import types

# The learner's code may replace what modules offer: everything that is needed later is taken here.
_read = os.read
_write = os.write
_dumps = json.dumps
_loads = json.loads
# Processor time: a busy machine must not make a right solution slow. What waits instead of computing meets the limit of the whole call.
_clock = time.process_time
_usage = resource.getrusage
_from_base64 = binascii.a2b_base64
_modules = {}
_sources = {}
_DEPTH = 200


class NoValue(Exception):
    """Something was returned that cannot leave the sandbox."""


def to_base64(data):
    return binascii.b2a_base64(data, newline=False).decode("ascii")


def read_exactly(descriptor, count):
    parts = []
    while count:
        part = _read(descriptor, min(count, 1 << 20))
        if not part:
            raise SystemExit(0)
        parts.append(part)
        count -= len(part)
    return b"".join(parts)


def read_job(descriptor):
    return _loads(read_exactly(descriptor, int.from_bytes(read_exactly(descriptor, 4), "big")))


def write_all(descriptor, data):
    view = memoryview(data)
    while view:
        view = view[_write(descriptor, view):]


def write_answer(descriptor, secret, answer):
    payload = _dumps(answer, allow_nan=False, separators=(",", ":")).encode("ascii")
    write_all(descriptor, len(payload).to_bytes(4, "big") + secret + payload)


def encode_array(array, kind):
    if array.dtype.hasobject or array.dtype.kind not in "biufc":
        raise NoValue(f"an array of {array.dtype}")
    # Extended precision has another layout on each machine.
    widest = {"f": 8, "c": 16}.get(array.dtype.kind, array.dtype.itemsize)
    if array.dtype.itemsize > widest:
        array = array.astype(f"{array.dtype.kind}{widest}")
    data = to_base64(array.astype(array.dtype.newbyteorder("<")).tobytes())
    return {kind: {"dtype": array.dtype.name, "shape": list(array.shape), "data": data}}


def encode(value, depth=0):
    """A value as JSON. Numbers, text, True, False and None stand for themselves, a list for a list; the rest is an object with one key."""
    if depth > _DEPTH:
        raise NoValue(f"something nested more than {_DEPTH} deep")
    kind = type(value)
    if value is None or kind is bool or kind is str:
        return value
    if kind is int:
        return value if -(1 << 53) <= value <= 1 << 53 else encode_large(value)
    if kind is float:
        return value if value - value == 0 else {"float": repr(value)}
    if kind is complex:
        return {"complex": [encode(value.real), encode(value.imag)]}
    if kind is list:
        return [encode(item, depth + 1) for item in value]
    if kind is tuple:
        return {"tuple": [encode(item, depth + 1) for item in value]}
    if kind in (set, frozenset):
        return {"set": [encode(item, depth + 1) for item in value]}
    if isinstance(value, dict):
        return {"dict": [[encode(key, depth + 1), encode(item, depth + 1)] for key, item in value.items()]}
    if kind in (bytes, bytearray):
        return {"bytes": to_base64(value)}
    numpy = sys.modules.get("numpy")
    if numpy is not None:
        if isinstance(value, numpy.ndarray):
            return encode_array(numpy.asarray(value), "array")
        if isinstance(value, numpy.generic):
            return encode(value.item(), depth + 1)
    torch = sys.modules.get("torch")
    if torch is not None and isinstance(value, torch.Tensor):
        return encode_array(value.detach().cpu().numpy(), "tensor")
    if isinstance(value, (int, float, str, list, tuple)):
        base = next(base for base in (bool, int, float, str, list, tuple) if isinstance(value, base))
        return encode(base(value), depth + 1)
    raise NoValue(f"an object of type {kind.__name__}")


def encode_large(value):
    # Python refuses to print more digits than this, and nobody would read them.
    if value.bit_length() > 13000:
        raise NoValue("a whole number of more than 13,000 bits")
    return {"int": str(value)}


def decode_array(field):
    import numpy
    data = numpy.frombuffer(_from_base64(field["data"]), dtype=numpy.dtype(field["dtype"]).newbyteorder("<"))
    return data.astype(field["dtype"]).reshape(field["shape"])


def decode(field):
    if isinstance(field, list):
        return [decode(item) for item in field]
    if not isinstance(field, dict):
        return field
    (kind, value), = field.items()
    if kind == "tensor":
        import torch
        return torch.from_numpy(decode_array(value))
    return {
        "int": int,
        "float": float,
        "complex": lambda parts: complex(*(decode(part) for part in parts)),
        "tuple": lambda items: tuple(decode(item) for item in items),
        "set": lambda items: {decode(item) for item in items},
        "dict": lambda pairs: {decode(key): decode(item) for key, item in pairs},
        "bytes": _from_base64,
        "array": decode_array,
    }[kind](value)


def probe(job):
    missing = []
    for name in job["modules"]:
        try:
            if __import__(name).__file__ is None:
                missing.append(name)  # folders that a removed package has left behind
        except Exception:  # whatever stands behind it, the module cannot be used
            missing.append(name)
    return {"missing": missing}


def find_modules(job):
    from importlib.util import find_spec
    specs = {name: find_spec(name) for name in job["modules"]}
    # A folder that a removed package has left behind is found, too, and has no origin.
    return {"missing": [name for name, spec in specs.items() if spec is None or spec.origin is None]}


def load(job):
    name, source = job["name"], job["source"]
    module = types.ModuleType(name)
    # cases.py may import the reference, and dataclasses look their module up.
    sys.modules[name] = module
    _sources[name + ".py"] = source
    exec(compile(source, name + ".py", "exec"), module.__dict__)
    _modules[name] = module
    return {}


def typed_input(job):
    names = {name: sys.modules[name] for name in ("numpy", "torch") if name in sys.modules}
    names.update({"np": names.get("numpy"), "inf": float("inf"), "nan": float("nan")})
    value = eval(compile(f"[{job['text']}\n]", "input.py", "eval"), names)
    return {"value": encode(value)}


def find(module, entry):
    found = getattr(_modules[module], entry, None)
    if not callable(found):
        raise LookupError(f"{module}.py defines no {entry}")
    return found


def run_script(make, script):
    init, calls = script
    made = make(*init)
    return [getattr(made, name)(*arguments) for name, *arguments in calls]


def forget_peak():
    """Lets the kernel count the most resident memory anew; where it does not, the figure is the process's own since its start."""
    try:
        with open("/proc/self/clear_refs", "w") as control:
            control.write("5")
    except OSError:
        pass


def call(job):
    entry = find(job["module"], job["entry"])
    fastest = base = None
    for _ in range(job.get("repeats", 1)):
        # Decoded anew each time: code that changes its arguments must not meet them changed.
        value = None
        given = decode(job["script"] if "script" in job else job["args"])
        if base is None:
            forget_peak()
            base = _usage(resource.RUSAGE_SELF).ru_maxrss
        begun = _clock()
        if "script" in job:
            value = run_script(entry, given)
        else:
            value = entry(*given)
            if isinstance(value, types.GeneratorType):
                value = list(value)
        seconds = _clock() - begun
        fastest = seconds if fastest is None else min(fastest, seconds)
    peak = _usage(resource.RUSAGE_SELF).ru_maxrss
    return {"value": encode(value), "seconds": fastest, "base_kib": base, "peak_kib": peak}


def make(job):
    return {"value": encode(_modules["cases"].make(**{name: decode(value) for name, value in job["params"].items()}))}


def draw(job):
    """A property is a generator: it yields lists of calls and is sent their results; it asserts what must hold. Replayed from its seed."""
    import random
    steps = getattr(_modules["cases"], job["property"])(random.Random(job["seed"]))
    answered = [None] + [decode(results) for results in job["results"]]
    try:
        for results in answered:
            calls = steps.send(results)
    except StopIteration:
        return {"holds": True}
    except AssertionError as refusal:
        return {"holds": False, "says": str(refusal)}
    return {"calls": [encode(arguments) for arguments in calls]}


def check(job):
    says = _modules["cases"].check(decode(job["args"]), decode(job["result"]))
    return {"says": str(says)} if says else {}


def describe(error):
    """What a person is told of an exception: its kind, its words, the line of their own file, and the trace without this file's frames."""
    import linecache
    import traceback
    for name, source in _sources.items():
        # There is no such file, and a trace without its lines is hard to read.
        linecache.cache[name] = (len(source), None, source.splitlines(True), name)
    kinds = ((SyntaxError, "syntax"), (MemoryError, "memory"), (SystemExit, "exited"), (NoValue, "value"), (LookupError, "raised"))
    kind = next((kind for of, kind in kinds if isinstance(error, of)), "raised")
    frames = [frame for frame in traceback.extract_tb(error.__traceback__, limit=-200) if frame.filename != __file__]
    if kind == "raised" and not frames and isinstance(error, LookupError):
        return {"kind": "missing", "message": str(error.args[0] if error.args else error), "line": 0, "trace": ""}
    line = error.lineno if kind == "syntax" else next((f.lineno for f in reversed(frames) if f.filename == "solution.py"), 0)
    words = traceback.format_exception_only(type(error), error)
    trace = "".join(traceback.format_list(frames[-20:]))
    message = str(error) if kind == "value" else "".join(words).strip()
    if kind == "syntax":
        # All lines but the last quote the source.
        trace, message = "".join(words[:-1]), words[-1].strip()
    return {"kind": kind, "message": message[:4000], "line": line or 0, "trace": trace[:20000]}


def forget_locals(error):
    """Lets go of what the code that failed had filled the memory with, so that there is room to tell of it."""
    step = error.__traceback__
    while step is not None:
        try:
            step.tb_frame.clear()
        except RuntimeError:
            pass  # this file's own, which still run
        step = step.tb_next


JOBS = {"probe": probe, "find": find_modules, "load": load, "input": typed_input, "call": call, "make": make, "draw": draw, "check": check}


def answer_to(job):
    try:
        return JOBS[job["do"]](job)
    except BaseException as error:  # noqa: whatever the code that is run throws is an answer, SystemExit too
        if isinstance(error, MemoryError):
            forget_locals(error)
        return {"error": describe(error)}


def main():
    jobs, answers = int(sys.argv[1]), int(sys.argv[2])
    os.set_inheritable(jobs, False)
    os.set_inheritable(answers, False)
    greeting = read_job(jobs)
    for name, limit in greeting["limits"].items():
        kind = getattr(resource, name)
        hard = resource.getrlimit(kind)[1]
        limit = limit if hard == resource.RLIM_INFINITY else min(limit, hard)
        resource.setrlimit(kind, (limit, limit))
    secret = bytes.fromhex(greeting["secret"])
    write_answer(answers, secret, {"ready": list(sys.version_info[:3])})
    while True:
        answer = answer_to(read_job(jobs))
        # What was printed belongs to this job, not to the next one.
        for stream in (sys.stdout, sys.stderr):
            try:
                stream.flush()
            except BaseException:
                pass
        try:
            write_answer(answers, secret, answer)
        except (ValueError, MemoryError) as error:
            write_answer(answers, secret, {"error": describe(error)})


if __name__ == "__main__":
    main()
