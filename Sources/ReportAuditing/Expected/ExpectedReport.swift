import GoujiModel

/// All words that must stand in a report, in their order, read from the template and counted from
/// the draft: nothing of it is taken from the report.
struct ExpectedReport {
  var title: ExpectedWords
  var cover: [ExpectedParagraph]
  var parts: [ExpectedPart]
}

struct ExpectedPart {
  var blocks: [ExpectedBlock]
  var orientation: PageOrientation
}

enum ExpectedBlock {
  case heading(ExpectedHeading)
  case paragraph(ExpectedParagraph)
  case table(ExpectedTable)
  case chart(ExpectedChart)
}

struct ExpectedHeading {
  var level: Int
  var style: StyleName
  var words: ExpectedWords
  /// As the contents list it; nil where that is the same.
  var listed: ExpectedWords?
  var standsAlone: Bool
  var orientation: PageOrientation
}

struct ExpectedParagraph {
  var style: StyleName
  var words: ExpectedWords
  /// An entry of the glossary, which is printed for codes that the budget uses.
  var isGlossary = false
}

/// The words around a table; what stands in it is asked by other rules.
struct ExpectedTable {
  var id: String
  /// In the template, which several tables may share.
  var definition: String
  /// What it is printed for.
  var place: Standpoint
  var level: Int?
  var label: ExpectedWords
  var title: ExpectedWords
  var subtitle: ExpectedWords?
  var leftLine: ExpectedWords?
  var rightLine: ExpectedWords?
  var caption: ExpectedWords?
  var notes: [ExpectedWords]
  /// Printed where no cell has an amount: as a note, or in a row of the table, in the column of this key.
  var emptyNote: ExpectedWords?
  var emptyNoteColumn: String?
  var unit: AmountUnit
  var orientation: PageOrientation
}

struct ExpectedChart {
  var id: String
  /// What it is printed for.
  var place: Standpoint
  var number: Int
  var title: ExpectedWords
  var caption: ExpectedWords
  var note: ExpectedWords?
}
