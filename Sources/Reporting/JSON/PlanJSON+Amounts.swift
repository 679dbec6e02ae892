import CivilTime
import Control
import Documents
import Plan
import Scheduler

/// Amounts of days in the plan as JSON: each with what it counts.
extension PlanJSON {
  func writeMargin(_ margin: Margin?, of position: Int, _ json: inout JSONWriter) {
    guard let margin else { return json.nullMember("margin") }
    json.object("margin") { json in
      json.member("minutes", margin.minutes)
      json.member("days", margin.days(of: network.dayMinutes(of: position)))
      json.member("unit", network.dayKind(of: position).rawValue)
      json.member("to", codes[margin.to])
    }
  }

  func writeWindowMargin(_ margin: WindowMargin?, _ json: inout JSONWriter) {
    guard let margin else { return json.nullMember("windowMargin") }
    json.object("windowMargin") { json in
      json.member("activity", codes[margin.activity])
      json.member("window", portfolio.windows[margin.window].name)
      json.member("cause", portfolio.windows[margin.window].cause)
      json.member("days", margin.days)
      member("lastStart", margin.lastStart, &json)
      json.member("isNear", comparison.isNear(margin))
    }
  }

  func writeSlip(_ name: StaticString, _ slip: Slip?, _ json: inout JSONWriter) {
    guard let slip else { return json.nullMember(name) }
    json.object(name) { json in
      json.member("minutes", slip.minutes)
      json.member("days", slip.days)
      json.member("unit", slip.kind.rawValue)
    }
  }

  func writeMissedWindow(_ missed: MissedWindow?, _ json: inout JSONWriter) {
    guard let missed else { return json.nullMember("missedWindow") }
    json.object("missedWindow") { json in
      json.member("window", portfolio.windows[missed.missed].name)
      json.member("cause", portfolio.windows[missed.missed].cause)
      json.member("lastStart", missed.lastStart.description)
      json.member("ready", missed.ready.description)
      json.member("days", missed.days)
      json.member("unit", DayCount.Kind.calendar.rawValue)
    }
  }
}
