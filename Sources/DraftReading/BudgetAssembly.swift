import GoujiModel
import SourceReading

/// The budget while its files are being read, one after the other.
struct BudgetAssembly {
  let folder: DraftFolder
  let head: DraftHead
  let shapes: [LedgerShape]
  var context: DraftContext
  var files: [ReadFile]
  var findings: [Finding] = []
  var ledgers: [String: Ledger] = [:]
  /// Ledgers in which an error was found; rules over several ledgers leave them alone.
  var faulty: Set<String> = []
  private(set) var prose: [String: DraftProse] = [:]
  /// Whether the template uses a ledger. What nobody prints is not asked for.
  private let uses: @Sendable (_ ledger: String) -> Bool
  /// Sheets of a form, where the draft is one.
  private var tables = FormTables()
  /// What each ledger was read from.
  private var ledgerFiles: [String: SourceFile] = [:]
  /// Drafts of units, read for this one.
  var units: [BudgetAssembly] = []

  init(
    folder: DraftFolder, head: DraftHeadFile, shapes: [LedgerShape],
    uses: @escaping @Sendable (_ ledger: String) -> Bool = { _ in true }
  ) {
    self.uses = uses
    self.folder = folder
    self.head = head.head
    self.shapes = shapes
    files = head.file.map { [$0] } ?? []
    context = DraftContext(
      inputUnit: head.head.inputUnit ?? .tenThousandYuan, units: [],
      classification: head.head.official, words: folder.words)
    ledgers[StandardLedger.subordinates] = head.head.subordinates
    prose = head.prose
    if let workbook = folder.workbook { takeTables(of: workbook) }
  }

  /// In the order of the shapes: local codes and projects come before what refers to them.
  mutating func readLedgers() {
    reportUnknownFiles()
    for shape in shapes {
      if let match = tables.matches[shape.name] {
        let table = FormTableReader.read(match, in: context.inputUnit)
        read(table, as: shape)
      } else if let name = folder.names.first(where: { folder.ledgerName($0) == shape.name }) {
        readLedger(name, as: shape)
      } else if shape.name == StandardLedger.spending, !head.hasUnitDrafts {
        findings.append(.noSpending(shape, folder))
      }
      if shape.name == StandardLedger.localCodes { takeLocalNames() }
      if shape.name == StandardLedger.projects {
        context.projects = ProjectIndex(
          units.map { $0.ledgers[shape.name] } + [ledgers[shape.name]])
      }
    }
    if let balance = folder.workbook?.source.sheet(named: FormSheet.balance)?.staleBalance,
      !findings.contains(where: { $0.code == .staleFormula })
    {
      findings.append(balance)
    }
  }

  private mutating func readLedger(_ name: String, as shape: LedgerShape) {
    let file = folder.read(name)
    findings += file.findings
    guard let read = file.value else {
      faulty.insert(shape.name)
      return
    }
    files.append(read)
    self.read(CSVTable.read(read.file), as: shape)
  }

  private mutating func read(_ table: Outcome<SourceTable>, as shape: LedgerShape) {
    ledgerFiles[shape.name] = table.value.file
    let reading = LedgerReader.read(table.value, as: shape, in: context)
    ledgers[shape.name] = reading.value.ledger
    let found = table.findings + reading.findings
    if found.hasErrors { faulty.insert(shape.name) }
    findings += found
    keepNames(reading.value.namedLocally)
  }

  mutating func take(_ opening: NamedDraft) {
    guard let spending = ledgers[StandardLedger.spending], let budget = OpeningBudget(opening)
    else {
      return
    }
    let applied = budget.applied(to: spending, in: context)
    ledgers[spending.name] = applied.value
    findings += applied.findings
  }

  mutating func readProse() {
    guard folder.names.contains(DraftFile.prose) else { return }
    let file = folder.read(DraftFile.prose)
    findings += file.findings
    guard let read = file.value else { return }
    files.append(read)
    let sections = ProseReader.read(read.file)
    prose = sections.value
    findings += sections.findings
  }

  /// The rules of one file by itself.
  mutating func checkLines() {
    guard let spending = ledgers[StandardLedger.spending],
      let file = ledgerFiles[spending.name]
    else { return }
    let isBlank = spending.records.isEmpty
    if isBlank, faulty.contains(spending.name) || head.hasUnitDrafts { return }
    findings += SpendingLineParts.findings(spending, in: file)
  }

  /// The rules of the draft as a whole, each in `DraftRules`.
  mutating func checkRules() {
    let words = wordFindings
    defer { findings += words.value() }
    let columns = (unit: StandardColumn.unit, project: StandardColumn.project)
    if let units = ledgers[StandardLedger.units] {
      findings += UniqueNames.findings(
        units, by: [StandardColumn.code], named: StandardColumn.code)
    }
    for name in [StandardLedger.units, StandardLedger.subordinates] {
      let column = StandardColumn.name
      let twice = ledgers[name].map { UniqueNames.findings($0, by: [column], named: column) } ?? []
      // A unit pasted twice is told by its code.
      findings += twice.filter { finding in
        !findings.contains { $0.place?.line == finding.place?.line && $0.code == finding.code }
      }
    }
    if let codes = ledgers[StandardLedger.localCodes] {
      findings += UniqueNames.findings(codes, by: [StandardColumn.code], named: StandardColumn.code)
    }
    if let projects = ledgers[StandardLedger.projects] {
      findings += UniqueNames.findings(
        projects, by: [columns.unit, columns.project], named: columns.project)
      if !faulty.contains(StandardLedger.projectTargets) {
        let missing = ProjectsHaveTargets.findings(
          projects: projects, targets: ledgers[StandardLedger.projectTargets], context.words)
        if !missing.isEmpty, uses(StandardLedger.projectTargets) { findings += missing }
      }
    }
    let standard = Set(LedgerShape.fileShapes.map(\.name))
    for shape in shapes {
      if let ledger = ledgers[shape.name], !standard.contains(shape.name) {
        findings += RepeatedRecords.names(ledger)
      }
      if let ledger = ledgers[shape.name] {
        findings += ReferencesExist.findings(ledger, ledgers, context.words)
      }
      if let ledger = ledgers[shape.name],
        shape.columns.contains(where: { if case .amount = $0.kind { true } else { false } })
      {
        findings += RepeatedRecords.findings(ledger)
      }
    }
    checkMarks()
    if let uses = ledgers[StandardLedger.functionUses] {
      let column = StandardColumn.functionCode
      findings += UniqueNames.findings(uses, by: [column], named: column)
    }
    if let year = head.year, let place = head.identity[HeadKey.year]?.place {
      findings += EditionKnown(names: context.classification, year: Located(year, at: place))
        .findings(ledgers)
    }
    guard let spending = ledgers[StandardLedger.spending] else { return }
    if let projects = ledgers[StandardLedger.projects], !faulty.contains(spending.name) {
      findings += ProjectsHaveSpending.findings(
        projects: projects, spending: spending, context.words)
    }
    let explicit = ledgers[StandardLedger.income]
    if let explicit, faulty.isDisjoint(with: [StandardLedger.income, StandardLedger.spending]) {
      findings += BalancedFunds.findings(
        income: explicit, spending: spending, units: context.units, in: context.inputUnit)
    }
    if let shape = shapes.first(where: { $0.name == StandardLedger.income }) {
      ledgers[shape.name] = IncomeDerivation.ledger(
        explicit: explicit, spending: spending, shape: shape)
    }
  }

  /// Adds what follows from the targets and results that were entered.
  mutating func judgeTargets() {
    findings += IndicatorsAgree.findings(shapes.compactMap { ledgers[$0.name] }, year: head.year)
    if let targets = ledgers[StandardLedger.projectTargets],
      let spending = ledgers[StandardLedger.spending],
      // Without a unit nobody knows what the amounts are.
      head.inputUnit != nil, faulty.isDisjoint(with: [targets.name, spending.name])
    {
      findings += CostsAgree.findings(targets, spending, in: context.inputUnit)
    }
    for shape in shapes {
      guard let rule = shape.completion, let ledger = ledgers[shape.name] else { continue }
      let judged = CompletedTargets.ledger(ledger, by: rule)
      ledgers[shape.name] = judged.value
      findings += judged.findings
    }
  }

  /// Nil where the head or the spending is missing.
  var budget: UnfinishedBudget? {
    guard let template = head.template, let year = head.year, let unit = head.inputUnit,
      ledgers[StandardLedger.spending] != nil
    else { return nil }
    var budget = Budget(
      folder: folder.displayPath, template: template, year: year, inputUnit: unit,
      identity: head.identity, ledgers: ledgers, priorFigures: head.priorFigures,
      statedNumbers: head.statedNumbers, reasons: head.reasons, prose: prose, hash: hash,
      blanks: head.blanks, words: context.words, official: head.official)
    budget.unconfirmed = Set(head.unconfirmed.map(\.value))
    return UnfinishedBudget(
      budget: budget, units: unitDrafts, listsUnits: listsUnits, faulty: faulty)
  }

  /// Over the names and contents of the files read, in the order of their names.
  private var hash: String {
    let sorted = files.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    return ContentHash.sha256(
      sorted.flatMap { [Array("\($0.name)\n\($0.bytes.count)\n".utf8), $0.bytes] }
        + units.map { Array("\($0.hash)\n".utf8) })
  }
}

extension BudgetAssembly {
  /// What `gouji new` and `gouji roll` left for the preparer to look at.
  private mutating func checkMarks() {
    let marked = Unconfirmed(
      ledgers: ledgers, prose: prose, sections: head.sections, words: context.words)
    findings += marked.findings(head.unconfirmed)
    var examples = ExamplesLeft(words: context.words)
    // The name of a template may be the word itself.
    let typed = head.identity.filter { $0.key != HeadKey.template }
    examples.look(at: Array(typed.values), in: .head)
    for ledger in [head.units, head.subordinates] {
      examples.look(at: ledger, in: .section(ledger.name))
    }
    examples.look(at: Array(head.reasons.values), in: .section(HeadKey.reasons))
    for shape in shapes {
      if let ledger = ledgers[shape.name] { examples.look(at: ledger, in: .ledger(shape.name)) }
    }
    examples.look(at: prose.values.flatMap(\.paragraphs), in: .prose)
    findings += examples.findings
  }
}

extension BudgetAssembly {
  /// Of what is typed in sentences; looked through beside the other rules.
  private var wordFindings: Background<[Finding], Never> {
    let lists = [StandardLedger.units, StandardLedger.subordinates].compactMap { ledgers[$0] }
    let names = DraftNames(identity: head.identity, ledgers: lists)
    let (read, reasons, year) = (shapes.compactMap { ledgers[$0.name] }, head.reasons, head.year)
    let (prose, codes) = (prose, context.classification)
    let spending = shapes.first { $0.name == StandardLedger.spending }
    let isBudget = spending?.isOutturn == false
    return Background {
      FreeTextRules(
        texts: FreeText.all(reasons: reasons, prose: prose, ledgers: read), year: year,
        isBudget: isBudget, names: names,
        uses: read.first { $0.name == StandardLedger.functionUses }, classification: codes
      ).findings
    }
  }

  private mutating func takeTables(of workbook: DraftWorkbook) {
    tables = workbook.tables(of: FormHead.shapes + shapes)
    findings += tables.findings(of: shapes)
    findings += tables.unknown.map { sheet in
      .unreadSheet(sheet, as: (FormHead.shapes + shapes).first { $0.name == sheet.name })
    }
    let missing = (FormHead.shapes + shapes).map(\.name).filter { tables.matches[$0] == nil }
      .filter { name in
        let basis = [StandardLedger.income, StandardLedger.projects, StandardLedger.localCodes]
        if shapes.contains(where: { $0.name == name }), !basis.contains(name), !uses(name) {
          return false
        }
        // Forms have these only where there is something to put in; spending has its own finding.
        return ![
          StandardLedger.spending, FormSheet.stated, FormSheet.prior, FormSheet.unconfirmed,
          FormSheet.accepted,
        ].contains(name)
      }
    if !missing.isEmpty { findings.append(.missingSheets(missing, in: folder)) }
  }

  private mutating func reportUnknownFiles() {
    let known = shapes.map(\.name)
    for name in folder.names {
      if let ledger = DraftFolder.workbookStem(name), known.contains(ledger) {
        findings.append(.ledgerAsWorkbook(name, ledger, in: folder))
      }
      guard let ledger = folder.ledgerName(name), !known.contains(ledger) else { continue }
      let near = Suggestion.nearest(to: ledger, among: known)
      findings.append(.unknownLedger(name, near: near.isEmpty ? known : near, in: folder))
    }
  }

  /// 本地科目.csv names codes before the other ledgers use them.
  private mutating func takeLocalNames() {
    guard var ledger = ledgers[StandardLedger.localCodes] else { return }
    for (index, record) in ledger.records.enumerated() {
      let code = TypedCode(record.values[0].text).digits
      guard !code.isEmpty, !record.values[1].text.isEmpty else { continue }
      ledger.records[index].values[0] = .text(code)
      if let finding = Finding.localName(record, code, in: context.classification) {
        findings.append(finding)
      }
      context.classification.localNames[code] = record.values[1].text
    }
    ledgers[StandardLedger.localCodes] = ledger
  }

  /// A name given beside a local code in a line counts like a row of 本地科目.csv.
  private mutating func keepNames(_ names: [String: Located<String>]) {
    guard !names.isEmpty,
      let shape = shapes.first(where: { $0.name == StandardLedger.localCodes })
    else { return }
    var ledger = ledgers[shape.name] ?? Ledger(shape: shape)
    for (code, name) in names.sorted(by: { $0.key < $1.key }) {
      context.classification.localNames[code] = name.value
      ledger.records.append(
        LedgerRecord(
          values: [.text(code), .text(name.value)], place: name.place, starts: [0, 0]))
    }
    ledgers[shape.name] = ledger
  }
}

extension Finding {
  /// `shape` is what the sheet would be by its name.
  fileprivate static func unreadSheet(_ sheet: SheetSource, as shape: LedgerShape?) -> Finding {
    if let shape {
      let columns = shape.columns.prefix(5).map(\.name).joined(separator: "、")
      return Finding(
        .unreadSheet, at: sheet.start, "“\(sheet.name)”表里没有找到标题行，一行也没有读入", label: "没有标题行",
        cure: "标题行删了的，在明细上面补一行列名：\(columns)…")
    }
    return Finding(
      .unreadSheet, at: sheet.start,
      "没有认出“\(sheet.name)”是什么表，没有读入",
      cure: "是填报的内容，把列名改回填报表原来的；是自己的草稿，可以不管")
  }

  fileprivate static func missingSheets(_ names: [String], in folder: DraftFolder) -> Finding {
    Finding(
      .missingSheet, at: folder.workbook?.source.sheets.first?.place(row: 0, column: 0),
      "填报表里没有\(names.map { "“\($0)”" }.joined(separator: "、"))表，按没有填算",
      cure: "要填的，用 gouji form export 重新导出一份，把表补上")
  }

  fileprivate static func noSpending(_ shape: LedgerShape, _ folder: DraftFolder) -> Finding {
    if let sheet = folder.workbook?.source.sheets.first {
      if let own = folder.workbook?.source.sheets.first(where: { $0.name == shape.name }) {
        return Finding(
          .missingFile, at: own.start, "“支出”表没有读入：没有标题行，或列名都改了",
          cure: "补上标题行，列名：\(shape.columns.map(\.name).joined(separator: "、"))")
      }
      return Finding(
        .missingFile, at: sheet.place(row: 0, column: 0), "填报表里没有“支出”表",
        cure: "补上“支出”表，列名：\(shape.columns.map(\.name).joined(separator: "、"))")
    }
    return Finding(
      .missingFile, at: folder.place(of: "支出.csv"), "草案中没有 支出.csv",
      cure: "新建 支出.csv，表头：\(shape.columns.map(\.name).joined(separator: ","))")
  }

  fileprivate static func ledgerAsWorkbook(
    _ name: String, _ ledger: String, in folder: DraftFolder
  ) -> Finding {
    Finding(
      .unknownColumn, at: folder.place(of: name), "\(name) 没有读：草案文件夹里的清单要是 CSV",
      cure: "在 Excel 里另存为 \(ledger).csv（CSV UTF-8）；或整份草案改用填报表：gouji form export")
  }

  fileprivate static func unknownLedger(
    _ name: String, near: [String], in folder: DraftFolder
  ) -> Finding {
    Finding(
      .unknownColumn, at: folder.place(of: name), "\(name) 不是草案的清单，没有读",
      cure: "改名为\(quotedList(near.map { $0 + ".csv" }))，或移出草案文件夹")
  }
}
