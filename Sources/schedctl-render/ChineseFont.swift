import CPangoCairo
import Documents

/// A font on this machine that can write Chinese.
struct ChineseFont: Hashable, Sendable {
  /// The family as fontconfig knows it.
  let family: String
  /// The family of texts with serifs; the same where there is none, or one was asked for.
  let serifFamily: String

  /// The families that are looked for, the best first: the one that layout is made for.
  static let preferred =
    FontMetrics.families.filter { $0 != "sans-serif" } + [
      "思源黑体", "WenQuanYi Zen Hei", "Noto Sans SC", "PingFang SC", "Noto Serif CJK SC",
    ]

  /// The families with serifs, the best first: those of official writing, then what is free.
  static let preferredSerif = [
    "仿宋", "FangSong", "Noto Serif CJK SC", "Source Han Serif SC", "思源宋体", "Noto Serif SC",
    "SimSun", "宋体", "Songti SC",
  ]

  /// Finds the family that was asked for, or else the best one installed.
  ///
  /// - Throws: `RenderFailure` where there is no such font or it has no Chinese.
  init(_ wanted: String?) throws(RenderFailure) {
    let families = Self.installed
    if let wanted {
      guard let family = families.first(where: { $0.lowercased() == wanted.lowercased() }) else {
        throw families.isEmpty ? .noChineseFont : .noSuchFont(wanted, families)
      }
      self.family = family
      serifFamily = family
      return
    }
    let best = Self.preferred.first { families.contains($0) }
    guard let family = best ?? families.first else { throw .noChineseFont }
    self.family = family
    serifFamily = Self.preferredSerif.first { families.contains($0) } ?? family
  }

  /// The families installed that cover simplified Chinese, in alphabetical order.
  private static var installed: [String] {
    guard let pattern = FcNameParse(":lang=zh-cn:scalable=true"), let objects = FcObjectSetCreate()
    else { return [] }
    defer {
      FcPatternDestroy(pattern)
      FcObjectSetDestroy(objects)
    }
    FcObjectSetAdd(objects, FC_FAMILY)
    guard let list = FcFontList(nil, pattern, objects) else { return [] }
    defer { FcFontSetDestroy(list) }
    let fonts = UnsafeBufferPointer(start: list.pointee.fonts, count: Int(list.pointee.nfont))
    return Set(fonts.flatMap(names)).sorted()
  }

  /// The names of a font's family, in every language it has.
  private static func names(_ font: OpaquePointer?) -> [String] {
    var names: [String] = []
    var value: UnsafeMutablePointer<FcChar8>?
    while FcPatternGetString(font, FC_FAMILY, Int32(names.count), &value) == FcResultMatch,
      let name = value
    {
      names.append(String(cString: name))
    }
    return names
  }
}
