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


def look(path):
    run = subprocess.run(["clang-tidy", "--quiet", "-p", str(ROOT / "build/lint"), str(path)],
                         capture_output=True, text=True, check=False)
    return path, run.returncode, run.stdout


def main():
    everything = "--all" in sys.argv
    below = tuple(a for a in sys.argv[1:] if not a.startswith("-")) or ("app", "models", "views")
    jobs = len(os.sched_getaffinity(0))
    budget = float("inf") if everything else float(os.environ.get("PORTSIDE_TIDY_SECONDS", "480"))
    database = json.loads((ROOT / "build/lint/compile_commands.json").read_text())
    files = sorted({pathlib.Path(entry["file"]).resolve() for entry in database})
    files = [f for f in files if any(f.is_relative_to(ROOT / folder) for folder in below)]
    version = subprocess.run(["clang-tidy", "--version"], capture_output=True, check=True).stdout
    salt = version + (ROOT / ".clang-tidy").read_bytes()
    CACHE.mkdir(parents=True, exist_ok=True)
    waiting = []
    for path in files:
        key = verdict_key(path, salt)
        if not (CACHE / key).exists():
            waiting.append((path, key))
    waiting.sort(key=lambda item: item[0].stat().st_mtime, reverse=True)

    began, failed, looked = time.monotonic(), 0, 0
    keys = dict(waiting)
    with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        queue = [path for path, _ in waiting]
        running = set()
        while queue or running:
            while queue and len(running) < jobs and time.monotonic() - began < budget:
                running.add(pool.submit(look, queue.pop(0)))
            if not running:
                break
            done, running = concurrent.futures.wait(running, return_when=concurrent.futures.FIRST_COMPLETED)
            for future in done:
                path, code, text = future.result()
                looked += 1
                if code == 0:
                    (CACHE / keys[path]).touch()
                else:
                    failed += 1
                    print(text, flush=True)
    print(f"tidy: {len(files)} files, {len(files) - len(waiting)} passed before, {looked} looked at, "
          f"{len(queue)} left for a run by hand, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
