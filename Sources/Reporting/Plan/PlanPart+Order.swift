import Plan

extension PlanPart {
  /// Puts parts behind those that their work waits for.
  ///
  /// Of two parts the one comes first from which more relations lead to the other. Where nothing tells,
  /// and in a circle, they keep their order.
  static func inOrderOfWork(_ parts: [PlanPart], _ relations: [Relation]) -> [PlanPart] {
    var places: [Int: Int] = [:]
    for (place, part) in parts.enumerated() {
      for activity in part.activities { places[activity] = place }
    }
    var surplus: [[Int]: Int] = [:]
    for relation in relations {
      guard let tail = places[relation.predecessor], let head = places[relation.successor],
        tail != head
      else { continue }
      surplus[[min(tail, head), max(tail, head)], default: 0] += tail < head ? 1 : -1
    }
    var behind = [[Int]](repeating: [], count: parts.count)
    var waiting = [Int](repeating: 0, count: parts.count)
    for (pair, count) in surplus where count != 0 {
      let (tail, head) = count > 0 ? (pair[0], pair[1]) : (pair[1], pair[0])
      behind[tail].append(head)
      waiting[head] += 1
    }
    var left = Array(parts.indices)
    var order: [Int] = []
    while !left.isEmpty {
      let next = left.remove(at: left.firstIndex { waiting[$0] == 0 } ?? 0)
      for part in behind[next] { waiting[part] -= 1 }
      order.append(next)
    }
    return order.map { parts[$0] }
  }
}
