import CivilTime
import Plan

/// One constraint as a cell says it: `SNET 2027-03-01`, `ZFF`.
///
/// A bare day means the first working minute for what concerns a start, and through the end of that
/// day's work for a finish.
public struct ConstraintText: Hashable, Sendable {
  /// What is constrained.
  var kind: Constraint.Kind
  /// The date as typed; nil exactly where the kind has none.
  var date: DateText?

  /// What people write besides the short names.
  private static let aliases: [String: Constraint.Kind] = [
    "ALAP": .zeroFreeFloat, "尽可能晚": .zeroFreeFloat, "开始不早于": .startNoEarlierThan,
    "完成不早于": .finishNoEarlierThan, "开始不晚于": .startNoLaterThan, "完成不晚于": .finishNoLaterThan,
    "必须开始于": .startOn, "必须完成于": .finishOn,
  ]

  /// Reads the constraints of a cell, which semicolons part; nil where one makes no sense.
  static func read(_ cell: String) -> [ConstraintText]? {
    var constraints: [ConstraintText] = []
    for part in cell.split(whereSeparator: { ";；".contains($0) }) {
      let text = String(part).trimmed
      if text.isEmpty { continue }
      guard let constraint = ConstraintText(text) else { return nil }
      constraints.append(constraint)
    }
    return constraints
  }

  private init?(_ text: String) {
    let parts = text.split(maxSplits: 1) { $0 == " " || $0 == "\u{3000}" }
    let word = parts[0].uppercased()
    guard let kind = Constraint.Kind(rawValue: word) ?? Self.aliases[word] else { return nil }
    self.kind = kind
    date = parts.count == 2 ? DateText(String(parts[1]).trimmed) : nil
    guard (date != nil) == kind.hasDate, parts.count == 2 || !kind.hasDate else { return nil }
    if !kind.hasDate, parts.count == 2 { return nil }
  }

  /// The constraint, in a plan whose working day has these shifts.
  func constraint(_ shifts: [Shift]) -> Constraint {
    Constraint(
      kind, date?.instant { _ in kind.isOfStart ? shifts[0].from : shifts[shifts.count - 1].to })
  }

  /// Returns the text that reads as this constraint.
  static func text(_ constraint: Constraint, _ shifts: [Shift]) -> String {
    guard let date = constraint.date else { return constraint.kind.rawValue }
    let bare = ConstraintText(constraint.kind, date.day).constraint(shifts).date
    return "\(constraint.kind.rawValue) \(bare == date ? date.day.description : date.description)"
  }

  private init(_ kind: Constraint.Kind, _ day: Day) { self.init(kind, .day(day)) }

  init(_ kind: Constraint.Kind, _ date: DateText) {
    self.kind = kind
    self.date = date
  }
}

extension Constraint.Kind {
  /// Whether it concerns the start.
  fileprivate var isOfStart: Bool {
    switch self {
    case .startNoEarlierThan, .startNoLaterThan, .startOn, .mandatoryStart: true
    default: false
    }
  }
}
