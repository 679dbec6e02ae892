import Digests
import Plan

/// Photos of the site, beside the plan that is loaded: their rows are facts, their pictures are read one by one.
extension PlanFile {
  /// The photos of records, by the numbers of these.
  public func photos(ofRecords keys: [RecordKey]) throws(PlanFileError) -> [Int: [Photo]] {
    guard let first = keys.map(\.id).min(), let last = keys.map(\.id).max() else { return [:] }
    let numbers = Dictionary(keys.map { ($0.id, $0.number) }, uniquingKeysWith: { $1 })
    return try connection.reading { () throws(PlanFileError) in
      var found: [Int: [Photo]] = [:]
      let narrowing = " WHERE progress_record_id BETWEEN \(first) AND \(last)"
      for row in try PhotoTable.rows(connection, within: narrowing) {
        guard let number = row.record.flatMap({ numbers[$0] }) else { continue }
        found[number, default: []].append(row.photo)
      }
      return found
    }
  }

  /// The photos that came with progress, by the full code of the activity; those of the last record first.
  public func photosOfProgress() throws(PlanFileError) -> [String: [Photo]] {
    try connection.reading { () throws(PlanFileError) in
      let rows = try PhotoTable.rows(connection, within: " WHERE progress_record_id IS NOT NULL")
      guard !rows.isEmpty else { return [:] }
      let row = try connection.prepare(
        """
        SELECT progress_record.id, project.code, activity.code
        FROM progress_record
        JOIN activity ON activity.id = progress_record.activity_id
        JOIN project ON project.id = activity.project_id
        WHERE progress_record.id IN (SELECT progress_record_id FROM photo)
        """)
      var codes: [Int: String] = [:]
      while try row.step() { codes[try row.id(0)] = "\(try row.text(1)).\(try row.text(2))" }
      var found: [String: [Photo]] = [:]
      let order = rows.sorted { ($1.record ?? 0, $0.photo.id) < ($0.record ?? 0, $1.photo.id) }
      for row in order {
        guard let code = row.record.flatMap({ codes[$0] }) else { continue }
        found[code, default: []].append(row.photo)
      }
      return found
    }
  }

  /// The photos of all problems, by the numbers of these.
  public func photosOfProblems() throws(PlanFileError) -> [Int: [Photo]] {
    try connection.reading { () throws(PlanFileError) in
      let rows = try PhotoTable.rows(connection, within: " WHERE problem_id IS NOT NULL")
      guard !rows.isEmpty else { return [:] }
      let row = try connection.prepare("SELECT id, number FROM problem")
      var numbers: [Int: Int] = [:]
      while try row.step() { numbers[try row.id(0)] = try row.id(1) }
      var found: [Int: [Photo]] = [:]
      for row in rows {
        guard let number = row.problem.flatMap({ numbers[$0] }) else { continue }
        found[number, default: []].append(row.photo)
      }
      return found
    }
  }

  /// The photo with a number, and what it is of; nil where there is none, or it was undone.
  public func photo(
    _ id: Int
  ) throws(PlanFileError) -> (photo: Photo, subject: PhotoSubject)? {
    guard RowNumbers.ids.contains(id) else { return nil }
    return try connection.reading { () throws(PlanFileError) in
      guard let found = try PhotoTable.rows(connection, within: " WHERE id = \(id)").first else {
        return nil
      }
      let row = try connection.prepare(
        found.problem == nil
          ? """
          SELECT project.code, activity.code
          FROM progress_record
          JOIN activity ON activity.id = progress_record.activity_id
          JOIN project ON project.id = activity.project_id
          WHERE progress_record.id = ?
          """ : "SELECT number FROM problem WHERE id = ?")
      try row.bind([.integer(found.record ?? found.problem ?? 0)])
      guard try row.step() else { return nil }
      return (
        found.photo,
        found.problem == nil
          ? .progress(project: try row.text(0), activity: try row.text(1))
          : .problem(try row.id(0))
      )
    }
  }

  /// How many photos are in the plan.
  public func photoCount() throws(PlanFileError) -> Int {
    try connection.reading { () throws(PlanFileError) in
      try connection.integer("SELECT count(*) FROM photo", in: RowNumbers.ids) ?? 0
    }
  }

  /// The picture of a photo.
  ///
  /// - Throws: ``PlanFileError/damaged(_:detail:)`` where it is not the one that was sent.
  public func picture(of photo: Photo) throws(PlanFileError) -> [UInt8] {
    let bytes = try connection.reading { () throws(PlanFileError) -> [UInt8]? in
      let row = try connection.prepare("SELECT bytes FROM picture WHERE sha256 = ?")
      try row.bind([.text(photo.sha256)])
      return try row.step() ? try row.blob(0) : nil
    }
    guard let bytes, bytes.count == photo.size,
      Hexadecimal.text(SHA256.hash(bytes)) == photo.sha256
    else { throw .damaged(connection.path, detail: "picture \(photo.sha256)") }
    return bytes
  }

  /// The SHA-256 of the pictures that are missing, or are not the ones that were sent.
  func alteredPictures() throws(PlanFileError) -> [String] {
    let row = try connection.prepare(
      """
      SELECT DISTINCT photo.sha256 FROM photo
      WHERE NOT EXISTS (SELECT 1 FROM picture WHERE picture.sha256 = photo.sha256)
      """)
    var altered: [String] = []
    while try row.step() { altered.append(try row.text(0)) }
    let pictures = try connection.prepare("SELECT sha256, bytes FROM picture")
    while try pictures.step() {
      let digits = try pictures.text(0)
      if Hexadecimal.text(SHA256.hash(try pictures.blob(1))) != digits { altered.append(digits) }
    }
    return altered.sorted()
  }
}
