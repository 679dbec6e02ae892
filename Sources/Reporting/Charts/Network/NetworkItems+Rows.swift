import NetworkLayout

extension NetworkItems {
  /// Moves the dashed circles of loose ends off the upright lines that pass their rows.
  ///
  /// - Parameter upright: Where an upright line passes the row of an item between two places.
  mutating func clearPointers(_ upright: (Int, Double, Double) -> Double?) {
    let (width, clear) = (2 * style.radius, 0.2 * style.radius)
    for index in items.indices {
      var tries = 0
      while items[index].numberBehind != nil, tries < 20,
        let x = upright(index, items[index].to - width - clear, items[index].to + clear)
      {
        // Before the line where the work has ended by then, else behind it.
        let before = x - clear * 1.01
        let isRoom = before - width >= max(items[index].finish, items[index].from) && tries == 0
        items[index].to = isRoom ? before : x + width + clear * 1.01
        tries += 1
      }
      while items[index].numberBefore != nil, tries < 40,
        let x = upright(index, items[index].from - clear, items[index].from + width + clear)
      {
        items[index].from = x + clear * 1.01
        items[index].start = max(items[index].start, items[index].from)
        items[index].finish = max(items[index].finish, items[index].start)
        items[index].to = max(items[index].to, items[index].from + width)
        tries += 1
      }
    }
  }

  /// What the search for rows is asked.
  var problem: RowProblem {
    var events = network.nodes.indices.map {
      RowProblem.Event(
        x: nodeX[$0], touches: [],
        rim: network.nodes[$0].milestone == nil ? nil : style.milestone)
    }
    for (index, item) in items.enumerated() {
      let (first, last) = (item.arrows.first, item.arrows.last)
      if let tail = item.tail {
        let isCritical = first.map { network.arrows[$0].isCritical } ?? false
        events[tail].touches.append(.init(index, .leaves, isCritical: isCritical))
      }
      if let head = item.head, let last {
        events[head].touches.append(
          .init(index, .enters, isCritical: network.arrows[last].isCritical))
      }
      for arrow in item.arrows.dropLast() {
        events[network.arrows[arrow].head].touches.append(
          .init(index, .passes, isCritical: network.arrows[arrow].isCritical))
      }
    }
    let rank = { (item: NetworkItem) -> RowProblem.Rank in
      item.isCritical ? .critical : item.isMain ? .main : .other
    }
    return RowProblem(
      items: items.map {
        RowProblem.Item(
          from: $0.from, to: $0.to, name: $0.nameRange, time: $0.timeRange, rank: rank($0),
          isDummy: $0.isDummy)
      },
      events: events,
      uprights: uprights.map {
        RowProblem.Upright(tail: network.arrows[$0].tail, head: network.arrows[$0].head)
      }, radius: style.radius, gap: style.gap)
  }
}
