import GoujiModel
import OfficeOpenXML

/// Where everything of a form stands, so that the formulas of one sheet find another.
struct FormLayout {
  let content: FormContent
  let ledgers: [LedgerLayout]
  let numbers: [NumberLayout]
  let lists: FormLists
  let balance: FormBalance?

  static let unitName = HeadKey.inputUnit

  init(_ content: FormContent) {
    self.content = content
    var taken = FormSheet.unread
    taken += [FormSheet.head, FormSheet.texts, FormSheet.unconfirmed, FormSheet.accepted]
    let numbers = [
      NumberLayout(
        shape: FormSheet.priorShape, numbers: content.prior, words: FormWords.prior),
      NumberLayout(
        shape: FormSheet.statedShape, numbers: content.stated, words: FormWords.stated),
    ].filter { !$0.numbers.isEmpty }
    taken += numbers.map(\.shape.name)
    self.numbers = numbers
    var ledgers: [LedgerLayout] = []
    for ledger in FormOrder.sorted(content.ledgers) {
      let name = SheetName.valid(ledger.shape.name, besides: taken)
      taken.append(name)
      ledgers.append(LedgerLayout(ledger, sheet: name, unit: content.inputUnit))
    }
    self.ledgers = ledgers
    lists = FormLists(content, ledgers: ledgers)
    balance = FormBalance(content, ledgers: ledgers)
  }

  func ledger(_ name: String) -> LedgerLayout? { ledgers.first { $0.name == name } }

  /// Decimals that the number format always shows; in 万元 down to 分 only where they are there.
  var decimals: String { content.inputUnit == .yuan ? ".00" : ".00####" }

  var names: [DefinedName] {
    [DefinedName(Self.unitName, unitCell)] + lists.names
  }

  /// `'基本情况'!$B$14`
  var unitCell: String {
    let row = content.fields.firstIndex { $0.path == HeadKey.inputUnit } ?? 0
    return SheetName.quoted(FormSheet.head) + "!"
      + CellReference.absolute(row: HeadSheet.firstRow + row, column: 1)
  }
}

/// Ledgers in the order in which one fills them in: what others refer to comes first.
private enum FormOrder {
  static func sorted(_ ledgers: [FormLedger]) -> [FormLedger] {
    let order = [
      StandardLedger.units, StandardLedger.subordinates, StandardLedger.projects,
      StandardLedger.localCodes, StandardLedger.spending, StandardLedger.income,
    ]
    let first = order.compactMap { name in ledgers.first { $0.shape.name == name } }
    return first + ledgers.filter { !order.contains($0.shape.name) }
  }
}
