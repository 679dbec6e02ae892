import CivilTime
import Control
import Documents
import Foundation
import Plan
import Reporting
import Scheduler
import Testing

/// Every figure of the weekly report is one of `plan --json` of the same week: parsed out of the text and
/// looked up in the object of the project that the line is about.
@Suite struct ReportFiguresTests {
  private let plan = Tinghu.planFile

  @Test(arguments: [
    "2027-12-13", "2027-12-20", "2027-12-27", "2028-01-03", "2028-01-10", "2028-01-17",
    "2028-01-24", "2028-01-31",
  ])
  func everyFigureIsInTheJSON(_ week: String) throws {
    let text = MarkdownWriter().write(plan.weekly(day(week)).document(Terms(.zh)))
    let figures = try Figures(json(of: day(week)), in: plan)
    var lookedUp = 0
    for line in text.split(separator: "\n") where !line.hasPrefix("#") && !line.hasPrefix(">") {
      let (faults, count) = figures.faults(in: String(line))
      #expect(faults.isEmpty, "\(line): \(faults)")
      lookedUp += count
    }
    #expect(lookedUp > 60, "only \(lookedUp) figures were looked up")
  }

  /// What is told nowhere else is missed, so that the test can fail.
  @Test func aFigureThatIsNotInTheJSONIsFound() throws {
    let figures = try Figures(json(of: day("2028-01-31")), in: plan)
    for line in [
      "1. 亭湖高中二期：按计划推进，距9月1日要求还有4321天裕量。", "1. 亭湖高中二期：主体完成37%。",
      "1. 亭湖高中二期：主体3月33日完成。", "1. 亭湖高中二期：主体2月29日完成，滞后8765个工作日。",
    ] {
      #expect(!figures.faults(in: line).faults.isEmpty, "\(line)")
    }
  }

  private func json(of week: Day) throws -> [String: Any] {
    let open = Instant(week.monday, minuteOfDay: plan.portfolio.projectDay[0].from)
    let known = plan.schedule(knownAt: open + 7 * 1440)
    let comparison = Comparison(
      known, with: plan.baseline, preset: plan.preset,
      week: ReportingWeek(of: week, at: known.dataDate, shifts: plan.portfolio.projectDay))
    var writer = JSONWriter(.objectPerLine)
    PlanJSON(comparison).write(to: &writer)
    return try #require(
      JSONSerialization.jsonObject(with: Data(writer.finish())) as? [String: Any])
  }
}

/// The figures of a plan as JSON, by project.
private struct Figures {
  /// What one project says.
  private struct Own {
    var days: Set<String> = []
    var percents: Set<Int> = []
    var dates: Set<Day> = []

    mutating func add(_ other: Own) {
      days.formUnion(other.days)
      percents.formUnion(other.percents)
      dates.formUnion(other.dates)
    }
  }

  private var projects: [(name: String, own: Own)] = []
  private var all = Own()
  private let notes: [String]
  private let year: Int

  init(_ root: [String: Any], in plan: PlanFile) throws {
    // A date without a year is of that of the data date.
    year = try #require((root["dataDate"] as? String).flatMap { Instant(iso: $0) }).day.year
    notes = plan.progress.map(\.note).filter { !$0.isEmpty }
    let projects = try #require(root["projects"] as? [[String: Any]])
    for project in projects {
      var own = Own()
      Self.read(project, "calendar", &own)
      all.add(own)
      self.projects.append((try #require(project["name"] as? String), own))
    }
  }

  /// Takes in every amount of days, percentage and date of an object and all in it.
  ///
  /// Two dates that the documentation names as a pair say the days between them, too.
  private static func read(_ object: [String: Any], _ kind: String, _ own: inout Own) {
    let kind = object["dayKind"] as? String ?? object["unit"] as? String ?? kind
    for (key, value) in object {
      switch value {
      case let days as Int where key == "days" || key == "daysBehindPace":
        own.days.insert(Self.words(abs(days), key == "days" ? kind : kind))
      case let percent as NSNumber where key == "percent":
        own.percents.insert(Int(percent.doubleValue.rounded()))
      case let text as String:
        if let instant = Instant(iso: text) {
          // A finish at the opening of a day is that of the evening before.
          own.dates.insert(instant.day)
          if instant.minuteOfDay <= 480 { own.dates.insert(instant.day - 1) }
        }
      case let child as [String: Any]: read(child, kind, &own)
      case let children as [[String: Any]]:
        for child in children { read(child, "calendar", &own) }
      default: break
      }
    }
    for (early, late) in [("plannedFinish", "forecastFinish")] {
      guard let a = (object[early] as? String).flatMap({ Instant(iso: $0) }),
        let b = (object[late] as? String).flatMap({ Instant(iso: $0) })
      else { continue }
      own.days.insert(words(abs(b.day - a.day), "calendar"))
    }
  }

  private static func words(_ days: Int, _ kind: String) -> String {
    "\(days)\(kind == "working" ? "个工作日" : "天")"
  }

  /// The figures of a line that its project does not say, and how many there were; of a line about no
  /// project, or several, that no project says.
  func faults(in line: String) -> (faults: [String], count: Int) {
    var text = line
    // What people typed is theirs.
    for note in notes { text = text.replacing(note, with: "") }
    let named = projects.filter { text.contains($0.name) }
    let own =
      named.max { $0.name.count < $1.name.count }
      .flatMap { longest in
        named.allSatisfy { longest.name.contains($0.name) } ? longest.own : nil
      } ?? all
    // Names may hold figures of their own: 主体结构（3–4层）.
    var (faults, count) = ([String](), 0)
    for match in text.matches(of: /([0-9]+)(个工作日|天)/) {
      count += 1
      if !own.days.contains(String(match.output.0)) { faults.append(String(match.output.0)) }
    }
    for match in text.matches(of: /([0-9]+(?:\.[0-9]+)?)%/) where !text.contains("开工率") {
      count += 1
      if !own.percents.contains(Int(Double(match.output.1)!.rounded())) {
        faults.append(String(match.output.0))
      }
    }
    for match in text.matches(of: /(?:([0-9]{4})年)?([0-9]{1,2})月([0-9]{1,2})日/) {
      count += 1
      let date = Day(
        year: match.output.1.flatMap { Int($0) } ?? year, month: Int(match.output.2)!,
        day: Int(match.output.3)!)
      if !(date.map(own.dates.contains) ?? false) { faults.append(String(match.output.0)) }
    }
    for match in text.matches(of: /[0-9]{4}-[0-9]{2}-[0-9]{2}/) {
      count += 1
      if !(Day(iso: String(match.output)).map(own.dates.contains) ?? false) {
        faults.append(String(match.output))
      }
    }
    return (faults, count)
  }
}
