/// The room that is left in a network when the flow is as large as it can be.
final class ResidualNetwork {
  private let search: PushRelabel

  /// Takes over a search that has ended.
  init(_ search: PushRelabel) { self.search = search }

  deinit { search.free() }

  /// How many nodes there are.
  var count: Int { search.count }

  /// Whether more has come to a node than goes on.
  func overflows(_ node: Int) -> Bool { search.excess[node] > 0 }

  /// Calls something with every node that an arc with room left leads to.
  @inline(__always)
  func forEachHead(of node: Int, _ body: (Int) -> Void) {
    for arc in Int(search.row[node])..<Int(search.row[node + 1]) where search.room[arc] > 0 {
      body(Int(search.head[arc]))
    }
  }

  /// Calls something with every node that an arc with room left comes from.
  @inline(__always)
  func forEachTail(of node: Int, _ body: (Int) -> Void) {
    for arc in Int(search.row[node])..<Int(search.row[node + 1])
    where search.room[Int(search.back[arc])] > 0 {
      body(Int(search.head[arc]))
    }
  }
}
