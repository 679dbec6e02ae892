import ArgumentParser
import PlanStore
import Planning

/// `export photos [CODE] -o FOLDER`.
struct ExportPhotosCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "photos",
    abstract: .words(
      zh: "把现场照片写成文件，供报告和台账使用。", en: "Write photos of the site as files, for reports and ledgers."),
    discussion: .words(
      zh: """
        照片随填报或问题在网页上传入；每张一个文件，名称为编码、日期和照片号。

          schedctl export photos HS -o 照片
          schedctl export photos HS.C08 -o 照片
        """,
      en: """
        Photos come in on the board, with progress or with a step of a problem. Each becomes a file named by
        the code, the day and the number of the photo.

          schedctl export photos HS -o photos
          schedctl export photos HS.C08 -o photos
        """))

  @Argument(
    help: .words(zh: "工作或项目的代码；默认全部。", en: "The code of an activity or a project; default all."))
  var code: String?

  @Option(
    name: .shortAndLong,
    help: .words(zh: "存放照片的文件夹；没有则新建。", en: "The folder for the photos, made if need be."))
  var output: String

  @Flag(name: .long, help: .words(zh: "输出 JSON。", en: "Write JSON."))
  var json = false

  @OptionGroup var plan: PlanOptions

  var subjects: [String] { [code].compactMap(\.self) }

  func execute(_ console: Console) throws -> Int32 {
    let workspace = try reading()
    let photos = try workspace.photos(of: code)
    guard !photos.isEmpty else {
      console.tell("没有照片", "there are no photos")
      return 0
    }
    try Files.makeFolder(output)
    for photo in photos {
      try Files.write(try workspace.file.picture(of: photo.photo), to: "\(output)/\(photo.name)")
    }
    console.tell(
      "已在 \(output) 写出 \(photos.count) 张照片", "wrote \(photos.count) photos into \(output)")
    return 0
  }
}
