public import Plan

/// A kind of finding: what it means and what to do, for people who look it up by its name.
public struct FindingKind: Hashable, Sendable {
  /// The stable name.
  public let id: String
  /// How bad it can be.
  public let severities: [Finding.Severity]
  /// What it means.
  public let means: String
  /// Examples as they are told, with their hints, in English and 中文.
  public let shown: String
  /// What to do.
  public let remedy: String

  init(
    _ id: String, _ severities: [Finding.Severity], means: String, shown: String, remedy: String
  ) {
    self.id = id
    self.severities = severities
    self.means = means
    self.shown = shown
    self.remedy = remedy
  }
}

/// Kinds of findings that belong together.
public struct FindingChapter: Hashable, Sendable {
  /// The heading, in both languages.
  public let title: String
  /// What is said before the first of them; empty where nothing is.
  public let introduction: String
  /// The kinds, in order.
  public let kinds: [FindingKind]

  init(_ title: String, introduction: String = "", _ kinds: [FindingKind]) {
    self.title = title
    self.introduction = introduction
    self.kinds = kinds
  }
}

/// Every finding that the program can make: the one place that says which there are.
public enum FindingCatalogue {
  /// All kinds, in the order of the page.
  public static var kinds: [FindingKind] { chapters.flatMap(\.kinds) }

  /// `docs/errors.md`.
  public static var page: String {
    preface + "\n" + chapters.map(\.page).joined()
  }
}

extension FindingChapter {
  fileprivate var page: String {
    let introduction = introduction.isEmpty ? "" : "\n\(introduction)\n"
    return "\n## \(title)\n" + introduction + kinds.map(\.page).joined()
  }
}

extension FindingKind {
  fileprivate var page: String {
    """

    ### \(id)

    \(means)

    ```text
    \(shown)
    ```

    What to do: \(remedy)

    """
  }
}
