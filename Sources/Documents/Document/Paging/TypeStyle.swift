/// How a paragraph of a paged document is set: the look of the style that Word has for it.
struct TypeStyle: Hashable, Sendable {
  /// The size of the type in millimetres.
  var size: Double
  /// The distance of base lines in millimetres.
  var line: Double
  /// The room above and below in millimetres.
  var before = 0.0
  var after = 0.0
  /// The indent of the first line in em.
  var indent = 0.0
  /// The kind of type.
  var face = FontFace.serif
  /// The weight of what bears no role.
  var weight = FontWeight.regular
  /// Where the lines stand.
  var alignment = Alignment.left
  /// Whether lines are spread to one width.
  var isJustified = false
  /// Whether what follows stands on the same page.
  var keepsWithNext = false

  /// The text: 3号, 28 characters on a line and 22 lines on a page.
  static let body = TypeStyle(size: em, line: 579.twips, indent: 2, isJustified: true)
  /// The title: 2号, in the middle.
  static let title = TypeStyle(
    size: 22.points, line: 660.twips, after: 579.twips, weight: .bold, alignment: .centre,
    keepsWithNext: true)
  /// What stands below the title.
  static let subtitle = TypeStyle(
    size: em, line: 579.twips, after: 290.twips, alignment: .centre, keepsWithNext: true)
  /// A remark: 四号.
  static let note = TypeStyle(
    size: 14.points, line: 500.twips, before: 120.twips, indent: 2, isJustified: true)
  /// What stands above a table.
  static let tableTitle = TypeStyle(
    size: 14.points, line: 480.twips, before: 120.twips, after: 60.twips, face: .sans,
    alignment: .centre, keepsWithNext: true)
  /// A remark below a table: 五号.
  static let tableNote = TypeStyle(size: 10.5.points, line: 320.twips, before: 40.twips)

  /// A heading: the first level in 黑体, the deeper ones as the text, in bold from the third on as
  /// Word has them.
  static func heading(_ level: Int) -> TypeStyle {
    TypeStyle(
      size: em, line: 579.twips, indent: 2, face: level <= 1 ? .sans : .serif,
      weight: level >= 2 ? .bold : .regular, keepsWithNext: true)
  }

  /// 28 characters fill a line.
  private static let em = WordPage.portrait.textWidth.twips / 28
}

extension Int {
  /// So many twentieths of a point in millimetres.
  var twips: Double { Double(self) * 25.4 / 1440 }
}
