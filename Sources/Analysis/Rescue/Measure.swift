/// What may be done to keep a date: one activity takes fewer days, or one relation lets its successor begin sooner.
enum Measure: Hashable, Comparable {
  /// An activity, by its position, is shortened.
  case shortening(Int)
  /// A relation, by its position, is led.
  case lead(Int)

  /// Both kinds by their positions.
  static func joined<Value>(
    _ shortenings: [Int: Value], leads: [Int: Value]
  ) -> [Measure: Value] {
    var result: [Measure: Value] = [:]
    for (activity, value) in shortenings { result[.shortening(activity)] = value }
    for (relation, value) in leads { result[.lead(relation)] = value }
    return result
  }
}

extension [Measure: Allowance] {
  /// What may be taken off activities.
  var shortenings: [Int: Allowance] {
    reduce(into: [:]) { if case .shortening(let activity) = $1.key { $0[activity] = $1.value } }
  }

  /// What relations may be led by.
  var leads: [Int: Allowance] {
    reduce(into: [:]) { if case .lead(let relation) = $1.key { $0[relation] = $1.value } }
  }
}
