import Foundation
import Plan
import PlanStore
import Planning

/// The files that some of ``ChangeLines`` read: made anew of the plan as it stands, each time.
struct ChangeFiles {
  private var random: SeededNumbers

  init(_ seed: UInt64) { random = SeededNumbers(seed &+ 77) }

  /// Puts the files there that a line reads.
  mutating func prepare(_ line: String, in environment: Environment) throws {
    let number = Int.random(in: 1...60, using: &random)
    let day =
      "2027-0\(Int.random(in: 5...9, using: &random))-1\(Int.random(in: 0...9, using: &random))"
    if line.hasPrefix("import excel") {
      let seed = random.next()
      let book = try environment.editedWorkbook { Self.edit(&$0, seed) }
      try book.write(to: environment.folder.appending(path: "x.xlsx"))
    } else if line.hasPrefix("import text") || line.hasPrefix("edit") {
      let seed = random.next()
      try environment.write(try environment.editedText { Self.edit(&$0, seed) }, to: "x.txt")
      environment.variables["EDITOR"] = "/bin/cp -f \(environment.folder.path)/x.txt"
    } else if line.hasPrefix("import plan") {
      try environment.write(
        "code,name,duration_days,calendar,predecessors\nB2,施工,\(number),workday,\nE\(number % 5),收尾,5,workday,B2\n",
        to: "r.csv")
    } else if line.hasPrefix("import progress") {
      try environment.write(
        "date,code,start,remaining_days,suspended\n\(day),Q.B2,2027-04-02,\(number),\(number % 3 == 0 ? day : "")\n",
        to: "p.csv")
    } else if line.hasPrefix("import holidays") {
      try environment.write(
        "date,kind,name,notice_year\n\(day),off,节日\(number),2027\n", to: "h.csv")
    } else if line.hasPrefix("import windows") {
      try environment.write(
        "window,from,to,kind,provisional,note\n雨季,\(day),\(day),pause,,第\(number)次\n", to: "w.csv")
    }
  }

  /// Edits as people make them in a sheet or a text: a duration, an office, a note, a name.
  private static func edit(_ plan: inout StoredPlan, _ seed: UInt64) {
    var random = SeededNumbers(seed)
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      guard let index = plan.portfolio.activities.indices.randomElement(using: &random) else {
        return
      }
      let number = Int.random(in: 1...40, using: &random)
      switch number % 4 {
      case 0 where plan.portfolio.activities[index].kind == .task:
        plan.portfolio.activities[index].duration =
          number * plan.portfolio.withShippedCalendars(plan.holidays).dayMinutes(at: index)
      case 1: plan.portfolio.activities[index].owner = "单位\(number % 5)"
      case 2: plan.portfolio.activities[index].note = "第\(number)次改"
      default: plan.portfolio.activities[index].name = "名称\(number)"
      }
    }
  }
}
