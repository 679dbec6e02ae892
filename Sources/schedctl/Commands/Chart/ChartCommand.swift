import ArgumentParser

/// `chart …`.
struct ChartCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chart",
    abstract: "Draw charts: for the wall, the meeting folder and the screen.",
    subcommands: [
      ChartWallCommand.self, ChartGanttCommand.self, ChartNetworkCommand.self,
      ChartSCurveCommand.self, ChartTrendCommand.self,
    ])
}
