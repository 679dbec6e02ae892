import CivilTime
import Control
import Documents
import Plan
import Scheduler

/// The parts that all network diagrams of a page share: title, notes, and where the drawing goes.
struct NetworkPage {
  let options: NetworkOptions
  let terms: Terms
  let sizes: ChartSizes

  init(_ options: NetworkOptions, _ terms: Terms) {
    self.options = options
    self.terms = terms
    sizes = ChartSizes(options.page)
  }

  /// Where the drawing goes, its time axis included.
  var body: Frame {
    let top = sizes.margin + sizes.title * 1.9
    return Frame(
      x: sizes.margin, y: top, width: sizes.page.width - 2 * sizes.margin,
      height: sizes.page.height - sizes.margin - foot.height - top - sizes.body)
  }

  /// Where legend and notes go.
  var foot: Frame {
    let height = sizes.body * 4
    return Frame(
      x: sizes.margin, y: sizes.page.height - sizes.margin - height,
      width: sizes.page.width - 2 * sizes.margin, height: height)
  }

  /// Begins a page.
  func scene(_ title: String, _ schedule: Schedule, _ sheet: NetworkSheet?) -> Scene {
    var scene = Scene(title, size: sizes.page)
    scene.add(.rectangle(scene.frame, fill: .paper))
    scene.add(
      .text(
        title, at: Point(x: scene.frame.centre.x, y: sizes.margin + sizes.title * 0.6),
        size: sizes.title, weight: .bold, anchor: .middle, vertical: .middle,
        room: sizes.page.width * 0.6))
    var notes: [String] = []
    if let issued = options.issued { notes.append(terms("编制日期：\(issued)", "issued \(issued)")) }
    if let date = schedule.dataDate {
      notes.append(terms("数据日期：\(date.day)", "data date \(date.day)"))
    }
    notes += options.notes
    for (index, note) in notes.enumerated() {
      scene.add(
        .text(
          note,
          at: Point(
            x: sizes.margin, y: sizes.margin + sizes.body * (1.1 + 1.5 * Double(index))),
          size: sizes.body, paint: .muted, room: sizes.page.width * 0.18))
    }
    let side = sizes.page.width * 0.18
    for (index, text) in (sheet?.headingLines(side, sizes.body) ?? []).enumerated() {
      scene.add(
        .text(
          text,
          at: Point(
            x: sizes.page.width - sizes.margin,
            y: sizes.margin + sizes.body * (1.1 + 1.5 * Double(index))),
          size: sizes.body, weight: index == 0 ? .bold : .regular, anchor: .end,
          room: side))
    }
    return scene
  }

  /// Draws a note below the legend.
  func note(_ text: String) -> Scene.Element {
    .text(
      text, at: Point(x: foot.left + sizes.body, y: foot.bottom - foot.height / 4),
      size: sizes.note, paint: .muted, vertical: .middle, room: foot.width - 2 * sizes.body)
  }
}
