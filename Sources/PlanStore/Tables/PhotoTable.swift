import Plan

/// The tables `photo`, in the order of recording, and `picture`.
enum PhotoTable {
  enum Column: Int32, TableColumn {
    case progressRecordId, problemId, sha256, width, height, size, author, recordedAt
  }

  /// Photos with the rows that they belong to.
  ///
  /// - Parameter narrowing: What narrows the rows down, as ` WHERE …`; empty for all.
  static func rows(
    _ connection: Connection, within narrowing: String
  ) throws(PlanFileError) -> [(photo: Photo, record: Int?, problem: Int?)] {
    let row = try TableRows<Column>(connection, of: "photo", within: narrowing, by: "id")
    var found: [(photo: Photo, record: Int?, problem: Int?)] = []
    while try row.step() {
      let photo = Photo(
        id: try row.id(), sha256: try row.text(.sha256),
        width: try row.integer(.width, in: 1...100_000),
        height: try row.integer(.height, in: 1...100_000),
        size: try row.integer(.size, in: 1...Int(Int32.max)), author: try row.text(.author),
        recorded: try row.instant(.recordedAt))
      found.append(
        (
          photo, try row.optionalInteger(.progressRecordId, in: RowNumbers.ids),
          try row.optionalInteger(.problemId, in: RowNumbers.ids)
        ))
    }
    return found
  }

  /// Adds photos; what they are of is in the tables already.
  static func append(
    _ evidence: Evidence, by line: JournalLine, to connection: Connection
  ) throws(PlanFileError) {
    let (record, problem) = try owner(of: evidence.subject, in: connection)
    let keep = try connection.prepare(
      "INSERT INTO picture (sha256, bytes) VALUES (?, ?) ON CONFLICT (sha256) DO NOTHING")
    let insert = try connection.prepare(Column.insertion(into: "photo", and: ["id"]))
    var numbers = try NewNumbers(connection, of: "photo")
    var known: Set<String> = []
    for picture in evidence.pictures where known.insert(picture.sha256).inserted {
      try keep.run([.text(picture.sha256), .blob(picture.bytes)])
      try insert.run([
        .optional(record), .optional(problem), .text(picture.sha256), .integer(picture.width),
        .integer(picture.height), .integer(picture.bytes.count), .text(line.who),
        .instant(line.when), .integer(numbers.next()),
      ])
    }
  }

  private static func owner(
    of subject: PhotoSubject, in connection: Connection
  ) throws(PlanFileError) -> (record: Int?, problem: Int?) {
    let row: Statement
    switch subject {
    case .progress(let project, let activity):
      row = try connection.prepare(
        """
        SELECT max(progress_record.id)
        FROM progress_record
        JOIN activity ON activity.id = progress_record.activity_id
        JOIN project ON project.id = activity.project_id
        WHERE project.code = ? AND activity.code = ?
        """)
      try row.bind([.text(project), .text(activity)])
    case .problem(let number):
      row = try connection.prepare("SELECT max(id) FROM problem WHERE number = ?")
      try row.bind([.integer(number)])
    }
    guard try row.step(), !row.isNull(0) else { throw .changedMeanwhile(connection.path) }
    let id = try row.id(0)
    if case .problem = subject { return (nil, id) }
    return (id, nil)
  }

  /// Removes the photos of problems that are to be removed, by their numbers; the pictures stay, for an undo.
  static func forget(problems: Set<Int>, in connection: Connection) throws(PlanFileError) {
    guard !problems.isEmpty else { return }
    try SpentNumbers.note(allOf: "photo", in: connection)
    let removal = try connection.prepare(
      "DELETE FROM photo WHERE problem_id IN (SELECT id FROM problem WHERE number = ?)")
    for number in problems.sorted() { try removal.run([.integer(number)]) }
  }
}
