import Foundation

/// Small drafts of several departments of one county, for 重庆's tables.
enum CountyFixture {
  static func head(
    _ code: String, _ name: String, region: String = "某区", year: Int = 2024,
    template: String = "永川", more: String = ""
  ) -> String {
    """
    模板: \(template)
    年度: \(year)
    地区: \(region)
    部门: {代码: "\(code)", 全称: \(name)}
    填报单位: 元
    单位:
      - {代码: "\(code)001", 名称: \(name)机关, 性质: 行政}
    \(more)
    """
  }

  static let header = "功能科目,经济科目,支出类型,项目,资金来源,资金年度,预算数\n"

  static func lines(_ lines: String...) -> String {
    header + lines.map { "2080101,\($0)\n" }.joined()
  }

  /// 甲局 and 乙局, with last year's figures of 三公 and 机关运行经费.
  static func tree(_ files: [String: String?] = [:]) throws -> DraftTree {
    let standard: [String: String?] = [
      "甲/草案.yaml": head(
        "101", "甲局",
        more: "上年数: {三公经费: 4万元, 因公出国（境）费: 0, 公务用车购置及运行费: 3万元, 公务接待费: 1万元, 机关运行经费: 10万元}"),
      "甲/文字.md": UnitDraftsTests.prose,
      "甲/支出.csv": lines(
        "30101,人员经费,,一般公共预算,本年,1000000", "30217,公用经费,,一般公共预算,本年,20000.01",
        "30231,公用经费,,一般公共预算,本年,30000", "30201,项目支出,培训,一般公共预算,上年结转,500000",
        "30201,公用经费,,事业收入,本年,70000"),
      "甲/项目.csv": "项目,项目类别\n培训,特定目标类\n",
      "甲/项目绩效.csv": "项目,一级指标,三级指标,指标值\n培训,产出指标,人数,5\n培训,效益指标,就业率,90\n",
      "甲/政府采购.csv": "采购品目,采购类型,预算数\n计算机,货物,6000\n物业,服务,4000\n",
      "乙/草案.yaml": head(
        "102", "乙局", more: "上年数: {三公经费: 6万元, 因公出国（境）费: 0, 公务用车购置及运行费: 0, 公务接待费: 6万元, 机关运行经费: 30万元}"),
      "乙/文字.md": UnitDraftsTests.prose,
      "乙/支出.csv": lines("30101,人员经费,,一般公共预算,本年,2000000", "30217,公用经费,,一般公共预算,本年,10000"),
    ]
    let all = standard.merging(files) { $1 }
    return try DraftTree(all.compactMapValues { $0 })
  }
}
