extension Scene {
  /// One line of text.
  public struct Text: Hashable, Sendable {
    /// Which part of the text stands at its point.
    public enum Anchor: String, Hashable, Sendable, CaseIterable {
      /// Its beginning.
      case start
      /// Its middle.
      case middle
      /// Its end.
      case end
    }

    /// Which way the text runs.
    public enum Turn: String, Hashable, Sendable, CaseIterable {
      /// To the right.
      case none
      /// Upwards, read with the head to the left.
      case up
      /// Downwards, read with the head to the right.
      case down
    }

    /// The words; line breaks are drawn as blanks.
    public var string: String
    /// Where the anchor stands, on the base line.
    public var point: Point
    /// The size of the font in millimetres: an ideograph is that wide.
    public var size: Double
    /// Regular or bold.
    public var weight: FontWeight
    /// The colour.
    public var paint: Paint
    /// Which part of the text stands at the point.
    public var anchor: Anchor
    /// Which way it runs.
    public var turn: Turn
    /// The greatest width in millimetres, into which a longer text is squeezed; nil for as wide
    /// as it is.
    public var room: Double?
    /// The kind of type.
    public var face: FontFace

    /// Creates a line of text.
    public init(
      _ string: String, at point: Point, size: Double, weight: FontWeight = .regular,
      paint: Paint = .ink, anchor: Anchor = .start, turn: Turn = .none, room: Double? = nil,
      face: FontFace = .sans
    ) {
      self.string = string
      self.point = point
      self.size = size
      self.weight = weight
      self.paint = paint
      self.anchor = anchor
      self.turn = turn
      self.room = room
      self.face = face
    }

    /// The width of the text unsqueezed, by the standard metrics.
    public var naturalWidth: Double {
      FontMetrics.standard.width(of: string, size: size, weight: weight)
    }

    /// The width on paper: the natural one, or the room where that is less.
    public var width: Double {
      min(naturalWidth, room ?? .infinity)
    }

    /// Returns the text made to fit a room: squeezed a little, and shortened with an ellipsis
    /// where that is not enough.
    ///
    /// - Parameter squeeze: The least share of its natural width that still reads well.
    public func fitted(to room: Double, squeeze: Double = 0.85) -> Text {
      var text = self
      text.room = room
      text.string = FontMetrics.standard.fit(
        string, width: room / squeeze, size: size, weight: weight)
      return text
    }
  }
}
