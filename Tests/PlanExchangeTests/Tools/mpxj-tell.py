"""Tells what MPXJ reads in plans: a line a file, calendar, task, its dates, and a relation."""
import sys
import jpype
import mpxj
jpype.startJVM()
from java.time import DayOfWeek
from org.mpxj import TimeUnit
from org.mpxj.reader import UniversalProjectReader


def hours(calendar, day):
    ranges = calendar.getHours(day)
    return ",".join(f"{r.getStart()}-{r.getEnd()}" for r in ranges or [])


for name in sys.argv[1:]:
    print("file")
    project = UniversalProjectReader().read(name)
    for calendar in project.getCalendars():
        week = ";".join(hours(calendar, day) for day in DayOfWeek.values())
        name = calendar.getName() or f"Calendar {calendar.getUniqueID()}"
        print("calendar", name, week, sep="|")
    print("default", project.getDefaultCalendar().getName(), sep="|")
    for task in project.getTasks():
        if task.getUniqueID() == 0:
            continue
        uid = task.getUniqueID()
        name = " ".join(str(task.getName() or "").split())
        print("task", uid, name, task.getSummary(), sep="|")
        if not task.getSummary():
            duration = task.getDuration().convertUnits(TimeUnit.MINUTES, project.getProjectProperties())
            minutes = round(duration.getDuration())
            constraint = task.getConstraintType(), task.getConstraintDate()
            print("work", uid, minutes, duration.getUnits(), task.getMilestone(), *constraint, sep="|")
        print("dates", uid, task.getStart(), task.getFinish(), sep="|")
        for r in task.getPredecessors():
            lag = r.getLag().convertUnits(TimeUnit.HOURS, project.getProjectProperties())
            print("relation", r.getPredecessorTask().getUniqueID(), uid, r.getType(), lag, sep="|")
