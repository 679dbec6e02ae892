import Plan

/// The loops of a plan: activities that wait for one another, and so can never begin.
enum Loops {
  /// Finds one loop in each tangle of activities that wait for one another.
  ///
  /// An activity left over has a predecessor left over; walking back along the one with the
  /// smallest code must come round. The activities that can reach a loop found are then set aside.
  ///
  /// - Parameter order: the activities that do not wait in vain.
  static func found(
    outside order: [Int32], _ relations: [Relation], in portfolio: Portfolio
  ) -> [[Int]] {
    var isLeft = [Bool](repeating: true, count: portfolio.activities.count)
    for activity in order { isLeft[Int(activity)] = false }
    var incoming = [[Int]](repeating: [], count: isLeft.count)
    for relation in relations where isLeft[relation.predecessor] && isLeft[relation.successor] {
      incoming[relation.successor].append(relation.predecessor)
    }
    let codes = portfolio.activities.indices.map { isLeft[$0] ? portfolio.code(of: $0) : "" }
    let candidates = isLeft.indices.filter { isLeft[$0] }
      .sorted { naturalOrder(codes[$0], codes[$1]) }
    var loops: [[Int]] = []
    for candidate in candidates where isLeft[candidate] {
      var position: [Int: Int] = [:]
      var path: [Int] = []
      var current: Int? = candidate
      while let activity = current, position[activity] == nil {
        position[activity] = path.count
        path.append(activity)
        current = incoming[activity].filter { isLeft[$0] }
          .min { naturalOrder(codes[$0], codes[$1]) }
      }
      if let current, let start = position[current] {
        let loop = Array(path[start...].reversed())
        let first = loop.indices.min { naturalOrder(codes[loop[$0]], codes[loop[$1]]) } ?? 0
        loops.append(Array(loop[first...] + loop[..<first]))
      }
      for activity in path { isLeft[activity] = false }
    }
    return loops
  }
}
