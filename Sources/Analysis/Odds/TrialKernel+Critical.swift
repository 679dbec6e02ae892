/// Which work holds a date, trial by trial: a bit each.
extension TrialKernel {
  /// Walks back from what is marked along the relations that hold their successors where they are.
  ///
  /// - Parameter marks: In: the nodes asked for, in every trial. Out: all that hold them.
  func findCritical(_ marks: UnsafeMutablePointer<UInt64>) {
    for index in stride(from: count - 1, through: 0, by: -1) where marks[index] != 0 {
      let node = network[index]
      let calendar = calendars[Int(node.calendar)]
      let worked = self.worked + Int(calendar.worked)
      let start = node.isPoint ? row(node.finishCode) : starts(node, calendar)
      for number in node.links {
        let link = links[Int(number)]
        let predecessor = Int(link.predecessor)
        if marks[predecessor] & marks[index] == marks[index] { continue }
        let from = row(link.row)
        var bits: UInt64 = 0
        for lane in 0..<Self.lanes {
          var bound = reached(link, from[lane])
          if !node.isPoint {
            let days = duration(node.item)[lane]
            if link.way != .days, link.way != .ownDays {
              bound = link.isToStart ? worked[day(bound)] : leastWork(worked, bound)
            }
            if !link.isToStart { bound = bound &- days }
            if !node.windows.isEmpty { bound = place(node, calendar, bound, days) }
          }
          bits |= (bound == start[lane] ? 1 : 0) &<< UInt64(lane)
        }
        marks[predecessor] |= bits & marks[index]
      }
    }
  }

  /// The working days before the start of work, read off whichever row there is.
  private func starts(_ node: TrialNetwork.Node, _ calendar: TrialNetwork.Calendar) -> Row {
    if node.startDays >= 0 { return row(node.startDays) }
    let out = scratch
    let days = duration(node.item)
    if node.finishDays >= 0 {
      let finish = row(node.finishDays)
      for lane in 0..<Self.lanes { out[lane] = finish[lane] &- days[lane] }
    } else if node.startCode >= 0 {
      let code = row(node.startCode)
      let worked = self.worked + Int(calendar.worked)
      for lane in 0..<Self.lanes { out[lane] = worked[day(code[lane])] }
    } else if node.finishCode >= 0 {
      let code = row(node.finishCode)
      let worked = self.worked + Int(calendar.worked)
      for lane in 0..<Self.lanes { out[lane] = worked[day(code[lane])] &- days[lane] }
    }
    return out
  }
}
