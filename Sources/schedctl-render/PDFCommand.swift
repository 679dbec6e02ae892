import ArgumentParser
import Documents
import Plan

/// `schedctl-render pdf`.
struct PDFCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pdf", abstract: "Draw all pages as one PDF, each of its own size.")

  @Option(name: .shortAndLong, help: "The file; default standard output.")
  var output = "-"

  @Option(help: "The title in the file's properties; default the first page's.")
  var title: String?

  @Option(help: "The date in the file's properties, as 2028-02-02T08:00:00.")
  var created = "2000-01-01T00:00:00"

  @OptionGroup var options: RenderOptions

  func validate() throws {
    guard Self.isMoment(created) else {
      throw ValidationError(
        RenderHelp.language == .zh
          ? "--created 写作 2028-02-02T08:00:00，不能是“\(created)”"
          : "--created is like 2028-02-02T08:00:00, not \(created)")
    }
  }

  func run() throws {
    try options.telling { () throws(RenderFailure) in
      let font = try ChineseFont(options.font)
      let scenes = try options.scenes()
      let file = PDFFile(title: title ?? scenes[0].title, created: created, font: font)
      try Pipes.write(try file.bytes(scenes), to: output)
    }
  }

  /// Returns whether a text has the shape of a day and a time; Cairo passes over any other.
  static func isMoment(_ text: String) -> Bool {
    let pattern = "0000-00-00T00:00:00"
    return text.count == pattern.count
      && zip(text, pattern).allSatisfy { $1 == "0" ? $0.isASCII && $0.isNumber : $0 == $1 }
  }
}
