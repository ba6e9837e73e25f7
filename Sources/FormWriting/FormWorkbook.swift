import GoujiModel
import OfficeOpenXML

/// A draft as one workbook to fill in (填报表): a cover, a sheet for the head, one for each ledger,
/// lists to choose from, sums that follow the typing. Headers and formulas are locked without a
/// password.
package enum FormWorkbook {
  package static func write(_ content: FormContent, application: String) throws -> [UInt8] {
    let workbook = Workbook(
      properties: DocumentProperties(title: content.title + "填报表", application: application),
      defaultFont: FormLook.text)
    let form = FormLayout(content)
    let look = FormLook(workbook)
    workbook.names = form.names
    CoverSheet(form: form, look: look).write(to: workbook)
    HeadSheet(form: form, look: look).write(to: workbook)
    for ledger in form.ledgers {
      LedgerSheet(ledger: ledger, form: form, look: look).write(to: workbook)
      if ledger.name == StandardLedger.income {
        for sheet in form.numbers {
          NumberSheet(sheet: sheet, form: form, look: look).write(to: workbook)
        }
      }
    }
    if !content.unconfirmed.isEmpty {
      let items = content.unconfirmed.map { [$0] }
      ListSheet(
        shape: FormSheet.unconfirmedShape, words: FormWords.unconfirmed, items: items,
        widths: [60], look: look
      ).write(to: workbook)
    }
    if !content.accepted.isEmpty {
      let items = content.accepted.map { [$0.warning, $0.reason] }
      ListSheet(
        shape: FormSheet.acceptedShape, words: FormWords.accepted, items: items, widths: [32, 60],
        look: look
      ).write(to: workbook)
    }
    TextSheet(form: form, look: look).write(to: workbook)
    if let balance = form.balance {
      BalanceSheet(balance: balance, form: form, look: look).write(to: workbook)
    }
    CodeSheet(form: form, look: look).write(to: workbook)
    return try workbook.package().bytes()
  }
}
