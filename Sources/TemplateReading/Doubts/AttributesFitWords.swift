import GoujiModel

/// What it checks: before （类）（款）（项） stands the name at that level, in a column called 类, 款 or 项
/// the code at that level, under 编码 no name and under 名称 no code.
///
/// Why: a class printed as 款 is a code that exists, with money in it, so that every sum still holds.
///
/// Example: `"{功能科目.款名}（类）{功能科目.类名}（款）"`
///
/// Source: 政府收支分类科目.
///
/// What escapes: columns that are called otherwise.
struct AttributesFitWords {
  private let template: Template

  static func findings(_ template: Template, _ wordings: TemplateWordings) -> [Finding] {
    let rule = AttributesFitWords(template: template)
    return wordings.all.flatMap(rule.findings) + template.allTables.flatMap(rule.findings)
  }

  private static let levels = ["类", "款", "项"]

  /// A slot that prints something of a code.
  private func attribute(of slot: Slot) -> String? {
    guard case .axis(let column, let attribute) = slot.target,
      template.ledgers.contains(where: { ledger in
        if case .code? = ledger.column(column)?.kind { true } else { false }
      })
    else { return nil }
    return attribute
  }

  private func findings(_ wording: Wording) -> [Finding] {
    zip(wording.pieces, wording.pieces.dropFirst()).compactMap { piece, next in
      guard case .slot(let slot) = piece, case .text(let words) = next,
        let attribute = attribute(of: slot),
        let level = Self.levels.first(where: { words.hasPrefix("（\($0)）") }),
        Self.level(of: attribute).map({ $0 != level }) ?? false
      else { return nil }
      return .otherAttribute("“{\(slot.source)}”后面写着“（\(level)）”", at: slot.place)
    }
  }

  /// 款 of 款 and 款名; nil of what says no level.
  private static func level(of attribute: String) -> String? {
    levels.first { attribute == $0 || attribute == $0 + "名" }
  }

  // MARK: Tables

  private func findings(_ table: TableDefinition) -> [Finding] {
    table.panels.flatMap { panel -> [Finding] in
      var findings: [Finding] = []
      for column in panel.leaves {
        var labels: [Wording] = []
        if case .words(let words, _) = column.content { labels.append(words) }
        Template.forEachRow(panel.rows) { row in
          if let label = row.labels[column.key] { labels.append(label.words) }
        }
        let names = [column.key, column.header.plainText ?? ""]
        for slot in labels.compactMap(\.soleSlot) {
          guard let attribute = attribute(of: slot),
            let name = names.first(where: { Self.contradicts($0, attribute) })
          else { continue }
          findings.append(
            .otherAttribute("\(table.id) 的“\(name)”一列印的是“{\(slot.source)}”", at: slot.place))
        }
      }
      return findings
    }
  }

  private static func contradicts(_ column: String, _ attribute: String) -> Bool {
    if levels.contains(column) { return level(of: attribute).map { $0 != column } ?? false }
    if column.hasSuffix("编码") || column.hasSuffix("代码") {
      return attribute.hasSuffix("名") || attribute == "名称"
    }
    return column.hasSuffix("名称") && ["码", "类", "款", "项", "细"].contains(attribute)
  }
}

extension Wording {
  /// It prints nothing else.
  fileprivate var soleSlot: Slot? {
    guard pieces.count == 1, case .slot(let slot)? = pieces.first else { return nil }
    return slot
  }
}

extension Finding {
  fileprivate static func otherAttribute(_ message: String, at place: Place) -> Finding {
    Finding(
      .wordsContradictPrinted, at: place, message, basis: "政府收支分类科目",
      cure: "核对是不是用错了：类印 类、类名，款印 款、款名，编码印 码，名称印 名称")
  }
}
