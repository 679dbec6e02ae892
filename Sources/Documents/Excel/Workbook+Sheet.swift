extension Workbook {
  /// A sheet: a title, headings that stay in sight, rows of typed cells, remarks.
  public struct Sheet: Hashable, Sendable {
    /// A row.
    public enum Row: Hashable, Sendable {
      /// A cell a column.
      case cells([Cell])
      /// A line that names the rows after it.
      case group(Group)
    }

    /// A line that names the rows after it.
    public struct Group: Hashable, Sendable {
      /// The words.
      public var name: String
      /// 1, or 2 for a part of a group.
      public var level: Int
      /// Whether a new page begins with it, where it is printed.
      public var startsPage: Bool
    }

    /// The name on the tab: at most 31 characters, none of `\ / ? * [ ] :`.
    public var name: String
    /// The title above all columns, or nil.
    public var title: String?
    /// The line below the title, at the right: who made it, and when.
    public var subtitle: String?
    /// The columns, from left to right.
    public let columns: [Column]
    /// The rows, from top to bottom.
    public private(set) var rows: [Row] = []
    /// Remarks below the table, one a line.
    public var footnotes: [String] = []
    /// How many columns stay in sight at the left.
    public var frozenColumns: Int
    /// Whether the headings have buttons to filter by.
    public var hasFilter: Bool
    /// Looks that cells take by their values, and take anew when somebody changes them; the first
    /// that applies wins.
    public var rules: [Rule] = []
    /// The paper.
    public var page: Page
    /// Whether only the cells of columns with an ``Entry`` can be changed, until somebody takes the
    /// protection off; there is no password.
    public var isProtected = false
    /// Whether it is out of sight: what programs keep in a workbook.
    public var isHidden = false

    /// Creates a sheet without rows.
    public init(
      _ name: String, title: String? = nil, subtitle: String? = nil, columns: [Column],
      frozenColumns: Int = 0, hasFilter: Bool = true, page: Page = Page()
    ) {
      self.name = name
      self.title = title
      self.subtitle = subtitle
      self.columns = columns
      self.frozenColumns = frozenColumns
      self.hasFilter = hasFilter
      self.page = page
    }

    /// Appends a row.
    ///
    /// - Precondition: There is a cell for every column.
    public mutating func append(_ cells: [Cell]) {
      precondition(
        cells.count == columns.count,
        "a row of \(cells.count) cells in a sheet of \(columns.count) columns")
      rows.append(.cells(cells))
    }

    /// Appends a line that names the rows after it.
    public mutating func append(group: String, level: Int = 1, startsPage: Bool = false) {
      rows.append(.group(Group(name: group, level: level, startsPage: startsPage)))
    }
  }

  /// A column of a sheet.
  public struct Column: Hashable, Sendable {
    /// How wide a column is.
    public enum Width: Hashable, Sendable {
      /// As wide as its widest cell, but no wider than a number of half characters; longer texts
      /// are broken into lines.
      case fitting(atMost: Int)
      /// A number of half characters: a Chinese character takes two.
      case fixed(Int)
    }

    /// The word above the cells; a line feed breaks it.
    public var heading: String
    /// A heading over this one, which neighbours with the same word share; nil: the heading takes
    /// both lines.
    public var group: String?
    /// How wide it is.
    public var width: Width
    /// Where its cells stand; nil: numbers at the right, dates in the middle, words in the middle of
    /// a narrow column and at the left of a wide one.
    public var alignment: Alignment?
    /// What is typed into its cells; nil where nothing is.
    public var entry: Entry?

    /// Creates a column.
    public init(
      _ heading: String, under group: String? = nil, width: Width = .fitting(atMost: 40),
      alignment: Alignment? = nil, entry: Entry? = nil
    ) {
      self.heading = heading
      self.group = group
      self.width = width
      self.alignment = alignment
      self.entry = entry
    }
  }

  /// The paper a sheet is printed on: as wide as the sheet, as many pages long as it takes, the
  /// headings on each.
  public struct Page: Hashable, Sendable {
    /// Sizes of paper.
    public enum Size: String, Hashable, Sendable, CaseIterable {
      /// 420 by 297 mm, for the meeting folder.
      case a3
      /// 297 by 210 mm.
      case a4
    }

    /// The size.
    public var size: Size
    /// Whether the long side is at the bottom.
    public var isLandscape: Bool
    /// What stands at the left of each page's foot; the number of the page stands in the middle.
    public var footer: String
    /// How pages are numbered: the first `#` is the page's number, the second how many there are.
    public var numbering: String

    /// Creates a page.
    ///
    /// - Precondition: The footer and the numbering have at most 220 characters; Excel takes 255
    ///   with its own signs.
    public init(
      _ size: Size = .a4, isLandscape: Bool = true, footer: String = "",
      numbering: String = "第 # 页  共 # 页"
    ) {
      precondition(
        footer.utf16.count + numbering.utf16.count <= 220, "a footer of more than 220 characters")
      self.size = size
      self.isLandscape = isLandscape
      self.footer = footer
      self.numbering = numbering
    }
  }
}
