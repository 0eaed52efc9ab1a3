"""Runs plans as sim-core/engine/simulate.ts does, all at once. For each line read it makes one round over all plans and
answers with the nanoseconds of processor time that a run took and the sum of all rows of the first plan."""

import sys
import time

import numpy as np

sys.path.insert(0, sys.argv[1])
import model  # noqa: E402  (written beside the plans)

with open(sys.argv[1] + "/plans.bin", "rb") as file:
    head = np.fromfile(file, np.int32, 8)
    plans, months, steps, width, ends, totals = head[:6]
    scheduled = np.fromfile(file, np.int32, width)
    end_slots = np.fromfile(file, np.int32, ends)
    total_slots = np.fromfile(file, np.int32, totals)
    initial = np.fromfile(file, np.float64, plans * model.SIZE).reshape(plans, model.SIZE)
    schedule = np.fromfile(file, np.float64).reshape(plans, months + 1, width)

RUNS = 1000
which = np.arange(RUNS) % plans
np.seterr(all="ignore")


def run():
    v = np.zeros((model.ROOM, RUNS))
    v[: model.SIZE] = initial[which].T
    rows = np.zeros((months + 1, ends + totals, RUNS))
    dt = 1 / (12 * steps)
    v[scheduled] = schedule[which, 0].T
    model.model_open(v)
    rows[0, :ends], rows[0, ends:] = v[end_slots], v[total_slots] / 12
    for month in range(1, months + 1):
        v[scheduled] = schedule[which, month].T
        model.model_month(v)
        for _ in range(steps):
            model.model_step(v)
            rows[month, ends:] += dt * v[total_slots]
            model.model_integrate(v, dt)
        model.model_step(v)
        rows[month, :ends] = v[end_slots]
    return rows[:, :, 0].sum()


for _ in sys.stdin:
    start = time.process_time_ns()
    total = run()
    print((time.process_time_ns() - start) / RUNS, repr(float(total)), flush=True)
