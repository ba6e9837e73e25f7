import GoujiModel

/// Turns the tree of a template into a `Template`, checking every name on the way. The parts of
/// the work stand in extensions: figures, wording, tables, rows, parts, look.
final class TemplateDecoder {
  let collector = FindingCollector()
  var forms: [String: LedgerForm] = [:]
  var stated: [String: StatedDefinition] = [:]
  var figures: [String: FigureDefinition] = [:]
  var phraseNodes: [String: YAMLNode] = [:]
  var listingNodes: [String: YAMLNode] = [:]
  var phrases: [String: Phrase] = [:]
  var listings: [String: Listing] = [:]
  /// Phrases and lists being decoded, to stop one that contains itself.
  var open: Set<String> = []
  var usedFigures: Set<String> = []
  var figureNames: [String] = []
  var options = TemplateOptions.standard

  func decode(_ root: YAMLNode, name: String, chain: [String], hash: String) -> Template {
    var fields = TemplateFields(root, "模板", collector)
    _ = fields.node("名称")
    _ = fields.node("基于")
    decodeOptions(&fields)
    decodeLedgers(fields.node("台账"))
    decodeStated(fields.node("填报"))
    let displayNames = named(fields.node("称谓"), "称谓").compactMapValues(\.text)
    decodeFigures(fields.node("数"))
    phraseNodes = named(fields.node("词"), "词")
    listingNodes = named(fields.node("列举"), "列举")
    let title = wording(fields.text("文件名"), else: "{部门.全称}", root, Scope())
    let tables = decodeTables(fields.node("表"))
    let cover = decodeCover(fields.node("封面"))
    let contents = decodeContents(fields.node("目录"))
    let parts = decodeParts(fields.node("部分"), tables: tables)
    let tieOuts = decodeTieOuts(fields.node("勾稽"), tables: tables)
    let look = decodeLook(fields.node("样式"))
    fields.finish()
    decodeRemaining()
    reportUnusedFigures()
    return Template(
      name: name, chain: chain, title: title, options: options,
      ledgers: forms.values.sorted { $0.name < $1.name }, stated: stated,
      displayNames: displayNames, figures: figures,
      phrases: phrases, listings: listings, tables: tables, cover: cover, contents: contents,
      parts: parts, tieOuts: tieOuts, look: look, hash: hash)
  }

  /// The entries of a mapping by name.
  func named(_ node: YAMLNode?, _ what: String) -> [String: YAMLNode] {
    guard let node else { return [:] }
    var fields = TemplateFields(node, what, collector)
    return Dictionary(fields.all().map { ($0.key.value, $0.value) }, uniquingKeysWith: { $1 })
  }

  private func decodeLedgers(_ node: YAMLNode?) {
    for form in LedgerForm.unitForms + LedgerForm.fileForms { forms[form.name] = form }
    guard let node else { return }
    var fields = TemplateFields(node, "台账", collector)
    for entry in fields.all() {
      let columns = (entry.value.entries ?? []).compactMap(ledgerColumn)
      let old = forms[entry.key.value]?.columns ?? []
      forms[entry.key.value] = LedgerForm(
        name: entry.key.value,
        columns: old.filter { column in !columns.contains { $0.name == column.name } } + columns)
    }
  }

  /// `名称: 文字`, `金额: 必填 金额`.
  private func ledgerColumn(_ entry: YAMLEntry) -> LedgerColumn? {
    let kinds: [String: ColumnKind] = [
      "文字": .text, "金额": .amount, "个数": .count, "单位": .unit, "功能科目": .functionCode,
      "经济科目": .economicCode, "项目": .project, "资金来源": .choice(.fundSources),
    ]
    let words = (entry.value.text ?? "").split(separator: " ").map(String.init)
    guard let last = words.last, let kind = kinds[last], words.count == 1 || words[0] == "必填"
    else {
      collector.add(
        Finding(
          .malformedTemplate, at: entry.value.place,
          "列“\(entry.key.value)”的类型写的是“\(entry.value.text ?? "")”",
          cure: "写“文字”“金额”“个数”“单位”“功能科目”“经济科目”“项目”或“资金来源”；必填的在前面加“必填 ”"))
      return nil
    }
    return LedgerColumn(entry.key.value, kind, required: words.count == 2)
  }

  /// Phrases and lists that no sentence used are decoded too, so that their errors show.
  private func decodeRemaining() {
    for (name, node) in phraseNodes.sorted(by: { $0.key < $1.key })
    where node["参数"] == nil && phrases[name] == nil {
      _ = phrase(name, arguments: [], at: node.place)
    }
    for (name, node) in listingNodes.sorted(by: { $0.key < $1.key }) where listings[name] == nil {
      _ = listing(name, scope: Scope(), at: node.place)
    }
  }
}

/// Names that mean something where a wording or a figure stands.
struct Scope {
  /// Axes in force: column → kind.
  var axes: [String: ColumnKind] = [:]
  /// Ledgers whose record the row stands for.
  var records: Set<String> = []
  /// Figures of a phrase, by their short names.
  var locals: [String: FigureExpression] = [:]
  /// Parameters of a phrase and what they stand for.
  var arguments: [String: String] = [:]
  /// Prefix of the names of local figures, such as `变动(收支预算总数).`.
  var prefix = ""

  func binding(_ axis: RowAxis, in forms: [String: LedgerForm]) -> Scope {
    var inner = self
    guard let form = forms[axis.ledger] else { return inner }
    switch axis.source {
    case .column(let path), .listed(let path, _):
      if let index = form.index(of: path.column) {
        inner.axes[path.column] = form.columns[index].kind
        if case .project = form.columns[index].kind { inner.axes[StandardColumn.unit] = .unit }
      }
    case .records:
      inner.records.insert(axis.ledger)
      for column in form.columns {
        switch column.kind {
        case .unit, .project, .functionCode, .economicCode, .choice: inner.axes[column.name] = column.kind
        default: break
        }
      }
      if axis.ledger == StandardLedger.projects { inner.axes[StandardColumn.project] = .project }
      if axis.ledger == StandardLedger.units { inner.axes[StandardColumn.unit] = .unit }
    }
    return inner
  }
}
