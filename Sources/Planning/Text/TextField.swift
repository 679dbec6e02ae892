import CivilTime
import Plan

/// A field of an element of the plan: how the text says it, and how it is read back.
///
/// One table of these is both the writer and the reader, so that neither knows more than the other.
struct TextField<Value>: Sendable {
  /// The word that stands before it.
  let name: String
  /// Whether it may stand there several times.
  var isRepeated = false
  /// The lines that say it, each as written words; none where it is as usual.
  let lines: @Sendable (Value, TextUnits) -> [[String]]
  /// Takes in the words of one line.
  let read: @Sendable (inout Value, [TextWord], TextUnits) throws(TextMistake) -> Void
}

extension TextField {
  /// A field of one word.
  static func word(
    _ name: String, _ write: @escaping @Sendable (Value, TextUnits) -> String?,
    _ read: @escaping @Sendable (inout Value, TextWord, TextUnits) throws(TextMistake) -> Void
  ) -> TextField {
    TextField(name: name) { value, units in
      write(value, units).map { [[$0]] } ?? []
    } read: { (value, words, units) throws(TextMistake) in
      guard words.count == 1 else { throw .count(name, words.count) }
      try read(&value, words[0], units)
    }
  }

  static func text(_ name: String, _ path: any (WritableKeyPath<Value, String> & Sendable))
    -> TextField
  {
    word(name) { value, _ in
      value[keyPath: path].isEmpty ? nil : TextWord.written(value[keyPath: path])
    } _: { (value, word, _) throws(TextMistake) in
      value[keyPath: path] = try word.plain()
    }
  }

  static func optionalText(
    _ name: String, _ path: any (WritableKeyPath<Value, String?> & Sendable)
  ) -> TextField {
    word(name) { value, _ in
      value[keyPath: path].map(TextWord.written)
    } _: { (value, word, _) throws(TextMistake) in
      value[keyPath: path] = try word.plain()
    }
  }

  static func choice<Choice: RawRepresentable<String> & CaseIterable & Equatable & Sendable>(
    _ name: String, _ path: any (WritableKeyPath<Value, Choice> & Sendable), usual: Choice
  ) -> TextField {
    word(name) { value, _ in
      value[keyPath: path] == usual ? nil : value[keyPath: path].rawValue
    } _: { (value, word, _) throws(TextMistake) in
      value[keyPath: path] = try word.choice()
    }
  }

  static func optionalChoice<Choice: RawRepresentable<String> & CaseIterable & Sendable>(
    _ name: String, _ path: any (WritableKeyPath<Value, Choice?> & Sendable)
  ) -> TextField {
    word(name) { value, _ in
      value[keyPath: path]?.rawValue
    } _: { (value, word, _) throws(TextMistake) in
      value[keyPath: path] = try word.choice()
    }
  }

  static func number(
    _ name: String, _ path: any (WritableKeyPath<Value, Int> & Sendable),
    in range: ClosedRange<Int>,
    usual: Int
  ) -> TextField {
    word(name) { value, _ in
      value[keyPath: path] == usual ? nil : "\(value[keyPath: path])"
    } _: { (value, word, _) throws(TextMistake) in
      value[keyPath: path] = try word.number(in: range)
    }
  }

  static func optionalNumber(
    _ name: String, _ path: any (WritableKeyPath<Value, Int?> & Sendable),
    in range: ClosedRange<Int>
  ) -> TextField {
    word(name) { value, _ in
      value[keyPath: path].map { "\($0)" }
    } _: { (value, word, _) throws(TextMistake) in
      value[keyPath: path] = try word.number(in: range)
    }
  }

  static func flag(_ name: String, _ path: any (WritableKeyPath<Value, Bool> & Sendable))
    -> TextField
  {
    word(name) { value, _ in
      value[keyPath: path] ? "yes" : nil
    } _: { (value, word, _) throws(TextMistake) in
      value[keyPath: path] = try word.yesOrNo()
    }
  }

  static func instant(
    _ name: String, _ path: any (WritableKeyPath<Value, Instant?> & Sendable), evening: Bool = false
  ) -> TextField {
    word(name) { value, _ in
      value[keyPath: path]?.description
    } _: { (value, word, units) throws(TextMistake) in
      value[keyPath: path] = try word.instant(units, evening: evening)
    }
  }

  static func day(_ name: String, _ path: any (WritableKeyPath<Value, Day?> & Sendable))
    -> TextField
  {
    word(name) { value, _ in
      value[keyPath: path]?.description
    } _: { (value, word, _) throws(TextMistake) in
      value[keyPath: path] = try word.day()
    }
  }

  /// A list, each element on a line of its own.
  static func list<Element: Sendable>(
    _ name: String, _ path: any (WritableKeyPath<Value, [Element]> & Sendable),
    _ write: @escaping @Sendable (Element) -> [String],
    _ read: @escaping @Sendable ([TextWord], TextUnits) throws(TextMistake) -> Element
  ) -> TextField {
    TextField(name: name, isRepeated: true) { value, _ in
      value[keyPath: path].map(write)
    } read: { (value, words, units) throws(TextMistake) in
      value[keyPath: path].append(try read(words, units))
    }
  }
}

extension TextField {
  /// What a foreign program keeps beside: a name and a value.
  static func fields(
    _ path: any (WritableKeyPath<Value, [CustomField]> & Sendable)
  ) -> TextField {
    list("field", path) {
      [TextWord.written($0.name), TextWord.written($0.value)]
    } _: { (words, _) throws(TextMistake) in
      guard words.count == 2 else { throw .count("field", words.count) }
      return CustomField(name: try words[0].plain(), value: try words[1].plain())
    }
  }
}
