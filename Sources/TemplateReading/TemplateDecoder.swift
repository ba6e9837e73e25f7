import GoujiModel
import SourceReading

/// Turns the tree of a template into a `Template`, checking every name on the way. The parts of
/// the work stand in extensions: figures, wording, tables, rows, parts, look.
final class TemplateDecoder {
  let collector = FindingCollector()
  var shapes: NameTable<LedgerShape> = [:] { didSet { knownToParsers = nil } }
  /// Made when the first expression is read.
  var knownToParsers: FigureParser.Knowledge?
  var stated: NameTable<StatedDefinition> = [:]
  var figures: NameTable<FigureDefinition> = [:]
  var phraseNodes: NameTable<YAMLNode> = [:]
  var listingNodes: NameTable<YAMLNode> = [:]
  var phrases: NameTable<Phrase> = [:]
  var listings: NameTable<Listing> = [:]
  var listingNames = NameSet()
  /// Phrases and lists being decoded, to stop one that contains itself.
  var open = NameSet()
  var usedFigures = NameSet()
  /// Figures with a fault that has been reported.
  var brokenFigures = NameSet()
  /// How many terms a figure has when the figures in it are written out.
  var figureSizes: NameTable<Int> = [:]
  /// How many figures rest on one another below a figure, itself included.
  var figureDepths: NameTable<Int> = [:]
  /// Figures being decoded, one for the sake of the other.
  var openFigures = 0
  /// How many phrases a phrase prints when those in it are written out.
  var phraseSizes: NameTable<Int> = [:]
  /// Phrases being decoded, one for the sake of the other.
  var openPhrases = 0
  /// Names of text styles: where parts and paragraphs ask for them, and where they are described.
  var usedStyles: [Located<StyleName>] = []
  var definedStyles: [Located<StyleName>] = []
  var figureNames: [String] = []
  var displayNames: [String: String] = [:]
  var subjectWords: [String: [String: String]] = [:]
  var options = TemplateOptions.standard
  /// What every table of the document has in common.
  /// Names of all tables.
  var tableIDs: [String] = []
  var commonTable = CommonTable()
  /// 汇总.各表
  var commonSummary = CommonTable()
  /// Of the pages whose parts and tables do not say otherwise.
  var orientation = PageOrientation.portrait
  /// Stands before the id of a table in its label: 公开 in 公开表3-1.
  var labelPrefix = ""
  /// 题式: what stands below a table, where the options say.
  var captionPattern: Located<String>?
  /// 续表: behind the title of a table that is divided, from its second slice on.
  var continuation = TableSlicing().continuation
  /// 图题: `（图{序}：{题名}）`; nil where the options do not say.
  var chartCaptionPattern: Located<String>?
  /// Charts that parts print, each once.
  var printedCharts: [Located<String>] = []
  /// Charts with a fault that has been reported.
  var faultyCharts = NameSet()
  /// Names whatever rows may run over; known when the ledgers are.
  lazy var allAxes = Scope(over: shapes)

  func decode(_ root: YAMLNode, name: String, chain: [String], hash: String) -> Template {
    var fields = TemplateFields(root, "模板", collector)
    _ = fields.text("名称")
    _ = fields.node("基于")
    decodeOptions(&fields)
    decodeLedgers(fields.node("台账"))
    decodeChoices(fields.node("可填值"))
    decodeCompletion(fields.node("完成率"))
    addCompletionColumns()
    decodeStated(fields.node("填报"))
    displayNames = decodeDisplayNames(fields.node("称谓"))
    listingNames = NameSet(fields.node("列举")?.entries?.map(\.key.value) ?? [])
    decodeSubjects(fields.node(IdentityPath.subject))
    decodeFigures(fields.node("数"))
    checkAssertions()
    phraseNodes = named(fields.node("词"), "词", unlike: [("数", NameSet(figureNames))])
    listingNodes = named(
      fields.node("列举"), "列举",
      unlike: [("数", NameSet(figureNames)), ("词", NameSet(phraseNodes.keys))])
    let title = fileName(fields.text("文件名"), root)
    let tableEntries = tableEntries(fields.node("表"))
    tableIDs = tableEntries.map(\.key.value)
    let charts = decodeCharts(fields.node("图"))
    let (summaryNode, partNode) = (fields.node("汇总"), fields.node("部分"))
    let summaryEntries = summaryEntries(summaryNode)
    let results = decodeSideBySide(
      SideWork(
        parts: partNode?.namedEntries ?? [], tables: tableEntries, summaries: summaryEntries,
        material: Material(tables: tableEntries.compactMap { TableName($0) }, charts: charts)))
    let summaries = decodeSummaries(summaryNode, results.summaries)
    let cover = decodeCover(fields.node("封面"))
    let contents = decodeContents(fields.node("目录"))
    let parts = decodeParts(partNode, results.parts)
    let tables = take(results.tables).compactMap { $0 }
    checkOrdinals(tables, parts)
    let tieOuts = decodeTieOuts(fields.node("勾稽"), tables: tables, parts: parts)
    let look = decodeLook(
      fields.node("样式"), hasCharts: !charts.isEmpty || tables.contains { $0.caption != nil })
    fields.finish()
    checkStyles(look)
    decodeRemaining()
    reportListingCircles()
    reportUnusedCharts(charts)
    reportUnusedFigures()
    var template = Template(
      name: name, chain: chain, title: title, options: options,
      ledgers: shapes.values.sorted { $0.name < $1.name }, stated: stated,
      displayNames: displayNames, figures: figures,
      phrases: phrases, listings: listings, tables: tables, charts: charts, cover: cover,
      contents: contents,
      parts: parts, tieOuts: [], look: look, hash: hash)
    template.subjectWords = subjectWords
    template.summaries = summaries
    collector.add(LedgerFit.findings(template))
    template.tieOuts = tieOuts.filter { tieOut in
      let misfits = LedgerFit.findings(tieOut, in: template)
      collector.add(misfits)
      return misfits.isEmpty
    }
    return template
  }

  /// The entries of a mapping by name. A slot looks a name up in several sections; `unlike` are
  /// those that come before this one.
  func named(
    _ node: YAMLNode?, _ what: String, unlike sections: [(name: String, names: NameSet)] = []
  ) -> NameTable<YAMLNode> {
    guard let node else { return [:] }
    var fields = TemplateFields(node, what, collector)
    let entries = fields.all()
    for entry in entries {
      for section in sections where section.names.contains(entry.key.value) {
        collector.add(.sharedName(entry.key, with: section.name))
      }
    }
    return NameTable(entries.map { ($0.key.value, $0.value) })
  }

  /// 称谓: how a choice, such as a source of funds, is called in print.
  private func decodeDisplayNames(_ node: YAMLNode?) -> [String: String] {
    let choices = shapes.values.flatMap(\.columns).flatMap { column -> [String] in
      if case .choice(let list) = column.kind { list.choices } else { [] }
    }
    guard let node else { return [:] }
    var fields = TemplateFields(node, "称谓", collector)
    var names: [String: String] = [:]
    for entry in fields.all() {
      if !choices.contains(entry.key.value) {
        collector.add(
          Finding(
            .malformedTemplate, at: entry.key.place, "没有“\(entry.key.value)”这个资金来源或类别",
            cure: Suggestion.cure(for: entry.key.value, among: choices.sorted())))
      }
      guard let text = collector.text(of: entry.value, entry.key.value) else { continue }
      names[entry.key.value] = plainWords(text)
    }
    return names
  }

  /// The title of the document, which is also the stem of its file names.
  private func fileName(_ text: Located<String>?, _ root: YAMLNode) -> Wording {
    let title = wording(text, else: "{部门.全称}", root, Scope())
    if let text, let bad = text.value.firstIndex(where: { "/\\:*?\"<>".contains($0) }) {
      let offset = text.value.distance(from: text.value.startIndex, to: bad)
      collector.add(
        Finding(
          .malformedTemplate, at: text.place(at: offset), "文件名里不能有“\(text.value[bad])”",
          cure: "用全角的标点，或删去"))
    }
    return title
  }

  /// Phrases and lists that no sentence used are decoded too, so that their errors show; those
  /// with parameters cannot be.
  private func decodeRemaining() {
    for (name, node) in phraseNodes.sorted(by: { $0.key < $1.key })
    where node["参数"] == nil && phrases[name] == nil {
      _ = phrase(name, arguments: [], at: node.place)
    }
    for (name, node) in listingNodes.sorted(by: { $0.key < $1.key }) where listings[name] == nil {
      _ = listing(name, at: node.place)
    }
  }
}
