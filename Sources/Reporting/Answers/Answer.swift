public import Documents

/// What a command answers: a document for people, and JSON of the same values for programs.
public protocol Answer {
  /// The answer for people.
  func document(_ terms: Terms) -> Document
  /// The answer for programs.
  func write(to json: inout JSONWriter)
}

/// An answer that is one table.
public protocol TableAnswer: Answer {
  /// The table.
  func table(_ terms: Terms) -> Table
}

extension TableAnswer {
  /// The table alone.
  public func document(_ terms: Terms) -> Document {
    var document = Document()
    document.append(.table(table(terms)))
    return document
  }
}
