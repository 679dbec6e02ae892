import Documents

/// Where the parts of a Gantt chart lie on its page, and how large its text is.
struct GanttSheet {
  let sizes: ChartSizes
  let title: Frame
  /// The table and the bars, their heads included.
  let chart: Frame
  let legend: Frame

  /// The smallest text of a row: that of its paper, more on larger paper.
  static func smallest(_ page: Size) -> Double {
    max(ChartSizes.least(page), min(1.95 * ChartSizes(page).unit, 3.2))
  }

  /// The least height of a row in heights of its text: a plan bar, a forecast bar, and arrows.
  private static let tightness = 1.27

  /// Lays a page out for the number of rows that its fullest sister has.
  init(_ page: Size, rows: Int, legend signs: [LegendSign]) {
    let plain = ChartSizes(page)
    let width = page.width - 2 * plain.margin
    let legendHeight = LegendFlow(signs, size: plain.body, width: width).height
    title = Frame(x: plain.margin, y: plain.margin, width: width, height: plain.title * 1.35)
    legend = Frame(
      x: plain.margin, y: page.height - plain.margin - legendHeight, width: width,
      height: legendHeight)
    // The day of the data date stands above the chart.
    let top = title.bottom + plain.body * 1.7
    chart = Frame(
      x: plain.margin, y: top, width: width, height: legend.top - plain.body * 0.7 - top)
    // Of the height, the head takes 4.8 heights of text.
    let heads = TimeAxis.headHeight(ChartSizes(page, rowText: 1))
    let fitting = chart.height / (Self.tightness * Double(max(1, rows)) + heads)
    let smallest = Self.smallest(page)
    let largest = max(smallest, min(2.7 * plain.unit, 4.6))
    sizes = ChartSizes(page, rowText: max(smallest, min(largest, fitting)))
  }

  /// How many rows a page holds at the smallest text.
  var capacity: Int {
    let smallest = Self.smallest(sizes.page)
    let head = TimeAxis.headHeight(ChartSizes(sizes.page, rowText: smallest))
    return max(2, Int((chart.height - head) / (smallest * Self.tightness) + 0.001))
  }

  /// Where the legend stands below the last row of a page.
  func legend(below bottom: Double) -> Frame {
    Frame(
      x: legend.left, y: min(legend.top, bottom + ChartSizes(sizes.page).body * 0.7),
      width: legend.width, height: legend.height)
  }

  /// Where the first row begins.
  var rowsTop: Double { chart.top + TimeAxis.headHeight(sizes) }

  /// The height of a row where a page has some rows.
  func rowHeight(_ rows: Int) -> Double {
    min(sizes.rowText * 2.4, (chart.bottom - rowsTop) / Double(max(1, rows)))
  }
}
