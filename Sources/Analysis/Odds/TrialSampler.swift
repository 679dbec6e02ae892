/// Durations for 64 trials at a time, in whole days.
struct TrialSampler: Sendable {
  /// One activity.
  struct Item: Sendable {
    /// Its position in the plan, which its random numbers follow.
    var activity: Int
    /// The least number of days, and how many more there may be.
    var least: Float
    var width: Float
    /// Its table; of a fixed duration none, of one of two -2.
    var table: Int
    /// Its driver's factor; none where it is fixed or there are no drivers.
    var driver: Int
    /// Of one of two durations, below which number of 16 bits it is the less.
    var threshold: Int32
    /// No more than so many days, since no window holds more.
    var most: Int32
  }

  static let lanes = 64

  private(set) var items: [Item] = []
  private var points: [Float] = []
  /// Which drivers there are.
  private(set) var drivers: [String] = []
  private let driverTable: Int
  private let systemicTable: Int
  private let philox: Philox

  /// - Parameters:
  ///   - work: What is open: its position, its days as planned, and the most that a window holds.
  ///   - known: Where tables are taken from.
  init(
    _ model: OddsModel, work: [(activity: Int, days: Double, share: Double, most: Int)],
    seed: UInt64, tables known: QuantileTables = QuantileTables()
  ) {
    philox = Philox(seed: seed)
    var tables: [QuantileTable.Key: Int] = [:]
    var points: [Float] = []
    let names = Set(work.compactMap { model.drivers[$0.activity] }).sorted()
    let hasFactors = model.driverDeviation > 0 || model.systemicDeviation > 0
    for piece in work {
      // Of what has begun a share of the whole is left.
      let spread =
        model.spreads[piece.activity]?.scaled(by: piece.share) ?? .fixed(piece.days)
      var item = Item(
        activity: piece.activity, least: Float(spread.optimistic),
        width: Float(spread.pessimistic - spread.optimistic), table: -1, driver: -1, threshold: 0,
        most: Int32(clamping: piece.most))
      if spread.shape == .either {
        item.table = -2
        item.threshold = Int32((1 - spread.likely) * 65_536)
      } else if !spread.isFixed {
        let key = QuantileTable.Key(shape: spread.shape, mode: spread.mode)
        if tables[key] == nil {
          tables[key] = points.count
          points += known.table(key).points
        }
        item.table = tables[key] ?? -1
      }
      if hasFactors, model.spreads[piece.activity] != nil, !spread.isFixed {
        let own = model.drivers[piece.activity].flatMap(names.firstIndex(of:))
        item.driver = own ?? names.count
      }
      items.append(item)
    }
    drivers = names
    driverTable = points.count
    points += QuantileTable(logarithmicDeviation: model.driverDeviation).points
    systemicTable = points.count
    points += QuantileTable(logarithmicDeviation: model.systemicDeviation).points
    self.points = points
  }

  /// How many factors a batch has: one a driver, and the one that all have in common.
  var factorCount: Int { drivers.count + 1 }

  /// Finds the factors of a batch.
  func factors(_ batch: UInt32, _ row: UnsafeMutablePointer<Float>) {
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: Self.lanes) { numbers in
      guard let numbers = numbers.baseAddress else { return }
      points.withUnsafeBufferPointer { points in
        guard let points = points.baseAddress else { return }
        let common = row + drivers.count * Self.lanes
        philox.fill(numbers, stream: UInt32.max, batch: batch)
        for lane in 0..<Self.lanes {
          common[lane] = QuantileTable.share(points + systemicTable, numbers[lane])
        }
        for driver in drivers.indices {
          // A driver's numbers follow its name, so that one taken away leaves the others as they were.
          philox.fill(numbers, stream: Self.stream(of: drivers[driver]), batch: batch)
          let own = row + driver * Self.lanes
          for lane in 0..<Self.lanes {
            own[lane] = common[lane] * QuantileTable.share(points + driverTable, numbers[lane])
          }
        }
      }
    }
  }

  /// FNV-1a, kept above the positions of activities.
  private static func stream(of name: String) -> UInt32 {
    var hash: UInt32 = 0x811C_9DC5
    for byte in name.utf8 { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    return hash | 0x8000_0000
  }

  /// Writes the days of an item in each trial of a batch: at least one.
  @inline(__always)
  func sample(
    _ index: Int, _ batch: UInt32, factors: UnsafePointer<Float>,
    _ points: UnsafePointer<Float>, into days: UnsafeMutablePointer<Int32>
  ) {
    let item = items[index]
    if item.table == -1 {
      let fixed = min(max(1, Self.rounded(item.least)), item.most)
      for lane in 0..<Self.lanes { days[lane] = fixed }
      return
    }
    philox.fill(days, stream: UInt32(truncatingIfNeeded: item.activity), batch: batch)
    let (least, width, most) = (item.least, item.width, item.most)
    if item.table == -2 {
      for lane in 0..<Self.lanes {
        let value = days[lane] < item.threshold ? least : least + width
        days[lane] = min(max(1, Self.rounded(value)), most)
      }
      return
    }
    let table = points + item.table
    if item.driver < 0 {
      for lane in 0..<Self.lanes {
        let value = least + width * QuantileTable.share(table, days[lane])
        days[lane] = min(max(1, Self.rounded(value)), most)
      }
    } else {
      let factor = factors + item.driver &* Self.lanes
      for lane in 0..<Self.lanes {
        let value = (least + width * QuantileTable.share(table, days[lane])) * factor[lane]
        days[lane] = min(max(1, Self.rounded(value)), most)
      }
    }
  }

  /// Lends the tables for the time of some batches.
  func withPoints<T>(_ body: (UnsafePointer<Float>) -> T) -> T {
    points.withUnsafeBufferPointer { body($0.baseAddress!) }
  }

  /// The nearest whole number of one from zero to four million, without a branch.
  @inline(__always)
  static func rounded(_ value: Float) -> Int32 {
    Int32(bitPattern: (value + 12_582_912).bitPattern) &- 0x4B40_0000
  }
}
