import CivilTime
import Control
import Plan
import Scheduler

/// The worked example of the design: Mon–Fri 08–12 and 13–17, A 5 d → B 5 d → M, required 03-18.
enum WorkedExample {
  static let planFile: PlanFile = {
    let shifts = [Shift(from: 480, to: 720), Shift(from: 780, to: 1020)]
    func activity(_ code: String, _ name: String, days: Int) -> Activity {
      Activity(
        project: 0, code: code, name: name, kind: days == 0 ? .milestone : .task,
        duration: days * 480, calendar: "mon-fri")
    }
    let required = RequiredDate(activity: "M", finish: at("2026-03-18T17:00"), source: "合同")
    let portfolio = Portfolio(
      projectDay: shifts,
      calendars: [WorkCalendar(name: "mon-fri", week: (0..<7).map { $0 < 5 ? shifts : [] })],
      projects: [
        Project(
          code: "P", name: "算例", direction: .backward, start: at("2026-03-02T08:00"),
          requiredDates: [required])
      ],
      activities: [
        activity("A", "甲", days: 5), activity("B", "乙", days: 5), activity("M", "完工", days: 0),
      ],
      relations: [
        Relation(predecessor: 0, successor: 1), Relation(predecessor: 1, successor: 2),
      ])
    return PlanFile(
      portfolio,
      progress: [
        ProgressRecord(
          activity: 0, date: at("2026-03-10T17:00"), actualStart: at("2026-03-02T08:00"),
          remaining: 4 * 480)
      ])
  }()
}
