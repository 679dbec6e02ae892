import Control
public import Plan
import Scheduler

/// The offices that a plan names (责任单位), as owners of work and leaders of projects.
public struct OfficeList: Sendable {
  /// The offices, in the order in which the plan first names them.
  public let names: [String]

  /// Reads the offices of some projects, by position; of all for nil.
  ///
  /// - Parameter problems: Problems whose owners count, too.
  public init(_ portfolio: Portfolio, projects: [Int]? = nil, problems: [Problem] = []) {
    var names: [String] = []
    var known: Set<String> = []
    func add(_ text: String) {
      for name in OfficeList.names(in: text) where known.insert(name).inserted {
        names.append(name)
      }
    }
    let order = PlanOrder(portfolio)
    for project in projects ?? order.typed {
      add(portfolio.projects[project].lead)
      for activity in order.activities[project] { add(portfolio.activities[activity].owner) }
    }
    for problem in problems where projects?.contains(problem.project) ?? true {
      add(problem.owner)
    }
    self.names = names
  }

  /// Whether a cell names an office.
  public static func owes(_ text: String, _ office: String) -> Bool {
    text == office || names(in: text).contains(office)
  }

  /// Returns the offices that a cell names: `规财科·发改委` names two, and `资规·住建等` two of several.
  public static func names(in text: String) -> [String] {
    var names: [String] = []
    for part in text.split(whereSeparator: separators.contains) {
      var name = String(part.drop(while: \.isWhitespace))
      while name.last?.isWhitespace == true { name.removeLast() }
      if name.count > 2, name.last == "等" { name.removeLast() }
      if !name.isEmpty, !names.contains(name) { names.append(name) }
    }
    return names
  }

  /// Whether a sign stands between the names of offices.
  static func isSeparator(_ sign: Character) -> Bool { separators.contains(sign) }

  private static let separators: Set<Character> = ["·", "•", "・", "、", "，", ",", "/", "；", ";"]

  /// Returns the offices somebody may have meant by a name that is none, the nearest first: those
  /// that share letters with it, five at most, else all.
  public func nearest(to name: String) -> [String] {
    let wanted = Set(name.lowercased())
    let scored = names.enumerated().map { index, candidate in
      let letters = Set(candidate.lowercased())
      let shared = wanted.intersection(letters).count
      return (
        share: Double(2 * shared) / Double(max(1, wanted.count + letters.count)), index: index
      )
    }
    let near = scored.filter { $0.share > 0 }.sorted { ($1.share, $0.index) < ($0.share, $1.index) }
    return near.isEmpty ? names : near.prefix(5).map { names[$0.index] }
  }
}
