import CivilTime
import Documents
import FileSystem
import Plan
import Planning

/// A file of drawn pages, in the format that its ending names.
struct SceneFile {
  let path: String
  let format: PageFormat
  /// Dots an inch of a PNG.
  var dpi = 100
  /// What a page for a browser opens with on a phone.
  var cards: [HTMLPageWriter.Card] = []
  /// The day in a PDF's properties.
  var created = Clock.now.day

  /// Prepares a file in a format.
  init(_ path: String, _ format: PageFormat) {
    self.path = path
    self.format = format
  }

  /// Prepares a file; nil where its ending names no format.
  ///
  /// Standard output takes SVG.
  init?(_ path: String) {
    if path == Files.standardStream {
      self.init(path, .svg)
      return
    }
    guard let format = PageFormat(endingOf: path) else { return nil }
    self.init(path, format)
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
      try Files.write(HTMLPageWriter(words).write(scenes, title: title, cards: cards), to: path)
    case .pdf, .png:
      // The program that draws does not know what this one has read.
      for name in names(scenes.count) where name != Files.standardStream {
        do throws(OutputFailure) { try OutputFile.check(name) } catch {
          throw CommandFailure.output(error)
        }
      }
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
    if path == Files.standardStream, scenes.count > 1 {
      throw CommandFailure.refused(
        zh: "共 \(scenes.count) 页，标准输出只能写一张 SVG",
        en: "there are \(scenes.count) pages, and standard output takes one as SVG",
        hint: Wording(
          zh: "指定一个项目，或用 -o 写成 .pdf、.html 文件",
          en: "name one project, or write a .pdf or .html file with -o"))
    }
    let names = Self.names(path, scenes.count)
    for (name, scene) in zip(names, scenes) { try Files.write(SVGWriter().write(scene), to: name) }
    return names.first ?? path
  }

  /// The files that the pages go to.
  private func names(_ count: Int) -> [String] {
    format == .pdf ? [path] : Self.names(path, count)
  }

  private static func names(_ path: String, _ count: Int) -> [String] {
    count == 1 ? [path] : (0..<count).map { numbered(path, $0 + 1) }
  }

  private static func numbered(_ path: String, _ page: Int) -> String {
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
        // What this program writes itself is known already.
        let names = [.pdf, .png].contains(file.format) ? file.names(scenes.count) : []
        Run.current.note { $0.files += names }
        console.tellWritten(
          file.path, "（\(scenes.count) 页）", " (\(scenes.count) pages)")
      }
      return status
    }
  }
}
