import Analysis
import Control
import Documents

/// The days by which required dates moved, by office, and those that fall to none.
struct OfficeDelays: Sendable {
  /// Why days fall to no office.
  enum Rest: CaseIterable {
    /// Weekends, holidays and the like.
    case daysOff
    /// Changes of the plan and of its calendars.
    case changes
    /// Work that names no office.
    case unnamed
  }

  /// The days of each office; what several lost together stands with each of them.
  let byOffice: [String: DelaySum]
  /// The days that fall to no office, by the reason.
  let rest: [Rest: DelaySum]
  /// Every day once, so that lost and together less won back is what the required dates moved by.
  let all: DelaySum

  /// Adds up shares.
  init(_ shares: [DelayShare]) {
    var byOffice: [String: DelaySum] = [:]
    var rest: [Rest: DelaySum] = [:]
    var all = DelaySum()
    for share in shares {
      all.take(share)
      let offices = Set(share.offices.flatMap { OfficeList.names(in: $0) })
      if share.isNobodys {
        rest[.daysOff, default: DelaySum()].take(share)
      } else if share.revision != nil {
        rest[.changes, default: DelaySum()].take(share)
      } else if offices.isEmpty {
        rest[.unnamed, default: DelaySum()].take(share)
      } else {
        for office in offices { byOffice[office, default: DelaySum()].take(share) }
      }
    }
    self.byOffice = byOffice
    self.rest = rest
    self.all = all
  }

  /// The days that fall to no office, added up.
  var left: DelaySum { rest.values.reduce(into: DelaySum()) { $0.take($1) } }

  /// Why they do, in words: `休息日误3天；改计划误5天、抢回2天`; nil where there are none.
  func reasons(_ terms: Terms) -> String? {
    let parts = Rest.allCases.compactMap { reason -> String? in
      guard let sum = rest[reason] else { return nil }
      let days = [
        (sum.lost + sum.shared, terms("误", "lost ")), (sum.gained, terms("抢回", "won back ")),
      ].filter { $0.0 > 0 }.map { $0.1 + terms.days(DayCount($0.0, .calendar)) }
      return days.isEmpty
        ? nil : reason.words(terms) + days.joined(separator: terms("、", " and "))
    }
    return parts.isEmpty ? nil : parts.joined(separator: terms("；", "; "))
  }
}

extension OfficeDelays.Rest {
  fileprivate func words(_ terms: Terms) -> String {
    switch self {
    case .daysOff: terms("遇上休息日和节假日", "days off ")
    case .changes: terms("改计划", "changes of the plan ")
    case .unnamed: terms("未写责任单位的工作", "work without an office ")
    }
  }
}

extension JSONWriter {
  /// Writes days as a member.
  mutating func member(_ name: StaticString, _ sum: DelaySum) {
    object(name) { json in json.write(sum) }
  }

  private mutating func write(_ sum: DelaySum) {
    member("lost", sum.lost)
    member("together", sum.shared)
    member("wonBack", sum.gained)
  }

  /// Writes the days that fall to no office as a member, with the reasons.
  mutating func member(_ name: StaticString, restOf delays: OfficeDelays) {
    object(name) { json in
      json.write(delays.left)
      json.member("daysOff", delays.rest[.daysOff] ?? DelaySum())
      json.member("changes", delays.rest[.changes] ?? DelaySum())
      json.member("unnamed", delays.rest[.unnamed] ?? DelaySum())
    }
  }
}
