import Plan

/// How the start of a node may lie.
enum Placement: UInt8, Sendable {
  /// A milestone: any instant.
  case raw
  /// Work that begins at the opening of a working day.
  case day
  /// Work that begins at any working minute.
  case minute
}

/// What the passes read of a node, in eight bytes.
struct Node: Sendable {
  /// Its calendar, with pauses, in the low 20 bits; then ``Placement`` and marks.
  typealias Marks = UInt32

  static let tableMask: Marks = 0xF_FFFF
  static let placementShift: Marks = 20
  static let placementMask: Marks = 3 << 20
  static let dayPlacement: Marks = 1 << 20
  static let minutePlacement: Marks = 2 << 20
  /// Its project plans in days.
  static let dayGrain: Marks = 1 << 22
  /// Its start must lie in one of some stretches.
  static let windowed: Marks = 1 << 23
  /// A relation binds its finish.
  static let finishIsBound: Marks = 1 << 24
  /// A relation from it binds a finish.
  static let bindsFinish: Marks = 1 << 25
  /// It is counted by a calendar that ``FastTables`` do not hold, or by the clock.
  static let isSlow: Marks = 1 << 26

  /// The working minutes it takes.
  var work: Int32
  var marks: Marks

  @inline(__always) var table: Int { Int(marks & Node.tableMask) }
  @inline(__always) var placement: Placement {
    Placement(rawValue: UInt8(truncatingIfNeeded: marks >> Node.placementShift & 3))!
  }
}

/// The nodes of a network, column by column.
struct Nodes: Sendable {
  /// What the passes read.
  var hot: [Node] = []
  /// The position of the project of each.
  var project: [Int32] = []
  /// The calendar on whose working days elapsed work begins; empty where no work is elapsed.
  var daysOfElapsed: [Int32] = []
  /// Which list of `allowedRow` a start must lie in; empty where no node is held by a window.
  var stretches: [Int32] = []
  /// Where each list of allowed stretches begins; one entry more than there are lists.
  var allowedRow: [Int32] = [0]
  /// Stretches of allowed starts, both ends allowed starts themselves; ascending, apart.
  var allowed: [StartRange] = []
  /// The nodes whose work names a window, of whichever kind; ascending.
  var named: [Int32] = []
  /// The working minutes of a day of each calendar.
  var dayMinutesOfTable: [Int32] = []

  var count: Int { hot.count }

  /// Working minutes.
  @inline(__always) func duration(_ node: Int) -> Int32 { hot[node].work }

  /// The calendar that counts its work, pauses included; the clock for elapsed durations.
  @inline(__always) func table(_ node: Int) -> Int { hot[node].table }

  /// The calendar on whose working days it begins, pauses included.
  @inline(__always) func days(_ node: Int) -> Int {
    daysOfElapsed.isEmpty || daysOfElapsed[node] < 0 ? hot[node].table : Int(daysOfElapsed[node])
  }

  /// The working minutes of a day of the calendar that counts its work.
  func dayMinutes(_ node: Int) -> Int32 { dayMinutesOfTable[hot[node].table] }

  /// Whether its project plans in days.
  @inline(__always) func isDayGrain(_ node: Int) -> Bool {
    hot[node].marks & Node.dayGrain != 0
  }

  /// The stretches that its start must lie in, as a range of `allowed`; empty for anywhere.
  @inline(__always) func allowedRange(_ node: Int) -> Range<Int> {
    guard hot[node].marks & Node.windowed != 0 else { return 0..<0 }
    let list = Int(stretches[node])
    return Int(allowedRow[list])..<Int(allowedRow[list + 1])
  }

  /// Lets another calendar count the work of a node.
  mutating func setTable(_ table: Int, of node: Int) {
    hot[node].marks = hot[node].marks & ~Node.tableMask | Node.Marks(truncatingIfNeeded: table)
  }
}

/// A stretch of allowed starts, both ends included, and the window it comes from.
struct StartRange: Sendable {
  var first: Int
  var last: Int
  /// The position of the window in the portfolio.
  var window: Int
}

extension Span<StartRange> {
  /// Returns the position of the first stretch of a list that answers to something, as all after it do;
  /// the list's end where none does.
  @inline(__always)
  func first(in list: Range<Int>, where answers: (StartRange) -> Bool) -> Int {
    var (low, high) = (list.lowerBound, list.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if answers(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
