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

  /// Returns the offices somebody may have meant by a name that is none, the nearest first; five at most,
  /// and none where none is near.
  ///
  /// Near is what shares half of its letters with the name, or stands in it or around it. Words that many
  /// offices have in common, such as 局, bring none near by themselves.
  public func nearest(to name: String) -> [String] {
    let wanted = Array(name.lowercased().filter { !$0.isWhitespace })
    guard !wanted.isEmpty else { return [] }
    let scored = names.enumerated().compactMap { index, candidate -> (share: Double, index: Int)? in
      let letters = Array(candidate.lowercased().filter { !$0.isWhitespace })
      let share = Self.likeness(wanted, letters)
      return share >= 0.5 ? (share, index) : nil
    }
    return scored.sorted { ($1.share, $0.index) < ($0.share, $1.index) }.prefix(5)
      .map { names[$0.index] }
  }

  /// How alike two names are, from 0 to 1: the letters they share in order, and 1 where one holds the
  /// other.
  private static func likeness(_ a: [Character], _ b: [Character]) -> Double {
    guard !a.isEmpty, !b.isEmpty else { return 0 }
    let shorter = min(a.count, b.count)
    // The longest row of letters that stand in both, in order.
    var row = [Int](repeating: 0, count: b.count + 1)
    for letter in a {
      var corner = 0
      for index in b.indices {
        let above = row[index + 1]
        row[index + 1] = letter == b[index] ? corner + 1 : max(above, row[index])
        corner = above
      }
    }
    let shared = row[b.count]
    if shared == shorter, shorter > 1 { return 1 }
    return Double(2 * shared) / Double(a.count + b.count)
  }
}
