import Documents
import Plan

extension Terms {
  /// A sentence below a table on what its signs and columns mean.
  func legend(_ parts: [Table.Legend.Part]) -> Table.Legend {
    Table.Legend(parts, separator: self("；", "; "), end: self("。", "."))
  }
}
