import Control
import Documents
import NetworkLayout
import Plan
import Scheduler

extension NetworkNames {
  /// Puts the words about a node around its circle.
  mutating func add(_ note: Note) {
    let point = plot.point(note.node)
    let isMilestone = !note.name.isEmpty
    let rim = isMilestone ? style.milestone : style.radius
    var choices: [TextRoom.Choice] = []
    var meanings: [(name: [String], references: [String])] = []
    for most in 1...3 {
      let title = note.name.prefix(1).flatMap {
        names.lines($0, width: most > 1 ? style.name * 3.2 : .infinity, most: most, .bold)
      }
      let lines = title + note.name.dropFirst()
      let wrapped = note.references.flatMap {
        most == 1
          ? [$0]
          : FontMetrics.standard.wrap(
            $0, width: max(style.time * 5, names.width(lines, .bold)), size: style.time)
      }
      let references = NameLines(size: style.time).width(wrapped, .regular)
      let width = max(names.width(lines, .bold), references)
      let height = style.lineHeight * Double(lines.count + wrapped.count)
      let above = -rim - 0.6 - height
      let below = rim + 0.4
      var corners = [
        (-width / 2, below), (-rim, below), (rim - width, below), (-width / 2, above),
        (rim - width, above), (-rim, above), (rim * 1.25, 0.5), (-width - rim * 1.25, 0.5),
        (rim * 1.25, -height - 0.5), (-width - rim * 1.25, -height - 0.5),
      ]
      for step in 1...4 {
        let more = Double(step) * style.name * 0.9
        corners += [(-width / 2, below + more), (-width / 2, above - more)]
        corners += [(rim * 1.25, below + more), (-width - rim * 1.25, above - more)]
        for height in [below, above, -height / 2] {
          corners += [(rim * 1.25 + more, height), (-width - rim * 1.25 - more, height)]
        }
      }
      for (place, corner) in corners.enumerated() {
        let (x, y) = (point.x + corner.0, point.y + corner.1)
        choices.append(
          .init(
            TextRoom.Box(left: x, top: y, right: x + width, bottom: y + height),
            cost: Double(most) * 0.5 + Double(place) * 0.1 + (place > 9 ? 3 : 0)))
        meanings.append((lines, wrapped))
      }
    }
    let isRed = plot.isRed(note.node)
    let sizes = style
    place(choices) { best, box in
      let lines = meanings[best].name
      return (lines + meanings[best].references).enumerated().map { index, line in
        let isName = index < lines.count
        let y = box.top + sizes.name * 0.9 + sizes.lineHeight * Double(index)
        return .text(
          line, at: Point(x: (box.left + box.right) / 2, y: y),
          size: isName ? sizes.name : sizes.time, weight: isName ? .bold : .regular,
          paint: !isName ? .actual : isRed ? .critical : .ink, anchor: .middle)
      }
    }
  }
}
