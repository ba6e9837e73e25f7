import GoujiModel
import SourceReading

/// 选项.各表: what stands on every table that does not say otherwise; 汇总.各表, of a county's summary.
struct CommonTable: Sendable {
  static let key = "各表"

  private(set) var label: Located<String>?
  private(set) var leftLine: Located<String>?
  private(set) var rightLine: Located<String>?
  private(set) var orientation: PageOrientation?
  private(set) var unit: AmountUnit?
  private(set) var basis: ShareBasis?

  init() {}

  init(_ node: YAMLNode, _ collector: FindingCollector) {
    var fields = TemplateFields(node, Self.key, collector)
    label = fields.text("表号")
    leftLine = fields.text("左行")
    rightLine = fields.text("右行")
    orientation = fields.choice("纸张", PageOrientation.self)
    unit = fields.choice("金额单位", AmountUnit.self)
    basis = fields.choice("占比依据", ShareBasis.self)
    fields.finish()
  }

  /// Of a table that stands in the text, above which nothing is printed, or no title.
  var inText: CommonTable {
    var common = self
    (common.label, common.leftLine, common.rightLine) = (nil, nil, nil)
    return common
  }
}
