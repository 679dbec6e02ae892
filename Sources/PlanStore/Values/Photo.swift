public import CivilTime
import Digests

/// A picture as it is handed in: a JPEG that was made anew from what a camera wrote.
public struct Picture: Hashable, Sendable {
  /// The file.
  public let bytes: [UInt8]
  /// How wide and how high it is, in pixels.
  public let width, height: Int
  /// The SHA-256 of the file, in hexadecimal digits.
  public let sha256: String

  /// Takes a file and its size in pixels.
  public init(bytes: [UInt8], width: Int, height: Int) {
    self.bytes = bytes
    self.width = width
    self.height = height
    sha256 = Hexadecimal.text(SHA256.hash(bytes))
  }
}

/// A photo that is in the plan: what is known of it, without the picture.
public struct Photo: Hashable, Sendable {
  /// The number of its row.
  public let id: Int
  /// The SHA-256 of the picture, in hexadecimal digits.
  public let sha256: String
  /// How wide and how high it is, in pixels.
  public let width, height: Int
  /// How many bytes the picture has.
  public let size: Int
  /// Who sent it, as the journal calls them.
  public let author: String
  /// When it was sent.
  public let recorded: Instant
}

/// What photos are of.
public enum PhotoSubject: Hashable, Sendable {
  /// Progress of an activity, by the codes of both; photos that are sent are of its last record.
  case progress(project: String, activity: String)
  /// A problem, by its number.
  case problem(Int)
}

/// Photos that are to be saved with a change.
public struct Evidence: Hashable, Sendable {
  /// The pictures; one that is sent twice counts once.
  public var pictures: [Picture]
  /// What they are of.
  public var subject: PhotoSubject

  /// Takes pictures of something that the change itself may bring.
  public init(_ pictures: [Picture], of subject: PhotoSubject) {
    self.pictures = pictures
    self.subject = subject
  }
}
