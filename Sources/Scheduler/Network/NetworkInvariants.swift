import Plan

/// What the passes take for granted of a compiled network: they look at no bounds and sort nothing.
///
/// Checked in debug builds whenever a network is compiled.
enum NetworkInvariants {
  /// Says what does not hold of the relations; nil where all is well.
  ///
  /// - Parameter count: The number of nodes.
  static func fault(predecessors: Links, successors: Links, count: Int) -> String? {
    for (links, side) in [(predecessors, "predecessors"), (successors, "successors")] {
      guard links.row.count == count + 1, links.row.first == 0,
        Int(links.row.last ?? -1) == links.links.count
      else { return "the rows of \(side) do not cover their relations" }
      if zip(links.row, links.row.dropFirst()).contains(where: { $0 > $1 }) {
        return "a row of \(side) ends before it begins"
      }
      guard links.edge.count == links.links.count else { return "\(side) without an edge" }
    }
    guard predecessors.links.count == successors.links.count else {
      return "the two sides have not the same relations"
    }
    for node in 0..<count {
      if predecessors.range(node).contains(where: { predecessors.node($0) >= node }) {
        return "node \(node) comes before a predecessor"
      }
      if successors.range(node).contains(where: { successors.node($0) <= node }) {
        return "node \(node) comes after a successor"
      }
    }
    return nil
  }
}
