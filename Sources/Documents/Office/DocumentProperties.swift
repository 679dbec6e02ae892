/// What an Office file says of itself under File, Info.
public struct DocumentProperties: Hashable, Sendable {
  /// The title.
  public var title: String
  /// Who made it: an office, or nothing.
  public var author: String
  /// When it was made, taken as universal time.
  ///
  /// Its own files would differ at every run if this were the clock's.
  public var created: DateStamp

  /// Creates properties.
  public init(title: String, author: String = "", created: DateStamp) {
    self.title = title
    self.author = author
    self.created = created
  }
}
