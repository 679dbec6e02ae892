import ArgumentParser
import Plan
import Planning

/// Who the plan names: offices or people.
///
/// The commands about both are the same (``ContactListCommand`` and those beside it); what differs stands here.
protocol ContactNoun {
  /// What can be noted of one.
  associatedtype Fields: ContactFields

  static var kind: Contact.Kind { get }
  /// The key of one in JSON.
  static var key: StaticString { get }
  /// What the commands do, for their help.
  static var list: String { get }
  static var show: String { get }
  static var add: String { get }
  static var merge: String { get }
  static var remove: String { get }
}

/// What can be noted of an office or a person.
protocol ContactFields: ParsableArguments {
  /// What was said, for the plan.
  var edit: ContactEdit { get }
}

extension ContactNoun {
  /// The commands about them.
  static var subcommands: [any ParsableCommand.Type] {
    [
      ContactListCommand<Self>.self, ContactShowCommand<Self>.self, ContactAddCommand<Self>.self,
      ContactSetCommand<Self>.self, ContactRenameCommand<Self>.self,
      ContactMergeCommand<Self>.self, ContactRemoveCommand<Self>.self,
    ]
  }
}
