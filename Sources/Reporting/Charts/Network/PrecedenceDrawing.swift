import Control
import Documents
import Plan
import Scheduler

/// The boxes and links of a 单代号 network on its page.
struct PrecedenceDrawing {
  let layout: PrecedenceLayout
  let page: NetworkPage
  /// The size of names in millimetres.
  let size: Double
  let box: PrecedenceBox
  let fold: PrecedenceFold
  let sheet: NetworkSheet?

  init(
    _ network: PrecedenceNetwork, _ schedule: Schedule, _ sheet: NetworkSheet?,
    _ page: NetworkPage
  ) {
    self.sheet = sheet
    self.page = page
    let largest = min(3.9 * page.sizes.unit, 5.6)
    let folded = PrecedenceFolding(
      network: network, room: page.body.size,
      readable: NetworkStyle(page.options.page).number / PrecedenceBox.least, largest: largest,
      box: PrecedenceBox(schedule, page.terms, size: 1), sheet: sheet
    ).best
    size = folded.size
    layout = folded.layout
    var fold = folded.fold
    fold.fill(page.body.size, size)
    self.fold = fold
    box = PrecedenceBox(schedule, page.terms, size: size)
  }

  var elements: [Scene.Element] {
    var elements = links
    for node in layout.network.nodes.indices {
      elements += box.draw(layout.network.nodes[node], frame(node))
    }
    return elements + pointers
  }

  var origin: Point {
    let used = fold.extent(size)
    return Point(
      x: page.body.left + max(0, (page.body.width - used.width) / 2),
      y: page.body.top + max(0, (page.body.height - used.height) / 2))
  }

  func frame(_ node: Int) -> Frame {
    let corner = fold.corner(layer: layout.layers[node], row: layout.rows[node], size)
    return Frame(
      x: origin.x + corner.x, y: origin.y + corner.y, width: PrecedenceFold.width * size,
      height: PrecedenceFold.height * size)
  }

  // MARK: Legend

  /// What stands where in a box.
  var legend: [Scene.Element] {
    let terms = page.terms
    let text = terms(
      "方框：代号、工期（各自日历的天数）；名称；最早开始 ES｜总时差 TF｜最早完成 EF；最迟开始 LS｜自由时差 FF｜最迟完成 LF。在建工作为剩余部分的时间参数，已完成工作为实际日期（蓝字）。红色为关键工作与关键线路。",
      "Box: code, duration (days of its calendar); name; ES | TF | EF; LS | FF | LF, of work under way for what remains; finished work has its actual dates, in blue. Red is critical."
    )
    let second = terms(
      "箭线上：搭接时距 STS、FTF、STF、FTS 与间隔时间 LAG（天，零不注）；虚箭线连起点、终点。◁▷：与其他行、其他图相连的工作代号（指向法）。日期为年-月-日。",
      "On links: the lapped times STS, FTF, STF, FTS and LAG (days, 0 left out); dashed to start and finish. ◁▷: codes of links from and to other bands and sheets. Dates are yy-mm-dd."
    )
    let size = page.sizes.note
    return [
      .rectangle(page.foot, fill: .shade, stroke: Stroke(.rule, width: page.sizes.hair)),
      .text(
        text, at: Point(x: page.foot.left + size, y: page.foot.top + page.foot.height * 0.28),
        size: size, paint: .muted, vertical: .middle, room: page.foot.width - 2 * size),
      .text(
        second, at: Point(x: page.foot.left + size, y: page.foot.top + page.foot.height * 0.72),
        size: size, paint: .muted, vertical: .middle, room: page.foot.width - 2 * size),
    ]
  }
}
