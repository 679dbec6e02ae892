/// What is to be laid into rows: items that lie level, and the events that join them upright.
///
/// Everything is in millimetres; rows count from 0 at the top.
public struct RowProblem: Sendable {
  /// How much it matters where an item lies.
  public enum Rank: Int, Sendable {
    /// To either side of the middle.
    case other
    /// The chain of finished work that leads to the critical line: near the middle.
    case main
    /// On the critical line.
    case critical
  }

  /// Something level that lies in one row.
  public struct Item: Sendable {
    /// Where its line begins and ends.
    public var from, to: Double
    /// Where its name stands, above the line; nil where it has none.
    public var name: ClosedRange<Double>?
    /// Where its time stands, below the line; nil where it has none.
    public var time: ClosedRange<Double>?
    /// How much its row matters.
    public var rank: Rank
    /// Whether it stands for logic only.
    public var isDummy: Bool
    /// Whether it lies in the middle row and stays there.
    public var isFixed = false

    /// Creates an item.
    public init(
      from: Double, to: Double, name: ClosedRange<Double>? = nil,
      time: ClosedRange<Double>? = nil, rank: Rank = .other, isDummy: Bool = false
    ) {
      self.from = from
      self.to = to
      self.name = name
      self.time = time
      self.rank = rank
      self.isDummy = isDummy
    }
  }

  /// How an item meets an event.
  public enum End: Int, Sendable {
    /// It ends there.
    case enters
    /// It begins there.
    case leaves
    /// The event lies on it.
    case passes
  }

  /// An item at an event.
  public struct Touch: Sendable {
    /// The item, by position.
    public var item: Int
    /// How it meets the event.
    public var end: End
    /// Whether it is critical there.
    public var isCritical: Bool

    /// Creates a touch.
    public init(_ item: Int, _ end: End, isCritical: Bool) {
      self.item = item
      self.end = end
      self.isCritical = isCritical
    }
  }

  /// An upright trunk with a circle.
  public struct Event: Sendable {
    /// Where it lies.
    public var x: Double
    /// What meets in it.
    public var touches: [Touch]
    /// The radius of its circle where that is not the common one.
    public var rim: Double?

    /// Creates an event.
    public init(x: Double, touches: [Touch], rim: Double? = nil) {
      self.x = x
      self.touches = touches
      self.rim = rim
    }
  }

  /// A dummy without float: one upright line between two events.
  public struct Upright: Sendable {
    /// The events, by position.
    public var tail, head: Int

    /// Creates an upright dummy.
    public init(tail: Int, head: Int) {
      self.tail = tail
      self.head = head
    }
  }

  /// The items.
  public var items: [Item]
  /// The events; every item meets one at least.
  public var events: [Event]
  /// The upright dummies.
  public var uprights: [Upright]
  /// The radius of a circle.
  public var radius: Double
  /// The least clear distance of two names beside one another.
  public var gap: Double

  /// Creates a problem.
  public init(
    items: [Item], events: [Event], uprights: [Upright], radius: Double, gap: Double = 0
  ) {
    self.gap = gap
    self.items = items
    self.events = events
    self.uprights = uprights
    self.radius = radius
  }

  /// The least distance of the centres of two circles in one row.
  public var apart: Double { 2.25 * radius + 0.6 }

  /// The most items that lie over one another anywhere.
  public var depth: Int {
    var ends: [(x: Double, step: Int)] = []
    for item in items {
      ends.append((item.from, 1))
      ends.append((max(item.to, item.from + 0.1), -1))
    }
    ends.sort { $0.x == $1.x ? $0.step < $1.step : $0.x < $1.x }
    var now = 0
    var most = 0
    for end in ends {
      now += end.step
      most = max(most, now)
    }
    return most
  }

  /// Returns which critical items go into the middle row: the heaviest sequence that follow one
  /// another, and whose circles do not meet.
  public func spine() -> [Int] {
    let critical = items.indices.filter { items[$0].rank == .critical }
      .sorted { (items[$0].to, $0) < (items[$1].to, $1) }
    var ends = [(tail: Int, head: Int)](repeating: (-1, -1), count: items.count)
    for (event, record) in events.enumerated() {
      for touch in record.touches {
        if touch.end == .leaves { ends[touch.item].tail = event }
        if touch.end == .enters { ends[touch.item].head = event }
      }
    }
    var best: [(weight: Double, before: Int?)] = []
    for (place, item) in critical.enumerated() {
      let own = items[item].to - items[item].from + 30
      var chosen: (weight: Double, before: Int?) = (own, nil)
      for earlier in 0..<place {
        let other = critical[earlier]
        let isJoined = ends[other].head == ends[item].tail && ends[item].tail >= 0
        guard items[other].to <= items[item].from + 0.01,
          isJoined || items[other].to + apart <= items[item].from
        else { continue }
        let weight = best[earlier].weight + own + (isJoined ? 40 : 0)
        if weight > chosen.weight { chosen = (weight, earlier) }
      }
      best.append(chosen)
    }
    var spine: [Int] = []
    var place = best.indices.max { best[$0].weight < best[$1].weight }
    while let index = place {
      spine.append(critical[index])
      place = best[index].before
    }
    return spine.reversed()
  }
}
