import ArgumentParser
import CivilTime
import Control
import Plan
import Reporting
import Scheduler

/// What of the projects a chart shows.
struct ChartScopeOptions: ParsableArguments {
  @Option(
    name: .long,
    help: "Only the part under this summary, or whose codes begin so: C of C01, C02 …")
  var within: String?

  @Option(name: .long, help: "Only work that ends on this day or later; the axis begins with it.")
  var from: DateArgument?

  @Option(name: .long, help: "Only work that begins by this day; the axis ends with it.")
  var to: DateArgument?

  func validate() throws {
    if let from, let to, from.day > to.day {
      throw ValidationError("let --from be no later than --to")
    }
  }

  /// The scope of the projects shown.
  ///
  /// - Throws: Where the part named is in none of them.
  func scope(_ projects: [Int], _ schedule: Schedule, _ order: PlanOrder) throws -> ChartScope {
    let scope = ChartScope(part: within, from: from?.day, to: to?.day)
    if let within {
      let part = ChartScope(part: within)
      let isFound = projects.contains {
        !part.activities(order.activities[$0], in: schedule).isEmpty
      }
      if !isFound { throw Finding.unknownPart(within) }
    }
    return scope
  }
}

extension Finding {
  /// A part that no project shown has.
  fileprivate static func unknownPart(_ code: String) -> Finding {
    Finding(
      .error, "unknown-part", codes: [code],
      Wording(
        zh: "所画项目里没有分部“\(code)”：没有这样编码的汇总工作，也没有工作的编码这样开头",
        en: "no project shown has a part \"\(code)\": neither a summary of that code nor codes "
          + "that begin so"),
      hint: Wording(
        zh: "运行 schedctl plan 项目 查看编码", en: "run `schedctl plan PROJECT` to see the codes"))
  }
}
