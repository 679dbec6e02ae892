#!/usr/bin/env python3
"""The least cost of keeping a date, by OR-Tools' CP-SAT: an independent check of `rescue`.

Reads plans as JSON, one a line, and writes for each a line: the least cost, "none" where nothing keeps the date, or
"bounds LOW HIGH" where the time did not suffice. Days are numbers, day 0 is a Monday; a point p is the morning of day p, and
the evening of day p - 1.
"""
import json
import sys

from ortools.sat.python import cp_model

SECONDS = float(sys.argv[1]) if len(sys.argv) > 1 else 20.0


def working_days(task, last):
    def rests(day):
        return day % 7 >= task["week"] or any(a <= day <= b for a, b in task["pauses"])
    return [day for day in range(last + 1) if not rests(day)]


def solve(plan):
    limit = plan["limit"]
    if limit < 0:
        return "none"
    last = limit + 60
    model = cp_model.CpModel()
    starts, finishes, costs = [], [], []
    for task in plan["tasks"]:
        if task["isPoint"]:
            point = model.NewIntVar(0, last, "")
            starts.append(point)
            finishes.append(point)
            continue
        days = working_days(task, last)
        index = model.NewIntVar(0, len(days) - 1, "")
        start = model.NewIntVar(0, last, "")
        model.AddElement(index, days, start)
        prices = task["prices"]
        taken = model.NewIntVar(0, len(prices), "")
        end = model.NewIntVar(0, len(days) - 1, "")
        model.Add(end == index + task["days"] - taken - 1)
        finish = model.NewIntVar(0, last + 1, "")
        model.AddElement(end, [day + 1 for day in days], finish)
        if prices:
            steps = [model.NewBoolVar("") for _ in prices]
            model.Add(sum(steps) == taken)
            costs += [step * price for step, price in zip(steps, prices)]
        if task["windows"]:
            chosen = []
            for first, final in task["windows"]:
                if first > last:
                    continue
                inside = model.NewBoolVar("")
                model.Add(start >= first).OnlyEnforceIf(inside)
                model.Add(finish <= final + 1).OnlyEnforceIf(inside)
                chosen.append(inside)
            model.AddBoolOr(chosen)
        starts.append(start)
        finishes.append(finish)
    for (before, after, kind, lag), prices in zip(plan["relations"], plan["leads"]):
        from_finish, to_start = kind in (0, 2), kind in (0, 1)
        leaves = (finishes if from_finish else starts)[before] + lag
        if prices:
            steps = [model.NewBoolVar("") for _ in prices]
            leaves = leaves - sum(steps)
            costs += [step * price for step, price in zip(steps, prices)]
        # A finish is compared as the evening that it is: a Friday's does not reach a Sunday's.
        model.Add((starts if to_start else finishes)[after] >= leaves)
    model.Add(finishes[plan["carrier"]] <= limit)
    model.Minimize(sum(costs))
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.max_time_in_seconds = SECONDS
    status = solver.Solve(model)
    if status == cp_model.OPTIMAL:
        return str(round(solver.ObjectiveValue()))
    if status == cp_model.INFEASIBLE:
        return "none"
    high = round(solver.ObjectiveValue()) if status == cp_model.FEASIBLE else 1 << 60
    return f"bounds {int(solver.BestObjectiveBound() + 0.5)} {high}"


for line in sys.stdin:
    if line.strip():
        print(solve(json.loads(line)), flush=True)
