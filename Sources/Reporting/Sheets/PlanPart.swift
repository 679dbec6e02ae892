import Scheduler

/// Activities of a project whose codes begin with the same letters, in their order: the preparatory
/// A01 to A16, the site's C01 to C33.
struct PlanPart: Hashable {
  /// What the codes begin with.
  let letters: Substring
  /// The activities, by position.
  var activities: [Int]

  /// Divides activities that stand in the natural order of their codes.
  ///
  /// Codes that tell no parts give one: a letter of its own for every activity would be noise.
  static func parts(of activities: [Int], in portfolio: Portfolio) -> [PlanPart] {
    var parts: [PlanPart] = []
    for position in activities {
      let letters = portfolio.activities[position].code.prefix { !$0.isNumber }
      if parts.last?.letters == letters {
        parts[parts.count - 1].activities.append(position)
      } else {
        parts.append(PlanPart(letters: letters, activities: [position]))
      }
    }
    let isTelling = parts.count * 2 <= activities.count
    return isTelling || activities.isEmpty ? parts : [PlanPart(letters: "", activities: activities)]
  }
}
