import DraftReading
import GoujiModel
import SourceReading

extension Workbench {
  /// The draft as nobody has filled it in yet: its identity and last year's numbers, headers without rows,
  /// headings without text. For an empty form.
  package func emptied() -> Workbench {
    guard let folder = DraftFolder.open(draft, displayPath: draft).value, folder.workbook == nil
    else { return self }
    var emptied = self
    for name in folder.names {
      let isProse = name == DraftFile.prose
      guard isProse || folder.ledgerName(name) != nil, let file = folder.read(name).value?.file
      else { continue }
      let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
      let kept =
        isProse ? lines.filter { $0.first == "#" || $0.first == "＃" } : Array(lines.prefix(1))
      emptied.edited[name] = Array(kept.map { $0 + "\n" }.joined().utf8)
    }
    return emptied
  }
}
