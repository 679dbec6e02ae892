import CivilTime
public import Plan
public import PlanStore

/// A photo of the plan on its way into a file.
public struct PhotoFile: Hashable, Sendable {
  /// The file's name: the code, the day and the number of the photo.
  public let name: String
  /// The photo.
  public let photo: Photo
}

/// Photos of the site, of what was reported and of problems.
extension Workspace {
  /// The photos of an activity or a project, of all where no code is given, in the order of recording; those of
  /// problems behind those of progress.
  ///
  /// To be asked before any schedule.
  public func photos(of code: String? = nil) throws -> [PhotoFile] {
    var files: [PhotoFile] = []
    var names = FileNames()
    func add(_ photos: [Photo], _ subject: String, _ day: (Photo) -> Day) {
      for photo in photos {
        let name = names.name(for: "\(subject)-\(day(photo))-\(photo.id)", ending: ".jpg")
        files.append(PhotoFile(name: name, photo: photo))
      }
    }
    for found in try records(of: code) {
      let code = stored.portfolio.code(of: found.record.record.activity)
      add(found.photos, code) { _ in found.record.record.date.day }
    }
    let photos = try file.photosOfProblems()
    for problem in stored.problems where try isAbout(problem, code) {
      let code =
        problem.activity.map { stored.portfolio.code(of: $0) }
        ?? stored.portfolio.projects[problem.project].code
      add(photos[problem.number] ?? [], "\(code)-problem-\(problem.number)", \.recorded.day)
    }
    return files
  }

  private func isAbout(_ problem: Problem, _ code: String?) throws -> Bool {
    guard let code else { return true }
    if let project = projectCoded(code) { return problem.project == project }
    return problem.activity == (try activity(code))
  }

  /// What is told where something is written that photos do not fit into; nothing where there are none.
  public func photosLeftOut(from file: String) throws -> [Finding] {
    let count = try self.file.photoCount()
    return count == 0 ? [] : [.photosLeftOut(count, file: file)]
  }
}

extension Finding {
  /// Photos that a text or a table has no place for.
  fileprivate static func photosLeftOut(_ count: Int, file: String) -> Finding {
    Finding(
      .note, "photos-left-out", at: Place(file: file),
      Wording(
        zh: "计划中的 \(count) 张照片不在其中",
        en: "the \(count) photos of the plan are not in it"),
      hint: Hint(zh: "照片用 \(.exportPhotos) 另存", en: "write them with `\(.exportPhotos)`"))
  }
}
