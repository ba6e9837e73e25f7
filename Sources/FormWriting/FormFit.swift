import GoujiModel
import OfficeOpenXML

/// What a form cannot carry as it is, and would give back changed: names that are no names of sheets,
/// texts longer than a cell.
package enum FormFit {
  /// Excel's limit, in UTF-16 units.
  private static let cellLength = 32_767

  package static func findings(_ content: FormContent) -> [Finding] {
    let layout = FormLayout(content)
    let names = layout.ledgers.filter { $0.sheet != $0.name }.map { ledger in
      Finding(
        .nameUnfit, at: nil, "清单“\(ledger.name)”的名称作不了 Excel 工作表的名称，填报表读不回来",
        cure: "在模板的“台账”里换一个名称：不超过 31 个字，不用 : \\ / ? * [ ]，不与别的表同名")
    }
    let texts = content.texts.filter { text in
      text.paragraphs.contains { $0.utf16.count > cellLength }
    }.map { text in
      Finding(
        .nameUnfit, at: nil,
        "\(text.kind.rawValue)“\(text.name)”有一段超过 \(cellLength) 个字，Excel 的一格装不下",
        cure: "分成几段，段与段之间空一行")
    }
    return names + texts
  }
}
