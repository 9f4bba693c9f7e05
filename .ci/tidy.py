#!/usr/bin/env python3
"""clang-tidy over the compile database in build/lint, with verdicts cached by content.

A file that passed once is not looked at again until it, a header of ours that it includes, the checks or the tool
change. Without --all it stops looking after PORTSIDE_TIDY_SECONDS and says what it left out. Paths given as arguments
narrow it to what lies below them.
"""
import concurrent.futures
import hashlib
import json
import os
import pathlib
import re
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
CACHE = pathlib.Path(os.environ.get("XDG_CACHE_HOME", pathlib.Path.home() / ".cache")) / "portside" / "tidy"
INCLUDE = re.compile(rb'^\s*#include "([^"]+)"', re.M)
BATCH = 10
FOLDERS = (ROOT, ROOT / "models", ROOT / "app")


def closure(path, seen):
    """The file and every header of ours that it reaches."""
    if path in seen:
        return
    text = path.read_bytes()
    seen[path] = text
    for name in INCLUDE.findall(text):
        for folder in (path.parent, *FOLDERS):
            header = folder / name.decode()
            if header.is_file():
                closure(header.resolve(), seen)
                break


def verdict_key(path, salt):
    seen = {}
    closure(path, seen)
    digest = hashlib.sha256(salt)
    for name in sorted(seen):
        digest.update(str(name.relative_to(ROOT)).encode() + b"\0" + seen[name] + b"\0")
    return digest.hexdigest()


def batches(entries):
    """Neighbors of one folder together: what they all include is read and walked once, which is most of the work."""
    folders = {}
    for entry in entries:
        folders.setdefault(pathlib.Path(entry["file"]).parent, []).append(entry)
    for folder in folders.values():
        for begin in range(0, len(folder), BATCH):
            yield folder[begin:begin + BATCH]


def look(entries):
    """Files that passed, and what was said of the others. Files whose names collide are parted until they do not."""
    name = hashlib.sha256("".join(entry["file"] for entry in entries).encode()).hexdigest()[:16]
    place = ROOT / "build/lint/tidy" / name
    place.mkdir(parents=True, exist_ok=True)
    if len(entries) == 1:
        source, checks = entries[0]["file"], ""
    else:
        source, checks = str(place / "batch.cpp"), "-bugprone-suspicious-include"
        pathlib.Path(source).write_text("".join(f'#include "{entry["file"]}"\n' for entry in entries))
    command = entries[0]["command"].replace(entries[0]["file"], source)
    (place / "compile_commands.json").write_text(json.dumps([{**entries[0], "command": command, "file": source}]))
    run = subprocess.run(["clang-tidy", "--quiet", f"--checks={checks}", "-p", str(place), source],
                         capture_output=True, text=True, check=False)
    if run.returncode == 0:
        return entries, ""
    if len(entries) > 1 and ("clang-diagnostic-error" in run.stdout or not run.stdout):
        half = len(entries) // 2
        first, second = look(entries[:half]), look(entries[half:])
        return first[0] + second[0], first[1] + second[1]
    return [], run.stdout or run.stderr


def main():
    everything = "--all" in sys.argv
    below = tuple(a for a in sys.argv[1:] if not a.startswith("-")) or ("app", "models", "views")
    jobs = len(os.sched_getaffinity(0))
    budget = float("inf") if everything else float(os.environ.get("PORTSIDE_TIDY_SECONDS", "480"))
    database = json.loads((ROOT / "build/lint/compile_commands.json").read_text())
    files = {}
    for entry in database:
        path = pathlib.Path(entry["file"]).resolve()
        if any(path.is_relative_to(ROOT / folder) for folder in below) and not path.is_relative_to(ROOT / "build"):
            files[path] = {**entry, "file": str(path), "command": entry["command"].replace(entry["file"], str(path))}
    version = subprocess.run(["clang-tidy", "--version"], capture_output=True, check=True).stdout
    salt = version + (ROOT / ".clang-tidy").read_bytes()
    CACHE.mkdir(parents=True, exist_ok=True)
    keys = {str(path): verdict_key(path, salt) for path in sorted(files)}
    waiting = [files[path] for path in sorted(files) if not (CACHE / keys[str(path)]).exists()]

    began, passed, failed = time.monotonic(), 0, 0
    queue, running = list(batches(waiting)), set()
    with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        while queue or running:
            while queue and len(running) < jobs and time.monotonic() - began < budget:
                running.add(pool.submit(look, queue.pop(0)))
            if not running:
                break
            done, running = concurrent.futures.wait(running, return_when=concurrent.futures.FIRST_COMPLETED)
            for future in done:
                good, text = future.result()
                passed += len(good)
                for entry in good:
                    (CACHE / keys[entry["file"]]).touch()
                if text:
                    failed += 1
                    print(text, flush=True)
    left = sum(len(batch) for batch in queue)
    print(f"tidy: {len(files)} files, {len(files) - len(waiting)} passed before, {passed} now, "
          f"{left} left for a run by hand, {failed} batches failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
