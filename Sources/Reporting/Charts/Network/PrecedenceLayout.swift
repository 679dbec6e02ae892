/// Where a 单代号 network puts its nodes: in layers from left to right, with few crossings.
///
/// A node lies one layer behind the last of what it follows; links over several layers bend in
/// each (Sugiyama, Tagawa, Toda 1981). Within its layer a node lies near the middle of what it is
/// joined with; the order is found by barycentres, in sweeps of which the best is kept.
public struct PrecedenceLayout: Sendable {
  /// What is laid out.
  public let network: PrecedenceNetwork
  /// The layer of each node, from 0 at the left.
  public let layers: [Int]
  /// Where each node lies in its layer, in heights of a node, the topmost at 0 or below it.
  public let rows: [Double]
  /// The rows of each link at the layers it passes between its nodes.
  public let bends: [[Double]]
  /// How many pairs of links cross.
  public let crossings: Int

  /// The number of layers.
  public var layerCount: Int { (layers.max() ?? -1) + 1 }
  /// How many heights of a node the drawing takes.
  public var rowCount: Double { (rows.max() ?? -1) + 1 }

  /// Lays a network out; the same network always gives the same layout.
  ///
  /// - Parameter bands: The band of each layer, where the drawing is folded: links from one band to
  ///   another have no bends and pull at nothing. One band where it is empty.
  public init(_ network: PrecedenceNetwork, bands: [Int] = []) {
    self.init(network, bands: bands, layers: LayeredGraph.layers(network), isTight: false)
  }

  /// Lays a network out whose nodes have their layers.
  ///
  /// - Parameter isTight: Whether no band is higher than its fullest layer, at the cost of more bends.
  init(_ network: PrecedenceNetwork, bands: [Int], layers: [Int], isTight: Bool) {
    var graph = LayeredGraph(network, bands, layers)
    graph.sweep()
    let rows = graph.rows(isTight ? bands : [])
    self.network = network
    self.layers = layers
    self.rows = Array(rows.prefix(network.nodes.count))
    bends = graph.bends.map { $0.map { rows[$0] } }
    crossings = graph.crossings
  }
}

/// The nodes and bends of a layered network with their order.
struct LayeredGraph {
  /// The layer of each node, then of each bend.
  private(set) var layer: [Int] = []
  /// The bends of each link.
  private(set) var bends: [[Int]] = []
  /// The order in each layer.
  private(set) var order: [[Int]] = []
  /// How many pairs of links cross in this order.
  private(set) var crossings = 0

  private let nodeCount: Int
  private var before: [[Int]]
  private var behind: [[Int]]

  init(_ network: PrecedenceNetwork, _ bands: [Int], _ layers: [Int]) {
    nodeCount = network.nodes.count
    layer = layers
    before = [[Int]](repeating: [], count: nodeCount)
    behind = before
    for link in network.links {
      guard bands.isEmpty || bands[layer[link.tail]] == bands[layer[link.head]] else {
        bends.append([])
        continue
      }
      var previous = link.tail
      var own: [Int] = []
      for place in (layer[link.tail] + 1)..<max(layer[link.head], layer[link.tail] + 1) {
        own.append(layer.count)
        layer.append(place)
        before.append([])
        behind.append([])
        join(previous, layer.count - 1)
        previous = layer.count - 1
      }
      join(previous, link.head)
      bends.append(own)
    }
    order = [[Int]](repeating: [], count: (layer.max() ?? -1) + 1)
    for vertex in layer.indices { order[layer[vertex]].append(vertex) }
  }

  private mutating func join(_ tail: Int, _ head: Int) {
    behind[tail].append(head)
    before[head].append(tail)
  }

  /// Returns the layer of each node: one more than the greatest of its predecessors.
  static func layers(_ network: PrecedenceNetwork) -> [Int] {
    var waiting = network.nodes.map { _ in 0 }
    var leaving = network.nodes.map { _ in [Int]() }
    for link in network.links {
      waiting[link.head] += 1
      leaving[link.tail].append(link.head)
    }
    var layer = network.nodes.map { _ in 0 }
    var open = waiting.indices.filter { waiting[$0] == 0 }
    var next = 0
    while next < open.count {
      let tail = open[next]
      for head in leaving[tail] {
        layer[head] = max(layer[head], layer[tail] + 1)
        waiting[head] -= 1
        if waiting[head] == 0 { open.append(head) }
      }
      next += 1
    }
    return layer
  }

  // MARK: Order

  /// Orders the layers so that few links cross.
  mutating func sweep() {
    var best = order
    var least = countCrossings()
    for round in 0..<24 where least > 0 {
      let isDown = round % 2 == 0
      for place in isDown ? Array(order.indices.dropFirst()) : order.indices.dropLast().reversed() {
        sort(place, by: isDown ? before : behind, beside: isDown ? place - 1 : place + 1)
      }
      let count = countCrossings()
      if count < least {
        least = count
        best = order
      }
    }
    order = best
    crossings = least
  }

  private mutating func sort(_ place: Int, by neighbours: [[Int]], beside other: Int) {
    var position: [Int: Int] = [:]
    for (index, vertex) in order[other].enumerated() { position[vertex] = index }
    let weights = order[place].enumerated().map { index, vertex in
      let near = neighbours[vertex].compactMap { position[$0] }
      return near.isEmpty ? Double(index) : Double(near.reduce(0, +)) / Double(near.count)
    }
    let sorted = weights.indices.sorted {
      weights[$0] == weights[$1] ? $0 < $1 : weights[$0] < weights[$1]
    }
    order[place] = sorted.map { order[place][$0] }
  }

  /// Counts the pairs of links that cross between neighbouring layers.
  private func countCrossings() -> Int {
    var count = 0
    for place in order.indices.dropLast() {
      var position: [Int: Int] = [:]
      for (index, vertex) in order[place + 1].enumerated() { position[vertex] = index }
      // How many links so far end at or above each position: a Fenwick tree.
      var tree = [Int](repeating: 0, count: order[place + 1].count + 1)
      var seen = 0
      for vertex in order[place] {
        let ends = behind[vertex].compactMap { position[$0] }
        for end in ends {
          var notBelow = 0
          var index = end + 1
          while index > 0 {
            notBelow += tree[index]
            index -= index & -index
          }
          count += seen - notBelow
        }
        for end in ends {
          var index = end + 1
          while index < tree.count {
            tree[index] += 1
            index += index & -index
          }
        }
        seen += ends.count
      }
    }
    return count
  }

  // MARK: Rows

  /// Returns where every node and bend lies in its layer, as near to its neighbours as the order
  /// and the room of nodes allow.
  ///
  /// - Parameter bands: The band of each layer, where none is to be higher than its fullest layer.
  func rows(_ bands: [Int]) -> [Double] {
    var rows = [Double](repeating: 0, count: layer.count)
    var highest = [Double](repeating: 0, count: (bands.last ?? -1) + 1)
    for (place, list) in order.enumerated() where !bands.isEmpty {
      highest[bands[place]] = max(highest[bands[place]], offsets(list).last ?? 0)
    }
    let limit = { (place: Int) in bands.isEmpty ? nil : highest[bands[place]] }
    for (place, list) in order.enumerated() {
      self.place(list, wanting: list.indices.map { Double($0) }, &rows, within: limit(place))
    }
    for round in 0..<12 {
      let isDown = round % 2 == 0
      for place in isDown ? Array(order.indices) : order.indices.reversed() {
        let list = order[place]
        let wanted = list.map { vertex -> Double in
          let near = (isDown ? before : behind)[vertex]
          guard !near.isEmpty else { return rows[vertex] }
          return near.reduce(0) { $0 + rows[$1] } / Double(near.count)
        }
        self.place(list, wanting: wanted, &rows, within: limit(place))
      }
    }
    let top = rows.min() ?? 0
    return rows.map { $0 - top }
  }

  /// The least distance of each member of a layer from its first.
  private func offsets(_ list: [Int]) -> [Double] {
    var offset: [Double] = []
    for (index, vertex) in list.enumerated() {
      guard index > 0 else {
        offset.append(0)
        continue
      }
      let isNode = vertex < nodeCount || list[index - 1] < nodeCount
      offset.append(
        offset[index - 1]
          + (isNode ? (vertex < nodeCount && list[index - 1] < nodeCount ? 1 : 0.65) : 0.2))
    }
    return offset
  }

  /// Places a layer as near as possible to where its members want to lie (pool adjacent
  /// violators: the least squares under the order, the distances and the height of their band).
  private func place(
    _ list: [Int], wanting wanted: [Double], _ rows: inout [Double], within limit: Double?
  ) {
    let offset = offsets(list)
    var pools: [(sum: Double, count: Int)] = []
    for index in list.indices {
      pools.append((wanted[index] - offset[index], 1))
      while pools.count > 1, let last = pools.last,
        pools[pools.count - 2].sum / Double(pools[pools.count - 2].count)
          > last.sum / Double(last.count)
      {
        pools.removeLast()
        pools[pools.count - 1].sum += last.sum
        pools[pools.count - 1].count += last.count
      }
    }
    var index = 0
    for pool in pools {
      var first = pool.sum / Double(pool.count)
      if let limit { first = max(0, min(first, limit - (offset.last ?? 0))) }
      for _ in 0..<pool.count {
        rows[list[index]] = first + offset[index]
        index += 1
      }
    }
  }
}
