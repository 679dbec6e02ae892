import ArgumentParser
import Plan

/// The program that draws: scenes in, PDF or PNG out.
///
/// It stands beside `schedctl`, which lays pages out and starts it, so that only who asks for a
/// PDF or a picture waits for Pango and Cairo to load.
@main
struct SchedctlRender: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schedctl-render",
    abstract: "Draw pages from standard input as PDF or PNG.",
    discussion: """
      schedctl starts this program; there is no need to. The pages come as scenes,
      a format of lines that docs/schedctl-render.md describes.

      Exit status: 0 done; 3 the input is no list of scenes; 4 no Chinese font, or not the one
      that was asked for; 74 a file cannot be written; 64 wrong usage; 70 the library failed.
      """,
    subcommands: [PDFCommand.self, PNGCommand.self])

  /// Runs the program; help and what is wrong with arguments are told in the language of the run.
  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let code as ExitCode {
      exit(withError: code)
    } catch {
      let language = RenderHelp.language
      guard exitCode(for: error) != .success else {
        print(RenderHelp.page(language))
        return
      }
      let lead = language == .zh ? ("错误: ", "  用法见 ") : ("error: ", "  see ")
      let told = RenderHelp.mistake(message(for: error))(language)
      Pipes.tell("\(lead.0)\(told)\n\(lead.1)schedctl-render --help\n")
      exit(withError: ExitCode(exitCode(for: error).rawValue))
    }
  }

  @Flag(help: "Name the font that would be used, and do nothing else.")
  var checkFont = false

  @OptionGroup var options: RenderOptions

  func run() throws {
    guard checkFont else { throw CleanExit.helpRequest(self) }
    try options.telling { () throws(RenderFailure) in
      let font = try ChineseFont(options.font)
      try Pipes.write(Array((font.family + "\n").utf8), to: "-")
    }
  }
}
