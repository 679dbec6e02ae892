public import Plan

/// Reads plans of Microsoft Project in its XML format (MSPDI).
public enum MicrosoftXML {
  /// The namespace of the format.
  static let namespace = "http://schemas.microsoft.com/project"

  /// The parts of the root that are lists of records.
  private static let lists: Set<MicrosoftName> = [
    .calendars, .tasks, .resources, .assignments, .extendedAttributes, .outlineCodes,
  ]

  /// Reads a plan, under the profile ``Profile/msp``.
  ///
  /// The file is read piece by piece; what is not kept is in the report.
  ///
  /// - Parameters:
  ///   - file: The file's name as the user gave it, for findings.
  ///   - code: The code of the project it becomes.
  /// - Throws: everything that is wrong with the file.
  public static func read(
    _ stream: ByteStream, file: String, code: String
  ) throws(InvalidInput) -> MicrosoftProject {
    let content = try content(of: stream, file: file)
    var assembly = MicrosoftAssembly(content, code: code)
    return try assembly.project()
  }

  private static func content(
    of stream: ByteStream, file: String
  ) throws(InvalidInput) -> MicrosoftContent {
    let content = MicrosoftContent(MicrosoftCells(file: file))
    let recorder = XMLRecorder<MicrosoftName>(
      .init(namespace: namespace, root: .project, lists: lists), file: file,
      notThis: { .notMicrosoftProject($0, at: .init(file: file, line: $1)) },
      hand: { content.take($0.root) })
    try XMLFile.read(stream, file: file, into: recorder)
    content.unknown = recorder.unknown
    return content
  }
}
