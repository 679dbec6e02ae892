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
    help:
      "The file; its ending is svg, pdf, png or html. Of several SVG pages each gets its number.")
  var output: String

  @Option(
    name: .long,
    help: "The paper, landscape: a0 to a4; default a1 for wall and network, else a3.")
  var paper: Paper?

  @Option(name: .customLong("data-date"), help: "The data date; default that of the last progress.")
  var dataDate: DateArgument?

  @Option(name: .long, help: "Dots an inch of a PNG.")
  var dpi = 100

  private var ending: String {
    output.lastIndex(of: ".").map { output[$0...].dropFirst().lowercased() } ?? ""
  }

  func validate() throws {
    guard ["svg", "pdf", "png", "html"].contains(ending) else {
      throw ValidationError("let --output end in .svg, .pdf, .png or .html")
    }
  }

  /// Writes scenes in the format that the file's ending names; returns the exit status.
  func write(_ scenes: [Scene], _ console: Console) throws -> Int32 {
    let language = console.language.rawValue
    switch ending {
    case "svg":
      for (index, scene) in scenes.enumerated() {
        let path = scenes.count == 1 ? output : numbered(index + 1)
        try Files.write(SVGWriter().write(scene), to: path)
      }
    case "html":
      let words: HTMLPageWriter.Words = console.language == .zh ? .chinese : .english
      let title = scenes.first?.title ?? ""
      try Files.write(HTMLPageWriter(words).write(scenes, title: title), to: output)
    case "pdf":
      let status = try RenderProgram.run(["pdf", "--output", output, "--lang", language], scenes)
      if status != 0 { return status }
    default:
      let status = try RenderProgram.run(
        ["png", "--output", output, "--dpi", "\(dpi)", "--lang", language], scenes)
      if status != 0 { return status }
    }
    console.tell(
      "已写出 \(output)（\(scenes.count) 页）", "wrote \(output) (\(scenes.count) pages)")
    return 0
  }

  private func numbered(_ page: Int) -> String {
    guard let dot = output.lastIndex(of: ".") else { return "\(output)-\(page)" }
    return output[..<dot] + "-\(page)" + output[dot...]
  }
}
