import ArgumentParser

/// `chart …`.
struct ChartCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chart",
    abstract: .words(
      zh: "绘图：上墙、上会、上屏幕。", en: "Draw charts: for the wall, the meeting folder and the screen."),
    subcommands: [
      ChartWallCommand.self, ChartGanttCommand.self, ChartNetworkCommand.self,
      ChartSCurveCommand.self, ChartTrendCommand.self, ChartOddsCommand.self,
      ChartDelaysCommand.self,
    ])
}
