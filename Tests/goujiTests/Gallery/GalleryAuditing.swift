import DisclosureAuditing
import DisclosureReading
import GoujiModel

/// What `gouji audit` says of a small disclosure with the fault of each explanation.
enum GalleryAuditing {
  static func findings(of code: FindingCode) -> [Finding] {
    let spending = ["科目编码", "科目名称", "合计", "基本支出", "项目支出"]
    let passages: [Passage]? =
      switch code {
      case .disclosedSumDiffers:
        table("部门支出总表", spending, ["合计", "", "764.33", "665.72", "97.61"])
      case .disclosedTotalsDiffer:
        table(
          "部门收支总表", ["项目", "预算数", "项目", "预算数"], ["一、财政拨款收入", "376.71", "一、卫生健康支出", "326.71"],
          ["", "", "二、住房保障支出", "50.00"])
          + table(
            "部门支出总表", spending, ["210", "卫生健康支出", "326.72", "326.72", ""],
            ["221", "住房保障支出", "50.00", "50.00", ""])
      case .disclosedProseDiffers:
        table("部门支出总表", spending, ["合计", "", "665.72", "665.72", ""])
          + prose("本单位2024年基本支出764.33万元。")
      case .disclosedChangeDiffers: prose("2024年支出预算6049.97万元，比上年减少392.92万元，下降5.95%。")
      case .disclosedShareDiffers:
        prose("2024年支出预算764.33万元，其中：基本支出760.33万元，占99.48%；项目支出4万元，占0.05%。")
      case .disclosedPartsDiffer: prose("2024年基本支出764.33万元，其中：人员经费607.40万元，公用经费58.32万元。")
      case .disclosedDirectionDiffers: prose("公务接待费2.4万元，与2023年预算3.4万元持平。")
      case .disclosedNameDiffers:
        prose("1.社会保障和就业支出（类）人力资源和社会保障管理事务（款）一般行政事务管理（项）：2024年预算数为19.85万元。")
      case .disclosedCodeMisplaced:
        table(
          "一般公共预算支出预算表", spending, ["2230105", "国有企业退休人员社会化管理补助支出", "10.00", "", "10.00"])
      case .disclosedNumberingDiffers:
        table(
          "部门收支总表", ["项目", "预算数", "项目", "预算数"], ["一、财政拨款收入", "5.00", "一、国防支出", "5.00"],
          ["", "", "二、教育支出", ""], ["", "", "二、科学技术支出", ""])
      case .disclosedEmptyUnsaid:
        table("政府性基金预算支出表", spending, ["合计", "", "105.00", "", "105.00"])
          + prose("2024年没有使用政府性基金预算安排的支出。")
      case .disclosedListDiffers:
        table(
          "部门收支总表", ["项目", "预算数", "项目", "预算数"], ["一、一般公共预算拨款收入", "5.00", "一、国防支出", "5.00"],
          ["二、事业收入", "", "", ""]) + prose("收入包括：一般公共预算拨款收入、事业收入；支出包括：国防支出。")
      case .disclosedTargetImpossible:
        table("项目绩效目标表", ["三级指标", "指标性质", "指标值", "度量单位"], ["投诉率", "≥", "10", "%"])
      case .disclosedCompletionDiffers: prose("公务接待费全年预算为3万元，支出决算为1.71万元，完成预算的43%。")
      case .disclosedFlowDiffers:
        table(
          "政府性基金预算财政拨款收入支出决算表",
          ["科目编码", "科目名称", "年初结转和结余", "本年收入", "本年支出", "年末结转和结余"],
          ["212", "城乡社区支出", "", "60.00", "45.00", "25.00"],
          ["229", "其他支出", "8.00", "30.00", "38.00", ""])
      case .disclosureUnread: []
      default: nil
      }
    guard let passages else { return [] }
    return DisclosureAuditor.audit(
      DisclosureReader(prose("某局2024年部门预算") + passages, path: "公开件.docx").read()
    ).findings
  }

  private static func prose(_ text: String) -> [Passage] { [.paragraph(PrintedParagraph(text))] }

  private static func table(_ title: String, _ header: [String], _ rows: [String]...) -> [Passage] {
    var grid = PrintedGrid(rows: [header] + rows)
    grid.saidHeaders = 1
    return prose(title) + prose("金额单位：万元") + [.grid(grid)]
  }
}
