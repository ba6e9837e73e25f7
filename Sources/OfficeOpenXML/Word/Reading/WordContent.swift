/// A document saved by Word, WPS, LibreOffice or another program: what it prints, in order.
public struct WordContent: Sendable {
  /// In the properties of the file; empty where there is none.
  public var title: String
  /// Without paragraphs that print nothing. Footnotes and endnotes stand last.
  public var blocks: [WordBlock]
  /// What pages carry at their head and foot, each text once.
  public var headers: [String]
  public var footers: [String]
  public var traits: WordTraits
  /// Controls whose text is not that of the data to which they are bound: Word shows the data.
  public var staleControls: [StaleControl]
  public var comments: [WordComment]
  /// Texts of fields that give entries of the contents when these are computed anew (`TC`), in order.
  public var contentsFields: [String] = []
  /// What of the text no reader sees, or sees as something else.
  public var unseen: [Unseen] = []

  public struct Unseen: Sendable {
    public var text: UnseenText
    /// All of the paragraph in which it stands.
    public var paragraph: String

    public init(text: UnseenText, paragraph: String) {
      self.text = text
      self.paragraph = paragraph
    }
  }

  /// Stands in a text for the number of the page, which each program computes.
  public static let pageMark = "\u{FFFC}"

  public struct StaleControl: Sendable {
    public var title: String
    /// Which child of the root of the data, from 0.
    public var index: Int
    public var shown: String
    public var stored: String
  }
}

/// What somebody noted beside the text.
public struct WordComment: Sendable {
  public var author: String
  public var text: String
  /// The last words before its mark; empty where it stands at the start of a paragraph.
  public var anchor: String
}

/// What a reader should be told of a document beside what it prints.
public struct WordTraits: Sendable {
  /// Insertions and deletions that wait for acceptance; read as if accepted.
  public var trackedChanges = 0
  public var comments = 0
  /// What is printed besides text, tables and charts, or in their stead when a program likes.
  public var additions: [WordAddition] = []
  /// Paragraphs numbered by the program with a number that cannot be told.
  public var numberedParagraphs = 0
  /// Pages with even numbers have feet of their own, and there are none.
  public var lacksEvenFooters = false
  /// Controls that LibreOffice wrote again behind themselves.
  public var repeatedControls = 0
  /// Faces that the file brings along: whoever opens it may see other letters and digits than others do.
  public var embeddedFonts: [String] = []
  /// `LibreOffice/7.4…`, `Microsoft Office Word`; empty where unsaid.
  public var application = ""
}

/// Something in a document that is neither text nor a table nor a chart.
public struct WordAddition: Hashable, Sendable {
  public enum Kind: Hashable, Sendable, CaseIterable {
    case picture, object, shape
    /// Letters drawn as a picture.
    case wordArt
    /// Another file that is printed here.
    case file
    /// Small letters above others.
    case ruby
    /// Its result is replaced when the program computes it anew.
    case field
    /// A control that shows what the properties of the file say.
    case property
    /// Pages count in other numerals, or from another number.
    case pageNumber
  }

  public enum Story: Sendable {
    case body, header, footer
  }

  public var kind: Kind
  /// The letters, the code of a field; empty where nothing is known.
  public var text: String
  public var story = Story.body
  /// The paragraph in which it stands, or that above one without words; empty where there is none.
  public var paragraph = ""
  /// Of a sheet, the cells that it covers; nil where that is not known.
  public var cells: CellBlock?

  public init(_ kind: Kind, _ text: String = "", cells: CellBlock? = nil) {
    self.kind = kind
    self.text = text
    self.cells = cells
  }
}

public enum WordBlock: Sendable {
  case paragraph(WordParagraph)
  case table(WordGrid)
  case chart(ChartContent)
}

public struct WordParagraph: Sendable {
  /// Line breaks as line feeds, tabs as they are.
  public var text: String
  /// A line of the contents: it ends with the number of a page, which is left out.
  public var namesPage: Bool
  /// Besides its own text.
  public var artifacts: Set<Artifact> = []
  /// The number that a program prints in front of it; empty where none, or none that can be told.
  public var label = ""

  /// What a program shows in a paragraph, or left there, that nobody typed.
  public enum Artifact: Sendable {
    /// Numbered by the program: the number is in no text.
    case number
    /// A control that waits to be filled in: its text is the prompt.
    case placeholder
    /// A control that LibreOffice wrote again behind itself: words that were deleted in it, the change
    /// tracked, are part of its text again.
    case repeated
  }
}

/// A table as a grid.
public struct WordGrid: Sendable {
  public var rows: [Row]

  public init(rows: [Row]) { self.rows = rows }

  public struct Row: Sendable {
    public var cells: [Cell]
    /// Repeated on each page.
    public var isHeader: Bool

    public init(cells: [Cell], isHeader: Bool) {
      self.cells = cells
      self.isHeader = isHeader
    }
  }

  public struct Cell: Sendable {
    public var text: String
    /// With the numbers that a program prints in front of its paragraphs, where it does.
    public var numbered: String?

    public var labelled: String { numbered ?? text }

    /// First column of the grid, from 0, and how many it covers.
    public var column: Int
    public var span: Int
    /// Belongs to the cell above it.
    public var continuesAbove: Bool

    public init(text: String, column: Int, span: Int, continuesAbove: Bool) {
      self.text = text
      self.column = column
      self.span = span
      self.continuesAbove = continuesAbove
    }
  }
}
