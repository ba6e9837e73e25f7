/// A document saved by Word, WPS, LibreOffice or another program: what it prints, in order.
package struct WordContent: Sendable {
  /// In the properties of the file; empty where there is none.
  package var title: String
  /// Without paragraphs that print nothing. Footnotes and endnotes stand last.
  package var blocks: [WordBlock]
  /// What pages carry at their head and foot, each text once.
  package var headers: [String]
  package var footers: [String]
  package var traits: WordTraits
  /// Controls whose text is not that of the data to which they are bound: Word shows the data.
  package var staleControls: [StaleControl]
  package var comments: [WordComment]

  /// Stands in a text for the number of the page, which each program computes.
  package static let pageMark = "\u{FFFC}"

  package struct StaleControl: Sendable {
    package var title: String
    /// Which child of the root of the data, from 0.
    package var index: Int
    package var shown: String
    package var stored: String
  }
}

/// What somebody noted beside the text.
package struct WordComment: Sendable {
  package var author: String
  package var text: String
  /// The last words before its mark; empty where it stands at the start of a paragraph.
  package var anchor: String
}

/// What a reader should be told of a document beside what it prints.
package struct WordTraits: Sendable {
  /// Insertions and deletions that wait for acceptance; read as if accepted.
  package var trackedChanges = 0
  package var comments = 0
  /// Pictures and embedded objects, which hold no text.
  package var pictures = 0
  /// Paragraphs numbered by the program: the number is in no text.
  package var numberedParagraphs = 0
  /// Controls that LibreOffice wrote again behind themselves.
  package var repeatedControls = 0
  /// `LibreOffice/7.4…`, `Microsoft Office Word`; empty where unsaid.
  package var application = ""
}

package enum WordBlock: Sendable {
  case paragraph(WordParagraph)
  case table(WordGrid)
  case chart(ChartContent)
}

package struct WordParagraph: Sendable {
  /// Line breaks as line feeds, tabs as they are.
  package var text: String
  /// A line of the contents: it ends with the number of a page, which is left out.
  package var namesPage: Bool
  /// Besides its own text.
  package var artifacts: Set<Artifact> = []

  /// What a program shows in a paragraph, or left there, that nobody typed.
  package enum Artifact: Sendable {
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
package struct WordGrid: Sendable {
  package var rows: [Row]

  package struct Row: Sendable {
    package var cells: [Cell]
    /// Repeated on each page.
    package var isHeader: Bool
  }

  package struct Cell: Sendable {
    package var text: String
    /// First column of the grid, from 0, and how many it covers.
    package var column: Int
    package var span: Int
    /// Belongs to the cell above it.
    package var continuesAbove: Bool
  }
}
