import CivilTime
import Foundation
import Plan
import Testing

@testable import PlanStore

/// Photos are facts of the plan, whose pictures the journal does not carry.
@Suite(.onEachStore) struct PhotoTests {
  let folder: TemporaryFolder
  let file: PlanFile
  let one = Picture(
    bytes: Array(0...255) + Array(repeating: 7, count: 5_000), width: 40, height: 30)
  let two = Picture(bytes: [0xFF, 0xD8, 0x00, 0x27], width: 1, height: 1)

  init() throws {
    folder = try TemporaryFolder()
    file = try PlanFile.create(at: folder.path())
    try file.change("plan") { plan in
      plan.portfolio.projects = ["P", "Q"].map { Project(code: $0, name: $0, direction: .forward) }
      plan.portfolio.activities = [0, 1].map {
        Activity(project: $0, code: "A", name: "A", duration: 480, calendar: "workday")
      }
      plan.problems = [
        Problem(number: 4, project: 0, activity: 0, text: "四", raised: on("2027-03-01"))
      ]
    }
  }

  private func report(
    _ pictures: [Picture], of project: Int = 0, percent: Double = 10
  ) throws {
    let old = try file.load()
    var new = old
    new.progress.append(
      ProgressRecord(activity: project, date: at("2027-03-02T08:00"), percent: percent))
    try file.save(
      new, replacing: old, command: line("progress"),
      evidence: Evidence(pictures, of: .progress(project: ["P", "Q"][project], activity: "A")))
  }

  private func handle(_ pictures: [Picture]) throws {
    let old = try file.load()
    var new = old
    new.problems[0].state = .handling
    try file.save(
      new, replacing: old, command: line("problem"), evidence: Evidence(pictures, of: .problem(4)))
  }

  /// The digests of the photos of each record, in the order of recording.
  private func ofRecords() throws -> [[String]] {
    let keys = try file.recordKeys(of: file.load())
    let photos = try file.photos(ofRecords: keys)
    return keys.map { photos[$0.number, default: []].map(\.sha256) }
  }

  @Test func aPhotoIsOfTheRecordThatItCameWith() throws {
    try report([])
    try report([one, two, one])
    try report([one], of: 1)
    #expect(try ofRecords() == [[], [one.sha256, two.sha256], [one.sha256]])
    let last = try #require(try file.photo(3))
    #expect(last.subject == .progress(project: "Q", activity: "A"))
    #expect(last.photo.width == 40 && last.photo.height == 30 && last.photo.size == 5_256)
    #expect(last.photo.author == "规财科" && last.photo.recorded == at("2027-03-01T09:30"))
    #expect(try file.picture(of: last.photo) == one.bytes)
    #expect(try file.photo(4) == nil && file.photo(0) == nil && file.photo(-1) == nil)
    #expect(try file.photoCount() == 3)
    // Sent three times, kept once.
    #expect(try file.connection.integer("SELECT count(*) FROM picture") == 2)
    #expect(try file.verify() == [])
  }

  @Test func evidenceIsOfItsProblem() throws {
    try handle([two])
    #expect(try file.photosOfProblems()[4]?.map(\.sha256) == [two.sha256])
    #expect(try file.photo(1)?.subject == .problem(4))
    #expect(try ofRecords() == [])
  }

  /// The journal knows the digest of a photo and not its picture.
  @Test func theJournalDoesNotGrowByThePicture() throws {
    try report([one])
    let number = try file.head()
    let changes = try JournalTable.changes(of: number, in: file.connection)
    #expect(changes.bytes.count < 1_000)
    let texts = try #require(changes.rows).flatMap(\.new)
    #expect(texts.contains(.text(one.sha256)))
  }

  @Test func anUndoTakesItOutOfSightAndARedoBringsItBack() throws {
    try report([one])
    try handle([two])
    try file.undo(line("undo"))
    try file.undo(line("undo"))
    #expect(try file.photoCount() == 0)
    #expect(try file.photo(1) == nil && file.photo(2) == nil)
    try file.redo(line("redo"))
    let photo = try #require(try file.photo(1)).photo
    #expect(try file.picture(of: photo) == one.bytes)
    // A number that was given once is given to no other photo.
    try report([two])
    #expect(try file.photo(2) == nil)
    #expect(try file.photo(3)?.photo.sha256 == two.sha256)
    #expect(try file.verify() == [])
  }

  @Test func aProjectThatIsRemovedTakesItsPhotosAlongAndTheUndoBringsThemBack() throws {
    try report([one])
    try handle([two])
    try file.change("remove") { $0.removeProject(at: 0) }
    #expect(try file.photoCount() == 0)
    try file.undo(line("undo"))
    #expect(try ofRecords() == [[one.sha256]])
    #expect(try file.photosOfProblems()[4]?.count == 1)
    #expect(try file.verify() == [])
  }

  @Test func goingBackTellsOfThePhotosThatGo() throws {
    try report([one, two])
    var lost = LostFacts()
    try file.revert(to: .entry(1), line("revert")) { lost = $0 }
    #expect(lost == LostFacts(records: 1, photos: 2))
    #expect(try file.photoCount() == 0)
    try file.undo(line("undo"))
    #expect(try file.photoCount() == 2)
  }

  /// What only looks at the plan leaves the pictures where they are; what is kept has them all.
  @Test func copiesHaveThePicturesAndTrialsDoNot() throws {
    try report([one])
    let trial = try file.trial()
    #expect(try trial.load() == file.load())
    #expect(try trial.photoCount() == 1)
    #expect(try trial.connection.integer("SELECT count(*) FROM picture") == 0)
    #expect(
      try trial.connection.texts("SELECT name FROM sqlite_schema WHERE sql IS NOT NULL").sorted()
        == PlanFile.create(at: folder.path("fresh.db")).trial().connection.texts(
          "SELECT name FROM sqlite_schema WHERE sql IS NOT NULL"
        ).sorted())
    let past = try file.asItStood(at: .entry(1))
    #expect(try past.photoCount() == 0)

    let backup = folder.url.appending(path: "backup.db").path
    try file.backUp(to: backup)
    let target = folder.path("copy")
    try PlanFile.copy(folder.path(), to: target)
    for path in [backup, target] {
      let copy = try PlanFile.open(at: path, access: .readWrite)
      let photo = try #require(try copy.photo(1)).photo
      #expect(try copy.picture(of: photo) == one.bytes)
      #expect(try copy.verify() == [])
      try copy.undo(line("undo"))
      #expect(try copy.photoCount() == 0)
    }
    // From there to a file, and on.
    let back = folder.url.appending(path: "back.db").path
    try PlanFile.copy(target, to: back)
    #expect(
      try PlanFile.open(at: back, access: .readOnly).connection.integer(
        "SELECT count(*) FROM picture") == 1)
  }

  @Test func aPictureThatWasAlteredIsFound() throws {
    try report([two])
    let photo = try #require(try file.photo(1)).photo
    let bytes = file.connection.server == nil ? "x'FFD80028'" : "'\\xFFD80028'"
    let isServer = file.connection.server != nil
    if !isServer { try file.connection.execute("DROP TRIGGER picture_stands") }
    try file.alterByHand("picture", "UPDATE picture SET bytes = \(bytes)")
    if !isServer {
      try file.connection.execute(
        """
        CREATE TRIGGER picture_stands
        BEFORE UPDATE ON picture
        BEGIN
          SELECT RAISE(ABORT, 'a picture never changes');
        END
        """)
    }
    #expect(try file.verify() == [.value("picture \(two.sha256)")])
    #expect(throws: PlanFileError.damaged(file.path, detail: "picture \(two.sha256)")) {
      try file.picture(of: photo)
    }
  }

  @Test(arguments: [
    "UPDATE photo SET width = 2", "UPDATE picture SET bytes = bytes", "DELETE FROM picture",
  ])
  func whatIsThereStands(_ sql: String) throws {
    try report([one])
    #expect(throws: PlanFileError.self) {
      try file.connection.writing { () throws(PlanFileError) in
        _ = try JournalTable.record(line("by hand"), in: file.connection) {
          () throws(PlanFileError) in
          try file.connection.execute(sql)
        }
      }
    }
    #expect(try file.verify() == [])
  }
}

extension LostFacts {
  fileprivate init(records: Int, photos: Int) {
    self.init()
    self.records = records
    self.photos = photos
  }
}
