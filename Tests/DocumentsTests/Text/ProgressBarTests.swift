import Documents
import Testing

@Test func barShowsLabelShareAndPercent() {
  #expect(
    ProgressBar("读取计划", fraction: 0.6, width: 35).line() == "读取计划  ████████████░░░░░░░░  60%")
}

@Test func barIsOfASCIIWhereBlocksAreWide() {
  let bar = ProgressBar("计算", fraction: 0.5, width: 21)
  #expect(bar.line(by: DisplayWidth(ambiguousIsWide: true)) == "计算  #####.....  50%")
}

@Test(arguments: 0...60, [0, 0.333, 1])
func barTakesItsWidthOrLess(width: Int, fraction: Double) {
  for label in ["", "读", "Reading 读取计划 plan.csv"] {
    for rule in [DisplayWidth.standard, DisplayWidth(ambiguousIsWide: true)] {
      let line = ProgressBar(label, fraction: fraction, width: width).line(by: rule)
      #expect(rule.width(of: line) <= width)
      #expect(width < 24 || rule.width(of: line) == width)
      #expect(line.last != " ")
    }
  }
}

@Test func barsStandInLineUnderOneLabelWidth() {
  let short = ProgressBar("读取", fraction: 1, width: 30, labelWidth: 8).line()
  let long = ProgressBar("计算日期", fraction: 0, width: 30, labelWidth: 8).line()
  #expect(short == "读取      ███████████████ 100%")
  #expect(long == "计算日期  ░░░░░░░░░░░░░░░   0%")
}

@Test func hundredPercentIsShownOnlyWhenDone() {
  #expect(ProgressBar("x", fraction: 0.99999999, width: 30).line().hasSuffix(" 99%"))
  #expect(ProgressBar("x", fraction: 1, width: 30).line().hasSuffix("█ 100%"))
}

@Test func percentIsWhatIsMeantInDecimals() {
  for percent in 0...100 {
    let bar = ProgressBar("x", fraction: Double(percent) / 100, width: 30)
    #expect(bar.line().hasSuffix(" \(percent)%"))
  }
}

@Test func fractionsOutOfRangeAreBroughtIn() {
  let empty = ProgressBar("x", fraction: 0, width: 30).line()
  let full = ProgressBar("x", fraction: 1, width: 30).line()
  #expect(ProgressBar("x", fraction: -1, width: 30).line() == empty)
  #expect(ProgressBar("x", fraction: .nan, width: 30).line() == empty)
  #expect(ProgressBar("x", fraction: .infinity, width: 30).line() == full)
}
