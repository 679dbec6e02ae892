/// The kind of type: with it a document on paper keeps apart what Word sets in 黑体 and in 仿宋.
///
/// Both are measured as the sans font is: ideographs are one em wide in all of them.
public enum FontFace: String, Hashable, Sendable, CaseIterable {
  /// 黑体: strokes of one width, for drawings and headings.
  case sans
  /// 宋体, 仿宋: for long texts.
  case serif
}
