import Documents
import Plan

/// Why nothing could be drawn, and the exit status that says so.
enum RenderFailure: Error, Hashable {
  /// No font on this machine covers Chinese.
  case noChineseFont
  /// The font that was asked for is not installed or has no Chinese; what there is.
  case noSuchFont(String, [String])
  /// The input is no list of scenes.
  case invalidScenes(SceneCodec.Fault)
  /// There is no page to draw.
  case noPages
  /// Several pictures were to go to standard output, which holds one.
  case severalPages(Int)
  /// A page has more dots than a picture can hold.
  case tooManyDots(page: Int, width: Int, height: Int)
  /// The drawing library gave up, and its words for it.
  case notDrawn(String)
  /// A file could not be written, and why.
  case file(String, String)
  /// A database stands where the file was to be written.
  case isDatabase(String)

  /// The exit status: 3 for the input, 4 for the font, 74 for a file, 70 for the library.
  var status: Int32 {
    switch self {
    case .noChineseFont, .noSuchFont: 4
    case .invalidScenes, .noPages, .severalPages, .tooManyDots: 3
    case .notDrawn: 70
    case .isDatabase: 3
    case .file: 74
    }
  }

  /// What is wrong and why.
  var message: Wording {
    switch self {
    case .noChineseFont:
      Wording(
        zh: "本机没有安装中文字体，无法生成 PDF 和 PNG",
        en: "no Chinese font is installed, so PDF and PNG cannot be made")
    case .noSuchFont(let name, _):
      Wording(
        zh: "字体“\(name)”没有安装，或不含简体中文",
        en: "the font \"\(name)\" is not installed, or has no simplified Chinese")
    case .invalidScenes(let fault):
      Wording(
        zh: "标准输入第 \(fault.line) 行不是可用的图面描述（\(fault.reason.rawValue)）",
        en: "line \(fault.line) of standard input: \(fault.reason.rawValue)")
    case .noPages: Wording(zh: "标准输入中没有图面", en: "standard input holds no page")
    case .severalPages(let count):
      Wording(
        zh: "共 \(count) 页，标准输出只能写一张图片",
        en: "there are \(count) pages, and standard output holds one picture")
    case .tooManyDots(let page, let width, let height):
      Wording(
        zh: "第 \(page) 页为 \(width)×\(height) 像素，超过图片的上限",
        en: "page \(page) is \(width)×\(height) dots, more than a picture can hold")
    case .notDrawn(let reason):
      Wording(zh: "绘图库报错：\(reason)", en: "the drawing library failed: \(reason)")
    case .isDatabase(let path):
      Wording(
        zh: "“\(path)”是数据库，不会被覆盖", en: "\"\(path)\" is a database and is not overwritten")
    case .file(let path, let reason):
      Wording(zh: "无法写入“\(path)”：\(reason)", en: "cannot write \"\(path)\": \(reason)")
    }
  }

  /// What to do about it; nil where there is nothing to say.
  var hint: Wording? {
    switch self {
    case .noChineseFont:
      Wording(
        zh: "安装 fonts-noto-cjk（推荐）或 fonts-wqy-microhei（较小）："
          + "sudo apt-get install fonts-noto-cjk；SVG 和 HTML 不需要字体",
        en: "install fonts-noto-cjk (best) or fonts-wqy-microhei (small): "
          + "sudo apt-get install fonts-noto-cjk; SVG and HTML need no font")
    case .noSuchFont(_, let families):
      Wording(
        zh: "本机可用：\(families.joined(separator: "、"))",
        en: "installed here: \(families.joined(separator: ", "))")
    case .severalPages: Wording(zh: "用 --output 指定文件名", en: "name a file with --output")
    case .tooManyDots: Wording(zh: "用较小的 --dpi", en: "use a lower --dpi")
    case .invalidScenes, .noPages, .notDrawn, .file, .isDatabase: nil
    }
  }
}
