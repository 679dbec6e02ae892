/// The languages that people read.
public enum Language: String, Sendable, CaseIterable {
  /// 中文.
  case zh
  /// English.
  case en
}

/// A sentence in both languages.
public struct Wording: Hashable, Sendable {
  /// The Chinese sentence.
  public var zh: String
  /// The English sentence.
  public var en: String

  /// Creates a sentence in both languages.
  public init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }

  /// Returns the sentence in a language.
  public func callAsFunction(_ language: Language) -> String {
    language == .zh ? zh : en
  }
}
