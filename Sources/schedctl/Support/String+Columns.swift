import Documents

extension StringProtocol {
  /// The terminal columns that it takes.
  var columns: Int { DisplayWidth.standard.width(of: String(self)) }
}
