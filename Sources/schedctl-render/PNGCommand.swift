import ArgumentParser
import Documents
import Plan

/// `schedctl-render png`.
struct PNGCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "png", abstract: "Draw every page as a picture.",
    discussion: """
      One page is written to the file named. Of several pages, the number goes before the ending:
      chart-1.png, chart-2.png.
      """)

  @Option(name: .shortAndLong, help: "The file; default standard output, for one page.")
  var output = "-"

  @Option(help: "Dots an inch, 10 to 1200.")
  var dpi = 150.0

  @OptionGroup var options: RenderOptions

  func validate() throws {
    guard (10...1200).contains(dpi) else {
      throw ValidationError(
        RenderHelp.language == .zh
          ? "--dpi 为 10 到 1200，不能是 \(dpi)" : "--dpi is from 10 to 1200, not \(dpi)")
    }
  }

  func run() throws {
    try options.telling { () throws(RenderFailure) in
      let file = PNGFile(resolution: dpi, font: try ChineseFont(options.font))
      let scenes = try options.scenes()
      if output == "-", scenes.count > 1 { throw .severalPages(scenes.count) }
      for (index, scene) in scenes.enumerated() {
        let path = scenes.count == 1 ? output : Self.numbered(output, index + 1)
        try Pipes.write(try file.bytes(scene, page: index + 1), to: path)
      }
    }
  }

  /// Returns the path with a number before its ending: `out/chart-2.png`.
  static func numbered(_ path: String, _ number: Int) -> String {
    let ending = ".png"
    guard path.lowercased().hasSuffix(ending) else { return "\(path)-\(number)" }
    return "\(path.dropLast(ending.count))-\(number)\(path.suffix(ending.count))"
  }
}
