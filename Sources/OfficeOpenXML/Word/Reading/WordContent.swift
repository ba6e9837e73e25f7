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
  /// Pictures and embedded objects, which hold no text.
  public var pictures = 0
  /// Paragraphs numbered by the program: the number is in no text.
  public var numberedParagraphs = 0
  /// Controls that LibreOffice wrote again behind themselves.
  public var repeatedControls = 0
  /// `LibreOffice/7.4…`, `Microsoft Office Word`; empty where unsaid.
  public var application = ""
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

  public struct Row: Sendable {
    public var cells: [Cell]
    /// Repeated on each page.
    public var isHeader: Bool
  }

  public struct Cell: Sendable {
    public var text: String
    /// First column of the grid, from 0, and how many it covers.
    public var column: Int
    public var span: Int
    /// Belongs to the cell above it.
    public var continuesAbove: Bool
  }
}
