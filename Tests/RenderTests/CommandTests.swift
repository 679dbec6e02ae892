import Documents
import Foundation
import Testing

@testable import schedctl_render

/// What the program said and how it ended.
private struct Ending {
  var status: Int32
  var output: Data
  var errors: String
}

/// Runs the built program.
private func run(
  _ arguments: String..., input: String = "", fonts: Bool = true
) throws -> Ending {
  try run(arguments, input: input, fonts: fonts)
}

private func run(
  _ arguments: [String], input: String = "", fonts: Bool = true
) throws -> Ending {
  let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  try Data(input.utf8).write(to: folder.appending(path: "input"))
  try Data("<fontconfig></fontconfig>".utf8).write(to: folder.appending(path: "fonts.conf"))
  let process = Process()
  process.executableURL = program
  process.arguments = arguments
  if !fonts {
    let conf = folder.appending(path: "fonts.conf").path()
    process.environment = ["FONTCONFIG_FILE": conf, "HOME": folder.path()]
  }
  process.standardInput = try FileHandle(forReadingFrom: folder.appending(path: "input"))
  let (output, errors) = (folder.appending(path: "output"), folder.appending(path: "errors"))
  for file in [output, errors] { try Data().write(to: file) }
  process.standardOutput = try FileHandle(forWritingTo: output)
  process.standardError = try FileHandle(forWritingTo: errors)
  try process.run()
  process.waitUntilExit()
  return Ending(
    status: process.terminationStatus, output: try Data(contentsOf: output),
    errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
}

/// The program lies beside the tests.
private let program = Bundle.main.executableURL!.deletingLastPathComponent()
  .appending(path: "schedctl-render")

private let scenes = SceneCodec().encode([sampleScene(), sampleScene()])

@Test func withoutAChineseFontThePackageIsNamed() throws {
  for arguments in [["--check-font"], ["pdf"], ["png"]] {
    let ending = try run(arguments[0], "--lang", "en", input: scenes, fonts: false)
    #expect(ending.status == 4)
    #expect(ending.output.isEmpty)
    #expect(ending.errors.contains("install fonts-noto-cjk"))
  }
  #expect(try run("--check-font", fonts: false).errors.contains("没有安装中文字体"))
}

@Test func wrongUsageEndsWith64() throws {
  #expect(try run("png", "--dpi", "5").status == 64)
  #expect(try run("jpeg").status == 64)
  for moment in ["yesterday", "2028-02-02", "2028-02-02 08:00:00", "２０２８-02-02T08:00:00"] {
    #expect(try run("pdf", "--created", moment).status == 64)
  }
}

@Test func helpAndMistakesAreInTheLanguageAskedFor() throws {
  let options = ["--output", "--title", "--created", "--dpi", "--font", "--lang", "--check-font"]
  for arguments in [["--help"], ["pdf", "--help"], ["png", "-h"], []] {
    for (language, head) in [("zh", "用法："), ("en", "Usage:")] {
      let ending = try run(arguments + ["--lang", language])
      let page = String(decoding: ending.output, as: UTF8.self)
      #expect(ending.status == 0 && ending.errors.isEmpty)
      #expect(page.contains(head) && options.allSatisfy(page.contains), "\(arguments): \(page)")
      #expect(page.contains("OPTIONS") == false)
    }
  }
  for (arguments, zh, en) in [
    (["jpeg"], "多余的参数：“jpeg”", "not expected: \"jpeg\""),
    (["png", "a", "b"], "多余的参数：“a”、“b”", "not expected: \"a\", \"b\""),
    (["png", "--colour", "1"], "选项“--colour”不存在", "there is no option \"--colour\""),
    (["pdf", "--title"], "--title 后缺少值", "--title lacks its value"),
    (["png", "--dpi", "x"], "--dpi 不能是“x”", "--dpi cannot be \"x\""),
    (["--check-font=1"], "--check-font 后面不带值", "--check-font takes no value"),
    (["png", "--dpi", "5"], "--dpi 为 10 到 1200", "--dpi is from 10 to 1200"),
    (["pdf", "--created", "heute"], "--created 写作", "--created is like"),
  ] {
    for (language, says) in [("zh", zh), ("en", en)] {
      let ending = try run(["--lang=\(language)"] + arguments)
      let other = try run(arguments + (arguments.last == "--title" ? [] : ["--lang", language]))
      #expect(ending.status == 64 && ending.output.isEmpty && other.status == 64)
      #expect(ending.errors.contains(says), "\(arguments): \(ending.errors)")
    }
  }
}

@Suite(.enabled(if: Available.anyFont != nil))
struct CommandTests {
  @Test func checkNamesTheFont() throws {
    let ending = try run("--check-font")
    #expect(ending.status == 0)
    #expect(String(decoding: ending.output, as: UTF8.self) == Available.anyFont!.family + "\n")
  }

  @Test func pdfGoesToStandardOutputOrAFile() throws {
    let piped = try run("pdf", input: scenes)
    #expect(piped.status == 0)
    #expect(piped.output.starts(with: Data("%PDF".utf8)))
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).pdf")
    defer { try? FileManager.default.removeItem(at: file) }
    #expect(try run("pdf", "--output", file.path(), input: scenes).status == 0)
    #expect(try Data(contentsOf: file) == piped.output)
  }

  @Test func severalPicturesAreNumbered() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "chart.png").path()
    #expect(try run("png", "--dpi", "30", "--output", path, input: scenes).status == 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted()
    #expect(names == ["chart-1.png", "chart-2.png"])
    let piped = try run("png", input: scenes)
    #expect(piped.status == 3)
    #expect(piped.errors.contains("--output"))
  }

  @Test func inputThatIsNoSceneIsRefusedWithItsLine() throws {
    let ending = try run("pdf", "--lang", "en", input: scenes + "x\n")
    #expect(ending.status == 3)
    #expect(ending.output.isEmpty)
    let line = scenes.split(separator: "\n").count + 1
    #expect(ending.errors.contains("line \(line) of standard input"))
    #expect(try run("pdf", input: SceneCodec().encode([])).status == 3)
  }

  @Test func fileThatCannotBeWrittenEndsWith74() throws {
    let ending = try run("pdf", "--output", "/no/such/folder/x.pdf", input: scenes)
    #expect(ending.status == 74)
    #expect(ending.errors.contains("/no/such/folder/x.pdf"))
  }
}
