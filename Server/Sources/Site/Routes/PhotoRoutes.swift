import CivilTime
import Digests
import HTTPTypes
import Plan
import PlanStore
import Planning
import Reporting

/// Photos of the site: shown to those who see what they are of.
enum PhotoRoutes {
  static let all: [Route] = [
    .get("/photos/{id}", Set(Role.allCases)) { asked, site in
      let photo = try await site.photo(asked)
      let tag = "\"\(photo.sha256)\""
      guard !asked.knows(tag) else { return .samePhoto(tag: tag) }
      return .photo(try await site.reader.picture(of: photo), tag: tag)
    },
    .get("/photos/{id}/small", Set(Role.allCases)) { asked, site in
      let photo = try await site.photo(asked)
      let tag = "\"\(photo.sha256)-\(Darkroom.limitOfSmall)\""
      guard !asked.knows(tag) else { return .samePhoto(tag: tag) }
      let picture = try await site.reader.picture(of: photo)
      return .photo(try await site.darkroom.small(picture), tag: tag)
    },
  ]

  /// The largest form with photos that is read, in bytes.
  static let largest = 12 << 20
  /// The most photos that come with one form, and those of one link within a minute.
  static let most = 4
  static let mostAMinute = 40
}

extension Site {
  /// The photo that is asked for, where whoever asks sees what it is of; for everybody else there is none.
  fileprivate func photo(_ asked: Asked) async throws -> Photo {
    guard let id = Int(asked.parameters["id"] ?? ""), let visitor = asked.visitor,
      let photo = try await reader.photo(id, for: visitor)
    else { throw NotToBe.nothingThere }
    return photo
  }

  /// Makes photos of the files that a form brings.
  func develop(_ asked: Asked) async throws -> [Picture] {
    guard asked.files.count <= PhotoRoutes.most else {
      throw NotToBe(
        status: .contentTooLarge, zh: "一次最多 \(PhotoRoutes.most) 张照片。",
        en: "At most \(PhotoRoutes.most) photos at once.")
    }
    var pictures: [Picture] = []
    for file in asked.files {
      guard
        await limits.allow(
          "photo \(asked.visitor?.id ?? 0)", most: PhotoRoutes.mostAMinute, at: asked.second)
      else { throw NotToBe.tooOften }
      do { pictures.append(try await darkroom.develop(file.bytes)) } catch let unfit as Unfit {
        throw unfit.notToBe
      }
    }
    return pictures
  }
}

extension Visitor {
  /// Whether they see what is reported of an activity.
  func sees(activity position: Int, of portfolio: Portfolio) -> Bool {
    role != .reporter || portfolio.offices(of: position).contains(office)
  }
}

/// Photos in a page: small ones, each the way to the whole.
struct PhotoStrip {
  let photos: [Photo]
  /// What they are of, for those who do not see them.
  let subject: String
  let terms: Terms

  var html: HTML {
    guard !photos.isEmpty else { return "" }
    let items: [HTML] = photos.map { photo in
      let moment = photo.recorded.inWords
      let words = terms(
        "\(subject)，\(photo.author) \(moment)", "\(subject), \(photo.author) \(moment)")
      return """
        <li><a href="/photos/\(photo.id)"><img src="/photos/\(photo.id)/small" alt="\(words)" \
        width="\(size(photo).width)" height="\(size(photo).height)" loading="lazy"></a>
        <small>\(subject)　\(photo.author)　\(moment)</small></li>

        """
    }
    return "<ul class=\"photos\">\n\(items)</ul>\n"
  }

  private func size(_ photo: Photo) -> (width: Int, height: Int) {
    Pixels.fitted(photo.width, photo.height, within: Darkroom.limitOfSmall)
  }
}

/// Where photos are chosen in a form: taken now, or of those that the phone has.
struct PhotoField {
  let terms: Terms

  var html: HTML {
    """
    <label class="camera">\(terms("拍照", "Take a photo")) <input name="photo" type="file" \
    accept="image/jpeg,image/png" capture="environment"></label>
    <label>\(terms("选照片", "Choose photos")) <input name="photo" type="file" \
    accept="image/jpeg,image/png" multiple></label>

    """
  }
}

/// Photos as the words of a command in the journal.
extension Picture {
  static func words(_ pictures: [Picture]) -> String {
    pictures.map { " --photo \($0.sha256)" }.joined()
  }
}
