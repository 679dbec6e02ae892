import CivilTime
import Control
import Plan
import Scheduler

/// One school of some 300 activities: the sample high school with its works in eight parts.
enum BigPlan {
  /// The parts of the works.
  static let zones = 8

  /// The plan with its baseline and a report of progress.
  static let planFile = PlanFile(portfolio, progress: progress)
  /// The day of that report.
  static let dataDate = at("2028-12-04T08:00")

  /// The comparison at its data date.
  static let comparison = planFile.comparison(at: dataDate)

  private static let portfolio: Portfolio = {
    let sample = Tinghu.portfolio("HS")
    var big = Tinghu.empty
    var project = sample.projects[0]
    (project.code, project.name) = ("BIG", "亭湖高中三期")
    project.requiredDates[0].finish = at("2029-09-01T18:00")
    big.projects = [project]
    // Where each activity of the sample went, once or once a zone.
    var places: [[Int]] = []
    for activity in sample.activities {
      var copies: [Int] = []
      for zone in activity.code.hasPrefix("C") ? Array(1...zones) : [0] {
        var copy = activity
        if zone > 0 {
          copy.code = "K\(zone)-\(activity.code)"
          copy.name = "\(zone)区\(activity.name)"
          copy.englishName = "Zone \(zone): \(activity.englishName)"
          if zone < zones { copy.role = nil }
        }
        copies.append(big.activities.count)
        big.activities.append(copy)
      }
      places.append(copies)
    }
    for relation in sample.relations {
      for (index, successor) in places[relation.successor].enumerated() {
        let predecessors = places[relation.predecessor]
        let isWithin = predecessors.count == places[relation.successor].count
        for predecessor in isWithin ? [predecessors[index]] : predecessors {
          var copy = relation
          (copy.predecessor, copy.successor) = (predecessor, successor)
          big.relations.append(copy)
        }
      }
    }
    return big
  }()

  /// What was planned to be done is done; what was planned to be under way is a little behind.
  private static let progress: [ProgressRecord] = {
    let plan = PlanFile(portfolio).baseline!
    return portfolio.activities.indices.compactMap { activity in
      let dates = plan.dates[activity]!
      let record = portfolio.activities[activity]
      if dates.finish < dataDate {
        return ProgressRecord(
          activity: activity, date: dataDate,
          actualStart: record.duration == 0 ? nil : dates.start, actualFinish: dates.finish)
      }
      guard dates.start < dataDate, record.duration > 0 else { return nil }
      return ProgressRecord(
        activity: activity, date: dataDate, actualStart: dates.start,
        remaining: record.duration * (3 + activity % 6) / 8)
    }
  }()
}
