"""Tells what MPXJ reads in plans: a line a file, task and relation."""
import sys
import jpype
import mpxj
jpype.startJVM()
from org.mpxj import TimeUnit
from org.mpxj.reader import UniversalProjectReader
for name in sys.argv[1:]:
    print("file")
    project = UniversalProjectReader().read(name)
    for task in project.getTasks():
        if task.getUniqueID() != 0:
            print("task", task.getUniqueID(), task.getName(), task.getSummary(), task.getMilestone(), task.getDuration(), task.getConstraintType(), task.getConstraintDate(), sep="|")
            for r in task.getPredecessors():
                print("relation", r.getPredecessorTask().getUniqueID(), task.getUniqueID(), r.getType(), r.getLag().convertUnits(TimeUnit.HOURS, project.getProjectProperties()), sep="|")
    print("calendar", project.getDefaultCalendar().getName(), sep="|")
