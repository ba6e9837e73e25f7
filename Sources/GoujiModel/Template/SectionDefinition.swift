/// A heading with its paragraphs and the sections below it: a part, 第一部分 …, or a section of one.
package struct SectionDefinition: Sendable {
  package var key: String
  package var title: Wording
  /// 目名: what the contents print in place of the title.
  package var listTitle: Wording?
  package var look = SectionLook()
  package var body: [BodyItem]
  package var sections: [SectionDefinition]
  package var occurrence: Occurrence
  package var place: Place

  package init(
    key: String, title: Wording, body: [BodyItem], sections: [SectionDefinition],
    occurrence: Occurrence = Occurrence(), place: Place
  ) {
    self.key = key
    self.title = title
    self.body = body
    self.sections = sections
    self.occurrence = occurrence
    self.place = place
  }
}

/// How a section stands on its pages.
package struct SectionLook: Sendable {
  /// 单独一页, of a part: the title stands on a page of its own.
  package var standsAlone = false
  /// Of its text; tables have a direction of their own.
  package var orientation = PageOrientation.portrait
  /// 节号: numbers of the headings right below; nil for those of the template.
  package var numbers: NumberStyle?

  package init() {}
}

/// Whether something is printed, and how often.
package struct Occurrence: Sendable {
  /// 主体: set where only the report of a department has it, or only that of a unit.
  package var subject: String?
  /// All must hold.
  package var presences: [Presence]
  /// Nil for what is printed once.
  package var repetition: Repetition?

  /// Printed once, whatever the draft says.
  package var isUnconditional: Bool { presences.isEmpty && repetition == nil }

  package init(presences: [Presence] = [], repetition: Repetition? = nil) {
    self.presences = presences
    self.repetition = repetition
  }
}

/// 有数, 无数: printed only where a figure prints something else than zero, or only where it does not.
package struct Presence: Sendable {
  package var figure: FigureExpression
  /// As the template writes it.
  package var name: String
  package var isFilled: Bool
  package var place: Place

  package init(figure: FigureExpression, name: String, isFilled: Bool, place: Place) {
    self.figure = figure
    self.name = name
    self.isFilled = isFilled
    self.place = place
  }
}

/// What a section or a group of paragraphs is printed for, one after the other.
package struct Repetition: Sendable {
  package var axis: RowAxis
  package var conditions: [Condition]
  /// Values where it is zero are passed over.
  package var figure: FigureExpression?

  package init(axis: RowAxis, conditions: [Condition], figure: FigureExpression?) {
    self.axis = axis
    self.conditions = conditions
    self.figure = figure
  }
}

package indirect enum BodyItem: Sendable {
  /// Several items, where they are printed at all, once or once per value.
  case group(Occurrence, [BodyItem])
  /// The first paragraph of the item has the next number among those of its kind around it.
  case numbered(NumberStyle, BodyItem)
  case paragraph(StyledWording)
  /// A section of `文字.md`; `required` makes its absence an error.
  case prose(slot: String, required: Bool, place: Place)
  /// One paragraph per value of an axis, numbered.
  case each(Listing, style: StyleName, numbers: NumberStyle?)
  /// A paragraph chosen by the sign of a figure.
  case chosen(Phrase, style: StyleName)
  /// The list of tables, one line each.
  case tableList(Listed)
  /// Tables by id.
  case tables([String])
  /// A chart by id.
  case chart(String)
  /// Entries of the glossary, numbered.
  case glossary([GlossaryEntry], style: StyleName, numbers: NumberStyle?)

  /// How the list of tables is worded: number, `{表名}`, `{表号}`.
  package struct Listed: Sendable {
    package var style: StyleName
    package var numbers: NumberStyle?
    package var tables: [String]
    /// Words around the label, e.g. `（` and `）`.
    package var before: String
    package var after: String

    package init(
      style: StyleName, numbers: NumberStyle?, tables: [String], before: String, after: String
    ) {
      self.style = style
      self.numbers = numbers
      self.tables = tables
      self.before = before
      self.after = after
    }
  }
}

/// A term and its explanation. An entry bound to codes is printed only where the budget uses them.
package struct GlossaryEntry: Sendable {
  package var wording: Wording
  /// Nil for an entry that is always printed.
  package var condition: LedgerSelection?
  /// Set for an entry that is printed once per value of an axis, such as every 项 in use.
  package var listing: Listing?
  package var place: Place

  package init(
    wording: Wording, condition: LedgerSelection? = nil, listing: Listing? = nil, place: Place
  ) {
    self.wording = wording
    self.condition = condition
    self.listing = listing
    self.place = place
  }
}
