/// How much of a record of an XML file is taken before the file is refused as hostile.
struct XMLRecordLimits {
  /// How many bytes the text of one element may have.
  var textBytes = 4 << 20
  /// How many elements one record may have: a task, a calendar.
  var elements = 1_000_000
  /// How many bytes the texts of one record may have together.
  var bytes = 16 << 20
}
