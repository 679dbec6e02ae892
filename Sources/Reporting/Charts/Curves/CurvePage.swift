import CivilTime
import Control
import Documents
import Plan
import Scheduler

/// The parts that all pages of curves share: title, notes, and where the drawing goes.
struct CurvePage {
  let options: CurveOptions
  let terms: Terms
  let sizes: ChartSizes

  init(_ options: CurveOptions, _ terms: Terms) {
    self.options = options
    self.terms = terms
    sizes = ChartSizes(options.page)
  }

  /// Where the drawing goes.
  var body: Frame {
    let top = sizes.margin + sizes.title * 1.7
    return Frame(
      x: sizes.margin, y: top, width: sizes.page.width - 2 * sizes.margin,
      height: foot.top - sizes.body - top)
  }

  /// Where words stand beside a drawing, at the right.
  var side: Frame {
    let width = body.width * 0.24
    return Frame(x: body.right - width, y: body.top, width: width, height: body.height)
  }

  /// Where the legend and a remark go, one line each.
  var foot: Frame {
    let height = sizes.body * 3.6
    return Frame(
      x: sizes.margin, y: sizes.page.height - sizes.margin - height,
      width: sizes.page.width - 2 * sizes.margin, height: height)
  }

  /// Begins a page; the period that it is about stands among the notes.
  func scene(
    _ title: String, _ comparison: Comparison, of projects: [Int],
    period: (from: Day, to: Day)? = nil
  ) -> Scene {
    var scene = Scene(title, size: sizes.page)
    let side = (sizes.page.width - 2 * sizes.margin) * 0.2
    scene.add(.rectangle(scene.frame, fill: .paper))
    scene.add(
      .text(
        title, at: Point(x: scene.frame.centre.x, y: sizes.margin + sizes.title * 0.6),
        size: sizes.title, weight: .bold, anchor: .middle, vertical: .middle,
        room: sizes.page.width - 2 * (sizes.margin + side)))
    var notes: [String] = []
    if let issued = options.issued { notes.append(terms("编制日期：\(issued)", "issued \(issued)")) }
    if let date = comparison.dataDate(of: projects) {
      notes.append(terms("数据日期：\(date.day)", "data date \(date.day)"))
    }
    if let period {
      notes.append(terms("时段：\(period.from)至\(period.to)", "\(period.from) to \(period.to)"))
    }
    let silent = projects.filter(comparison.isUnreported)
    if projects.count == 1, let note = comparison.unreported(projects[0], terms) {
      notes.append(note)
    } else if !silent.isEmpty {
      notes.append(
        terms("本周未填报：\(silent.count) 个项目", "not reported this week: \(silent.count)"))
    }
    let shown = comparison.headingNotes(of: projects, terms)
    for (lines, x, anchor) in [
      (notes, sizes.margin, Scene.Text.Anchor.start),
      (shown, sizes.page.width - sizes.margin, Scene.Text.Anchor.end),
    ] {
      for (index, line) in lines.enumerated() {
        scene.add(
          .text(
            line, at: Point(x: x, y: sizes.margin + sizes.body * (1 + 1.5 * Double(index))),
            size: sizes.body, paint: .muted, anchor: anchor, room: side))
      }
    }
    return scene
  }

  /// Draws the remark below the legend.
  func remark(_ text: String) -> Scene.Element {
    .text(
      text, at: Point(x: foot.left, y: foot.bottom - foot.height / 4), size: sizes.note,
      paint: .muted, vertical: .middle, room: foot.width)
  }

  /// A sentence in the middle of a page that has nothing to draw.
  func sentence(_ text: String) -> Scene.Element {
    .text(
      text, at: body.centre, size: sizes.leader, paint: .muted, anchor: .middle,
      vertical: .middle, room: body.width)
  }
}

/// The signs of a chart and what they mean, in one line.
struct CurveLegend {
  let sizes: ChartSizes
  private var x: Double
  private let y: Double
  private let drawn: DrawnMarks
  private var signs: [Scene.Element] = []

  /// - Parameter chart: What is drawn: what is not there is not listed.
  init(_ page: CurvePage, of chart: [Scene.Element]) {
    drawn = DrawnMarks(chart)
    sizes = page.sizes
    x = page.foot.left
    y = page.foot.top + page.foot.height / 4
  }

  /// The legend.
  var elements: [Scene.Element] { [.legend(signs)] }

  mutating func line(_ stroke: Stroke, _ text: String, point: Symbol? = nil) {
    let length = sizes.body * 3
    guard drawn.marks.contains(.line(stroke.paint, stroke.pattern)) else { return }
    signs.append(.line(Point(x: x, y: y), Point(x: x + length, y: y), stroke))
    if let point {
      signs.append(
        .symbol(
          point, at: Point(x: x + length / 2, y: y), size: sizes.body * 0.7, fill: stroke.paint))
    }
    x += length + sizes.body * 0.4
    word(text)
  }

  mutating func box(_ fill: Paint, _ text: String) {
    guard drawn.marks.contains(.area(fill)) else { return }
    let frame = Frame(
      x: x, y: y - sizes.body * 0.4, width: sizes.body * 2.4, height: sizes.body * 0.8)
    signs.append(.rectangle(frame, fill: fill))
    x += sizes.body * 2.8
    word(text)
  }

  mutating func sign(_ symbol: Symbol, _ fill: Paint, _ text: String) {
    guard drawn.marks.contains(.symbol(symbol, fill, edge: nil)) else { return }
    signs.append(
      .symbol(symbol, at: Point(x: x + sizes.body * 0.5, y: y), size: sizes.body, fill: fill))
    x += sizes.body * 1.4
    word(text)
  }

  /// A sign as other charts have it.
  mutating func add(_ sign: LegendSign) {
    guard drawn.hold(sign) else { return }
    let width = sign.width * sizes.body
    signs += sign.draw(Frame(x: x, y: y - sizes.body / 2, width: width, height: sizes.body))
    x += width + sizes.body * 0.4
    word(sign.words)
  }

  private mutating func word(_ text: String) {
    let size = sizes.note
    signs.append(
      .text(text, at: Point(x: x, y: y), size: size, paint: .muted, vertical: .middle))
    x += FontMetrics.standard.width(of: text, size: size) + sizes.body * 1.2
  }
}

/// Words that run down a block: headings, figures and paragraphs.
struct CurveNotes {
  private let frame: Frame
  private let sizes: ChartSizes
  private var y: Double
  private(set) var elements: [Scene.Element] = []

  /// A line around the words, no higher than they are.
  var border: Scene.Element {
    let bottom = min(frame.bottom, y + sizes.body * 1.2)
    return .rectangle(
      Frame(x: frame.left, y: frame.top, width: frame.width, height: bottom - frame.top),
      stroke: Stroke(.muted, width: sizes.line))
  }

  init(_ frame: Frame, _ sizes: ChartSizes) {
    self.frame = frame
    self.sizes = sizes
    y = frame.top + sizes.body * 0.5
  }

  private var left: Double { frame.left + sizes.body * 0.8 }
  private var width: Double { frame.width - sizes.body * 1.6 }

  mutating func heading(_ text: String) {
    y += sizes.heading * 0.5
    put(text, sizes.heading, .bold, .ink)
    y += sizes.body * 0.1
  }

  /// A number that is read from afar.
  mutating func figure(_ text: String, _ paint: Paint) {
    put(text, sizes.leader, .bold, paint)
  }

  mutating func paragraph(_ text: String, _ paint: Paint = .ink, weight: FontWeight = .regular) {
    for line in FontMetrics.standard.wrap(text, width: width, size: sizes.body, weight: weight) {
      put(line, sizes.body, weight, paint)
    }
    y += sizes.body * 0.35
  }

  /// A row of a small table: a text at the left, others ending at shares of the width.
  mutating func row(
    _ first: String, _ cells: [(text: String, end: Double, paint: Paint)],
    weight: FontWeight = .regular
  ) {
    guard fits(sizes.body) else { return }
    y += sizes.body * 1.5
    let size = sizes.note
    let room = width * (cells.first.map { $0.end - 0.2 } ?? 1)
    elements.append(
      .text(first, at: Point(x: left, y: y), size: size, weight: weight, room: room))
    for cell in cells {
      elements.append(
        .text(
          cell.text, at: Point(x: left + width * cell.end, y: y), size: size, weight: weight,
          paint: cell.paint, anchor: .end))
    }
  }

  private func fits(_ size: Double) -> Bool { y + size * 1.7 <= frame.bottom }

  /// One line; what does not fit the block any more is left out.
  private mutating func put(_ text: String, _ size: Double, _ weight: FontWeight, _ paint: Paint) {
    guard fits(size) else { return }
    y += size * 1.42
    elements.append(
      .text(text, at: Point(x: left, y: y), size: size, weight: weight, paint: paint, room: width))
  }
}
