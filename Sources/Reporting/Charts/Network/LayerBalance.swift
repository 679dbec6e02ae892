/// Layers of a 单代号 network of which none holds more than some nodes, so that no full layer
/// makes a band high whose others stay empty.
///
/// Layers are filled from the left, what has most behind it first (Coffman, Graham 1972); then each
/// node goes as near to what it is joined with as there is room.
enum LayerBalance {
  /// Returns the layer of each node, at most some in each.
  static func layers(_ network: PrecedenceNetwork, most: Int) -> [Int] {
    let count = network.nodes.count
    var before = [[Int]](repeating: [], count: count)
    var behind = before
    for link in network.links {
      before[link.head].append(link.tail)
      behind[link.tail].append(link.head)
    }
    var layers = filled(before, behind, heights(network, behind), most: max(1, most))
    settle(&layers, before, behind, most: max(1, most))
    let used = Set(layers).sorted()
    var number: [Int: Int] = [:]
    for (place, layer) in used.enumerated() { number[layer] = place }
    return layers.map { number[$0] ?? 0 }
  }

  /// The longest way from each node to the end, in links.
  private static func heights(_ network: PrecedenceNetwork, _ behind: [[Int]]) -> [Int] {
    let layers = LayeredGraph.layers(network)
    var heights = [Int](repeating: 0, count: behind.count)
    for node in behind.indices.sorted(by: { layers[$0] > layers[$1] }) {
      heights[node] = behind[node].map { heights[$0] + 1 }.max() ?? 0
    }
    return heights
  }

  private static func filled(
    _ before: [[Int]], _ behind: [[Int]], _ heights: [Int], most: Int
  ) -> [Int] {
    var layers = [Int](repeating: 0, count: before.count)
    var waiting = before.map(\.count)
    var ready = waiting.indices.filter { waiting[$0] == 0 }
    var layer = 0
    while !ready.isEmpty {
      ready.sort { heights[$0] == heights[$1] ? $0 < $1 : heights[$0] > heights[$1] }
      let placed = ready.prefix(most)
      ready.removeFirst(placed.count)
      for node in placed {
        layers[node] = layer
        for next in behind[node] {
          waiting[next] -= 1
          if waiting[next] == 0 { ready.append(next) }
        }
      }
      layer += 1
    }
    return layers
  }

  /// Moves nodes to where their links are shortest, as long as their layers have room.
  private static func settle(
    _ layers: inout [Int], _ before: [[Int]], _ behind: [[Int]], most: Int
  ) {
    var held = [Int](repeating: 0, count: (layers.max() ?? -1) + 1)
    for layer in layers { held[layer] += 1 }
    for _ in 0..<6 {
      var isMoved = false
      let order = layers.indices.sorted {
        layers[$0] == layers[$1] ? $0 < $1 : layers[$0] > layers[$1]
      }
      for node in order where before[node].count != behind[node].count {
        let low = before[node].map { layers[$0] + 1 }.max() ?? layers[node]
        let high = behind[node].map { layers[$0] - 1 }.min() ?? layers[node]
        let isLate = behind[node].count > before[node].count
        let wanted =
          isLate
          ? stride(from: high, to: layers[node], by: -1).first { held[$0] < most }
          : stride(from: low, to: layers[node], by: 1).first { held[$0] < most }
        guard let wanted else { continue }
        held[layers[node]] -= 1
        held[wanted] += 1
        layers[node] = wanted
        isMoved = true
      }
      if !isMoved { return }
    }
  }
}
