import Plan

/// Where each activity stands in the outline: `1.2.3`, and how deep.
struct MicrosoftOutline {
  var numbers: [String] = []
  var levels: [Int] = []

  /// Numbers activities in their order, each below its summary.
  init(_ activities: [Activity]) {
    var above: [(code: String, number: String, children: Int)] = [("", "", 0)]
    for activity in activities {
      while above.count > 1, above.last!.code != activity.parent { above.removeLast() }
      above[above.count - 1].children += 1
      let top = above.last!
      let number = top.number.isEmpty ? "\(top.children)" : "\(top.number).\(top.children)"
      numbers.append(number)
      levels.append(above.count)
      if activity.kind == .summary { above.append((activity.code, number, 0)) }
    }
  }
}
