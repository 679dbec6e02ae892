import CivilTime
import Documents
import Planning
import Reporting

/// The folder that everything a week needs is written into.
///
/// PDFs are drawn by another program while the next pages are laid out here.
struct WeeklyFolder {
  let path: String
  /// The day in the properties of PDFs.
  let issued: Day
  let console: Console

  /// Writes all files; returns the exit status.
  func write(_ papers: WeeklyPapers) throws -> Int32 {
    try Files.makeFolder(path)
    let terms = console.terms
    let steps = papers.steps
    var progress = WorkProgress(console, of: steps.count + 1)
    defer { progress.end() }
    var writings: [SceneFile.Writing] = []
    for step in steps {
      progress.begin(step.label)
      for file in try step.make() {
        switch file.content {
        case .bytes(let bytes): try Files.write(bytes, to: "\(path)/\(file.name)")
        case .pages(let scenes): writings.append(try begin(scenes, file.name))
        }
      }
    }
    progress.begin(terms("生成 PDF", "drawing PDF"))
    let quiet = console.silenced
    let status = try writings.map { try $0.finish(quiet) }.max() ?? 0
    progress.end()
    console.tell("已在 \(path) 写出一周材料", "wrote the week's papers into \(path)")
    return status
  }

  private func begin(_ scenes: [Scene], _ name: String) throws -> SceneFile.Writing {
    var file = SceneFile("\(path)/\(name)", .pdf)
    file.created = issued
    return try file.begin(scenes, console)
  }
}
