/// The fonts of a Word document, by name: no font is ever put into a file.
///
/// GB/T 9704-2012 asks for 仿宋 in the text, 小标宋 in the title, 黑体 and 楷体 in the headings and 宋体
/// in the page number. Windows and WPS have all of them but 小标宋, which offices install themselves.
public struct WordFonts: Hashable, Sendable {
  /// A font, and what it is called where the first name is not known.
  public struct Name: Hashable, Sendable {
    /// The name in Chinese, by which Word in China and WPS know the font.
    public var name: String
    /// The name elsewhere, or the font that comes nearest.
    public var alternative: String

    /// Creates a name.
    public init(_ name: String, or alternative: String) {
      self.name = name
      self.alternative = alternative
    }
  }

  /// The text.
  public var text = Name("仿宋", or: "FangSong")
  /// The title.
  public var title = Name("方正小标宋简体", or: "STZhongsong")
  /// Headings of the first level (一、), and table headings.
  public var heading = Name("黑体", or: "SimHei")
  /// Headings of the second level (（一）).
  public var subheading = Name("楷体", or: "KaiTi")
  /// Page numbers.
  public var number = Name("宋体", or: "SimSun")

  /// Creates the fonts of GB/T 9704-2012.
  public init() {}

  /// The fonts, each once, in a fixed order.
  var all: [Name] {
    var seen: Set<String> = []
    return [text, title, heading, subheading, number].filter { seen.insert($0.name).inserted }
  }
}
