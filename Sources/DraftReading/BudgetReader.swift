import GoujiModel
import SourceReading

/// The files of a draft, one kind after the other: the head; then ledgers, prose, drafts of units and
/// the rules that need several of them. Reports all findings of all files.
package enum BudgetReader {
  /// `草案.yaml` alone: it names the template, which may declare further ledgers.
  /// `editions` are those from which its year chooses.
  package static func readHead(
    _ folder: DraftFolder, editions: EditionHistory = .shipped
  ) -> Outcome<DraftHeadFile> {
    var head = readWords(folder)
    head.value.head.editions = editions
    return head
  }

  private static func readWords(_ folder: DraftFolder) -> Outcome<DraftHeadFile> {
    if let workbook = folder.workbook { return readHead(workbook, named: folder.displayPath) }
    guard folder.names.contains(DraftFile.head) else {
      return Outcome(DraftHeadFile(), [.noHead(folder)])
    }
    let file = folder.read(DraftFile.head)
    guard let read = file.value else { return Outcome(DraftHeadFile(), file.findings) }
    let head = DraftHead.read(read.file)
    return Outcome(DraftHeadFile(head: head.value, file: read), file.findings + head.findings)
  }

  private static func readHead(
    _ workbook: DraftWorkbook, named path: String
  ) -> Outcome<DraftHeadFile> {
    let form = FormHead.read(workbook)
    let file = ReadFile(
      name: WorkingPath.name(of: path), bytes: workbook.bytes,
      file: SourceFile(path: path, text: ""),
      encoding: .workbook)
    guard let form = form.value else { return Outcome(DraftHeadFile(file: file), form.findings) }
    var head = DraftHead.read(form.root, in: form.file)
    head.value.blanks.merge(form.blanks) { first, _ in first }
    return Outcome(
      DraftHeadFile(head: head.value, file: file, prose: form.prose, root: form.root),
      form.findings + head.findings)
  }

  /// The standard ledgers with a file of their own, changed and followed by those of the template.
  package static func shapes(with extraShapes: [LedgerShape]) -> [LedgerShape] {
    LedgerShape.fileShapes.overlaid(with: extraShapes)
  }

  /// All but the head, the drafts of its units included. `family` tells which templates the units may
  /// use; `opening` is the budget draft of the same year, which gives a final account its 年初预算数;
  /// `uses` says, when it is known, whether the template prints a ledger.
  static func read(
    _ draft: OpenedDraft, family: TemplateFamily?, opening: NamedDraft?,
    uses: @escaping @Sendable (_ ledger: String) -> Bool = { _ in true }
  ) -> Outcome<DraftReading> {
    var assembly = BudgetAssembly(
      folder: draft.folder, head: draft.headFile, shapes: draft.shapes, uses: uses)
    assembly.readUnits(family, within: [])
    assembly.readLedgers()
    let own = assembly.ledgers
    assembly.readProse()
    assembly.checkLines()
    assembly.joinUnits()
    if let opening { assembly.take(opening) }
    assembly.checkRules()
    assembly.judgeTargets()
    let reading = DraftReading(
      budget: assembly.budget, files: assembly.allFiles, ownLedgers: own, prose: assembly.prose)
    return Outcome(reading, assembly.findings)
  }

  /// The same of a draft by itself, whatever its units and the drafts that it names.
  package static func read(_ draft: OpenedDraft) -> Outcome<DraftReading> {
    read(draft, family: nil, opening: nil)
  }
}

/// `草案.yaml`, or the sheets of a form that stand for it, with what was read from it.
package struct DraftHeadFile: Sendable {
  package var head = DraftHead()
  /// Nil where the file is missing or cannot be read.
  package var file: ReadFile?
  /// Of a form, which has its prose beside the head.
  package var prose: [String: DraftProse] = [:]
  /// The tree of a form's head; nil of a folder, whose file has it.
  package var root: YAMLNode?

  package init(
    head: DraftHead = DraftHead(), file: ReadFile? = nil, prose: [String: DraftProse] = [:],
    root: YAMLNode? = nil
  ) {
    self.head = head
    self.file = file
    self.prose = prose
    self.root = root
  }
}

/// What was read, with the files it was read from, so that `check -v` can name their encodings.
package struct DraftReading: Sendable {
  /// Nil where the head or the spending is missing.
  package var budget: UnfinishedBudget?
  /// Those of the units' drafts among them.
  package var files: [ReadFile]
  /// As the draft's own files have them, before anything is derived or joined; by name.
  package var ownLedgers: [String: Ledger] = [:]
  package var prose: [String: DraftProse] = [:]
}

extension Finding {
  fileprivate static func noHead(_ folder: DraftFolder) -> Finding {
    let renamed = folder.likelyHead.map { "把 \($0) 改名为 草案.yaml；Windows 里要先显示文件扩展名" }
    return Finding(
      .missingFile, at: folder.place(of: DraftFile.head), "草案中没有 草案.yaml",
      cure: renamed ?? "写明模板、年度、部门、单位和填报单位；新草案可以用 gouji new 文件夹 --template 模板 来建")
  }
}

extension [LedgerShape] {
  /// Shapes of the same name replaced, others added.
  fileprivate func overlaid(with extra: [LedgerShape]) -> [LedgerShape] {
    map { shape in extra.first { $0.name == shape.name } ?? shape }
      + extra.filter { shape in !contains { $0.name == shape.name } }
  }
}
