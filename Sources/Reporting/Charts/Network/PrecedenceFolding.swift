import Documents

/// The choice of layers and bands with which the boxes of a 单代号 network are as large as their page
/// allows.
struct PrecedenceFolding {
  let network: PrecedenceNetwork
  /// Where it is to be drawn.
  let room: Size
  /// The size below which the sheet is crowded.
  let readable: Double
  /// The largest text there is.
  let largest: Double
  /// What boxes are called.
  let box: PrecedenceBox
  let sheet: NetworkSheet?

  /// A network as it is folded, and the size of its text.
  struct Result {
    var size: Double
    var layout: PrecedenceLayout
    var fold: PrecedenceFold
    /// The size, less where a band is a stub.
    var worth: Double
  }

  /// Layers and their bands, which may serve.
  private struct Candidate {
    var layers: [Int]
    var bands: [Int]
    /// The size of the text, about.
    var hope: Double

    /// What a size is worth in these bands.
    func worth(_ size: Double) -> Double {
      PrecedenceFold.hasStub(bands) ? size * PrecedenceFolding.stub : size
    }
  }

  /// So much smaller may the text be for a sheet without a band that is a stub.
  private static let stub = 0.9

  /// So many candidates are laid out at most.
  private static let tried = 48
  /// The height that a link takes which passes a layer, in boxes.
  private static let passing = 0.3

  /// The network with boxes as large as the page allows.
  ///
  /// Of equals it is the one whose layers are nearest to those of its logic, with the fewest bands. No band is
  /// a stub where that costs little, and nothing that is to be read.
  var best: Result {
    var best: Result?
    // What promises to be smaller than what was found is not laid out.
    for candidate in candidates.prefix(Self.tried)
    where candidate.hope > (best?.worth ?? 0) * 0.97 && best?.worth != largest {
      for isTight in [false, true] where best?.worth != largest {
        let layout = PrecedenceLayout(
          network, bands: candidate.bands, layers: candidate.layers, isTight: isTight)
        let fold = fold(layout, candidate.bands)
        let size = min(largest, fold.size(in: room))
        let worth = candidate.worth(size)
        let (now, then) = (min(size, readable), min(best?.size ?? 0, readable))
        if now > then || now == then && worth > (best?.worth ?? 0) * 1.001 {
          best = Result(size: size, layout: layout, fold: fold, worth: worth)
        }
      }
    }
    let layout = best?.layout ?? PrecedenceLayout(network)
    return best
      ?? Result(
        size: largest, layout: layout, fold: PrecedenceFold(layout, bands: []), worth: largest)
  }

  /// Folds a layout, with room for the codes below its boxes.
  private func fold(_ layout: PrecedenceLayout, _ bands: [Int]) -> PrecedenceFold {
    let fold = PrecedenceFold(layout, bands: bands)
    let pointers = PrecedencePointers(
      network: network, fold: fold, layers: layout.layers, box: box, sheet: sheet)
    let lines = network.nodes.indices.map { pointers.lines($0).count }
    return lines.contains { $0 > 1 } ? PrecedenceFold(layout, bands: bands, lines: lines) : fold
  }

  /// What may serve, the most hopeful first.
  private var candidates: [Candidate] {
    let logical = LayeredGraph.layers(network)
    let fullest = Self.fullness(logical).max() ?? 1
    let layerings =
      [logical]
      + (2..<max(2, min(fullest, 16))).reversed().map {
        LayerBalance.layers(network, most: $0)
      }
    let all = layerings.flatMap { layers in
      Self.bands(Self.fullness(layers)).map { bands in
        Candidate(
          layers: layers, bands: bands, hope: min(largest, hope(layers, bands)))
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
    let fitted = [true, false].flatMap { isAlike in
      (min(4, count)...count).reversed().map {
        PrecedenceFold.bands(fullness, most: $0, isAlike: isAlike)
      }
    }
    let all = even + fitted
    return all.enumerated().filter { all.firstIndex(of: $0.element) == $0.offset }.map(\.element)
  }

  /// The size of the text if each band is as high as its fullest layer: boxes, and the links that pass
  /// between them.
  private func hope(_ layers: [Int], _ bands: [Int]) -> Double {
    var fullness = Self.fullness(layers).map(Double.init)
    for link in network.links where bands[layers[link.tail]] == bands[layers[link.head]] {
      for layer in (layers[link.tail] + 1)..<max(layers[link.head], layers[link.tail] + 1) {
        fullness[layer] += Self.passing
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
