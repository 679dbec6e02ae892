import Documents

/// The choice of layers and bands with which the boxes of a 单代号 network are as large as their page
/// allows.
enum PrecedenceFolding {
  /// A network as it is folded, and the size of its text.
  struct Result {
    var size: Double
    var layout: PrecedenceLayout
    var fold: PrecedenceFold
  }

  /// Layers and their bands, which may serve.
  private struct Candidate {
    var layers: [Int]
    var bands: [Int]
    /// The size of the text, about.
    var hope: Double
  }

  /// So many candidates are laid out at most.
  private static let tried = 32
  /// The height that a link takes which passes a layer, in boxes.
  private static let passing = 0.3

  /// Folds a network so that its boxes are as large as the page allows; of equals the one whose
  /// layers are nearest to those of its logic, with the fewest bands.
  static func best(
    _ network: PrecedenceNetwork, in room: Size, _ largest: Double
  ) -> Result {
    var best: Result?
    // What promises to be smaller than what was found is not laid out.
    for candidate in candidates(network, in: room, largest).prefix(tried)
    where candidate.hope > (best?.size ?? 0) * 0.97 && best?.size != largest {
      for isTight in [false, true] where best?.size != largest {
        let layout = PrecedenceLayout(
          network, bands: candidate.bands, layers: candidate.layers, isTight: isTight)
        let fold = PrecedenceFold(layout, bands: candidate.bands)
        let size = min(largest, fold.size(in: room))
        if size > (best?.size ?? 0) * 1.001 {
          best = Result(size: size, layout: layout, fold: fold)
        }
      }
    }
    let layout = best?.layout ?? PrecedenceLayout(network)
    return best
      ?? Result(size: largest, layout: layout, fold: PrecedenceFold(layout, bands: []))
  }

  /// What may serve, the most hopeful first.
  private static func candidates(
    _ network: PrecedenceNetwork, in room: Size, _ largest: Double
  ) -> [Candidate] {
    let logical = LayeredGraph.layers(network)
    let fullest = fullness(logical).max() ?? 1
    let layerings =
      [logical]
      + (2..<max(2, min(fullest, 16))).reversed().map {
        LayerBalance.layers(network, most: $0)
      }
    let all = layerings.flatMap { layers in
      bands(fullness(layers)).map { bands in
        Candidate(
          layers: layers, bands: bands, hope: min(largest, hope(network, layers, bands, in: room)))
      }
    }
    // Equals stay in their order: the layers of the logic first, then the fewest bands.
    return all.enumerated().sorted {
      $0.element.hope == $1.element.hope
        ? $0.offset < $1.offset : $0.element.hope > $1.element.hope
    }.map(\.element)
  }

  private static func fullness(_ layers: [Int]) -> [Int] {
    var fullness = [Int](repeating: 0, count: (layers.max() ?? 0) + 1)
    for layer in layers { fullness[layer] += 1 }
    return fullness
  }

  /// Bands of as many layers each, and bands broken where few boxes are lost.
  private static func bands(_ fullness: [Int]) -> [[Int]] {
    let count = fullness.count
    let even = (1...8).map { parts in
      let each = (count + parts - 1) / parts
      return (0..<count).map { $0 / each }
    }
    let fitted = (min(4, count)...count).reversed().map {
      PrecedenceFold.bands(fullness, most: $0)
    }
    let all = even + fitted
    return all.enumerated().filter { all.firstIndex(of: $0.element) == $0.offset }.map(\.element)
  }

  /// The size of the text if each band is as high as its fullest layer: boxes, and the links that pass
  /// between them.
  private static func hope(
    _ network: PrecedenceNetwork, _ layers: [Int], _ bands: [Int], in room: Size
  ) -> Double {
    var fullness = self.fullness(layers).map(Double.init)
    for link in network.links where bands[layers[link.tail]] == bands[layers[link.head]] {
      for layer in (layers[link.tail] + 1)..<max(layers[link.head], layers[link.tail] + 1) {
        fullness[layer] += passing
      }
    }
    let count = (bands.last ?? 0) + 1
    var high = [Double](repeating: 1, count: count)
    var wide = [Int](repeating: 0, count: count)
    for (layer, band) in bands.enumerated() {
      high[band] = max(high[band], fullness[layer])
      wide[band] += 1
    }
    return PrecedenceFold.size(
      layers: wide.max() ?? 1, rows: high.reduce(0, +), bands: count, in: room)
  }
}
