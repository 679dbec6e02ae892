/// Where events lie once their rows are known: at their dates, and so far aside of one another that no
/// trunk passes a foreign circle, no circle lies upon another, and no two trunks are one line.
///
/// Events are placed in their order, each at its date or as little to the right of it as keeps it
/// clear of those before it. So what is joined keeps its order, and nothing that is clear moves.
public struct RowClearance: Sendable {
  /// Where each event lies.
  public let x: [Double]
  /// The rows that the upright lines of each event take; nil where nothing is drawn.
  public let spans: [ClosedRange<Int>?]

  /// Clears a layout.
  ///
  /// - Parameters:
  ///   - problem: The problem, whose events come in an order in which no item leads backwards.
  ///   - search: Its rows.
  public init(_ problem: RowProblem, _ search: RowSearch) {
    let events = problem.events
    let uprights = ClearanceSpans(problem, search)
    let leading = RowClearance.leading(problem)
    var x = events.map(\.x)
    for event in events.indices {
      for tail in leading[event] where tail < event {
        let least = min(events[event].x - events[tail].x, 2.2 * problem.radius)
        x[event] = max(x[event], x[tail] + least)
      }
      // Each push passes one event at least for good, so this ends.
      var isClear = false
      while !isClear {
        isClear = true
        for other in 0..<event {
          let away = x[event] - x[other]
          guard away.magnitude < problem.apart + problem.radius else { continue }
          let least = uprights.least(event, other)
          guard away < least - 1e-9, away > -least + 1e-9 else { continue }
          x[event] = x[other] + least
          isClear = false
        }
      }
    }
    self.x = x
    spans = uprights.drawn
  }

  /// Returns where an upright line passes a row between two places; the first of several.
  ///
  /// - Parameter item: Events at which it lies are left out.
  public func upright(
    in row: Int, from left: Double, to right: Double, but item: Int, _ problem: RowProblem
  ) -> Double? {
    x.indices.filter { event in
      guard let span = spans[event], span.contains(row), span.count > 1 else { return false }
      return left < x[event] && x[event] < right
        && !problem.events[event].touches.contains { $0.item == item }
    }.map { x[$0] }.min()
  }

  /// The events that lead to each: by items, in the order in which these pass them, and upright.
  private static func leading(_ problem: RowProblem) -> [[Int]] {
    var stops: [[Int]] = problem.items.map { _ in [] }
    for (event, record) in problem.events.enumerated() {
      for touch in record.touches { stops[touch.item].append(event) }
    }
    var leading: [[Int]] = problem.events.map { _ in [] }
    for list in stops {
      for (tail, head) in zip(list, list.dropFirst()) { leading[head].append(tail) }
    }
    for upright in problem.uprights { leading[upright.head].append(upright.tail) }
    return leading
  }
}

/// The rows that the upright lines of events take, and how far two events must lie apart for them.
struct ClearanceSpans {
  private let radius: Double
  private let rims: [Double]
  private let circles: [Int]
  private var spans: [(low: Int, high: Int)]
  /// Whether anything meets in each event: what nothing meets in is not drawn.
  private let isDrawn: [Bool]
  /// The events that upright dummies join with one another, as pairs.
  private var joined: Set<[Int]> = []

  init(_ problem: RowProblem, _ search: RowSearch) {
    radius = problem.radius
    rims = problem.events.map { $0.rim ?? problem.radius }
    circles = search.trunks.map(\.circle)
    isDrawn = problem.events.map { !$0.touches.isEmpty }
    spans = search.trunks.map { ($0.low, $0.high) }
    for upright in problem.uprights {
      let (tail, head) = (search.trunks[upright.tail], search.trunks[upright.head])
      let isApart = tail.high <= head.low || head.high <= tail.low
      // Those that lie side by side are joined from circle to circle.
      let end = !isApart ? head.circle : tail.high <= head.low ? head.low : head.high
      let span = spans[upright.tail]
      spans[upright.tail] = (min(span.low, end), max(span.high, end))
      if isApart { joined.insert([upright.tail, upright.head]) }
    }
  }

  /// The rows that each takes.
  var drawn: [ClosedRange<Int>?] {
    spans.indices.map { isDrawn[$0] ? spans[$0].low...max(spans[$0].low, spans[$0].high) : nil }
  }

  /// How far apart two events must lie, on whichever side; 0 where they are in no one's way.
  func least(_ a: Int, _ b: Int) -> Double {
    guard isDrawn[a], isDrawn[b] else { return 0 }
    if circles[a] == circles[b] { return max(2.2 * radius, rims[a] + rims[b]) }
    // An upright dummy may end at the circle of its head, but none may go on through it.
    let isJoined = joined.contains([a, b]) || joined.contains([b, a])
    var least = 0.0
    if isPassed(b, by: a, isInside: isJoined) { least = rims[b] + 0.2 * radius }
    if isPassed(a, by: b, isInside: isJoined) { least = max(least, rims[a] + 0.2 * radius) }
    if isJoined { return least }
    let isBoth = spans[a].low < spans[a].high && spans[b].low < spans[b].high
    if isBoth, min(spans[a].high, spans[b].high) >= max(spans[a].low, spans[b].low) {
      least = max(least, 0.75 * radius)
    }
    return least
  }

  /// - Parameter isInside: Whether only what goes on to both sides counts.
  private func isPassed(_ event: Int, by other: Int, isInside: Bool) -> Bool {
    let (span, row) = (spans[other], circles[event])
    if isInside { return span.low < row && row < span.high }
    return span.low < span.high && span.low <= row && row <= span.high
  }
}
