import CivilTime
import Control
public import Documents
import Scheduler

extension AppraisalReport {
  /// Writes the figures as JSON.
  public func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("dataDate", comparison.schedule.dataDate?.description)
      json.member("from", from.description)
      json.member("to", to.description)
      json.array("offices") { json in
        for office in offices {
          json.object { json in
            json.member("office", office.name)
            json.write(office.figures)
            if let losses {
              json.member("requiredDateDays", losses.byOffice[office.name] ?? DelaySum())
            }
          }
        }
      }
      if let losses, office == nil { json.member("noOffice", restOf: losses) }
      json.object("total") { json in
        json.write(total)
        if let losses {
          json.member(
            "requiredDateDays", office.map { losses.byOffice[$0] ?? DelaySum() } ?? losses.all)
        }
      }
    }
  }
}

extension JSONWriter {
  fileprivate mutating func write(_ figures: AppraisalReport.Figures) {
    member("due", figures.due)
    member("early", figures.early)
    member("onTime", figures.onTime)
    member("late", figures.late)
    member("overdue", figures.overdue)
    member("unknown", figures.unknown)
    member("pending", figures.pending)
    member("daysEarly", figures.daysEarly.total)
    member("daysLate", figures.daysLate.total)
    member("daysOverdue", figures.daysOverdue.total)
    member("workingDaysEarly", figures.daysEarly.working)
    member("workingDaysLate", figures.daysLate.working)
    member("workingDaysOverdue", figures.daysOverdue.working)
  }
}
