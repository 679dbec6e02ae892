/// What is known of an office or a person beside the name that work goes by.
public struct Contact: Hashable, Sendable {
  /// Who it is.
  public enum Kind: String, Sendable, CaseIterable {
    /// 单位.
    case office
    /// 人.
    case person
  }

  /// Who it is.
  public var kind: Kind
  /// The name, as activities, projects and problems write it.
  public var name: String
  /// Where a person works; empty for an office.
  public var office: String
  /// The telephone number, as typed.
  public var phone: String
  /// Remarks.
  public var note: String

  /// Creates a contact.
  public init(
    _ kind: Kind, name: String, office: String = "", phone: String = "", note: String = ""
  ) {
    self.kind = kind
    self.name = name
    self.office = office
    self.phone = phone
    self.note = note
  }
}
