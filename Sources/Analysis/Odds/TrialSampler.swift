/// Durations for 64 trials at a time, in whole days; of work that is not planned in days, in lesser units.
struct TrialSampler: Sendable {
  /// Open work, as its durations are drawn.
  struct Work: Sendable {
    /// Its position.
    var activity: Int
    /// Its days as planned or what is left of them, and the share of the whole that this is.
    var days: Double
    var share: Double
    /// The most that a window holds, in the units in which it is drawn.
    var most: Int
    /// How many of those a day has: 1 where whole days are drawn.
    var unitsADay = 1.0
  }

  /// One activity.
  struct Item: Sendable {
    /// Its position in the plan, which its random numbers follow.
    var activity: Int
    /// How many units a day has.
    var unitsADay: Double
    /// Whether nothing about it is uncertain: it takes as long as it stands.
    var isPlanned: Bool
    /// The least number of units, and how many more there may be.
    var least: Float
    var width: Float
    /// Its table; of a fixed duration none, of one of two -2.
    var table: Int
    /// Its driver's factor; none where it is fixed or there are no drivers.
    var driver: Int
    /// Of one of two durations, below which number of 16 bits it is the less.
    var threshold: Int32
    /// No more than so many units, since no window holds more.
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
  ///   - work: What is open.
  ///   - known: Where tables are taken from.
  init(
    _ model: OddsModel, work: [Work], seed: UInt64, tables known: QuantileTables = QuantileTables()
  ) {
    philox = Philox(seed: seed)
    var tables: [QuantileTable.Key: Int] = [:]
    var points: [Float] = []
    let names = Set(work.compactMap { model.drivers[$0.activity] }).sorted()
    let hasFactors = model.driverDeviation > 0 || model.systemicDeviation > 0
    for piece in work {
      // Of what has begun a share of the whole is left.
      let own = model.spreads[piece.activity]
      let spread = own?.scaled(by: piece.share) ?? .fixed(piece.days)
      var item = Item(
        activity: piece.activity, unitsADay: piece.unitsADay, isPlanned: own == nil,
        least: Float(spread.optimistic * piece.unitsADay),
        width: Float((spread.pessimistic - spread.optimistic) * piece.unitsADay), table: -1,
        driver: -1, threshold: 0, most: Int32(clamping: piece.most))
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
      if hasFactors, own != nil, !spread.isFixed {
        let driver = model.drivers[piece.activity].flatMap(names.firstIndex(of:))
        item.driver = driver ?? names.count
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

  /// Writes how long an item takes in each trial of a batch, in its units: at least one.
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
