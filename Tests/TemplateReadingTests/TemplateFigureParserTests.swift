import GoujiModel
import Testing

@testable import TemplateReading

struct TemplateFigureParserTests {
  @Test(arguments: [
    ("甲 + 乙 - 丙", "((甲 + 乙) - 丙)"),
    ("甲＋乙－丙", "((甲 + 乙) - 丙)"),
    ("甲 − 乙", "(甲 - 乙)"),
    ("甲 - (乙 + 丙)", "(甲 - (乙 + 丙))"),
    ("甲－（乙＋丙）", "(甲 - (乙 + 丙))"),
    ("  甲  ", "甲"),
    ("因公出国（境）费 + 甲", "(因公出国（境）费 + 甲)"),
    ("绝对值（因公出国（境）费）", "绝对值 因公出国（境）费"),
    ("绝对值　（甲）", "绝对值 甲"),
    ("上年(甲)", "上年 甲"),
    ("全部(甲)", "全部 甲"),
    ("占比（甲，乙）", "占比 甲 乙"),
    ("增幅(甲, 上年(甲))", "增幅 甲 上年 甲"),
    ("合计(支出)", "合计 支出.预算数"),
    ("合计（支出．预算数）", nil),
    ("合计(支出.上年预算数)", "合计 支出.上年预算数"),
    ("合计(项目绩效.权重)", "合计 项目绩效.权重"),
    ("个数(项目)", "个数 项目"),
    ("种数(支出, 项目)", "种数 支出.项目"),
    ("种数(支出, 功能科目.类, 项目 ≠ 空)", "种数 支出.功能科目.类[项目 ≠ 空]"),
    ("合计", "合计"),
    ("200万元", "200000000分"),
    ("5000元", "500000分"),
    ("3", "3个"),
    ("3.5万元", nil),
    ("1000000000", nil),
    ("丁", nil),
    ("", nil),
    ("甲 乙", nil),
    ("合计(支出.说明)", nil),
    ("占比(甲)", nil),
    ("平均(合计(支出), 个数(单位))", "平均 合计 支出.预算数 个数 单位"),
    ("平均(合计(支出), 2)", "平均 合计 支出.预算数 2个"),
    ("平均(合计(支出))", nil),
  ])
  func `figures are read as they are meant`(_ text: String, _ meaning: String?) {
    let read = try? parser(text) { parser throws(FigureParser.Failure) in try parser.expression() }
    #expect(read?.shown == meaning)
  }

  @Test(arguments: [
    ("资金来源 = 一般公共预算", "资金来源 = 一般公共预算"),
    ("资金来源＝一般公共预算拨款", "资金来源 = 一般公共预算"),
    ("资金来源 = 财政拨款", "资金来源 = 一般公共预算|政府性基金预算|国有资本经营预算"),
    ("支出类型 = 基本支出", "支出类型 = 人员经费|公用经费"),
    ("支出类型 ≠ 基本支出", "支出类型 ≠ 人员经费|公用经费"),
    ("支出类型 = 人员｜项目", "支出类型 = 人员经费|项目支出"),
    ("支出类型 = 年末去向|项目", "支出类型 = 结余分配|结转下年|项目支出"),
    ("支出类型 = 事业单位*", "支出类型 = 事业单位*"),
    ("项目 = 空，支出类型 = 项目支出", "项目 = 空, 支出类型 = 项目支出"),
    ("项目 = “空”", "项目 = 空"),
    ("项目 = “甲-乙（丙）”", "项目 = 甲-乙（丙）"),
    ("项目 = \"甲, 乙\"", "项目 = 甲, 乙"),
    ("项目 = 甲*", "项目 = 甲*"),
    ("经济科目 = 302*|30399", "经济科目 = 302*|30399*"),
    ("经济科目 = 30201＊", "经济科目 = 30201*"),
    ("功能科目 = 2080101", "功能科目 = 2080101"),
    ("功能科目.类 = 208", "功能科目.类 = 208"),
    ("功能科目.款 = 20801", "功能科目.款 = 20801"),
    ("单位.性质 = 行政单位", "单位.性质 = 行政"),
    ("项目.项目类别 = 公用经费类", "项目.项目类别 = 运转类"),
    ("功能科目 = 20801", nil),
    ("功能科目.类 = 20801", nil),
    ("功能科目 = 20801011*", nil),
    ("资金来源 = 财政", nil),
    ("资金来源 = 财政*", "资金来源 = 财政*"),
    ("资金来源 = 工资*", nil),
    ("单位.性质 = 企业", nil),
    ("单位.地址 = 甲", nil),
    ("资金来源", nil),
    ("资金来源 = ", nil),
    ("资金来源 = 财政拨款,", nil),
    ("预算数 = 空", nil),
  ])
  func `conditions are read as they are meant`(_ text: String, _ meaning: String?) {
    let shape = LedgerShape.fileShapes.first { $0.name == StandardLedger.spending }!
    let read = try? parser(text) { parser throws(FigureParser.Failure) in
      try parser.conditions(of: shape)
    }
    #expect(read?.map(\.text).joined(separator: ", ") == meaning)
  }

  /// The names 甲, 乙, 丙, 因公出国（境）费 and 合计 are figures.
  private func parser<Value>(
    _ text: String, _ read: (inout FigureParser) throws(FigureParser.Failure) -> Value
  ) throws(FigureParser.Failure) -> Value {
    let shapes = LedgerShape.unitShapes + LedgerShape.fileShapes
    let names = ["甲", "乙", "丙", "因公出国（境）费", "合计"]
    let known = FigureParser.Knowledge(
      shapes: NameTable(shapes.map { ($0.name, $0) }), names: { names })
    var parser = FigureParser(text, known, resolve: { names.contains($0) ? .named($0) : nil })
    return try read(&parser)
  }
}

extension FigureExpression {
  fileprivate var shown: String {
    switch self {
    case .sum(let selection, let measure): "合计 \(selection.ledger).\(measure)\(selection.shown)"
    case .count(let selection): "个数 \(selection.ledger)\(selection.shown)"
    case .distinct(let selection, let path):
      "种数 \(selection.ledger).\(path.text)\(selection.shown)"
    case .says(let condition): "问 \(condition.text)"
    case .constant(.amount(let money)): "\(money.fen)分"
    case .constant(.count(let count)): "\(count)个"
    case .constant(.share): "比率"
    case .constant(.quantity(let number)): "\(number.text)数"
    case .listed(let name): "项数 \(name)"
    case .named(let name): name
    case .stated(let name): "填报 \(name)"
    case .prior(let name): "上年 \(name)"
    case .apply(let operation, let operands):
      operation.isSign
        ? "(\(operands[0].shown) \(operation.rawValue) \(operands[1].shown))"
        : ([operation.rawValue] + operands.map(\.shown)).joined(separator: " ")
    case .whole(let inner): "全部 \(inner.shown)"
    }
  }
}

extension LedgerSelection {
  fileprivate var shown: String {
    conditions.isEmpty ? "" : "[\(conditions.map(\.text).joined(separator: ", "))]"
  }
}
