import GoujiModel
import TestSupport

@testable import FormWriting

/// A form made by hand: one or two units, lines as CSV with amounts in 万元.
enum SampleForm {
  static let units = "代码,名称,性质\n01,甲局机关,行政\n02,甲中心,事业"

  static func content(
    units: String = units, spending: String, income: String = "单位,资金来源,资金年度,预算数",
    local: String? = nil, unit: AmountUnit = .yuan
  ) -> FormContent {
    var texts = ["单位": units, "支出": spending, "收入": income]
    texts["本地科目"] = local
    let budget = SampleBudget.make(texts)
    let ledgers = texts.keys.sorted().map { name in
      FormLedger(
        shape: budget.ledgers[name]!.shape, rows: budget.records(name).map(\.values),
        need: .required)
    }
    return FormContent(
      title: "甲局2024年",
      inputUnit: unit,
      fields: [
        FormField(path: "年度", value: "2024", required: true),
        FormField(path: HeadKey.inputUnit, value: unit.rawValue, required: true),
      ],
      ledgers: ledgers, stated: [], prior: [], texts: [], unconfirmed: [],
      classification: budget.classification)
  }

  static func layout(_ content: FormContent) -> FormLayout { FormLayout(content) }
}
