/// How much of an XML file is taken before it is refused as hostile.
struct XMLLimits {
  /// How deep elements may lie in each other.
  var depth = 256
  /// How many elements there may be.
  var elements = 50_000_000
  /// How many bytes the text of one element may have.
  var textBytes = 4 << 20
  /// How many bytes one tag, comment or instruction may have.
  var tokenBytes = 1 << 20
  /// How many elements one record may have: a task, a calendar.
  var recordElements = 1_000_000
  /// How many bytes the texts of one record may have together.
  var recordBytes = 16 << 20
  /// How many bytes the file may have.
  var fileBytes = 4 << 30
}
