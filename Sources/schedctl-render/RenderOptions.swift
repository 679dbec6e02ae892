public import ArgumentParser
import Documents
import FileSystem
public import Plan

extension Language: ExpressibleByArgument {}

/// What every way of drawing can be told.
struct RenderOptions: ParsableArguments {
  @Option(help: "The family of all text; default the best Chinese font installed.")
  var font: String?

  @Option(name: .customLong("lang"), help: "The language of messages: zh or en.")
  var language = RenderHelp.language

  /// Reads the scenes of standard input.
  func scenes() throws(RenderFailure) -> [Scene] {
    let bytes = try Pipes.readAll()
    let scenes: [Scene]
    do {
      scenes = try SceneCodec().decode(bytes)
    } catch {
      throw .invalidScenes(error)
    }
    if scenes.isEmpty { throw .noPages }
    return scenes
  }

  /// Does some work; where it fails, says why and what to do, and ends with its status.
  func telling(_ work: () throws(RenderFailure) -> Void) throws {
    Interruption.prepare()
    do {
      try work()
    } catch {
      let isChinese = language == .zh
      var text = (isChinese ? "错误: " : "error: ") + error.message(language) + "\n"
      if let hint = error.hint {
        text += (isChinese ? "  建议：" : "  hint: ") + hint(language) + "\n"
      }
      Pipes.tell(text)
      throw ExitCode(error.status)
    }
  }
}
