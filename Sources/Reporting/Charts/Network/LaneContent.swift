/// What lies in the lanes of a layout: as many lanes to either side of the middle as are used.
struct LaneContent {
  /// A box with what it costs to be crossed.
  struct Entry {
    var chain: Int
    var track: LaneBox.Track
    var from: Int
    var to: Int
    var isNode: Bool
  }

  /// The outermost lanes that hold something; nil where none does.
  private(set) var used: ClosedRange<Int>?
  /// The lanes from 0 downwards, and those above it from -1 upwards.
  private var down: [[Entry]] = []
  private var up: [[Entry]] = []

  /// What lies in a lane: nothing beyond the outermost.
  subscript(lane: Int) -> [Entry] {
    let (half, place) = lane >= 0 ? (down, lane) : (up, -1 - lane)
    return half.indices.contains(place) ? half[place] : []
  }

  /// Tells of what lies across a place in a lane.
  func visit(_ lane: Int, crossing x: Int, _ body: (Entry) -> Void) {
    if lane >= 0 {
      guard lane < down.count else { return }
      for index in down[lane].indices where down[lane][index].from < x {
        if x < down[lane][index].to { body(down[lane][index]) }
      }
    } else {
      guard -1 - lane < up.count else { return }
      for index in up[-1 - lane].indices where up[-1 - lane][index].from < x {
        if x < up[-1 - lane][index].to { body(up[-1 - lane][index]) }
      }
    }
  }

  /// Puts the boxes of a chain into a lane.
  mutating func put(_ chain: Int, _ boxes: [LaneBox], in lane: Int) {
    guard !boxes.isEmpty else { return }
    let entries = boxes.map {
      Entry(chain: chain, track: $0.track, from: $0.from, to: $0.to, isNode: $0.isNode)
    }
    if lane >= 0 {
      LaneContent.add(entries, to: &down, at: lane)
    } else {
      LaneContent.add(entries, to: &up, at: -1 - lane)
    }
    used = used.map { min($0.lowerBound, lane)...max($0.upperBound, lane) } ?? lane...lane
  }

  private static func add(_ entries: [Entry], to half: inout [[Entry]], at place: Int) {
    while half.count <= place { half.append([]) }
    half[place] += entries
  }

  /// Takes a chain out of a lane.
  mutating func take(_ chain: Int, from lane: Int) {
    if lane >= 0, lane < down.count {
      down[lane].removeAll { $0.chain == chain }
    } else if lane < 0, -1 - lane < up.count {
      up[-1 - lane].removeAll { $0.chain == chain }
    }
    guard var (low, high) = used.map({ ($0.lowerBound, $0.upperBound) }) else { return }
    while low <= high, self[low].isEmpty { low += 1 }
    while high > low, self[high].isEmpty { high -= 1 }
    used = low <= high ? low...high : nil
  }
}
