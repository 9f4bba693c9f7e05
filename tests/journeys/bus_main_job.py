#!/usr/bin/env python3
"""The main job through the accessibility bus alone: from a pasted e-mail to an activated group.

Everything is found by role and name, as a screen reader finds it; no key is typed and nothing is clicked by position.
Usage: bus_main_job.py PORTSIDE, on a desktop with an accessibility bus (tests/support/desktop.sh).
With --control URL behind it, Portside takes its profile from the environment, and the sandbox of that remote control
plays the carrier.
"""
import datetime
import json
import re
import subprocess
import sys
import tempfile
import time
import urllib.request

import pyatspi

PATIENCE = 60  # seconds for anything to appear


class Missing(Exception):
    pass


def descendants(node, cells=True):
    """All below \p node; without the cells of tables, of which a worklist has thousands."""
    stack = [node]
    while stack:
        current = stack.pop()
        if current is None:
            continue
        yield current
        try:
            if not cells and current.getRoleName() in ("table", "tree table"):
                continue
            stack.extend(current[i] for i in reversed(range(current.childCount)))
        except Exception:  # it went away while we looked
            continue


def showing(node):
    try:
        states = node.getState()
        return states.contains(pyatspi.STATE_SHOWING) and states.contains(pyatspi.STATE_VISIBLE)
    except Exception:
        return False


class Desk:
    def __init__(self, process, control=""):
        self.process = process
        self.control = control

    def application(self):
        desktop = pyatspi.Registry.getDesktop(0)
        for i in range(desktop.childCount):
            child = desktop[i]
            if child and child.name.lower() == "portside":
                return child
        return None

    def look(self, roles, name, enabled=True):
        application = self.application()
        if not application:
            return None
        pattern = re.compile(name)
        for node in descendants(application, any("cell" in role or "item" in role for role in roles)):
            try:
                if node.getRoleName() in roles and pattern.search(node.name or "") and showing(node):
                    if not enabled or node.getState().contains(pyatspi.STATE_ENABLED):
                        return node
            except Exception:
                continue
        return None

    def find(self, roles, name, enabled=True):
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if self.process.poll() is not None:
                raise Missing(f"Portside ended with {self.process.returncode} while looking for {name}")
            found = self.look(roles, name, enabled)
            if found:
                return found
            time.sleep(0.1)
        raise Missing(f"no {'/'.join(roles)} named {name}")

    def wait(self, what, condition):
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if condition():
                return
            time.sleep(0.1)
        raise Missing(what)

    def press(self, name, roles=("push button", "radio button", "check box")):
        node = self.find(roles, name)
        action = node.queryAction()
        names = [action.getName(i) for i in range(action.nActions)]
        wanted = next((i for i, n in enumerate(names) if n.lower() in ("press", "toggle", "check", "click")), 0)
        action.doAction(wanted)

    def write(self, name, text):
        node = self.find(("text", "password text", "entry", "spin button"), name)
        node.queryEditableText().setTextContents(text)

    def post(self, path, body):
        request = urllib.request.Request(self.control + path, json.dumps(body).encode(),
                                         {"Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=30) as answer:
            return json.load(answer)

    def carrier_confirms(self):
        if not self.control:
            return self.press("Simulation: Confirm the order")
        with urllib.request.urlopen(self.control + "/orders", timeout=30) as answer:
            newest = max(int(order["id"]) for order in json.load(answer)["orders"])
        return self.post(f"/orders/{newest}/confirm", {})

    def day_passes(self):
        if not self.control:
            return self.press(r"Simulation: \+1 day")
        self.post("/clock", {"advance": "P1D"})
        return self.press("Read the order again|^Refresh")

    def next(self, step):
        self.press(rf"^(Next: {step}|Next$)")


def job(desk):
    desk.find(("table", "tree table"), "Worklist")
    desk.press("^New port-in")
    desk.write("Customer's reference", "By the bus alone")
    desk.write("Pasted text", "212.555.0142\n+1 (212) 555-0143\n(833) 555-0119 toll free\n")
    print("step 1: numbers typed", flush=True)
    for step in ("Portability", "End user"):
        desk.next(step)
        print("step:", step, flush=True)
    for name, text in (("Name on the bill", "Bluefinch Dental Group LLC"), ("Street number", "1400"),
                       ("Street name", "Harbor"), ("^City", "New York"), ("State or province", "NY"),
                       ("ZIP or postal code", "10004")):
        desk.write(name, text)
    desk.next("Losing carrier")
    desk.write("Port-out PIN", "0412")
    desk.write("Account number", "3380512")
    desk.write("Authorizing person", "Jane Doe")
    desk.next("Schedule")
    day = datetime.date.today() + datetime.timedelta(days=16)
    desk.write("Desired date", day.isoformat())
    desk.press("^On demand")
    desk.next("Services")
    desk.next("Letter")
    desk.press("^None for now")
    desk.next("Review")
    desk.press("^Submit")
    print("step: submitted", flush=True)
    desk.press("Open order")
    print("step: order open", flush=True)
    desk.carrier_confirms()
    for _ in range(40):
        if desk.look(("push button",), r"^Activate ready groups|^Activate \d"):
            break
        desk.day_passes()
        time.sleep(0.5)
    desk.press(r"^Activate ready groups|^Activate \d")
    print("step: activation asked", flush=True)
    desk.write("How many numbers go live", "2")
    desk.press("^Activate( 2 numbers)?$")
    desk.wait("the numbers did not become active",
              lambda: desk.look(("label", "static", "text", "filler", "panel"), "All numbers are active", False))
    print("the main job was done through the accessibility bus")


def main():
    with tempfile.TemporaryDirectory() as data:
        control = sys.argv[3] if sys.argv[2:3] == ["--control"] else ""
        sandbox = [] if control else ["--sandbox"]
        process = subprocess.Popen([sys.argv[1], *sandbox, "--data-dir", data, "--theme", "light"])
        try:
            job(Desk(process, control))
            return 0
        except Missing as missing:
            print("missing:", missing, file=sys.stderr)
            application = Desk(process).application()
            for node in descendants(application) if application else ():
                if showing(node) and node.name:
                    print(f"  {node.getRoleName()}: {node.name[:100]}", file=sys.stderr)
            return 1
        finally:
            process.kill()
            process.wait()


if __name__ == "__main__":
    sys.exit(main())
