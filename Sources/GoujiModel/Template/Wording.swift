/// A sentence of the template: words and slots. Words contain no digits.
package struct Wording: Sendable {
  package var pieces: [WordingPiece]
  /// Of all that is printed from it.
  package let origin: WordOrigin

  package init(pieces: [WordingPiece], place: Place) {
    self.pieces = pieces
    origin = WordOrigin(template: place)
  }

  package var place: Place { origin.template }
}

package enum WordingPiece: Sendable {
  case text(String)
  case slot(Slot)
}

/// `{支出预算总数}`, `{功能科目.名称}`, `{增减额|绝对}`.
/// Copied with its wording for every cell, so that the copies share it.
package final class Slot: Sendable {
  package let target: SlotTarget
  package let format: SlotFormat
  /// As written between the braces.
  package let source: String
  package let origin: WordOrigin

  package init(target: SlotTarget, format: SlotFormat, source: String, place: Place) {
    self.target = target
    self.format = format
    self.source = source
    origin = WordOrigin(template: place, isOptional: format.optional)
  }

  package var place: Place { origin.template }
}

package enum SlotTarget: Sendable {
  case figure(FigureExpression, name: String, kind: FigureKind)
  /// A phrase chosen by a figure's sign.
  case phrase(String)
  /// A list over the rows of a ledger.
  case listing(String)
  /// `部门.全称`
  case identity(String)
  /// `主体.称`: a word for the kind of budget, that of a department or of a unit.
  case subject(String)
  /// 原因, by its key in the draft.
  case reason(String)
  /// A section of `文字.md`, run together.
  case prose(String)
  /// What a row stands for: `功能科目.名称`, `单位.代码`.
  case axis(column: String, attribute: String)
  /// A column of the record that fits the row: `科目用途.主要用于`.
  case lookup(ledger: String, column: String)
  /// The ordinal of the row, in the style given.
  case ordinal(NumberStyle)
  /// 号: the number of a table whose title stands below it, among those of the document.
  case tableNumber(NumberStyle)
}

package struct SlotFormat: Hashable, Sendable {
  /// The amount without its sign, after words such as 减少.
  package var absolute: Bool
  /// The bare number, without 万元 or %.
  package var bare: Bool
  /// A plus before what is above zero.
  package var signed: Bool
  /// Decimals fixed for this slot; nil for those of the template.
  package var decimals: Int?
  /// 12,968.46 or 12968.46; nil for what the template says.
  package var grouping: Bool?
  /// In which an amount is printed; nil for the template's.
  package var unit: AmountUnit?
  /// What a share or a difference is made of; nil for what the template says.
  package var basis: ShareBasis?
  /// 可缺: words that the draft may leave empty.
  package var optional: Bool
  /// 去…: words that a name does not end with in print; empty for none.
  package var dropped = ""

  package init(
    absolute: Bool = false, bare: Bool = false, signed: Bool = false, decimals: Int? = nil,
    optional: Bool = false
  ) {
    self.optional = optional
    self.signed = signed
    self.absolute = absolute
    self.bare = bare
    self.decimals = decimals
  }

  /// How figures may be asked for: the word behind the bar, and what it says.
  private static let words: [(name: String, apply: @Sendable (inout SlotFormat) -> Void)] = [
    ("绝对", { $0.absolute = true }),
    ("无单位", { $0.bare = true }),
    ("带号", { $0.signed = true }),
    ("整数", { $0.decimals = 0 }),
    ("一位", { $0.decimals = 1 }),
    ("两位", { $0.decimals = 2 }),
    ("三位", { $0.decimals = 3 }),
    ("四位", { $0.decimals = 4 }),
    ("千分位", { $0.grouping = true }),
    ("不分位", { $0.grouping = false }),
    ("元", { $0.unit = .yuan }),
    ("万元", { $0.unit = .tenThousandYuan }),
    ("准确数", { $0.basis = .exact }),
    ("印出数", { $0.basis = .printed }),
    ("可缺", { $0.optional = true }),
  ]

  package static let names = words.map(\.name)

  private static let dropping = "去"

  /// A name as it is printed: `社会保障和就业支出` without 支出.
  package func shortened(_ name: String) -> String {
    dropped.isEmpty || name.utf8.count == dropped.utf8.count || !name.endsWithBytes(of: dropped)
      ? name : String(name.dropLast(dropped.count))
  }

  /// False where there is no such word.
  package mutating func take(_ word: String) -> Bool {
    if word.startsWithBytes(of: Self.dropping), word.utf8.count > Self.dropping.utf8.count {
      dropped = String(word.dropFirst(1))
      return true
    }
    guard let known = Self.words.first(where: { $0.name.sameBytes(as: word) }) else { return false }
    known.apply(&self)
    return true
  }
}

package struct StyledWording: Sendable {
  package var style: StyleName
  package var wording: Wording

  package init(style: StyleName, wording: Wording) {
    self.style = style
    self.wording = wording
  }
}

/// Words chosen by the sign of a figure; a case that the template leaves out prints nothing.
package struct Phrase: Sendable {
  package var name: String
  package var figure: FigureExpression
  package var variants: PhraseVariants
  package var place: Place

  package init(
    name: String, figure: FigureExpression, variants: PhraseVariants, place: Place
  ) {
    self.name = name
    self.figure = figure
    self.variants = variants
    self.place = place
  }
}

/// The wording of each case; nil for one that the template leaves out.
package struct PhraseVariants: Sendable {
  private var wordings: [(which: PhraseCase, wording: Wording)] = []

  package init() {}

  /// In the order of the cases.
  package var all: [Wording] { PhraseCase.allCases.compactMap { self[$0] } }

  package subscript(which: PhraseCase) -> Wording? {
    get { wordings.first { $0.which == which }?.wording }
    set {
      wordings.removeAll { $0.which == which }
      if let newValue { wordings.append((which, newValue)) }
    }
  }
}

package enum PhraseCase: String, CaseIterable, Sendable {
  /// Above zero.
  case positive = "正"
  /// Below zero.
  case negative = "负"
  case zero = "零"
  /// No value: last year's figure is not given, or a growth from zero.
  case missing = "缺"

  /// 增 / 减 / 平 are the same cases, as one says them of a change; 是 / 否, of a condition.
  package init?(word: String) {
    switch word {
    case "增", "是": self = .positive
    case "减": self = .negative
    case "平", "否": self = .zero
    default: self.init(rawValue: word)
    }
  }
}

/// One wording per value of an axis, joined: `社会保障和就业支出…、卫生健康支出…`.
package struct Listing: Sendable {
  package var name: String
  package var axis: RowAxis
  package var conditions: [Condition]
  /// Records without it are passed over, e.g. rows where it is zero.
  package var figure: FigureExpression?
  package var wording: Wording
  package var separator: String
  /// Printed where the list has no row.
  package var empty: Wording?
  package var place: Place

  package init(
    name: String, axis: RowAxis, conditions: [Condition], figure: FigureExpression?,
    wording: Wording, separator: String, empty: Wording?, place: Place
  ) {
    self.name = name
    self.axis = axis
    self.conditions = conditions
    self.figure = figure
    self.wording = wording
    self.separator = separator
    self.empty = empty
    self.place = place
  }
}

extension Wording {
  /// As the template writes it.
  package var source: String {
    pieces.map { piece in
      switch piece {
      case .text(let words): words
      case .slot(let slot): "{\(slot.source)}"
      }
    }.joined()
  }

  package var slots: some Sequence<Slot> {
    pieces.lazy.compactMap { if case .slot(let slot) = $0 { slot } else { nil } }
  }

  /// The words, where they are always the same.
  package var fixedText: String? {
    var text = ""
    for piece in pieces {
      guard case .text(let words) = piece else { return nil }
      text += words
    }
    return text
  }

  /// The first `{序}` in it, or the first phrase that may print one.
  package func ordinalSlot(_ phrases: NameTable<Phrase>) -> Slot? {
    slots.first { slot in
      switch slot.target {
      case .ordinal: true
      case .phrase(let name): phrases[name].map { $0.hasOrdinal(phrases) } ?? false
      default: false
      }
    }
  }
}

extension Phrase {
  /// Words of one of its cases print `{序}`: the number of whatever the phrase stands in.
  package func hasOrdinal(_ phrases: NameTable<Phrase>) -> Bool {
    PhraseCase.allCases.contains { variants[$0]?.ordinalSlot(phrases) != nil }
  }
}

extension RowDefinition {
  /// The row prints its number: in its labels, its cells, or in a column's own words, which only
  /// rows without rows below them print.
  package func isNumbered(_ columns: [Column], _ phrases: NameTable<Phrase>) -> Bool {
    printedWords(in: columns).contains { $0.ordinalSlot(phrases) != nil }
  }

  /// The words of its cells, left to right, without those of rows below it.
  package func printedWords(in columns: [Column]) -> [Wording] {
    if let cells {
      return cells.compactMap { if case .words(let words) = $0.content { words } else { nil } }
    }
    let hasOwnWords = children.isEmpty && !labelsOnly
    return columns.indices.compactMap { index in
      if let label = labels[columns[index].key] { return label.words }
      guard hasOwnWords, case .words(let words, _) = columns[index].content else { return nil }
      return words
    }
  }
}
