public import ArgumentParser
import CivilTime
public import Documents
import Reporting
import Scheduler

extension Paper: ExpressibleByArgument {}

/// Where a chart goes and on what paper.
struct ChartOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: "The SVG file to write; of several pages, the name of each gets its number.")
  var output: String

  @Option(name: .long, help: "The paper, landscape: a0 to a4.")
  var paper = Paper.a1

  @Option(name: .customLong("data-date"), help: "The data date; default that of the last progress.")
  var dataDate: DateArgument?

  func validate() throws {
    guard output.hasSuffix(".svg") else {
      throw ValidationError("charts are written as SVG: let --output end in .svg")
    }
  }

  /// Writes scenes to the files asked for: of several pages as SVG, one file each.
  func write(_ scenes: [Scene], _ console: Console) throws {
    for (index, scene) in scenes.enumerated() {
      let path = scenes.count == 1 ? output : numbered(index + 1)
      try Files.write(SVGWriter().write(scene), to: path)
      console.tell("已写出 \(path)", "wrote \(path)")
    }
  }

  private func numbered(_ page: Int) -> String {
    guard let dot = output.lastIndex(of: ".") else { return "\(output)-\(page)" }
    return output[..<dot] + "-\(page)" + output[dot...]
  }
}
