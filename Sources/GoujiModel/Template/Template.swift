/// A county's template, read and checked: what turns a budget into a report. Data only.
package struct Template: Sendable {
  package var name: String
  /// The template itself, then its base, the base of that, …
  package var chain: [String]
  /// The document's title and the stem of its file names.
  package var title: Wording
  package var options: TemplateOptions
  package var ledgers: [LedgerShape]
  package var stated: NameTable<StatedDefinition>
  /// How choices are called in print: 一般公共预算 → 一般公共预算拨款收入.
  package var displayNames: [String: String]
  /// 主体: words that differ between the report of a department and that of a unit, by kind and
  /// name. All kinds have the same names.
  package var subjectWords: [String: [String: String]] = [:]
  /// 汇总: tables of a county, one sheet each, that have a row for each of many departments.
  package var summaries: [TableDefinition] = []
  package var figures: NameTable<FigureDefinition>
  package var phrases: NameTable<Phrase>
  package var listings: NameTable<Listing>
  /// In printed order.
  package var tables: [TableDefinition]
  /// In the order in which they are defined.
  package var charts: [ChartDefinition]
  package var cover: [StyledWording]
  package var contents: Contents?
  package var parts: [SectionDefinition]
  package var tieOuts: [TieOut]
  package var look: Look
  /// SHA-256 of all its files, lower-case hexadecimal.
  package var hash: String

  package init(
    name: String, chain: [String], title: Wording, options: TemplateOptions,
    ledgers: [LedgerShape], stated: NameTable<StatedDefinition>,
    displayNames: [String: String],
    figures: NameTable<FigureDefinition>, phrases: NameTable<Phrase>,
    listings: NameTable<Listing>, tables: [TableDefinition], charts: [ChartDefinition] = [],
    cover: [StyledWording],
    contents: Contents?, parts: [SectionDefinition], tieOuts: [TieOut], look: Look, hash: String
  ) {
    self.name = name
    self.chain = chain
    self.title = title
    self.options = options
    self.ledgers = ledgers
    self.stated = stated
    self.displayNames = displayNames
    self.figures = figures
    self.phrases = phrases
    self.listings = listings
    self.tables = tables
    self.charts = charts
    self.cover = cover
    self.contents = contents
    self.parts = parts
    self.tieOuts = tieOuts
    self.look = look
    self.hash = hash
  }
}

/// How numbers and headings are printed.
package struct TemplateOptions: Sendable {
  package var unit: AmountUnit
  package var tableAmount: NumberFormat
  package var proseAmount: NumberFormat
  package var share: NumberFormat
  /// Numbers that are neither money nor whole, such as scores.
  package var quantity = NumberFormat(
    decimals: 2, grouping: false, zeros: .dropped, blankZero: false)
  /// Printed in a table where a figure has no value, such as a growth from zero.
  package var noValue: String
  /// What the weights of a project's targets add up to; nil where the template does not say.
  package var projectWeightSum: Int?
  package var departmentWeightSum: Int?
  /// Number styles of the heading levels 0, 1, 2, 3.
  package var headingNumbers: [NumberStyle]
  package var rounding: RoundingPolicy

  package init(
    unit: AmountUnit, tableAmount: NumberFormat, proseAmount: NumberFormat, share: NumberFormat,
    noValue: String, projectWeightSum: Int?, departmentWeightSum: Int?,
    headingNumbers: [NumberStyle], rounding: RoundingPolicy = RoundingPolicy()
  ) {
    self.unit = unit
    self.tableAmount = tableAmount
    self.proseAmount = proseAmount
    self.share = share
    self.noValue = noValue
    self.projectWeightSum = projectWeightSum
    self.departmentWeightSum = departmentWeightSum
    self.headingNumbers = headingNumbers
    self.rounding = rounding
  }
}
