import Scheduler

/// The open work that leads to some dates, in columns, for trials 64 abreast: days and evenings in place of minutes.
///
/// It follows the rules of the engine on the day grain value for value; what it cannot follow it refuses, and the engine
/// itself tries.
struct TrialNetwork: Sendable {
  /// How a relation is followed.
  enum Way: UInt8, Sendable {
    /// Both ends on one calendar: working days are added.
    case days
    /// A start that follows an end of another calendar, counted by its own: the working days before that end, and a lag.
    case ownDays
    /// The code of an end as it is, so many days later by the clock where there is a lag.
    case clock
    /// A lag counted by all days.
    case everyDay
    /// A lag counted by a calendar.
    case calendar
  }

  struct Link: Sendable {
    var way: Way
    /// Whether it holds the start; else the finish.
    var isToStart: Bool
    /// The row that it reads.
    var row: Int32
    /// The row of its predecessor's node, for the way back.
    var predecessor: Int32
    /// Days of lag.
    var lag: Int32
    /// Where the calendar of its lag begins in `worked` and `evening`.
    var calendar: Int32
  }

  struct Node: Sendable {
    /// No work: it stands where relations lead.
    var isPoint: Bool
    /// Work that has begun: relations to its start that have happened do not count, and it fits no window.
    var isBegun: Bool
    /// Its calendar.
    var calendar: Int32
    /// The working days, or of a point the code, that it does not start before; and that it does not finish before.
    var floor: Int32
    var leastFinish: Int32
    /// Its links, and its windows.
    var links: Range<Int32>
    var windows: Range<Int32>
    /// Its durations; -1 of a point.
    var item: Int32
    /// Where its rows lie: working days at its start and finish, codes of the two; -1 where nobody reads them.
    var startDays: Int32 = -1
    var finishDays: Int32 = -1
    var startCode: Int32 = -1
    var finishCode: Int32 = -1
  }

  /// One calendar: where it begins in `worked` and in `evening`, and its working days.
  struct Calendar: Sendable {
    var worked: Int32
    var evening: Int32
    var total: Int32
  }

  let codes: DayCodes
  var nodes: [Node] = []
  var links: [Link] = []
  /// Windows: the first working day in each, and the working days until its end.
  var windows: [(first: Int32, end: Int32)] = []
  var calendars: [Calendar] = []
  var worked: [Int32] = []
  var evening: [Int32] = []
  /// How many rows there are.
  var rowCount = 0
  /// The nodes asked for.
  var targets: [Int] = []
  /// The work whose durations are drawn.
  var work: [TrialSampler.Work] = []
  /// The position of each node's activity.
  var activities: [Int] = []
}
