import Foundation
import Plan

/// What the program says of itself, and of arguments that it cannot understand.
enum RenderHelp {
  /// The language of this run: that of `--lang`, else of `SCHEDCTL_LANG`, else Chinese.
  static let language: Language = {
    let words = CommandLine.arguments.dropFirst()
    for (word, next) in zip(words, words.dropFirst() + [""]) {
      let value =
        word.hasPrefix("--lang=") ? String(word.dropFirst(7)) : word == "--lang" ? next : ""
      if let language = Language(rawValue: value.lowercased()) { return language }
    }
    let name = ProcessInfo.processInfo.environment["SCHEDCTL_LANG"] ?? ""
    return Language(rawValue: name.lowercased()) ?? .zh
  }()

  /// The page of `--help`.
  static let page = Wording(
    zh: """
      schedctl-render：把图面画成 PDF 或 PNG

      用法：
        schedctl-render pdf [--output 文件] [--title 标题] [--created 时刻] [--font 字体] [--lang zh|en]
        schedctl-render png [--output 文件] [--dpi 分辨率] [--font 字体] [--lang zh|en]
        schedctl-render --check-font [--font 字体] [--lang zh|en]

      本程序由 schedctl 启动，一般不必自己运行。图面从标准输入读入，其格式见 docs/schedctl-render.md。pdf 把各页写进
      一个文件，每页各有其大小；png 一页一张图，多于一张时编号写在扩展名之前：chart-1.png、chart-2.png。

      选项：
        -o, --output 文件   写到哪个文件；默认标准输出（图片只限一页）
        --title 标题        PDF 属性中的标题；默认为第一页的标题
        --created 时刻      PDF 属性中的时刻，如 2028-02-02T08:00:00；默认 2000-01-01T00:00:00
        --dpi 分辨率        PNG 每英寸的点数，10 到 1200；默认 150
        --font 字体         全部文字的字体；默认用本机最合适的中文字体
        --lang zh|en        提示用中文或英文；默认中文，或按 $SCHEDCTL_LANG
        --check-font        只说会用哪种字体
        -h, --help          显示本页

      退出状态：0 完成；3 输入不是图面；4 没有中文字体，或没有所要的字体；64 用法不对；70 绘图库出错；74 文件无法写入。
      """,
    en: """
      schedctl-render: draw pages as PDF or PNG

      Usage:
        schedctl-render pdf [--output FILE] [--title TEXT] [--created TIME] [--font FAMILY] [--lang zh|en]
        schedctl-render png [--output FILE] [--dpi DOTS] [--font FAMILY] [--lang zh|en]
        schedctl-render --check-font [--font FAMILY] [--lang zh|en]

      schedctl starts this program; there is no need to. Pages come on standard input, in the format that
      docs/schedctl-render.md describes. pdf writes one file, each page of its own size; png a picture a page,
      numbered before the ending where there are several: chart-1.png, chart-2.png.

      Options:
        -o, --output FILE   The file; default standard output, which holds one picture
        --title TEXT        The title in the properties of a PDF; default that of the first page
        --created TIME      The time in the properties of a PDF, as 2028-02-02T08:00:00; default 2000-01-01T00:00:00
        --dpi DOTS          Dots an inch of a PNG, 10 to 1200; default 150
        --font FAMILY       The family of all text; default the best Chinese font installed
        --lang zh|en        The language of messages; default zh, or $SCHEDCTL_LANG
        --check-font        Only name the font that would be used
        -h, --help          Show this page

      Exit status: 0 done; 3 the input is no list of pages; 4 no Chinese font, or not the one that was asked for;
      64 wrong usage; 70 the drawing library failed; 74 a file cannot be written.
      """)

  /// What is wrong with arguments, by the sentence of the argument parser; a sentence of none of its kinds is our own.
  static func mistake(_ sentence: String) -> Wording {
    let quoted = sentence.split(separator: "'", omittingEmptySubsequences: false).enumerated()
      .compactMap { $0.offset.isMultiple(of: 2) ? nil : String($0.element) }
    let (first, last) = (quoted.first ?? "", quoted.last ?? "")
    let option = String(last.prefix { $0 != " " })
    if sentence.hasPrefix("Unknown option") {
      return Wording(zh: "选项“\(first)”不存在", en: "there is no option \"\(first)\"")
    }
    if sentence.hasPrefix("Missing value") {
      return Wording(zh: "\(option) 后缺少值", en: "\(option) lacks its value")
    }
    if sentence.lowercased().contains("unexpected argument") {
      return Wording(
        zh: "多余的参数：\(quoted.map { "“\($0)”" }.joined(separator: "、"))",
        en: "not expected: \(quoted.map { "\"\($0)\"" }.joined(separator: ", "))")
    }
    if sentence.contains("does not take any value") {
      return Wording(zh: "\(first) 后面不带值", en: "\(first) takes no value")
    }
    if sentence.hasPrefix("The value '") {
      return Wording(zh: "\(option) 不能是“\(first)”", en: "\(option) cannot be \"\(first)\"")
    }
    return Wording(zh: sentence, en: sentence)
  }
}
