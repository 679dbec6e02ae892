import CivilTime
import Documents
import Scheduler

/// A file of drawn pages, in the format that its ending names.
struct SceneFile {
  /// How pages are kept.
  enum Format: String, CaseIterable {
    case svg
    case pdf
    case png
    case html
  }

  let path: String
  let format: Format
  /// Dots an inch of a PNG.
  var dpi = 100
  /// The day in a PDF's properties.
  var created = Clock.now.day

  /// Prepares a file; nil where its ending names no format.
  init?(_ path: String) {
    let ending = path.lastIndex(of: ".").map { path[$0...].dropFirst().lowercased() } ?? ""
    guard let format = Format(rawValue: ending) else { return nil }
    self.path = path
    self.format = format
  }

  /// Writes the pages.
  ///
  /// Where PDF or PNG cannot be drawn for want of a Chinese font or of the program that draws,
  /// SVG is written in its place, and the status says that the file asked for is not there.
  ///
  /// - Returns: The exit status.
  func write(_ scenes: [Scene], _ console: Console) throws -> Int32 {
    try begin(scenes, console).finish(console)
  }

  /// Begins to write the pages: a PDF or PNG is drawn by another program meanwhile.
  func begin(_ scenes: [Scene], _ console: Console) throws -> Writing {
    switch format {
    case .svg: try writeSVG(scenes, as: path)
    case .html:
      let words: HTMLPageWriter.Words = console.language == .zh ? .chinese : .english
      let title = scenes.first?.title ?? ""
      try Files.write(HTMLPageWriter(words).write(scenes, title: title), to: path)
    case .pdf, .png:
      let language = console.language.rawValue
      let own = format == .pdf ? ["--created", "\(created)T00:00:00"] : ["--dpi", "\(dpi)"]
      let arguments = [format.rawValue, "--output", path, "--lang", language] + own
      return Writing(
        file: self, scenes: scenes, drawing: try RenderProgram.start(arguments, scenes, console))
    }
    return Writing(file: self, scenes: scenes, drawing: .done)
  }

  /// Writes a file a page, numbered where there are several; returns the first one's name.
  @discardableResult
  private func writeSVG(_ scenes: [Scene], as path: String) throws -> String {
    let names = scenes.indices.map { scenes.count == 1 ? path : numbered(path, $0 + 1) }
    for (name, scene) in zip(names, scenes) { try Files.write(SVGWriter().write(scene), to: name) }
    return names.first ?? path
  }

  private func numbered(_ path: String, _ page: Int) -> String {
    guard let dot = path.lastIndex(of: ".") else { return "\(path)-\(page)" }
    return path[..<dot] + "-\(page)" + path[dot...]
  }

  /// A file that is being written.
  struct Writing {
    fileprivate let file: SceneFile
    fileprivate let scenes: [Scene]
    fileprivate let drawing: RenderProgram.Drawing

    /// Waits for the file and tells of it; returns the exit status.
    func finish(_ console: Console) throws -> Int32 {
      let status = drawing.wait()
      if status == ExitStatus.notDrawn {
        let dot = file.path.lastIndex(of: ".") ?? file.path.endIndex
        let first = try file.writeSVG(scenes, as: file.path[..<dot] + ".svg")
        console.tell(
          "已改写为 SVG：\(first)（\(scenes.count) 页）",
          "wrote SVG instead: \(first) (\(scenes.count) pages)")
      } else if status == 0 {
        console.tell(
          "已写出 \(file.path)（\(scenes.count) 页）", "wrote \(file.path) (\(scenes.count) pages)")
      }
      return status
    }
  }
}
