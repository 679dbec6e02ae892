/// Sixty-four trials of a ``TrialNetwork`` at once: every row holds one number of each.
struct TrialKernel {
  typealias Row = UnsafeMutablePointer<Int32>
  static let lanes = TrialSampler.lanes

  let network: UnsafePointer<TrialNetwork.Node>
  let links: UnsafePointer<TrialNetwork.Link>
  let windows: UnsafePointer<(first: Int32, end: Int32)>
  let calendars: UnsafePointer<TrialNetwork.Calendar>
  let worked: UnsafePointer<Int32>
  let evening: UnsafePointer<Int32>
  let count: Int
  /// How many days there are.
  let days: Int32
  /// The rows, and those of the durations: an item each, so many numbers apart, or one for all.
  let rows: Row
  let durations: Row
  let kept: Int
  /// Rows that each node uses anew: what holds its start and its finish.
  let scratch: Row

  @inline(__always) func row(_ index: Int32) -> Row { rows + Int(index) &* Self.lanes }
  @inline(__always) func duration(_ item: Int32) -> Row { durations + Int(item) &* kept }

  /// The day before whose morning a code lies, within the days there are.
  @inline(__always) func day(_ code: Int32) -> Int {
    Int(min(max((code &+ 1) &>> 1, 0), days))
  }

  // MARK: Forward

  /// Finds the dates of all nodes.
  ///
  /// - Parameter draw: Writes the durations of an item, just before they are read.
  @inline(__always)
  func run(_ draw: (Int32) -> Void) {
    for node in 0..<count {
      if network[node].isPoint {
        runPoint(network[node])
      } else {
        draw(network[node].item)
        runWork(network[node])
      }
    }
  }

  private func runPoint(_ node: TrialNetwork.Node) {
    let out = row(node.finishCode)
    for lane in 0..<Self.lanes { out[lane] = node.floor }
    for index in node.links { raise(out, by: links[Int(index)]) }
  }

  private func runWork(_ node: TrialNetwork.Node) {
    let days = duration(node.item)
    let start = scratch
    for lane in 0..<Self.lanes { start[lane] = node.floor }
    if node.leastFinish >= 0 { begin(start, days, finishing: node.leastFinish) }
    let calendar = calendars[Int(node.calendar)]
    let worked = self.worked + Int(calendar.worked)
    let (atStart, atFinish) = (scratch + Self.lanes, scratch + 2 * Self.lanes)
    var (hasStart, hasFinish) = (false, false)
    for index in node.links {
      let link = links[Int(index)]
      if link.way == .days {
        let from = row(link.row)
        let lag = link.lag
        if link.isToStart {
          for lane in 0..<Self.lanes { start[lane] = max(start[lane], from[lane] &+ lag) }
        } else {
          for lane in 0..<Self.lanes {
            start[lane] = max(start[lane], from[lane] &+ lag &- days[lane])
          }
        }
      } else if link.way == .ownDays {
        let (from, lag) = (row(link.row), link.lag)
        for lane in 0..<Self.lanes {
          start[lane] = max(start[lane], worked[day(from[lane])] &+ lag)
        }
      } else if link.isToStart {
        if !hasStart {
          hasStart = true
          for lane in 0..<Self.lanes { atStart[lane] = -1 }
        }
        raise(atStart, by: link)
      } else {
        if !hasFinish {
          hasFinish = true
          for lane in 0..<Self.lanes { atFinish[lane] = -1 }
        }
        raise(atFinish, by: link)
      }
    }
    if hasStart {
      for lane in 0..<Self.lanes { start[lane] = max(start[lane], worked[day(atStart[lane])]) }
    }
    if hasFinish {
      for lane in 0..<Self.lanes {
        start[lane] = max(start[lane], leastWork(worked, atFinish[lane]) &- days[lane])
      }
    }
    // What was gathered for starts is done with, so that its row is free.
    if !node.windows.isEmpty { place(node, calendar, start, days, in: atStart) }
    write(node, calendar, start, days)
  }

  private func begin(_ start: Row, _ days: Row, finishing least: Int32) {
    for lane in 0..<Self.lanes { start[lane] = max(start[lane], least &- days[lane]) }
  }

  /// The working days by which work that must not finish before a code finishes.
  @inline(__always)
  func leastWork(_ worked: UnsafePointer<Int32>, _ code: Int32) -> Int32 {
    let day = day(code)
    return day > 0 ? worked[day &- 1] &+ 1 : -1
  }

  /// The first start at or after another that fits a window.
  @inline(__always)
  func place(
    _ node: TrialNetwork.Node, _ calendar: TrialNetwork.Calendar, _ start: Int32, _ days: Int32
  ) -> Int32 {
    for index in node.windows {
      let window = windows[Int(index)]
      let place = max(start, window.first)
      if place &+ days <= window.end { return place }
    }
    return calendar.total &+ 1
  }

  /// The same for all trials: windows lie in the order of their first days, so that of all that fit the first is the least.
  private func place(
    _ node: TrialNetwork.Node, _ calendar: TrialNetwork.Calendar, _ start: Row, _ days: Row,
    in placed: Row
  ) {
    let none = calendar.total &+ 1
    var least = Int32.max
    for lane in 0..<Self.lanes {
      least = min(least, start[lane] &+ days[lane])
      placed[lane] = none
    }
    for index in node.windows {
      let (first, end) = windows[Int(index)]
      // Over before any trial could be done.
      if end < least { continue }
      var last = Int32.min
      for lane in 0..<Self.lanes {
        let place = max(start[lane], first)
        let fitting = place &+ days[lane] <= end ? place : none
        placed[lane] = min(placed[lane], fitting)
        last = max(last, placed[lane])
      }
      if last < none { break }
    }
    for lane in 0..<Self.lanes { start[lane] = placed[lane] }
  }

  private func write(
    _ node: TrialNetwork.Node, _ calendar: TrialNetwork.Calendar, _ start: Row, _ days: Row
  ) {
    let evening = self.evening + Int(calendar.evening)
    let last = calendar.total &+ 1
    if node.startDays >= 0 {
      let out = row(node.startDays)
      for lane in 0..<Self.lanes { out[lane] = start[lane] }
    }
    if node.finishDays >= 0 {
      let out = row(node.finishDays)
      for lane in 0..<Self.lanes { out[lane] = start[lane] &+ days[lane] }
    }
    if node.startCode >= 0 {
      let out = row(node.startCode)
      for lane in 0..<Self.lanes {
        out[lane] = evening[Int(min(start[lane] &+ 1, last))] &- 1
      }
    }
    if node.finishCode >= 0 {
      let out = row(node.finishCode)
      for lane in 0..<Self.lanes {
        out[lane] = evening[Int(min(start[lane] &+ days[lane], last))]
      }
    }
  }

  // MARK: Relations

  /// Raises codes to those that a relation leads to.
  @inline(__always)
  private func raise(_ codes: Row, by link: TrialNetwork.Link) {
    let from = row(link.row)
    let lag = link.lag
    switch link.way {
    case .days, .ownDays: break
    case .clock:
      for lane in 0..<Self.lanes { codes[lane] = max(codes[lane], from[lane] &+ 2 &* lag) }
    case .everyDay:
      let shift = lag > 0 ? 2 &* lag &- 1 : 2 &* lag
      for lane in 0..<Self.lanes {
        codes[lane] = max(codes[lane], ((from[lane] &+ 1) & ~1) &+ shift)
      }
    case .calendar:
      for lane in 0..<Self.lanes { codes[lane] = max(codes[lane], reached(link, from[lane])) }
    }
  }

  /// The code that a relation leads to; of one that is counted in days the days.
  @inline(__always)
  func reached(_ link: TrialNetwork.Link, _ code: Int32) -> Int32 {
    switch link.way {
    case .days: return code &+ link.lag
    case .ownDays:
      let worked = self.worked + Int(calendars[Int(link.calendar)].worked)
      return worked[day(code)] &+ link.lag
    case .clock: return code &+ 2 &* link.lag
    case .everyDay:
      return ((code &+ 1) & ~1) &+ (link.lag > 0 ? 2 &* link.lag &- 1 : 2 &* link.lag)
    case .calendar:
      let calendar = calendars[Int(link.calendar)]
      let evening = self.evening + Int(calendar.evening)
      let days = (worked + Int(calendar.worked))[day(code)] &+ link.lag
      if link.lag > 0 { return evening[Int(min(max(days, 0), calendar.total &+ 1))] }
      return evening[Int(min(max(days, 0) &+ 1, calendar.total &+ 1))] &- 1
    }
  }
}
