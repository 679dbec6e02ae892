import ArgumentParser
import Planning

/// `export text`.
struct ExportTextCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "text",
    abstract: .words(zh: "把整个计划写成文本。", en: "Write the whole plan as text."),
    discussion: .words(
      zh: """
        一行或一小段一个事实，次序和写法固定，所以两次导出之间的 git diff 就是计划的变化。语法见
        docs/text-plan.zh.md；import text 读回来。

          schedctl export text -o plan.txt
        """,
      en: """
        A line or a small block for each fact, in a fixed order and form, so that git diff of two exports
        reads like a change of plan. The grammar is in docs/text-plan.md; import text reads it back.

          schedctl export text -o plan.txt
        """))

  @Option(
    name: .shortAndLong,
    help: .words(zh: "要写的文件；默认标准输出。", en: "The file to write; default standard output."))
  var output: String?

  @Flag(name: .long, help: .words(zh: "输出 JSON。", en: "Write JSON."))
  var json = false

  @OptionGroup var plan: PlanOptions

  func execute(_ console: Console) throws -> Int32 {
    let workspace = try reading()
    let text = try workspace.text().text
    console.tell(try workspace.photosLeftOut(from: output ?? ""))
    guard let output else {
      console.write(text)
      return 0
    }
    try Files.write(text, to: output)
    console.tellWritten(output)
    return 0
  }
}
