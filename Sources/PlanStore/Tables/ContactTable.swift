import Plan

/// The table `contact`.
enum ContactTable: ListTable {
  struct Key: Hashable {
    var kind: Contact.Kind
    var name: String
  }

  /// The columns, but for `id` and `position`.
  enum Column: Int32, TableColumn {
    case kind, name, office, phone, note
  }

  static let table = "contact"

  static func key(of contact: Contact) -> Key { Key(kind: contact.kind, name: contact.name) }

  static func value(of contact: Contact, in column: Column) -> SQLValue {
    switch column {
    case .kind: .text(contact.kind.rawValue)
    case .name: .text(contact.name)
    case .office: .text(contact.office)
    case .phone: .text(contact.phone)
    case .note: .text(contact.note)
    }
  }

  static func read(_ connection: Connection) throws(PlanFileError) -> [Contact] {
    let row = try rows(connection)
    var contacts: [Contact] = []
    while try row.step() {
      contacts.append(
        Contact(
          try row.word(.kind), name: try row.text(.name), office: try row.text(.office),
          phone: try row.text(.phone), note: try row.text(.note)))
    }
    return contacts
  }
}
