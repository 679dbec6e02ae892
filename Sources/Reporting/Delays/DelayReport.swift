public import Analysis
public import CivilTime
import Control
public import Documents
public import Plan

/// Who lost the days of required dates, as tables, in words and as JSON.
public struct DelayReport: Answer, Sendable {
  /// What the days are added up by.
  public enum Grouping: String, Sendable, CaseIterable {
    /// The offices that owe the work.
    case office
    /// The work.
    case activity
    /// Why.
    case cause
  }

  /// What it tells, a required date each.
  public let accounts: [DelayAccount]
  let required: [Int: Instant]
  let portfolio: Portfolio
  let span: (from: Day, to: Day)
  let later: [(code: String, from: Day)]
  let grouping: Grouping?

  /// Takes what was found.
  ///
  /// - Parameters:
  ///   - required: The required dates by the identities of the work that carries them.
  ///   - portfolio: The plan at the end.
  ///   - span: The days between which it was asked.
  ///   - later: The required work that was not there at the start, and from when on it is told.
  ///   - grouping: What the days are added up by; nil for window by window.
  public init(
    _ accounts: [DelayAccount], required: [Int: Instant], portfolio: Portfolio,
    span: (from: Day, to: Day), later: [(code: String, from: Day)] = [], by grouping: Grouping?
  ) {
    self.accounts = accounts
    self.required = required
    self.portfolio = portfolio
    self.span = span
    self.later = later
    self.grouping = grouping
  }

  var dates: ReportDates { ReportDates(portfolio) }
  var shares: [DelayShare] { accounts.flatMap(\.shares) }

  /// The tables, then what they come to.
  public func document(_ terms: Terms) -> Document {
    var document = Document()
    for table in tables(terms) { document.append(.table(table)) }
    for line in lines(terms) { document.append(.paragraph(Phrase(line))) }
    return document
  }

  /// The table window by window of each required date, or the one that adds up.
  public func tables(_ terms: Terms) -> [Table] {
    if let grouping { return shares.isEmpty ? [] : [sums(by: grouping, terms)] }
    if accounts.count > 1 { return [overview(terms)] }
    return accounts.map { windows(of: $0, terms) }
  }
}

/// The days that one office, work or cause lost and gained.
struct DelaySum: Hashable {
  /// Days lost by it alone.
  var lost = 0
  /// Days lost by it together with others.
  var shared = 0
  /// Days gained, as a positive number.
  var gained = 0

  /// What remains of them: + later.
  var net: Int { lost + shared - gained }

  mutating func take(_ share: DelayShare) {
    if share.days < 0 {
      gained -= share.days
    } else if share.isConcurrent {
      shared += share.days
    } else {
      lost += share.days
    }
  }

  mutating func take(_ other: DelaySum) {
    lost += other.lost
    shared += other.shared
    gained += other.gained
  }
}

extension DelayReport {
  /// The days by some key, in the order in which the keys come up, those that lost most first.
  ///
  /// What several lost together is a key of its own, so that no day is added up twice.
  func sums(_ shares: [DelayShare], by key: (DelayShare) -> String) -> [(
    key: String, sum: DelaySum
  )] {
    var order: [String] = []
    var sums: [String: DelaySum] = [:]
    for share in shares {
      let key = key(share)
      if sums[key] == nil { order.append(key) }
      sums[key, default: DelaySum()].take(share)
    }
    let places = Dictionary(uniqueKeysWithValues: zip(order, order.indices))
    return order.map { ($0, sums[$0] ?? DelaySum()) }
      .sorted {
        $0.sum.net != $1.sum.net
          ? $0.sum.net > $1.sum.net : places[$0.key, default: 0] < places[$1.key, default: 0]
      }
  }
}
